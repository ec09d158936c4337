package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.pizhu.model.AnnotationFilter.Days;

/**
 * Annotations over time.
 *
 * @param axis which time it is
 * @param step how long each period is; never {@link Step#FITTING}
 * @param groups what the numbers of a period stand for, in their order
 * @param periods in the order of time, without gaps unless {@code gaps} says otherwise
 * @param gaps whether periods without annotations were left out, because there would be too many
 * @param undated what has no day, which with {@link Axis#MADE} is none
 */
public record Timeline(
    Axis axis, Step step, List<ChartGroup> groups, List<Period> periods, boolean gaps, Counted undated) {

  /** Which time. */
  public enum Axis {
    /** When the annotation was made. */
    MADE,
    /** When its story was published. */
    PUBLISHED
  }

  /** How long a period is. */
  public enum Step { FITTING, DAY, WEEK, MONTH, YEAR }

  /**
   * Numbers of annotations, or of the stories or families that carry them, where these are counted.
   *
   * @param annotations how many, each counted once
   * @param parts how many of each group; an annotation with tags of several groups is in each
   */
  public record Counted(int annotations, List<Integer> parts) {
    public Counted {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A period and what is in it.
   *
   * @param first its first day
   * @param last its last day
   */
  public record Period(LocalDate first, LocalDate last, Counted counted) {
    public Period {
      requireNonNull(first);
      requireNonNull(last);
      requireNonNull(counted);
    }

    public Days days() {
      return new Days(first, last);
    }
  }

  public Timeline {
    requireNonNull(axis);
    requireNonNull(step);
    groups = List.copyOf(groups);
    periods = List.copyOf(periods);
    requireNonNull(undated);
  }
}
