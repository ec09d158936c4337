package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.pizhu.library.Library;
import org.pizhu.model.StorySummary;
import picocli.CommandLine.Command;

@Command(name = "list", description = "${bundle:clihelp.list}")
final class ListCommand extends LibraryCommand {

  ListCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return Access.READ;
  }

  @Override
  int run(Library library) {
    if (json()) {
      ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
      library.stories().forEach(story -> nodes.add(node(story)));
      output().json(nodes);
    } else {
      library.stories().forEach(story -> output().line(line(story)));
    }
    return ExitCode.OK;
  }

  private static ObjectNode node(StorySummary story) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", story.id());
    node.put("number", story.number());
    node.put("title", story.headline());
    node.put("outlet", story.outlet());
    node.put("date", story.date() == null || !story.date().hasYear() ? null : story.date().toString());
    node.put("annotations", story.annotations());
    node.put("family", story.family() == null ? null : story.family().id());
    return node;
  }

  private static String line(StorySummary story) {
    String date = story.date() != null && story.date().hasYear() ? story.date().toString() : "";
    String outlet = story.outlet() != null ? story.outlet() : "";
    return String.join(
        "\t",
        Long.toString(story.id()),
        story.markedHeadline(),
        outlet,
        date,
        Integer.toString(story.annotations()));
  }
}
