package org.pizhu.importer.qdpx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.pizhu.importer.codebook.CodebookEntry;
import org.pizhu.importer.notes.ForeignNote;
import org.pizhu.importer.notes.ForeignNote.ForeignTag;
import org.pizhu.importer.notes.ForeignTarget;
import org.pizhu.importer.notes.NoteValues;
import org.pizhu.importer.notes.OwnTargets;
import org.pizhu.model.Tag;
import org.pizhu.text.Sha256;

/**
 * What a note of a project says that Pizhu wrote of its annotations and tags beside what the standard has a place for: an object of JSON a line. It
 * holds of what stands as it stood when it was written; where another program changed something, that counts.
 */
final class QdpxAdditions {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, JsonNode> annotations = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private boolean isBroken;

  /** Whether a note may be such a one: what it is called names Pizhu in every language, and stays when another program writes it again. */
  static boolean mayBe(QdpxItem note) {
    return note.get("name").toLowerCase(Locale.ROOT).contains("pizhu");
  }

  /**
   * Takes what a note says.
   *
   * @return whether it is such a one
   */
  boolean take(String text) {
    String begin = text.lines().findFirst().orElse("");
    if (!begin.strip().startsWith("{") || !read(begin).path("pizhu").asText("").equals("qdpx")) {
      return false;
    }
    text.lines().skip(1).filter(line -> !line.isBlank()).map(this::read).forEach(one -> {
      String annotation = one.path("annotation").asText("");
      if (!annotation.isEmpty()) {
        annotations.putIfAbsent(annotation, one);
      }
      String key = one.path("key").asText("");
      if (Tag.isKey(key)) {
        keys.putIfAbsent(one.path("tag").asText(""), key);
      }
    });
    return true;
  }

  private JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException broken) {
      // It is told once for all lines, by who asks isBroken.
      isBroken = true;
      return JSON.missingNode();
    }
  }

  /** Whether a line could not be read. */
  boolean isBroken() {
    return isBroken;
  }

  /** A tag with its key. */
  CodebookEntry with(CodebookEntry one) {
    String key = one.id() == null ? null : keys.get(one.id());
    return key == null ? one : new CodebookEntry(one.line(), one.parent(), one.id(), one.name(), one.rgb(), one.description(), key, one.memo());
  }

  /**
   * An annotation with what is said of it.
   *
   * @param item where it stands in the project
   * @param entries the places of the tags in the codebook of the file, by their ids
   */
  ForeignNote with(ForeignNote note, QdpxItem item, Map<String, Integer> entries) {
    JsonNode said = annotations.get(note.id());
    if (said == null || note.isMemo()) {
      return note;
    }
    boolean isUnchanged = said.has("says") && said.path("says").asText("").equals(Sha256.of(note.note().strip()));
    List<ForeignTag> tags = new ArrayList<>(note.tags());
    if (said.has("says") && tags.isEmpty()) {
      said.path("tags").forEach(tag -> {
        Integer entry = entries.get(tag.asText(""));
        if (entry != null) {
          tags.add(new ForeignTag("", List.of(tag.asText("")), entry));
        }
      });
    }
    return new ForeignNote(
        note.line(), note.id(), note.story(), target(note.target(), item, said), said.path("color").asText(""),
        isUnchanged ? NoteValues.clean(said.path("note").asText("")) : note.note(), tags, note.creator(), note.created(), note.modified(), false);
  }

  /** The numbers that say where an item stands in its source; none for what is about all of it. */
  private static List<Long> place(QdpxItem item) {
    return Stream.of("startPosition", "endPosition", "firstX", "firstY", "secondX", "secondY")
        .filter(item.attributes::containsKey).map(item::number).toList();
  }

  private static ForeignTarget target(ForeignTarget given, QdpxItem item, JsonNode said) {
    List<Long> at = StreamSupport.stream(said.path("at").spliterator(), false).map(JsonNode::asLong).toList();
    ForeignTarget own = said.has("target") && at.equals(place(item)) ? OwnTargets.of(said) : given;
    boolean isNone = own instanceof ForeignTarget.Whole || own instanceof ForeignTarget.Picture picture && picture.number() < 1;
    return isNone ? given : own;
  }
}
