package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.FileList;
import org.pizhu.library.IntakeWatch;
import org.pizhu.library.Library;
import org.pizhu.model.ImportReport;
import org.pizhu.model.Problem;
import org.pizhu.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "${bundle:clihelp.import}")
final class ImportCommand extends LibraryCommand {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "${bundle:clihelp.import.files}")
  private List<Path> files = List.of();

  @Option(names = "--images", paramLabel = "DIR", description = "${bundle:clihelp.import.images}")
  private @Nullable Path images;

  ImportCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return Access.WRITE;
  }

  @Override
  int run(Library library) {
    FileList found = library.intake().find(files, Progress.NONE);
    ImportReport report = library.intake().run(found, images, new IntakeWatch(), Progress.NONE).report();
    library.families().catchUp(Progress.NONE);
    library.pictureLedger().catchUp(Progress.NONE);
    library.searchIndexing().catchUp(Progress.NONE);
    if (json()) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("new", report.added());
      node.put("known", report.known());
      node.put("changed", report.changed());
      node.set("warnings", JsonTrees.problems(report.problems(), output().messages()));
      output().json(node);
    } else {
      output().line(output().messages().get(
          "cli.imported", report.added(), report.known(), report.changed(), report.pictures()));
      if (found.leftOut().total() > 0) {
        output().line(output().messages().get(
            "cli.imported.left-out", found.files().size(), found.leftOut().pictures(), found.leftOut().hidden(), found.leftOut().others()));
      }
    }
    report.problems().forEach(output()::problem);
    return report.problems().stream().anyMatch(ImportCommand::isFileLost) ? ExitCode.FINDING : ExitCode.OK;
  }

  /** Whether a whole file could not be read, as against a warning about something in it. */
  private static boolean isFileLost(Problem problem) {
    return switch (problem.kind()) {
      case FILE_NOT_FOUND, FOLDER_NOT_FOUND, FOLDER_WITHOUT_STORIES, FILE_NOT_READABLE, FILE_IS_FOLDER, FILE_IS_STREAM, FILE_EMPTY,
          FILE_NOT_TEXT, FILE_HAS_NO_STORIES, FILE_CHANGED_WHILE_READ -> true;
      default -> false;
    };
  }
}
