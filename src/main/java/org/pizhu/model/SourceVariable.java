package org.pizhu.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * What a REFI-QDA project says of a source beside its text, as variables. Programs of the field show them; Pizhu finds the story by them again.
 * The names are part of the format: never rename one.
 */
public enum SourceVariable {
  SOURCE_SHA256,
  STORY_NUMBER,
  TEXT_SHA256,
  SOURCE_NAME,
  ADDRESS,
  HEADLINE,
  HEADLINE_CUT,
  OUTLET,
  DATE,
  BYLINE,
  CITATION,
  FIGURE_NUMBER,
  FILE_NAME,
  PICTURE_SHA256;

  /** Its GUID, the same in each project, whatever it is called there. */
  public String guid() {
    return UUID.nameUUIDFromBytes(("variable\n" + name()).getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Whether it is true or false, and not a text. */
  public boolean isTruth() {
    return this == HEADLINE_CUT;
  }

  /** What a project says of the variable: programs that give it a GUID of their own keep this. */
  public String description() {
    return "pizhu:" + key();
  }

  /** The variable of which a project says this; nothing if it is another program's. */
  public static Optional<SourceVariable> described(String description) {
    return Arrays.stream(values()).filter(one -> one.description().equals(description.strip())).findFirst();
  }

  /** The name in small letters with dashes. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
