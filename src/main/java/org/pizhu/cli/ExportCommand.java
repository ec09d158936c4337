package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.ExportFormat;
import org.pizhu.exporter.ExportLanguage;
import org.pizhu.i18n.Messages;
import org.pizhu.library.ExportScope;
import org.pizhu.library.Library;
import org.pizhu.library.NotesExport;
import org.pizhu.model.Codebook;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;
import org.pizhu.task.Progress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "export", description = "${bundle:clihelp.export}")
final class ExportCommand extends LibraryCommand {

  @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "${bundle:clihelp.export.format}")
  private String format = "";

  @ArgGroup private @Nullable Which which;

  @Option(names = "-o", paramLabel = "FILE", description = "${bundle:clihelp.export.file}")
  private @Nullable Path file;

  @Spec private CommandSpec spec;

  /** At most one of them. */
  static final class Which {
    @Option(names = "--story", paramLabel = "ID", description = "${bundle:clihelp.export.story}")
    private @Nullable Long story;

    @Option(names = "--tag", paramLabel = "PATH", description = "${bundle:clihelp.export.tag}")
    private @Nullable String tag;

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
    chosenFormat();
    return super.call();
  }

  private ExportFormat chosenFormat() {
    Optional<ExportFormat> known = ExportFormat.of(format.toLowerCase(Locale.ROOT));
    return known.orElseThrow(() -> wrongUse(spec, "cli.no-format", format, Arrays.stream(ExportFormat.values())
        .map(ExportFormat::key)
        .collect(Collectors.joining(", "))));
  }

  @Override
  int run(Library library) {
    Messages messages = output().messages();
    ExportScope scope = scope(library.codebook());
    NotesExport.Request request = new NotesExport.Request(
        scope,
        chosenFormat(),
        messages.get("export.title", library.file().getFileName()),
        words(scope, library, messages),
        new ExportLanguage(messages.locale(), ZoneId.systemDefault(), messages::get));
    if (file != null) {
      library.export().write(request, file, Progress.NONE);
    }
    if (json()) {
      output().json(report(library, request));
    } else if (file == null) {
      write(library, request, output().bytes());
    }
    return ExitCode.OK;
  }

  /** Where the notes were written, or the notes themselves: standard output then holds nothing but JSON. */
  private ObjectNode report(Library library, NotesExport.Request request) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("format", request.format().key());
    node.put("file", file == null ? null : file.toAbsolutePath().toString());
    if (file == null) {
      ByteArrayOutputStream notes = new ByteArrayOutputStream();
      write(library, request, notes);
      node.put("content", notes.toString(StandardCharsets.UTF_8));
    } else {
      node.putNull("content");
    }
    return node;
  }

  private static void write(Library library, NotesExport.Request request, OutputStream out) {
    try {
      library.export().write(request, out, Progress.NONE);
    } catch (IOException e) {
      throw new PizhuException(Problem.of(ProblemKind.OUTPUT_NOT_WRITABLE, "", String.valueOf(e.getMessage())), e);
    }
  }

  private ExportScope scope(Codebook codebook) {
    if (which != null && which.story != null) {
      return new ExportScope.Stories(java.util.List.of(which.story));
    }
    if (which != null && which.tag != null) {
      String path = which.tag;
      Tag tag = codebook.byPath(path)
          .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.TAG_NOT_FOUND, path)));
      return new ExportScope.Tagged(tag.id());
    }
    if (which != null && which.session != null) {
      return new ExportScope.InSession(which.session);
    }
    return new ExportScope.Whole();
  }

  private static String words(ExportScope scope, Library library, Messages messages) {
    if (scope instanceof ExportScope.Stories stories) {
      return messages.get("export.scope.story", library.story(stories.ids().get(0)).shown().headline());
    }
    if (scope instanceof ExportScope.Tagged tagged) {
      return messages.get("export.scope.tag", library.codebook().path(tagged.tagId()));
    }
    if (scope instanceof ExportScope.InSession session) {
      return messages.get("export.scope.session", library.sessions().summary(session.id()).session().name());
    }
    return messages.get("export.scope.whole");
  }
}
