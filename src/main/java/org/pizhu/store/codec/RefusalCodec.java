package org.pizhu.store.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.RefusalChange;
import org.pizhu.model.Change;

/** Pictures that were refused for a figure: {@code {"refusal":{"story":…,"file":…,"way":"REFUSED","pictures":[…]}}}. */
final class RefusalCodec {

  private static final String REFUSAL = "refusal";

  private RefusalCodec() {}

  /** Writes the one member of an object, if the change is of this kind. */
  static void write(JsonGenerator json, Change change) throws IOException {
    if (change instanceof RefusalChange refusal) {
      json.writeObjectFieldStart(REFUSAL);
      json.writeNumberField("story", refusal.storyId());
      json.writeStringField("file", refusal.fileName());
      json.writeStringField("way", refusal.way().name());
      JsonTree.strings(json, "pictures", refusal.pictures());
      json.writeEndObject();
    }
  }

  /** The change, or null if it is of another kind. */
  static @Nullable Change change(JsonTree json) {
    JsonTree refusal = json.find(REFUSAL);
    return refusal == null ? null : new RefusalChange(
        refusal.at("story").number(), refusal.text("file"), RefusalChange.Way.valueOf(refusal.text("way")), refusal.texts("pictures"));
  }
}
