package org.pizhu.exporter;

import java.util.Locale;

/** What a REFI-QDA project says of a source beside its text, as variables. Programs show them; Pizhu finds the story by them again. */
public enum QdpxVariable {
  SOURCE_SHA256,
  STORY_NUMBER,
  TEXT_SHA256,
  SOURCE_NAME,
  ADDRESS,
  HEADLINE,
  OUTLET,
  DATE,
  BYLINE,
  CITATION,
  FIGURE_NUMBER,
  FILE_NAME,
  PICTURE_SHA256;

  /** Its GUID, the same in each project, whatever it is called there. */
  public String guid() {
    return Ids.derived("variable", name());
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
