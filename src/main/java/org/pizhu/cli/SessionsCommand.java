package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.pizhu.library.Library;
import org.pizhu.model.Session;
import org.pizhu.model.SessionStory;
import org.pizhu.model.SessionSummary;
import picocli.CommandLine.Command;

@Command(name = "sessions", description = "${bundle:clihelp.sessions}")
final class SessionsCommand extends LibraryCommand {

  SessionsCommand(CommandContext context) {
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
      library.sessions().all().forEach(session -> nodes.add(node(library.sessions().summary(session.id()))));
      output().json(nodes);
    } else {
      library.sessions().all().forEach(session -> output().line(line(session)));
    }
    return ExitCode.OK;
  }

  private static ObjectNode node(SessionSummary summary) {
    Session session = summary.session();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", session.id());
    node.put("name", session.name());
    node.put("annotator", session.annotator());
    node.put("started", session.started().toString());
    node.put("ended", session.ended() == null ? null : session.ended().toString());
    node.put("activeSeconds", session.active().toSeconds());
    node.put("atStory", session.place() == null ? null : session.place().storyId());
    node.put("stories", session.stories());
    node.put("done", session.done());
    node.put("annotations", summary.annotations());
    node.put("notes", summary.notes());
    ArrayNode tags = node.putArray("tags");
    for (SessionSummary.TagUse tag : summary.tags()) {
      tags.addObject().put("path", tag.path()).put("annotations", tag.annotations());
    }
    ArrayNode list = node.putArray("list");
    for (SessionStory story : summary.stories()) {
      list.addObject()
          .put("story", story.storyId())
          .put("title", story.headline())
          .put("done", story.done() == null ? null : story.done().toString())
          .put("annotations", story.annotations());
    }
    return node;
  }

  /** Number, name, annotator, start, end (empty while there is none), progress, time at work as h:mm. */
  private static String line(Session session) {
    Duration active = session.active();
    return String.join(
        "\t",
        Long.toString(session.id()),
        session.name(),
        session.annotator(),
        session.started().toString(),
        session.ended() == null ? "" : session.ended().toString(),
        session.done() + "/" + session.stories(),
        "%d:%02d".formatted(active.toHours(), active.toMinutesPart()));
  }
}
