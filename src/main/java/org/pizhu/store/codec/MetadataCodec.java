package org.pizhu.store.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.MetadataChange;
import org.pizhu.model.Change;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.Person;

/**
 * Metadata that were set as JSON. A value is {@code ["…"]}, or {@code [{"role":…,"name":…,"outlet":…}]} for people; a change is
 * {@code {"metadata":{"field":…,"figure":…,"before":{"value":…,"by":…,"at":…},"after":…,"stories":…}}}.
 */
public final class MetadataCodec {

  private static final String METADATA = "metadata";
  private static final String STORIES = "stories";

  private MetadataCodec() {}

  /** Writes the one member of an object, if the change is of this kind. */
  public static void write(JsonGenerator json, Change change) throws IOException {
    if (change instanceof MetadataChange metadata) {
      json.writeObjectFieldStart(METADATA);
      json.writeStringField("field", metadata.key().field().name());
      JsonTree.string(json, "figure", metadata.key().figure().isEmpty() ? null : metadata.key().figure());
      write(json, "before", metadata.before());
      write(json, "after", metadata.after());
      JsonTree.runs(json, STORIES, metadata.stories());
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, String name, @Nullable MetadataEntry entry) throws IOException {
    if (entry != null) {
      json.writeObjectFieldStart(name);
      json.writeFieldName("value");
      write(json, entry.value());
      json.writeStringField("by", entry.by());
      json.writeStringField("at", entry.at().toString());
      json.writeEndObject();
    }
  }

  /** A value by itself. */
  public static String write(MetadataValue value) {
    return JsonTree.write(json -> write(json, value));
  }

  private static void write(JsonGenerator json, MetadataValue value) throws IOException {
    json.writeStartArray();
    if (value instanceof MetadataValue.People people) {
      for (Person person : people.people()) {
        json.writeStartObject();
        json.writeStringField("role", person.role());
        json.writeStringField("name", person.name());
        JsonTree.string(json, "outlet", person.outlet());
        json.writeEndObject();
      }
    } else {
      for (String word : ((MetadataValue.Words) value).words()) {
        json.writeString(word);
      }
    }
    json.writeEndArray();
  }

  /** Reads a change; null if it is of another kind. */
  static @Nullable Change change(JsonTree json) {
    JsonTree metadata = json.find(METADATA);
    if (metadata == null) {
      return null;
    }
    MetadataField field = MetadataField.valueOf(metadata.text("field"));
    String figure = metadata.textOrNull("figure");
    return new MetadataChange(
        new MetadataKey(field, figure == null ? "" : figure),
        entry(field, metadata.find("before")),
        entry(field, metadata.find("after")),
        metadata.runs(STORIES));
  }

  private static @Nullable MetadataEntry entry(MetadataField field, @Nullable JsonTree json) {
    return json == null
        ? null
        : new MetadataEntry(value(field, json.at("value")), json.text("by"), Instant.parse(json.text("at")));
  }

  /**
   * Reads a value by itself. Of people more may be said than is read.
   *
   * @throws IllegalArgumentException if it is not what {@link #write(MetadataValue)} makes
   */
  public static MetadataValue value(MetadataField field, JsonTree json) {
    return field.isOfPeople()
        ? new MetadataValue.People(json.items().stream().map(MetadataCodec::person).toList())
        : new MetadataValue.Words(json.items().stream().map(JsonTree::text).toList());
  }

  private static Person person(JsonTree json) {
    return new Person(json.text("role"), json.text("name"), json.textOrNull("outlet"));
  }
}
