package org.pizhu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.MonthDay;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Dateline;
import org.pizhu.model.DateEvidence;
import org.pizhu.model.Figure;
import org.pizhu.model.MetadataField;
import org.pizhu.model.Person;
import org.pizhu.model.Problem;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.model.WrittenDate;

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

  /**
   * A story with all that is known of it.
   *
   * @param family the number of the family of its versions; null if it is alone
   */
  static ObjectNode story(StoredStory stored, @Nullable Long family) {
    Story story = stored.story();
    ShownStory shown = stored.shown();
    ObjectNode node = NODES.objectNode();
    node.put("id", stored.id());
    node.put("number", stored.number());
    node.put("title", shown.headline());
    node.put("titleLooksCut", shown.isHeadlineCut());
    node.set("dateline", dateline(shown));
    WrittenDate date = shown.date();
    node.put("date", date == null || !date.hasYear() ? null : date.toString());
    ArrayNode evidence = node.putArray("dateFrom");
    if (story.date() != null && !shown.isSet(MetadataField.DATE)) {
      story.date().evidence().stream().map(DateEvidence::key).forEach(evidence::add);
    }
    ArrayNode byline = node.putArray("byline");
    shown.bylines().forEach(one -> byline.add(person(one)));
    ArrayNode figures = node.putArray("figures");
    story.figures().forEach(figure -> figures.add(figure(shown, figure)));
    ArrayNode subheadings = node.putArray("subheadings");
    story.textOf(BlockKind.SUBHEADING).forEach(subheadings::add);
    node.put("bodyParagraphs", story.bodyParagraphs());
    node.put("captionWithoutImage", story.looseCaption() == null ? null : story.looseCaption().of(story.text()));
    node.put("family", family);
    node.put("text", story.text());
    FindingsJson.put(node, story);
    if (!shown.added().isEmpty()) {
      ObjectNode added = node.putObject("dublinCore");
      shown.added().forEach((field, words) -> words.forEach(added.putArray(field.key())::add));
    }
    return node;
  }

  /** As it is printed; where an archivist has set a part, that. Where there is none and a part was set, that part alone. */
  private static JsonNode dateline(ShownStory shown) {
    Dateline found = shown.story().dateline();
    ObjectNode node = NODES.objectNode();
    boolean isOutletSet = shown.isSet(MetadataField.OUTLET);
    putKnown(node, "outlet", found == null || isOutletSet ? isOutletSet ? shown.outlet() : null : found.outlet());
    putKnown(node, "place", shown.place());
    if (shown.isSet(MetadataField.DATE)) {
      WrittenDate date = shown.date();
      putKnown(node, "monthDay", date == null || date.hasYear() ? null : date.toString().substring(2));
    } else if (found != null) {
      putKnown(node, "year", found.year() == null ? null : found.year().toString());
      putKnown(node, "monthDay", monthDay(found.monthDay()));
    }
    putKnown(node, "asPrinted", found == null ? null : found.asPrinted());
    return node.isEmpty() ? NODES.nullNode() : node;
  }

  /** As MM-dd: {@link MonthDay#toString()} without the two hyphens that stand for the year. */
  private static @Nullable String monthDay(@Nullable MonthDay monthDay) {
    return monthDay == null ? null : monthDay.toString().substring(2);
  }

  private static ObjectNode person(Person person) {
    ObjectNode node = NODES.objectNode();
    node.put("role", person.role());
    node.put("name", person.name());
    putKnown(node, "outlet", person.outlet());
    return node;
  }

  private static ObjectNode figure(ShownStory shown, Figure figure) {
    ObjectNode node = NODES.objectNode();
    node.put("line", figure.line());
    node.put("src", figure.src());
    String caption = shown.caption(figure);
    node.put("caption", caption.isEmpty() ? null : caption);
    Person credit = shown.credit(figure);
    node.set("credit", credit == null ? NODES.nullNode() : person(credit));
    node.put("imageDate", figure.imageDate() == null ? null : figure.imageDate().toString());
    return node;
  }

  private static void putKnown(ObjectNode node, String key, @Nullable String value) {
    if (value != null) {
      node.put(key, value);
    }
  }
}
