package org.pizhu.model;

/** What an annotation is about. Every kind has a place in the text of its story, by which annotations are ordered and found. */
public sealed interface Target permits PassageTarget, FigureTarget, StoryTarget {

  /** The story's number in the library. */
  long storyId();

  /** How well it agrees with the story as it is now. */
  AnchorStatus status();

  /**
   * The place in {@link Story#text()}; only of use where the status has a place. Of a passage the passage; of a figure its caption, else
   * the empty place where it stands; of the whole story the empty place at its start.
   */
  TextRange range();

  /** Hash of the text that the range counts in. */
  String textSha256();

  /** What can be quoted of it, as it was when the annotation was made: the passage, the caption, the headline. May be empty. */
  String words();
}
