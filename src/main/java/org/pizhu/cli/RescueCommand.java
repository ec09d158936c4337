package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.pizhu.library.keep.BackupShelf;
import org.pizhu.library.keep.Rescue;
import org.pizhu.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings what can be read of a damaged library into a new one. */
@Command(name = "rescue", description = "${bundle:clihelp.rescue}")
final class RescueCommand extends LibraryFileCommand {

  @Parameters(paramLabel = "FILE", description = "${bundle:clihelp.rescue.file}")
  private Path target = Path.of("");

  RescueCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    Rescue.Saved saved = Rescue.run(BackupShelf.of(file(), backupRoot()), target, Progress.NONE);
    if (json()) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("stories", saved.stories());
      node.put("annotations", saved.annotations());
      node.put("lost", saved.lost());
      node.put("guide", saved.guide() == null ? null : saved.guide().id());
      node.put("file", target.toAbsolutePath().toString());
      output().json(node);
    } else {
      output().line(output().messages().get("damaged.rescued", saved.stories(), saved.annotations(), saved.lost()));
    }
    return saved.lost() == 0 ? ExitCode.OK : ExitCode.FINDING;
  }
}
