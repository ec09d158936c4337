package org.pizhu.model;

import java.util.List;
import java.util.Locale;

/**
 * A field of what is known of a story beside its text: what is found in it and can be corrected, and what an archivist can add, in the
 * terms of Dublin Core. dc:title, dc:creator and dc:date are the headline, the bylines and the date. The names are stored: never rename
 * one.
 */
public enum MetadataField {
  HEADLINE(Kind.ONE),
  OUTLET(Kind.ONE),
  PLACE(Kind.ONE),
  DATE(Kind.ONE),
  BYLINE(Kind.PEOPLE),
  /** Of a figure. */
  CAPTION(Kind.ONE),
  /** Of a figure: who made or provided the picture. */
  CREDIT(Kind.PERSON),
  SUBJECT(Kind.ANY),
  DESCRIPTION(Kind.ANY),
  TYPE(Kind.ANY),
  COVERAGE(Kind.ANY),
  LANGUAGE(Kind.ANY),
  IDENTIFIER(Kind.ANY),
  SOURCE(Kind.ANY),
  RELATION(Kind.ANY),
  PUBLISHER(Kind.ANY),
  CONTRIBUTOR(Kind.ANY),
  FORMAT(Kind.ANY),
  RIGHTS(Kind.ANY);

  private enum Kind { ONE, PERSON, PEOPLE, ANY }

  private final Kind kind;

  MetadataField(Kind kind) {
    this.kind = kind;
  }

  /** Whether it is of a figure, not of the story. */
  public boolean isOfFigure() {
    return this == CAPTION || this == CREDIT;
  }

  /** Whether its value is people, not words. */
  public boolean isOfPeople() {
    return kind == Kind.PEOPLE || kind == Kind.PERSON;
  }

  /** Whether nothing of it is found in stories: an element of Dublin Core, which can be there any number of times. */
  public boolean isAdded() {
    return kind == Kind.ANY;
  }

  /** Whether it can have several values. */
  public boolean isRepeatable() {
    return kind == Kind.PEOPLE || kind == Kind.ANY;
  }

  /** Its name in small letters, as in {@code dc:subject}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether it can have a value. A date has to be one that {@link WrittenDate} reads, as it writes it.
   */
  public boolean accepts(MetadataValue value) {
    if (value instanceof MetadataValue.People people) {
      return isOfPeople() && (isRepeatable() || people.people().size() <= 1);
    }
    MetadataValue.Words words = (MetadataValue.Words) value;
    if (isOfPeople() || !isRepeatable() && words.words().size() > 1) {
      return false;
    }
    return this != DATE || words.words().stream()
        .allMatch(word -> WrittenDate.parse(word).filter(date -> date.toString().equals(word)).isPresent());
  }

  /** What it has where there is nothing. */
  public MetadataValue none() {
    return isOfPeople() ? new MetadataValue.People(List.of()) : MetadataValue.Words.NONE;
  }
}
