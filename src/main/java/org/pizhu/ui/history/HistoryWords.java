package org.pizhu.ui.history;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.pizhu.i18n.Messages;
import org.pizhu.model.EditKind;
import org.pizhu.model.EditLine;

/** Acts, people and times in words. */
final class HistoryWords {

  private static final int SUBJECT_CHARACTERS = 120;

  private final Messages messages;
  private final Clock clock;
  private final DateTimeFormatter time;

  /**
   * @param messages the words
   * @param clock says in which zone times are shown
   */
  HistoryWords(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
    time = DateTimeFormatter.ofPattern(messages.get("format.date-time"), messages.locale());
  }

  /** What was done: 标出“春分”. */
  String act(EditLine line) {
    return messages.get("edit." + line.kind().wording(line.subject()), cut(line.subject()));
  }

  /** Who, when, how much, and whether it was undone. */
  String meta(EditLine line) {
    String said = messages.get("history.meta", line.by(), time(line.at()));
    String much = line.changes() > 1 ? messages.get("history.changes", said, line.changes()) : said;
    return line.state() == EditLine.State.UNDONE ? messages.get("history.undone", much) : much;
  }

  String time(Instant instant) {
    return time.format(instant.atZone(clock.getZone()));
  }

  /** The kinds of acts whose own words have these. */
  Set<EditKind> kinds(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return EnumSet.allOf(EditKind.class).stream()
        .filter(kind -> hasWords(kind.key(), wanted) || kind == EditKind.IMPORT_STORIES && hasWords(EditKind.MERGED, wanted))
        .collect(Collectors.toSet());
  }

  private boolean hasWords(String wording, String wanted) {
    return messages.get("edit." + wording, "").toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** On one line, cut to more than a row holds. */
  static String cut(String text) {
    String line = text.replace('\n', ' ');
    return line.codePointCount(0, line.length()) > SUBJECT_CHARACTERS
        ? line.substring(0, line.offsetByCodePoints(0, SUBJECT_CHARACTERS)) + "…"
        : line;
  }
}
