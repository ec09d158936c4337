package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * A passage, a figure or a story with what the archivist says of it.
 *
 * @param id a UUID in its canonical form, the same in every library and export
 * @param target what it is about
 * @param color the colour of the highlight
 * @param note the note, Markdown; empty where there is none
 * @param tags the ids of its tags, in the order they were given, each once
 * @param creator who made it
 * @param created when it was made
 * @param modified when it was last changed; never before {@code created}
 */
public record Annotation(
    String id,
    Target target,
    HighlightColor color,
    String note,
    List<String> tags,
    String creator,
    Instant created,
    Instant modified) {

  public Annotation {
    requireNonNull(id);
    requireNonNull(target);
    requireNonNull(color);
    requireNonNull(note);
    requireNonNull(creator);
    requireNonNull(created);
    requireNonNull(modified);
    tags = List.copyOf(tags);
  }

  public long storyId() {
    return target.storyId();
  }

  public Annotation withTarget(Target changed, Instant when) {
    return new Annotation(id, changed, color, note, tags, creator, created, when);
  }

  public Annotation withColor(HighlightColor changed, Instant when) {
    return new Annotation(id, target, changed, note, tags, creator, created, when);
  }

  public Annotation withNote(String changed, Instant when) {
    return new Annotation(id, target, color, changed, tags, creator, created, when);
  }

  public Annotation withTags(List<String> changed, Instant when) {
    return new Annotation(id, target, color, note, changed, creator, created, when);
  }
}
