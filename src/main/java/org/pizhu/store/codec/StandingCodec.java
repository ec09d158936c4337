package org.pizhu.store.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.StandingChange;
import org.pizhu.model.Change;
import org.pizhu.model.StandingDecision;
import org.pizhu.model.Target;

/**
 * What a person said of an annotation in another version as JSON:
 * {@code {"standing":{"annotation":…,"story":…,"before":{"by":…,"at":…,"place":…},"after":…}}}. What had not been said is left out, and so
 * is the place where it was said that there is none.
 */
public final class StandingCodec {

  private static final String STANDING = "standing";
  private static final String ANNOTATION = "annotation";
  private static final String STORY = "story";
  private static final String PLACE = "place";

  private StandingCodec() {}

  /** Writes the one member of an object, if the change is of this kind. */
  public static void write(JsonGenerator json, Change change) throws IOException {
    if (change instanceof StandingChange standing) {
      json.writeObjectFieldStart(STANDING);
      json.writeStringField(ANNOTATION, standing.annotationId());
      json.writeNumberField(STORY, standing.storyId());
      write(json, "before", standing.before());
      write(json, "after", standing.after());
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, String name, @Nullable StandingDecision decision) throws IOException {
    if (decision != null) {
      json.writeObjectFieldStart(name);
      json.writeStringField("by", decision.by());
      json.writeStringField("at", decision.at().toString());
      Target place = decision.place();
      if (place != null) {
        json.writeObjectFieldStart(PLACE);
        TargetCodec.write(json, place);
        json.writeEndObject();
      }
      json.writeEndObject();
    }
  }

  /** A place by itself; null for none. */
  public static @Nullable String write(@Nullable Target place) {
    return place == null ? null : JsonTree.write(json -> {
      json.writeStartObject();
      TargetCodec.write(json, place);
      json.writeEndObject();
    });
  }

  /** Reads what {@link #write(Target)} makes. */
  public static @Nullable Target place(@Nullable String text) {
    return text == null ? null : TargetCodec.read(JsonTree.parse(text));
  }

  /** The change, or null if it is of another kind. */
  static @Nullable Change change(JsonTree json) {
    JsonTree standing = json.find(STANDING);
    return standing == null ? null : new StandingChange(decision(standing, "before"), decision(standing, "after"));
  }

  private static @Nullable StandingDecision decision(JsonTree standing, String name) {
    JsonTree json = standing.find(name);
    if (json == null) {
      return null;
    }
    JsonTree place = json.find(PLACE);
    return new StandingDecision(
        standing.text(ANNOTATION), standing.at(STORY).number(), place == null ? null : TargetCodec.read(place),
        json.text("by"), Instant.parse(json.text("at")));
  }
}
