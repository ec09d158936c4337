package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.pizhu.library.Library;
import org.pizhu.library.correction.AnchorCounts;
import org.pizhu.library.correction.RereadingReport;
import org.pizhu.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "reread", description = "${bundle:clihelp.reread}")
final class RereadCommand extends LibraryCommand {

  @Option(names = "--dry-run", description = "${bundle:clihelp.reread.dry-run}")
  private boolean dryRun;

  RereadCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return dryRun ? Access.READ : Access.WRITE;
  }

  @Override
  int run(Library library) {
    RereadingReport report =
        dryRun ? library.rereading().preview(Progress.NONE) : library.rereading().run(Progress.NONE);
    if (!dryRun) {
      library.families().catchUp(Progress.NONE);
    }
    AnchorCounts counts = report.annotations();
    if (json()) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("dryRun", dryRun);
      node.put("stories", report.stories());
      node.put("differing", report.differing());
      node.put("unreadable", report.unreadable());
      node.put("anchored", counts.anchored());
      node.put("moved", counts.moved());
      node.put("ambiguous", counts.ambiguous());
      node.put("orphan", counts.orphan());
      output().json(node);
    } else {
      output().line(output().messages().get(
          dryRun ? "cli.reread.dry-run" : "cli.reread",
          report.differing(), report.stories(), counts.anchored(), counts.moved(), counts.open()));
      if (report.unreadable() > 0) {
        output().line(output().messages().get("reread.unreadable", report.unreadable()));
      }
    }
    return report.unreadable() == 0 ? ExitCode.OK : ExitCode.FINDING;
  }
}
