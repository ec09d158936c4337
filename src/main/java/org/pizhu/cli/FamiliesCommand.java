package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pizhu.library.Library;
import org.pizhu.model.StorySummary;
import org.pizhu.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "families", description = "${bundle:clihelp.families}")
final class FamiliesCommand extends LibraryCommand {

  @Option(names = "--update", description = "${bundle:clihelp.families.update}")
  private boolean update;

  FamiliesCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return update ? Access.WRITE : Access.READ;
  }

  @Override
  int run(Library library) {
    if (update) {
      library.families().catchUp(Progress.NONE);
    }
    List<List<Long>> families = library.families().all();
    if (json()) {
      ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
      families.forEach(family -> family.forEach(nodes.addArray()::add));
      output().json(nodes);
    } else {
      Map<Long, StorySummary> stories =
          library.stories().stream().collect(Collectors.toMap(StorySummary::id, Function.identity()));
      families.forEach(family -> output().line(family.stream()
          .map(id -> id + " " + stories.get(id).headline()).collect(Collectors.joining("\t"))));
    }
    int pending = library.families().pending();
    if (pending > 0) {
      output().note(output().messages().get("cli.families.pending", pending));
    }
    return ExitCode.OK;
  }
}
