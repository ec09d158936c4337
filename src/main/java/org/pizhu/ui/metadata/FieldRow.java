package org.pizhu.ui.metadata;

import org.jspecify.annotations.Nullable;
import org.pizhu.model.HeadlineOffer;
import org.pizhu.model.MetadataKey;

/** A line of what is known of a story. */
sealed interface FieldRow {

  /** How a value looks. */
  enum Look {
    PLAIN,
    /** A hash, a file name. */
    MONO,
    /** Nothing is known. */
    MISSING,
    /** Something that should be there is not. */
    WRONG
  }

  /** The head of a section. */
  record Section(String title) implements FieldRow {}

  /** What is as it is. */
  record Fact(String name, String value, Look look) implements FieldRow {}

  /**
   * What was found in the story and is not corrected as a field of its own.
   *
   * @param name what it is called; of speech who said it
   * @param evidence where it was found; null if the text doesn't say it
   * @param hint how sure it is and why, in words
   */
  record Found(String name, String value, @Nullable Evidence evidence, String hint) implements FieldRow {}

  /**
   * What can be corrected, or was added.
   *
   * @param key which field
   * @param name what it is called
   * @param value what it has, in words
   * @param look PLAIN or MISSING
   * @param evidence where it was found; null if it was not, or something was set
   * @param set what was set in the place of what, by whom and when, in words; empty if nothing was set
   * @param hint how sure it is and why, in words; empty if nothing was found, or something was set
   * @param offer what it could be completed to; null for nothing
   */
  record Field(
      MetadataKey key,
      String name,
      String value,
      Look look,
      @Nullable Evidence evidence,
      String set,
      String hint,
      @Nullable HeadlineOffer offer)
      implements FieldRow {}

  /** Where a field can be added. */
  record Adding() implements FieldRow {}
}
