package org.pizhu.ui.library;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StorySummary;
import org.pizhu.model.WrittenDate;
import org.pizhu.query.Passage;

/**
 * One story of the list. It stays the same object while what it says of the story changes, so that its row stays in
 * place.
 */
final class StoryRow {

  private final Messages messages;
  private final ReadOnlyObjectWrapper<StoryHit> hit;

  StoryRow(Messages messages, StoryHit hit) {
    this.messages = messages;
    this.hit = new ReadOnlyObjectWrapper<>(hit);
  }

  StorySummary story() {
    return hit.get().story();
  }

  List<Passage> passages() {
    return hit.get().passages();
  }

  ReadOnlyObjectProperty<StoryHit> hitProperty() {
    return hit.getReadOnlyProperty();
  }

  void hit(StoryHit changed) {
    hit.set(changed);
  }

  /** The day as the row shows it; empty where the story shows none. */
  String day() {
    WrittenDate date = story().date();
    return date == null ? "" : messages.shortDate(date);
  }

  /** The outlet; empty where it is not known. */
  String outlet() {
    String outlet = story().outlet();
    return outlet == null ? "" : outlet;
  }

  /** The day as it stands behind the outlet; empty where the story shows none. */
  String dayBehind() {
    return outlet().isEmpty() || day().isEmpty() ? day() : messages.get("list.row.day", day());
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
    WrittenDate date = shown.date();
    if (shown.outlet() == null) {
      return messages.get(date == null ? "list.row.no-origin" : "list.row.no-outlet");
    }
    if (date == null) {
      return messages.get("list.row.no-date");
    }
    return date.hasYear() ? "" : messages.get("list.row.no-year");
  }
}
