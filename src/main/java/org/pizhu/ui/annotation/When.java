package org.pizhu.ui.annotation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.pizhu.i18n.Messages;

/** How points in time are said: short on a card, in full in a tooltip. */
final class When {

  private final Messages messages;
  private final Clock clock;
  private final DateTimeFormatter time;
  private final DateTimeFormatter full;

  /**
   * @param messages the words
   * @param clock says what today is, and in which zone times are shown
   */
  When(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
    time = DateTimeFormatter.ofPattern(messages.get("format.time"), messages.locale());
    full = DateTimeFormatter.ofPattern(messages.get("format.date-time"), messages.locale());
  }

  /** The time for today, the day for this year, else the whole date. */
  String brief(Instant instant) {
    ZonedDateTime then = instant.atZone(clock.getZone());
    LocalDate today = LocalDate.now(clock);
    if (then.toLocalDate().equals(today)) {
      return time.format(then);
    }
    return then.getYear() == today.getYear()
        ? messages.monthDay(MonthDay.from(then))
        : messages.date(then.toLocalDate());
  }

  /** Day and time. */
  String full(Instant instant) {
    return full.format(instant.atZone(clock.getZone()));
  }
}
