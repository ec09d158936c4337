package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.MonthDay;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Byline;
import org.pizhu.model.Credit;
import org.pizhu.model.Dateline;
import org.pizhu.model.DateEvidence;
import org.pizhu.model.Figure;
import org.pizhu.model.Problem;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;

/** Model values as JSON for other programs. A list or object that is always there is empty or null, never left out. */
final class JsonTrees {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTrees() {}

  static ObjectNode problem(Problem problem, Messages messages) {
    ObjectNode node = NODES.objectNode();
    node.put("kind", problem.kind().key().substring("problem.".length()));
    node.put("file", problem.file());
    if (problem.line() > 0) {
      node.put("line", problem.line());
    }
    node.put("message", messages.problem(problem));
    return node;
  }

  static ArrayNode problems(Collection<Problem> problems, Messages messages) {
    ArrayNode nodes = NODES.arrayNode();
    problems.forEach(problem -> nodes.add(problem(problem, messages)));
    return nodes;
  }

  static ObjectNode story(StoredStory stored) {
    Story story = stored.story();
    ObjectNode node = NODES.objectNode();
    node.put("id", stored.id());
    node.put("number", stored.number());
    node.put("title", story.headline());
    node.put("titleLooksCut", story.headlineCut());
    node.set("dateline", story.dateline() == null ? NODES.nullNode() : dateline(story.dateline()));
    node.put("date", story.date() == null ? null : story.date().date().toString());
    ArrayNode evidence = node.putArray("dateFrom");
    if (story.date() != null) {
      story.date().evidence().stream().map(DateEvidence::key).forEach(evidence::add);
    }
    ArrayNode byline = node.putArray("byline");
    story.bylines().forEach(one -> byline.add(byline(one)));
    ArrayNode figures = node.putArray("figures");
    story.figures().forEach(figure -> figures.add(figure(figure, story.text())));
    ArrayNode subheadings = node.putArray("subheadings");
    story.textOf(BlockKind.SUBHEADING).forEach(subheadings::add);
    node.put("bodyParagraphs", story.bodyParagraphs());
    node.put("captionWithoutImage", story.looseCaption() == null ? null : story.looseCaption().of(story.text()));
    node.putNull("family");
    node.put("text", story.text());
    return node;
  }

  private static ObjectNode dateline(Dateline dateline) {
    ObjectNode node = NODES.objectNode();
    putKnown(node, "outlet", dateline.outlet());
    putKnown(node, "place", dateline.place());
    putKnown(node, "year", dateline.year() == null ? null : dateline.year().toString());
    putKnown(node, "monthDay", monthDay(dateline.monthDay()));
    node.put("asPrinted", dateline.asPrinted());
    return node;
  }

  /** As MM-dd: {@link MonthDay#toString()} without the two hyphens that stand for the year. */
  private static @Nullable String monthDay(@Nullable MonthDay monthDay) {
    return monthDay == null ? null : monthDay.toString().substring(2);
  }

  private static ObjectNode byline(Byline byline) {
    ObjectNode node = NODES.objectNode();
    node.put("role", byline.role());
    node.put("name", byline.name());
    putKnown(node, "outlet", byline.outlet());
    return node;
  }

  private static ObjectNode figure(Figure figure, String text) {
    ObjectNode node = NODES.objectNode();
    node.put("line", figure.line());
    node.put("src", figure.src());
    node.put("caption", figure.caption() == null ? null : figure.caption().of(text));
    node.set("credit", figure.credit() == null ? NODES.nullNode() : credit(figure.credit()));
    node.put("imageDate", figure.imageDate() == null ? null : figure.imageDate().toString());
    return node;
  }

  private static ObjectNode credit(Credit credit) {
    ObjectNode node = NODES.objectNode();
    node.put("role", credit.role());
    node.put("name", credit.name());
    putKnown(node, "outlet", credit.outlet());
    return node;
  }

  private static void putKnown(ObjectNode node, String key, @Nullable String value) {
    if (value != null) {
      node.put(key, value);
    }
  }
}
