package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * What a note can link to, or what links to something, as a list shows it.
 *
 * @param link the annotation or the story
 * @param words the quote of the annotation; the headline of the story
 * @param headline the headline of the story that the annotation belongs to; empty for a story
 */
public record LinkPlace(NoteLink link, String words, String headline) {

  public LinkPlace {
    requireNonNull(link);
    requireNonNull(words);
    requireNonNull(headline);
  }
}
