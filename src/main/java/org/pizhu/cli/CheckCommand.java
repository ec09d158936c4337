package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.pizhu.library.Library;
import org.pizhu.model.LibraryCounts;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.settings.Version;
import org.pizhu.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "check",
    description = "${bundle:clihelp.check}")
final class CheckCommand extends LibraryCommand {

  @Option(names = "--reindex", description = "${bundle:clihelp.check.reindex}")
  private boolean reindex;

  CheckCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return reindex ? Access.WRITE : Access.READ;
  }

  @Override
  int run(Library library) {
    if (reindex) {
      library.searchIndexing().makeAnew(Progress.NONE);
    }
    List<Problem> all = library.check().run(Version.current(), Progress.NONE);
    List<Problem> findings = all.stream().filter(problem -> problem.kind() != ProblemKind.CHECK_READ_EARLIER).toList();
    LibraryCounts counts = library.counts();
    int differing = all.stream().filter(problem -> problem.kind() == ProblemKind.CHECK_READ_EARLIER)
        .mapToInt(problem -> Integer.parseInt(problem.arguments().get(0))).sum();
    if (json()) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("ok", findings.isEmpty());
      node.put("stories", counts.stories());
      node.put("annotations", counts.annotations());
      node.put("missingPictures", counts.missingPictures());
      node.put("rereadable", differing);
      node.set("findings", JsonTrees.problems(findings, output().messages()));
      output().json(node);
    } else {
      output().line(output().messages().get(
          "cli.checked", counts.stories(), counts.annotations(), findings.size()));
      if (differing > 0) {
        output().line(output().messages().get("cli.checked.reread", differing));
      }
    }
    findings.forEach(output()::problem);
    return findings.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
  }
}
