package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * What a link in a note leads to.
 *
 * @param kind what it is
 * @param id the annotation's UUID, or the story's number in decimal digits
 */
public record NoteLink(Kind kind, String id) {

  /** What a note can link to. */
  public enum Kind { ANNOTATION, STORY }

  public NoteLink {
    requireNonNull(kind);
    requireNonNull(id);
  }

  /**
   * A link to an annotation.
   *
   * @param id its UUID; nobody looks whether it is there
   */
  public static NoteLink toAnnotation(String id) {
    return new NoteLink(Kind.ANNOTATION, id);
  }

  /**
   * A link to a story.
   *
   * @param storyId its number in the library; nobody looks whether it is there
   */
  public static NoteLink toStory(long storyId) {
    return new NoteLink(Kind.STORY, Long.toString(storyId));
  }
}
