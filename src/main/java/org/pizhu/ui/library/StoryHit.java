package org.pizhu.ui.library;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.pizhu.model.StorySummary;
import org.pizhu.query.Passage;

/**
 * What the list shows of a story.
 *
 * @param story what is known of it
 * @param passages some words around what was searched for; empty where nothing was
 */
public record StoryHit(StorySummary story, List<Passage> passages) {

  public StoryHit {
    requireNonNull(story);
    passages = List.copyOf(passages);
  }
}
