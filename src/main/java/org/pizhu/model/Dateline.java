package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * The line with which a report begins: who sent it, from where, on which day («央广网上海2月9日消息»).
 *
 * @param asPrinted the words of the story, white space folded
 * @param outlet the outlet, as printed
 * @param place the place it was sent from
 * @param year the year, where the dateline itself prints one
 * @param monthDay the day, as far as printed
 * @param range where it stands in {@link Story#text()}
 */
public record Dateline(
    String asPrinted,
    @Nullable String outlet,
    @Nullable String place,
    @Nullable Integer year,
    @Nullable MonthDay monthDay,
    TextRange range) {

  public Dateline {
    requireNonNull(asPrinted);
    requireNonNull(range);
  }
}
