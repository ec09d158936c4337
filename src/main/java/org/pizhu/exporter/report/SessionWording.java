package org.pizhu.exporter.report;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.exporter.words.Wording;
import org.pizhu.model.Session;
import org.pizhu.model.SessionStory;
import org.pizhu.model.SessionSummary;

/** Says in words what came of a session: the same words in every format. Serves one report. */
final class SessionWording {

  private final SessionReport report;
  private final DateTimeFormatter dateTimes;

  SessionWording(SessionReport report) {
    this.report = report;
    ExportLanguage language = report.language();
    dateTimes = DateTimeFormatter.ofPattern(get("format.date-time"), language.locale()).withZone(language.zone());
  }

  String get(String key, Object... arguments) {
    return report.language().words().get(key, arguments);
  }

  private Session session() {
    return report.summary().session();
  }

  String title() {
    return get("export.session.title", PlainText.oneLine(session().name()));
  }

  /** Who, in which library, and when the document was written. */
  String scope() {
    return Wording.joined(Stream.of(
        session().annotator(), report.library(), get("export.exported", dateTimes.format(report.at()))));
  }

  String when() {
    String started = dateTimes.format(session().started());
    Instant ended = session().ended();
    return ended == null
        ? get("export.session.since", started)
        : get("export.session.from-to", started, dateTimes.format(ended));
  }

  /** The time of work, in hours and minutes. */
  String active() {
    Duration active = session().active();
    return active.toMinutes() == 0
        ? get("format.duration.short")
        : get("format.duration", active.toHours(), active.toMinutesPart());
  }

  String stories() {
    return get("export.session.stories", session().stories(), session().done(), session().open());
  }

  String annotations() {
    SessionSummary summary = report.summary();
    String made = get("export.session.annotations", summary.annotations(), summary.notes());
    int elsewhere = summary.annotationsElsewhere();
    return elsewhere == 0 ? made : get("export.session.elsewhere", made, elsewhere);
  }

  /** The headline, with an ellipsis where it is cut. */
  String headline(SessionStory story) {
    return story.headline().isBlank() ? get("export.no-headline") : story.markedHeadline();
  }

  /** What came of a story: when it was done, and its annotations. */
  String outcome(SessionStory story) {
    String done = story.done() == null ? "" : get("export.session.done", dateTimes.format(story.done()));
    return Wording.joined(Stream.of(done, get("export.session.made", story.annotations())));
  }
}
