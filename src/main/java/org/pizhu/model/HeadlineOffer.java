package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A headline that goes on where one was cut.
 *
 * @param headline the whole headline
 * @param version the version of the story that has it; null if the text of the story itself tells it
 */
public record HeadlineOffer(String headline, @Nullable StorySummary version) {

  public HeadlineOffer {
    requireNonNull(headline);
  }
}
