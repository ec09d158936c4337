package org.pizhu.importer.notes;

import static org.pizhu.importer.notes.NoteValues.all;
import static org.pizhu.importer.notes.NoteValues.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.pizhu.importer.notes.ForeignNote.ForeignStory;
import org.pizhu.importer.notes.ForeignNote.ForeignTag;

/**
 * Reads an annotation as stores of Annotator keep it (annotatorjs.org, «Annotation format»): the words in {@code quote}. Where its ranges begin is
 * counted from an element that the file doesn't name, so they say nothing.
 */
final class AnnotatorRow {

  private AnnotatorRow() {}

  static boolean isRow(JsonNode node) {
    return node.path("ranges").isArray() && node.path("uri").isTextual() && node.has("quote") && !node.has("target");
  }

  static ReadNote read(JsonNode node, long line) {
    String quote = text(node.path("quote"));
    ForeignTarget target = quote.isBlank()
        ? new ForeignTarget.Whole() : new ForeignTarget.Passage(quote, "", "", -1, -1, ForeignTarget.Counting.UTF16, false);
    List<ForeignTag> tags =
        all(node.path("tags")).stream().map(NoteValues::text).filter(tag -> !tag.isBlank()).map(tag -> new ForeignTag(tag, List.of(), -1)).toList();
    ForeignStory story = new ForeignStory("", 0, "", List.of(text(node.path("uri"))), text(node.path("document").path("title")), 0);
    ForeignNote note = new ForeignNote(
        line, NoteValues.clean(node.path("id").asText("")), story, target, "", text(node.path("text")), tags, HypothesisRow.creator(node),
        NoteValues.time(text(node.path("created"))), NoteValues.time(text(node.path("updated"))), false);
    return new ReadNote(List.of(note), quote.isBlank() && !all(node.path("ranges")).isEmpty(), Set.of(), "");
  }
}
