package org.pizhu.importer.notes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.codebook.CodebookColors;
import org.pizhu.importer.codebook.CodebookEntry;
import org.pizhu.model.Tag;

/** Reads the tags that Pizhu writes beside annotations in JSON: concepts of SKOS, each behind the one that it stands below. */
final class JsonTags {

  /** The member that holds them. */
  static final String MEMBER = "pizhu:codebook";

  private JsonTags() {}

  /**
   * The tags. One without a name is left out; one whose tag above comes later, or not at all, stands at the top.
   *
   * @param line where the list begins, 1 for the first line
   */
  static List<CodebookEntry> read(JsonNode list, long line) {
    List<CodebookEntry> tags = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (JsonNode one : NoteValues.all(list.has("@list") ? list.path("@list") : list)) {
      String name = NoteValues.text(one.path("skos:prefLabel"));
      String id = WebAnnotation.bare(NoteValues.address(one));
      if (name.isBlank()) {
        continue;
      }
      String color = one.path("pizhu:color").asText("").strip();
      int parent = places.getOrDefault(WebAnnotation.bare(NoteValues.address(one.path("skos:broader"))), CodebookEntry.TOP);
      if (!id.isEmpty()) {
        places.putIfAbsent(id, tags.size());
      }
      tags.add(new CodebookEntry(
          line, parent, id, name, CodebookColors.isRgb(color) ? CodebookColors.rgb(color) : null,
          said(one, "skos:definition"), key(one), said(one, "skos:note")));
    }
    return tags;
  }

  private static @Nullable String said(JsonNode tag, String member) {
    String words = NoteValues.text(tag.path(member));
    return words.isEmpty() ? null : words;
  }

  /** A key that a tag can have, else none. */
  private static @Nullable String key(JsonNode tag) {
    String key = tag.path("pizhu:key").asText("").strip();
    return Tag.isKey(key) ? key : null;
  }
}
