package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.Library;
import org.pizhu.library.folder.FileList;
import org.pizhu.library.intake.IntakeLook;
import org.pizhu.library.intake.IntakeWatch;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.ImportReport;
import org.pizhu.model.IntakeChoice;
import org.pizhu.model.LeftOut;
import org.pizhu.model.NotesCounts;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.SourcePage;
import org.pizhu.model.TableColumns;
import org.pizhu.model.TableField;
import org.pizhu.settings.Settings;
import org.pizhu.settings.SettingsFile;
import org.pizhu.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "${bundle:clihelp.import}")
final class ImportCommand extends LibraryCommand {

  private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "${bundle:clihelp.import.files}")
  private List<Path> files = List.of();

  @Option(names = "--images", paramLabel = "DIR", description = "${bundle:clihelp.import.images}")
  private @Nullable Path images;

  @Option(names = "--list", description = "${bundle:clihelp.import.list}")
  private boolean list;

  @Option(names = "--pages", paramLabel = "PAGE", split = ",", description = "${bundle:clihelp.import.pages}")
  private List<String> pages = List.of();

  @Option(names = "--columns", paramLabel = "FIELD=COLUMN", split = ",", description = "${bundle:clihelp.import.columns}")
  private Map<TableField, String> columns = Map.of();

  @Option(names = "--take", paramLabel = "WHICH", description = "${bundle:clihelp.import.take}")
  private Take take = Take.ours;

  ImportCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return Access.MAKE;
  }

  /** Nothing is imported by looking, so no library is needed. */
  @Override
  public Integer call() {
    return list ? list(FileList.find(files, Progress.NONE)) : super.call();
  }

  @Override
  int run(Library library) {
    library.intake().setLimits(limits());
    FileList found = library.intake().find(files, Progress.NONE);
    Map<Path, IntakeChoice> choices = new HashMap<>();
    IntakeChoice choice = choice();
    if (!choice.equals(IntakeChoice.ALL)) {
      found.paths().forEach(file -> choices.put(file, choice));
    }
    if (take != Take.ours) {
      found.paths().forEach(file -> taking(library, file, choices));
    }
    ImportReport report = library.intake().run(found, images, choices, new IntakeWatch(), Progress.NONE).report();
    library.families().catchUp(Progress.NONE);
    library.pictures().ledger().catchUp(Progress.NONE);
    library.searchIndexing().catchUp(Progress.NONE);
    if (json()) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("new", report.added());
      node.put("known", report.known());
      node.put("changed", report.changed());
      node.set("annotations", annotations(report.notes()));
      node.put("newTags", report.notes().tags());
      node.set("warnings", JsonTrees.problems(report.problems(), output().messages()));
      output().json(node);
    } else {
      words(report, found.leftOut(), found.files().size());
    }
    report.problems().forEach(output()::problem);
    return report.problems().stream().anyMatch(ImportCommand::isLeftOut) ? ExitCode.FINDING : ExitCode.OK;
  }

  private void words(ImportReport report, LeftOut leftOut, int read) {
    output().line(output().messages().get(
        "cli.imported", report.added(), report.known(), report.changed(), report.pictures()));
    NotesCounts notes = report.notes();
    if (notes.total() > 0) {
      output().line(output().messages().get("cli.imported.notes", notes.added(), notes.known(), notes.changed(), notes.moved(),
          notes.asked(), notes.homeless()));
    }
    if (notes.tags() > 0) {
      output().line(output().messages().get("cli.imported.tags", notes.tags()));
    }
    if (leftOut.total() > 0) {
      output().line(output().messages().get(
          "cli.imported.left-out", read, leftOut.pictures(), leftOut.hidden(), leftOut.others()));
    }
  }

  /** Chooses of what a file has otherwise; one that can't be read is told of by the import. */
  private void taking(Library library, Path file, Map<Path, IntakeChoice> choices) {
    try {
      Set<String> theirs = take.of(library.intake().look().differences(file, Progress.NONE));
      if (!theirs.isEmpty()) {
        choices.put(file, IntakeChoice.taking(theirs));
      }
    } catch (PizhuException unreadable) {
      LOG.info("{} can't be looked into; the import tells why", file, unreadable);
    }
  }

  static ObjectNode annotations(NotesCounts notes) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("new", notes.added());
    node.put("known", notes.known());
    node.put("changed", notes.changed());
    node.put("moved", notes.moved());
    node.put("asked", notes.asked());
    node.put("withoutStory", notes.homeless());
    return node;
  }

  /** Those of the settings. */
  private ImportLimits limits() {
    return new SettingsFile(context().environment().settingsFile(), Settings.defaults(context().environment().user())).load().get(Settings.LIMITS);
  }

  private IntakeChoice choice() {
    Set<Integer> numbers = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    for (String page : pages) {
      if (page.matches("\\d{1,9}")) {
        numbers.add(Integer.valueOf(page));
      } else {
        addresses.add(page.strip());
      }
    }
    return new IntakeChoice(columns.isEmpty() ? null : new TableColumns(columns), numbers, addresses);
  }

  /** Says what there is in the files, and imports nothing. */
  private int list(FileList found) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    List<Problem> problems = new ArrayList<>(found.problems());
    for (Path file : found.paths()) {
      try {
        for (SourcePage page : IntakeLook.pages(file, choice().columns(), limits(), Progress.NONE)) {
          all.add(node(file.toString(), page));
          if (!json()) {
            output().line(line(page));
          }
        }
      } catch (PizhuException e) {
        problems.add(e.problem());
      }
    }
    if (json()) {
      output().json(all);
    }
    problems.forEach(output()::problem);
    return problems.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
  }

  private static ObjectNode node(String file, SourcePage page) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("file", file);
    node.put("page", page.number());
    node.put("headline", page.headline());
    node.put("address", page.address());
    node.put("published", page.published());
    node.put("captured", page.captured());
    return node;
  }

  private static String line(SourcePage page) {
    String date = page.published() == null ? page.captured() : page.published();
    return String.join(
        "\t",
        String.valueOf(page.number()),
        date == null ? "" : date,
        page.headline(),
        page.address() == null ? "" : page.address());
  }

  /** Whether a whole file or story did not come in, as against a warning about something in one that did. */
  static boolean isLeftOut(Problem problem) {
    return switch (problem.kind()) {
      case FILE_NOT_FOUND, FOLDER_NOT_FOUND, FOLDER_WITHOUT_STORIES, FILE_NOT_READABLE, FILE_IS_FOLDER, FILE_IS_STREAM, FILE_EMPTY,
          FILE_NOT_TEXT, FILE_PACKED_UNKNOWN, FILE_HAS_NO_STORIES, FILE_CHANGED_WHILE_READ, FILE_TOO_LARGE, TABLE_WITHOUT_TEXT, TABLE_WITHOUT_COLUMN,
          PAGE_NOT_IN_FILE, NOTES_BROKEN, BUNDLE_BROKEN, BUNDLE_NEWER, CODEBOOK_BROKEN, CODEBOOK_EMPTY, CODEBOOK_UNKNOWN_FORMAT, CODEBOOK_NO_COLUMNS,
          CODEBOOK_TOO_LARGE, CODEBOOK_OPEN_QUOTE, FILE_FAILED, STORY_OVER_LIMIT, STORY_FAILED, UNEXPECTED -> true;
      default -> false;
    };
  }
}
