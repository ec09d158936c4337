package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * The day of publication, where the story itself shows it.
 *
 * @param date the day
 * @param evidence what shows it, strongest first; never empty
 */
public record StoryDate(LocalDate date, List<DateEvidence> evidence) {

  public StoryDate {
    requireNonNull(date);
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("A date needs evidence");
    }
  }
}
