package org.pizhu.ui.session;

import java.time.Duration;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Session;
import org.pizhu.model.SessionStory;
import org.pizhu.model.SessionSummary;

/** Says in words what the views of a session show. */
final class SessionWords {

  private final Messages messages;

  SessionWords(Messages messages) {
    this.messages = messages;
  }

  /** 3/10; 1,204/3,000. */
  String progress(Session session) {
    return messages.number(session.done()) + "/" + messages.number(session.stories());
  }

  /** How much of the list is done, from 0 to 1. */
  static double part(Session session) {
    return session.stories() == 0 ? 0 : (double) session.done() / session.stories();
  }

  /** The time at work where there is little room, as hours and minutes: 0:42. */
  static String clock(Duration active) {
    return "%d:%02d".formatted(active.toHours(), active.toMinutesPart());
  }

  /** The time at work in words. */
  String active(Duration active) {
    return active.toMinutes() == 0
        ? messages.get("format.duration.short")
        : messages.get("format.duration", active.toHours(), active.toMinutesPart());
  }

  String stories(Session session) {
    return messages.get("session.stories", session.stories(), session.done(), session.open());
  }

  String annotations(SessionSummary summary) {
    return messages.get("session.annotations", summary.annotations(), summary.notes());
  }

  String headline(SessionStory story) {
    return story.headline().isBlank() ? messages.get("session.no-headline") : story.markedHeadline();
  }
}
