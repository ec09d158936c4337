package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.export.ExportGround;
import org.pizhu.library.export.ExportPlan;
import org.pizhu.library.export.ExportPlanText;
import org.pizhu.library.export.NotesExport;
import org.pizhu.model.Problem;
import org.pizhu.model.StoryQuery;
import org.pizhu.query.QueryException;
import org.pizhu.settings.Settings;
import org.pizhu.settings.SettingsFile;
import org.pizhu.task.Progress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "export", description = "${bundle:clihelp.export}")
final class ExportCommand extends LibraryCommand {

  @Option(names = "--format", paramLabel = "FORMAT", description = "${bundle:clihelp.export.format}")
  private @Nullable String format;

  @ArgGroup private @Nullable Which which;

  @Option(names = "--preset", paramLabel = "NAME", description = "${bundle:clihelp.export.preset}")
  private @Nullable String preset;

  @Option(names = "--template", paramLabel = "FILE", description = "${bundle:clihelp.export.template}")
  private @Nullable Path template;

  @Mixin private ExportOptions options = new ExportOptions();

  @Option(names = "-o", paramLabel = "FILE", description = "${bundle:clihelp.export.file}")
  private @Nullable Path file;

  @Spec private CommandSpec spec;

  /** At most one of them. */
  static final class Which {
    @Option(names = "--story", paramLabel = "ID", description = "${bundle:clihelp.export.story}")
    private @Nullable List<Long> stories;

    @Option(names = "--versions", paramLabel = "ID", description = "${bundle:clihelp.export.versions}")
    private @Nullable Long versions;

    @Option(names = "--tag", paramLabel = "PATH", description = "${bundle:clihelp.export.tag}")
    private @Nullable String tag;

    @Option(names = "--collection", paramLabel = "PATH", description = "${bundle:clihelp.export.collection}")
    private @Nullable String collection;

    @Option(names = "--search", paramLabel = "QUERY", description = "${bundle:clihelp.export.search}")
    private @Nullable String search;

    @Option(names = "--saved", paramLabel = "NAME", description = "${bundle:clihelp.export.saved}")
    private @Nullable String saved;

    @Option(names = "--session", paramLabel = "ID", description = "${bundle:clihelp.export.session}")
    private @Nullable Long session;
  }

  ExportCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return Access.READ;
  }

  @Override
  public Integer call() {
    // Before a library is opened: a wrong word is wrong whatever the library.
    plan();
    return super.call();
  }

  // What is asked for

  /** The preset if one is named, with all that the other options say in the place of what it says. */
  private ExportPlan plan() {
    ExportPlan plan = preset == null ? ExportPlan.USUAL : ExportPlanText.parse(preset(preset));
    if (preset == null && format == null && template == null) {
      throw wrongUse(spec, "cli.export.format-wanted", formats());
    }
    if (format != null) {
      String wanted = format;
      plan = plan.as(ExportFormat.of(wanted.toLowerCase(Locale.ROOT))
          .orElseThrow(() -> wrongUse(spec, "cli.no-format", wanted, formats())));
    }
    if (template != null) {
      plan = plan.by(template.toString());
    }
    ExportPlan whole = options.over(which == null ? plan : named(plan, which));
    ExportPlan.What what = whole.what();
    boolean isOfWindow = what == ExportPlan.What.SHOWN || what == ExportPlan.What.LISTED
        || (what == ExportPlan.What.SELECTION || what == ExportPlan.What.STORY || what == ExportPlan.What.VERSIONS)
        && ground().story() == null;
    if (isOfWindow) {
      throw wrongUse(spec, "cli.export.preset-of-window", String.valueOf(preset));
    }
    return whole;
  }

  private static String formats() {
    return Arrays.stream(ExportFormat.values()).map(ExportFormat::key).collect(Collectors.joining(", "));
  }

  private Settings settings() {
    return new SettingsFile(
        context().environment().settingsFile(), Settings.defaults(context().environment().user())).load();
  }

  private String preset(String name) {
    Map<String, String> presets = settings().get(Settings.EXPORTS).presets();
    String text = presets.get(name);
    if (text == null) {
      throw wrongUse(spec, "cli.export.no-preset", name, String.join(", ", new TreeSet<>(presets.keySet())));
    }
    return text;
  }

  private static ExportPlan named(ExportPlan plan, Which which) {
    if (which.tag != null) {
      return plan.of(ExportPlan.What.TAG, which.tag);
    }
    if (which.collection != null) {
      return plan.of(ExportPlan.What.COLLECTION, which.collection);
    }
    if (which.search != null) {
      return plan.of(ExportPlan.What.SEARCH, which.search);
    }
    if (which.saved != null) {
      return plan.of(ExportPlan.What.SAVED, which.saved);
    }
    if (which.session != null) {
      return plan.of(ExportPlan.What.SESSION, Long.toString(which.session));
    }
    return which.versions != null
        ? plan.of(ExportPlan.What.VERSIONS, "")
        : plan.of(which.stories != null && which.stories.size() == 1
            ? ExportPlan.What.STORY
            : ExportPlan.What.SELECTION, "");
  }

  /** What stands for the open and the selected stories. */
  private ExportGround ground() {
    List<Long> stories = which != null && which.stories != null ? which.stories : List.of();
    if (which != null && which.versions != null) {
      return ExportGround.of(which.versions);
    }
    return stories.isEmpty()
        ? ExportGround.NONE
        : new ExportGround(
            stories.get(0), List.copyOf(new LinkedHashSet<>(stories)), StoryQuery.ALL, List::of);
  }

  // Writing

  @Override
  int run(Library library) {
    try {
      return exported(library);
    } catch (QueryException wrong) {
      throw new ParameterException(
          spec.commandLine(), QueryFault.sentence(output().messages(), plan().which(), wrong.error()));
    }
  }

  private int exported(Library library) {
    Messages messages = output().messages();
    NotesExport.Request request = library.export().request(
        plan(), ground(), messages.get("export.title", library.file().getFileName()),
        new ExportLanguage(
            messages.locale(), ZoneId.systemDefault(), messages::get, options.citationStyle(settings().get(Settings.CITATION_STYLE))));
    List<Problem> lacking = json() ? report(library, request) : written(library, request, null);
    lacking.forEach(output()::problem);
    library.export().losses(request).forEach(output()::problem);
    return lacking.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
  }

  /**
   * Writes the notes to the file, or else to a stream.
   *
   * @param beside takes them where there is no file; null for standard output
   * @return what can't be read of a damaged library
   */
  private List<Problem> written(Library library, NotesExport.Request request, @Nullable OutputStream beside) {
    if (file != null) {
      return library.export().write(request, file, Progress.NONE);
    }
    List<Problem> lacking = new ArrayList<>();
    Output.Writing writing = out -> lacking.addAll(library.export().write(request, out, Progress.NONE));
    if (beside == null) {
      output().document(writing);
    } else {
      Output.write(beside, writing);
    }
    return lacking;
  }

  /**
   * Where the notes were written, or the notes themselves, as Base64 if they are no text: standard output then holds nothing but JSON.
   *
   * @return what can't be read of a damaged library
   */
  private List<Problem> report(Library library, NotesExport.Request request) {
    ByteArrayOutputStream notes = new ByteArrayOutputStream();
    List<Problem> lacking = written(library, request, notes);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("format", request.format().key());
    node.put("file", file == null ? null : file.toAbsolutePath().toString());
    if (file == null) {
      node.put("content", request.format().isText()
          ? notes.toString(StandardCharsets.UTF_8)
          : Base64.getEncoder().encodeToString(notes.toByteArray()));
    } else {
      node.putNull("content");
    }
    List<Problem> warnings = new ArrayList<>(lacking);
    warnings.addAll(library.export().losses(request));
    node.set("warnings", JsonTrees.problems(warnings, output().messages()));
    output().json(node);
    return lacking;
  }
}
