package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.pizhu.library.keep.Findings;
import org.pizhu.model.Finding;
import org.pizhu.model.FoundField;
import org.pizhu.model.Story;

/** What a story says of itself as JSON: whatever archivists have set since, with place, confidence and reason of each part. */
final class FindingsJson {

  private FindingsJson() {}

  /** Adds {@code sourceLine}, {@code responsibleEditors}, {@code speech} and {@code found} to a story. */
  static void put(ObjectNode story, Story of) {
    List<Finding> findings = Findings.of(of);
    story.put("sourceLine", findings.stream().filter(one -> one.field() == FoundField.SOURCE).map(Finding::value).findFirst().orElse(null));
    ArrayNode editors = story.putArray("responsibleEditors");
    ArrayNode speech = story.putArray("speech");
    ArrayNode found = story.putArray("found");
    TextPlaces places = new TextPlaces(of.text());
    for (Finding one : findings) {
      if (one.field() == FoundField.EDITOR) {
        editors.add(one.value());
      } else if (one.field() == FoundField.SPEECH) {
        ObjectNode said = speech.addObject();
        said.put("speaker", one.who().isEmpty() ? null : one.who());
        said.put("words", one.value());
      }
      finding(found.addObject(), one, places);
    }
  }

  private static void finding(ObjectNode node, Finding one, TextPlaces places) {
    node.put("field", one.field().key());
    node.put("value", one.value());
    if (!one.who().isEmpty()) {
      node.put(one.field() == FoundField.SPEECH ? "speaker" : "role", one.who());
    }
    if (one.outlet() != null) {
      node.put("outlet", one.outlet());
    }
    if (one.figure() > 0) {
      node.put("figure", one.figure());
    }
    if (one.range() != null) {
      places.put(node, one.range());
    }
    node.put("confidence", one.confidence().key());
    node.put("reason", one.reason().key());
  }
}
