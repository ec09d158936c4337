package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * Something that a picture says of itself in its EXIF, IPTC or XMP part. It is shown and never put in the place of what the story says.
 *
 * @param kind what it is about
 * @param value in the words of the file; not blank
 */
public record PictureField(Kind kind, String value) {

  /** What a field is about, in the order in which they are shown. */
  public enum Kind {
    TAKEN,
    AUTHOR,
    TITLE,
    CAPTION,
    CREDIT,
    SOURCE,
    COPYRIGHT,
    CITY,
    COUNTRY,
    POSITION,
    KEYWORDS,
    CAMERA,
    SOFTWARE;

    /** Its name in small letters. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public PictureField {
    requireNonNull(kind);
    if (value.isBlank()) {
      throw new IllegalArgumentException("A field without value: " + kind);
    }
  }
}
