package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.Library;
import org.pizhu.library.correction.AnchorCounts;
import org.pizhu.model.Correction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "carry", description = "${bundle:clihelp.carry}")
final class CarryCommand extends LibraryCommand {

  @Parameters(paramLabel = "ID", arity = "0..1", description = "${bundle:clihelp.carry.story}")
  private @Nullable Long id;

  CarryCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return Access.WRITE;
  }

  @Override
  int run(Library library) {
    List<Long> from = id != null
        ? List.of(id)
        : library.corrections().all().stream().map(Correction::earlierId).toList();
    AnchorCounts counts = from.stream()
        .map(library.corrections()::carry)
        .reduce(AnchorCounts.NONE, AnchorCounts::plus);
    if (json()) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("carried", counts.total());
      node.put("anchored", counts.anchored());
      node.put("moved", counts.moved());
      node.put("ambiguous", counts.ambiguous());
      node.put("orphan", counts.orphan());
      output().json(node);
    } else {
      output().line(output().messages().get("cli.carried", counts.total(), counts.placed(), counts.open()));
    }
    return ExitCode.OK;
  }
}
