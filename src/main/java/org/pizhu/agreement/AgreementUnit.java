package org.pizhu.agreement;

import java.util.Locale;

/** What is taken for a unit, of which each annotator has given a tag or not. */
public enum AgreementUnit {
  /** A paragraph, the headline, a caption: a block of the text. */
  PARAGRAPH,
  STORY;

  /** Its name on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
