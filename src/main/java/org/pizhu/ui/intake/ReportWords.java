package org.pizhu.ui.intake;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pizhu.i18n.Messages;
import org.pizhu.library.intake.IntakeReports;
import org.pizhu.model.EditKind;
import org.pizhu.model.IntakeKind;
import org.pizhu.model.IntakeLine;
import org.pizhu.model.IntakeSummary;
import org.pizhu.model.LeftOut;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/** The lines of a report in words. */
final class ReportWords implements IntakeReports.Wording {

  private final Messages messages;
  private final Clock clock;
  private final DateTimeFormatter time;

  /**
   * @param clock says in which zone times are shown
   */
  ReportWords(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
    time = DateTimeFormatter.ofPattern(messages.get("format.date-time"), messages.locale());
  }

  /** Which import, and when. */
  String title(IntakeSummary summary) {
    String key = EditKind.isLibrary(summary.subject()) ? "report.title.merge" : "report.title";
    return messages.get(key, summary.subject(), time.format(summary.begun().atZone(clock.getZone())));
  }

  /** How many files, what was left out, and whether some wait. */
  String files(IntakeSummary summary) {
    List<String> parts = new ArrayList<>();
    parts.add(messages.get("report.files", summary.files()));
    LeftOut left = summary.leftOut();
    if (left.total() > 0) {
      parts.add(messages.get("report.left-out", left.pictures(), left.hidden(), left.others()));
    }
    if (summary.counts().pictures() > 0) {
      parts.add(messages.get("main.imported.pictures", summary.counts().pictures()));
    }
    if (summary.state() != IntakeSummary.State.DONE && summary.waiting() > 0) {
      parts.add(messages.get("report.waiting", summary.waiting()));
    }
    return String.join(messages.get("intake.and"), parts);
  }

  String kind(IntakeKind kind) {
    return messages.get("report.kind." + kind.name().toLowerCase(Locale.ROOT));
  }

  /** A kind of doubt in a few words. */
  String doubt(ProblemKind kind) {
    String key = "report.doubt." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return messages.keys().contains(key) ? messages.get(key) : messages.get("report.doubt.other");
  }

  /** What a line says first. */
  String first(IntakeLine line) {
    Problem problem = line.problem();
    if (problem != null) {
      return messages.sentence(new Problem(problem.kind(), name(problem.file()), problem.line(), problem.arguments()));
    }
    if (line.storyId() == null) {
      return messages.get("report.whole-file", line.stories());
    }
    return line.headline().isEmpty() ? messages.get("report.no-headline") : line.headline();
  }

  /** Where it is: the story where it does not stand first, the file, the line, the place among the stories. */
  String second(IntakeLine line) {
    List<String> parts = new ArrayList<>();
    // What is said of a story by its headline is not said of it once more.
    if (line.problem() != null && line.storyId() != null && !line.problem().arguments().contains(line.headline())) {
      parts.add(messages.get("report.story", line.headline().isEmpty() ? messages.get("report.no-headline") : line.headline()));
    }
    if (!line.file().isEmpty()) {
      parts.add(line.line() > 0 ? messages.place(name(line.file()), line.line()) : name(line.file()));
    }
    if (line.number() > 0) {
      parts.add(messages.get("report.number", line.number()));
    }
    if (line.storyId() != null && !line.isThere()) {
      parts.add(messages.get("report.taken-back"));
    }
    return String.join(messages.get("intake.and"), parts);
  }

  private static String name(String file) {
    int cut = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    return file.substring(cut + 1);
  }

  @Override
  public List<String> heading() {
    return List.of(
        messages.get("report.column.kind"), messages.get("report.column.what"), messages.get("report.column.headline"),
        messages.get("report.column.file"), messages.get("report.column.line"), messages.get("report.column.number"));
  }

  @Override
  public List<String> cells(IntakeLine line) {
    Problem problem = line.problem();
    return List.of(
        kind(line.kind()),
        problem != null || line.storyId() == null ? first(line) : "",
        line.headline(),
        line.file(),
        line.line() > 0 ? Long.toString(line.line()) : "",
        line.number() > 0 ? Integer.toString(line.number()) : "");
  }
}
