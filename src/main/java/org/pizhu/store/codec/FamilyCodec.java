package org.pizhu.store.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Change.FamilyChange;
import org.pizhu.model.Change;

/** What a person said about families as JSON: {@code {"family":{"before":…,"after":…,"stories":…}}}; what had not been said is left out. */
final class FamilyCodec {

  private static final String FAMILY = "family";
  private static final String BEFORE = "before";
  private static final String AFTER = "after";
  private static final String STORIES = "stories";

  private FamilyCodec() {}

  /** Writes the one member of an object, if the change is of this kind. */
  static void write(JsonGenerator json, Change change) throws IOException {
    if (change instanceof FamilyChange family) {
      json.writeObjectFieldStart(FAMILY);
      write(json, BEFORE, family.before());
      write(json, AFTER, family.after());
      JsonTree.runs(json, STORIES, family.stories());
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, String name, @Nullable Long family) throws IOException {
    if (family != null) {
      json.writeNumberField(name, family);
    }
  }

  /** The change, or null if it is of another kind. */
  static @Nullable Change change(JsonTree json) {
    JsonTree family = json.find(FAMILY);
    return family == null ? null : new FamilyChange(number(family, BEFORE), number(family, AFTER), family.runs(STORIES));
  }

  private static @Nullable Long number(JsonTree json, String name) {
    JsonTree number = json.find(name);
    return number == null ? null : number.number();
  }
}
