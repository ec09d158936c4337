package org.pizhu.store.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.AgreementChange;
import org.pizhu.model.Change;

/** What was said of a place that annotators have not annotated alike: {@code {"agreement":{"story":…,"way":"SETTLED","annotations":[…]}}}. */
final class AgreementCodec {

  private static final String AGREEMENT = "agreement";

  private AgreementCodec() {}

  /** Writes the one member of an object, if the change is of this kind. */
  static void write(JsonGenerator json, Change change) throws IOException {
    if (change instanceof AgreementChange agreement) {
      json.writeObjectFieldStart(AGREEMENT);
      json.writeNumberField("story", agreement.storyId());
      json.writeStringField("way", agreement.way().name());
      JsonTree.strings(json, "annotations", agreement.annotations());
      json.writeEndObject();
    }
  }

  /** The change, or null if it is of another kind. */
  static @Nullable Change change(JsonTree json) {
    JsonTree agreement = json.find(AGREEMENT);
    return agreement == null ? null : new AgreementChange(
        agreement.at("story").number(), AgreementChange.Way.valueOf(agreement.text("way")), agreement.texts("annotations"));
  }
}
