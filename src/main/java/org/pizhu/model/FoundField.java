package org.pizhu.model;

import java.util.Locale;

/** What a story says of itself. */
public enum FoundField {
  HEADLINE,
  OUTLET,
  PLACE,
  /** As {@link WrittenDate} writes it. */
  DATE,
  BYLINE,
  /** Who answers for the story in the house that published it. */
  EDITOR,
  /** Whom the story was taken from («来源：新华社»). */
  SOURCE,
  SUBHEADING,
  /** Of a figure. */
  CAPTION,
  /** Of a figure: who made or provided the picture. */
  CREDIT,
  /** What somebody said, in quotation marks. */
  SPEECH;

  /** Its name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
