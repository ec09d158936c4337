package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.intake.IntakeWatch;
import org.pizhu.model.ImportReport;
import org.pizhu.model.IntakeChoice;
import org.pizhu.model.NotesCounts;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds another library to this one. */
@Command(name = "merge", description = "${bundle:clihelp.merge}")
final class MergeCommand extends LibraryCommand {

  @Parameters(paramLabel = "LIBRARY", description = "${bundle:clihelp.merge.library}")
  private Path other = Path.of("");

  @Option(names = "--take", paramLabel = "WHICH", description = "${bundle:clihelp.merge.take}")
  private Take take = Take.newer;

  @Spec private CommandSpec spec;

  MergeCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return Access.MAKE;
  }

  @Override
  int run(Library library) {
    if (!Files.exists(other)) {
      throw new PizhuException(Problem.of(ProblemKind.LIBRARY_NOT_FOUND, other));
    }
    if (!Libraries.isLibrary(other)) {
      throw wrongUse(spec, "cli.merge.no-library", other);
    }
    Path file = other.toAbsolutePath().normalize();
    Set<String> theirs = take.of(library.intake().look().differences(file, Progress.NONE));
    ImportReport report = library.intake().run(
        library.intake().find(List.of(file), Progress.NONE), null, Map.of(file, IntakeChoice.taking(theirs)), new IntakeWatch(),
        Progress.NONE).report();
    library.families().catchUp(Progress.NONE);
    library.pictures().ledger().catchUp(Progress.NONE);
    library.searchIndexing().catchUp(Progress.NONE);
    report.problems().forEach(output()::problem);
    tell(report, theirs.size());
    return report.notes().changed() > theirs.size() || report.problems().stream().anyMatch(ImportCommand::isLeftOut) ? ExitCode.FINDING : ExitCode.OK;
  }

  private void tell(ImportReport report, int taken) {
    NotesCounts notes = report.notes();
    if (!json()) {
      output().line(output().messages().get("cli.imported", report.added(), report.known(), report.changed(), report.pictures()));
      output().line(output().messages().get("cli.imported.notes", notes.added(), notes.known(), notes.changed(), notes.moved(),
          notes.asked(), notes.homeless()));
      return;
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("new", report.added());
    node.put("known", report.known());
    node.set("annotations", ImportCommand.annotations(notes).put("taken", taken));
    node.set("warnings", JsonTrees.problems(report.problems(), output().messages()));
    output().json(node);
  }
}
