package org.pizhu.store.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Person;

/** What a page says of its story as JSON: the object {@code page} of a story's structure. What is null is left out. */
final class PageFactsCodec {

  private PageFactsCodec() {}

  static void write(JsonGenerator json, @Nullable PageFacts page) throws IOException {
    if (page == null) {
      return;
    }
    json.writeObjectFieldStart("page");
    JsonTree.string(json, "address", page.address());
    JsonTree.string(json, "outlet", page.outlet());
    JsonTree.string(json, "published", page.published());
    JsonTree.string(json, "captured", page.captured());
    JsonTree.string(json, "site", page.site());
    JsonTree.string(json, "place", page.place());
    if (page.headlineCut()) {
      json.writeNumberField("headlineCut", 1);
    }
    json.writeArrayFieldStart("people");
    for (Person person : page.people()) {
      json.writeStartObject();
      json.writeStringField("role", person.role());
      json.writeStringField("name", person.name());
      JsonTree.string(json, "outlet", person.outlet());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static @Nullable PageFacts read(@Nullable JsonTree json) {
    return json == null
        ? null
        : new PageFacts(
            json.textOrNull("address"),
            json.textOrNull("outlet"),
            json.textOrNull("published"),
            json.textOrNull("captured"),
            json.at("people").items().stream()
                .map(one -> new Person(one.text("role"), one.text("name"), one.textOrNull("outlet"))).toList(),
            json.textOrNull("site"),
            json.textOrNull("place"),
            json.find("headlineCut") != null);
  }
}
