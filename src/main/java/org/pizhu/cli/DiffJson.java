package org.pizhu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pizhu.diff.DiffSummary;
import org.pizhu.diff.Difference;
import org.pizhu.diff.FormatChange;
import org.pizhu.diff.StoryDiff;
import org.pizhu.exporter.report.DiffWording;
import org.pizhu.model.Figure;
import org.pizhu.model.TextRange;

/** A comparison as JSON. Offsets are code points of the text of each story. */
final class DiffJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final StoryDiff diff;
  private final TextPlaces before;
  private final TextPlaces after;

  private DiffJson(StoryDiff diff) {
    this.diff = diff;
    before = new TextPlaces(diff.first().text());
    after = new TextPlaces(diff.second().text());
  }

  static ObjectNode of(StoryDiff diff) {
    DiffJson json = new DiffJson(diff);
    ObjectNode node = NODES.objectNode();
    node.set("summary", summary(diff));
    ArrayNode changes = node.putArray("changes");
    diff.differences().forEach(difference -> changes.add(json.change(difference)));
    return node;
  }

  private static ObjectNode summary(StoryDiff diff) {
    DiffSummary summary = diff.summary();
    return NODES.objectNode()
        .put("equal", diff.isEqual())
        .put("charactersAdded", summary.charactersAdded())
        .put("charactersRemoved", summary.charactersRemoved())
        .put("charactersChanged", summary.charactersChanged())
        .put("punctuation", summary.punctuation())
        .put("paragraphsAdded", summary.paragraphsAdded())
        .put("paragraphsRemoved", summary.paragraphsRemoved())
        .put("paragraphsMoved", summary.paragraphsMoved())
        .put("passagesMoved", summary.passagesMoved())
        .put("formatted", summary.formatted())
        .put("picturesLost", summary.picturesLost())
        .put("picturesGained", summary.picturesGained())
        .put("picturesReplaced", summary.picturesReplaced());
  }

  private ObjectNode change(Difference difference) {
    ObjectNode node = NODES.objectNode();
    node.put("kind", difference.kind().name().toLowerCase(Locale.ROOT));
    if (difference.picture() != null) {
      node.put("before", name(difference.picture().before()));
      node.put("after", name(difference.picture().after()));
      return node;
    }
    node.put("nature", difference.nature().name().toLowerCase(Locale.ROOT));
    node.put("block", difference.isBlock());
    putSides(node, difference.before(), difference.after());
    if (difference.kind() == Difference.Kind.FORMATTED) {
      ArrayNode formats = node.putArray("formats");
      difference.formats().forEach(format -> formats.add(format(format)));
    }
    if (difference.kind() == Difference.Kind.MOVED) {
      ArrayNode edits = node.putArray("edits");
      difference.edits().forEach(edit -> {
        ObjectNode inner = edits.addObject().put("nature", edit.nature().name().toLowerCase(Locale.ROOT));
        putSides(inner, edit.before(), edit.after());
      });
    }
    return node;
  }

  private static ObjectNode format(FormatChange change) {
    if (change instanceof FormatChange.Kind kind) {
      return NODES.objectNode().put("from", word(kind.before())).put("to", word(kind.after()));
    }
    FormatChange.Styled styled = (FormatChange.Styled) change;
    return NODES.objectNode().put("style", word(styled.style())).put("way", word(styled.way())).put("whole", styled.isWhole());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable String name(@Nullable Figure figure) {
    return figure == null ? null : DiffWording.name(figure);
  }

  private void putSides(ObjectNode node, @Nullable TextRange first, @Nullable TextRange second) {
    node.set("before", passage(diff.first().text(), before, first));
    node.set("after", passage(diff.second().text(), after, second));
  }

  private static JsonNode passage(String text, TextPlaces places, @Nullable TextRange range) {
    return range == null ? NullNode.getInstance() : places.put(NODES.objectNode(), range).put("text", range.of(text));
  }
}
