package org.pizhu.exporter.json;

import java.io.IOException;
import java.util.Locale;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;

/**
 * Tags as concepts of SKOS (https://www.w3.org/TR/skos-reference/), each behind the one it stands below: what a path in an annotation can't say,
 * their colours, descriptions, memos and keys, and the tags that no annotation has.
 */
final class CodebookJson {

  private CodebookJson() {}

  /** Writes the list as a member of the object that is open; nothing where there are no tags. */
  static void write(String member, Codebook codebook, JsonOut json) throws IOException {
    if (codebook.tags().isEmpty()) {
      return;
    }
    json.begin(member);
    // Of JSON-LD a bare array has no order.
    json.beginArray("@list");
    for (Tag tag : codebook.tags()) {
      json.lineBreak();
      tag(tag, json);
    }
    json.endArray();
    json.end();
  }

  private static void tag(Tag tag, JsonOut json) throws IOException {
    json.beginItem();
    json.text("id", Ids.urn(Ids.uuid(tag.id())));
    json.text("type", "skos:Concept");
    json.text("skos:prefLabel", tag.name());
    if (tag.parent() != null) {
      json.begin("skos:broader");
      json.text("id", Ids.urn(Ids.uuid(tag.parent())));
      json.end();
    }
    json.textUnlessEmpty("skos:definition", tag.description());
    json.textUnlessEmpty("skos:note", tag.memo());
    if (tag.color() != null) {
      json.text("pizhu:color", String.format(Locale.ROOT, "#%06X", tag.color().rgb()));
    }
    json.textUnlessEmpty("pizhu:key", tag.key());
    json.end();
  }
}
