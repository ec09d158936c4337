package org.pizhu.importer.notes;

import static org.pizhu.importer.notes.NoteValues.all;
import static org.pizhu.importer.notes.NoteValues.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Reads what a row says of the place of an annotation: selectors, as Hypothesis has them, and what Pizhu says beside them under {@code pizhu}. */
public final class OwnTargets {

  private OwnTargets() {}

  /**
   * What a row is about.
   *
   * @param row with {@code target} and {@code pizhu}; either may be missing
   */
  public static ForeignTarget of(JsonNode row) {
    JsonNode own = row.path("pizhu");
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    ArrayNode list = all.putArray("selector");
    all(row.path("target")).forEach(target -> all(target.path("selector")).forEach(list::add));
    Selectors selectors = Selectors.of(all);
    boolean isMoved = WebAnnotation.isMoved(own.path("status"));
    @Nullable ForeignTarget passage = selectors.passage(
        ForeignTarget.Counting.UTF16, isMoved, own.has("textSha256"), NoteValues.last(own, ""));
    if (passage != null) {
      return passage;
    }
    if (!own.has("figureNumber")) {
      return new ForeignTarget.Whole();
    }
    String picture = own.path("pictureSha256").asText("");
    return new ForeignTarget.Picture(
        own.path("figureNumber").asInt(), text(own.path("fileName")), picture.isEmpty() ? null : picture, text(own.path("caption")),
        selectors.region(), selectors.pixels(), isMoved);
  }
}
