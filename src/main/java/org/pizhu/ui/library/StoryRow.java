package org.pizhu.ui.library;

import java.time.LocalDate;
import java.time.MonthDay;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StorySummary;
import org.pizhu.ui.control.Query;

/**
 * One story of the list. It stays the same object while what it says of the story changes, so that its row stays in
 * place.
 */
final class StoryRow {

  private final Messages messages;
  private final ReadOnlyObjectWrapper<StorySummary> story;
  private @Nullable String folded;

  StoryRow(Messages messages, StorySummary story) {
    this.messages = messages;
    this.story = new ReadOnlyObjectWrapper<>(story);
  }

  long id() {
    return story.get().id();
  }

  StorySummary story() {
    return story.get();
  }

  ReadOnlyObjectProperty<StorySummary> storyProperty() {
    return story.getReadOnlyProperty();
  }

  void story(StorySummary changed) {
    folded = null;
    story.set(changed);
  }

  /** The day as the row shows it; empty where the story shows none. */
  String day() {
    LocalDate date = story().date();
    MonthDay monthDay = story().monthDay();
    return date != null ? messages.shortDate(date) : monthDay != null ? messages.shortMonthDay(monthDay) : "";
  }

  /** The outlet and the day, as far as they are known; empty where neither is. */
  String origin() {
    String outlet = story().outlet();
    String day = day();
    return outlet == null ? day : day.isEmpty() ? outlet : messages.get("list.row.origin", outlet, day);
  }

  /** What of the origin is missing, in words; empty where nothing is. */
  String missing() {
    StorySummary shown = story();
    boolean undated = shown.date() == null && shown.monthDay() == null;
    if (shown.outlet() == null) {
      return messages.get(undated ? "list.row.no-origin" : "list.row.no-outlet");
    }
    if (undated) {
      return messages.get("list.row.no-date");
    }
    return shown.date() == null ? messages.get("list.row.no-year") : "";
  }

  /** Whether the filter finds it: by headline, outlet or day, the day in any of the ways in which it is written. */
  boolean matches(Query query) {
    if (folded == null) {
      StorySummary shown = story();
      String outlet = shown.outlet() == null ? "" : shown.outlet();
      String whole = shown.date() == null ? "" : shown.date() + "\n" + messages.date(shown.date());
      folded = Query.fold(String.join("\n", shown.headline(), outlet, day(), whole));
    }
    return query.matches(folded);
  }
}
