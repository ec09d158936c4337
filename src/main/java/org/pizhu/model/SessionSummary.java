package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What came of a session. Of its annotations those count that were made in it and are there now, wherever in the library: one that was
 * undone or deleted doesn't, one that was done again or recovered does.
 *
 * @param session the session
 * @param stories its list, in order
 * @param annotations how many annotations were made
 * @param notes how many of them have a note
 * @param tags the tags that they carry, the most frequent first
 */
public record SessionSummary(
    Session session, List<SessionStory> stories, int annotations, int notes, List<TagUse> tags) {

  /**
   * A tag in a session.
   *
   * @param path the tag by its path
   * @param annotations how many annotations of the session carry it
   */
  public record TagUse(String path, int annotations) {
    public TagUse {
      requireNonNull(path);
    }
  }

  public SessionSummary {
    requireNonNull(session);
    stories = List.copyOf(stories);
    tags = List.copyOf(tags);
  }

  /** The stories of the list that are not done, in order. */
  public List<SessionStory> open() {
    return stories.stream().filter(story -> !story.isDone()).toList();
  }

  /** How many annotations were made on stories that are not in the list. */
  public int annotationsElsewhere() {
    return annotations - stories.stream().mapToInt(SessionStory::annotations).sum();
  }
}
