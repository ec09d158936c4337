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

  public static NoteLink toAnnotation(String id) {
    return new NoteLink(Kind.ANNOTATION, id);
  }

  public static NoteLink toStory(long storyId) {
    return new NoteLink(Kind.STORY, Long.toString(storyId));
  }
}
