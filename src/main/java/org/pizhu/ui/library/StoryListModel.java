package org.pizhu.ui.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StorySummary;
import org.pizhu.ui.control.Query;

/**
 * What the list of stories shows: all stories, which of them the tab and the filter leave, and in which order. Plain
 * properties, no screen.
 *
 * <p>A story that is read while «Unread» is chosen stays in the list until the list is made anew: nothing goes away
 * under the mouse.
 */
public final class StoryListModel {

  private final Messages messages;
  private List<StoryRow> rows = List.of();
  private Map<Long, StoryRow> byId = new HashMap<>();
  private final ObservableList<StoryRow> shown = FXCollections.observableArrayList();
  private final ObservableList<StoryRow> shownView = FXCollections.unmodifiableObservableList(shown);
  private final ObjectProperty<StoryTab> tab = new SimpleObjectProperty<>(this, "tab", StoryTab.ALL);
  private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
  private final ObjectProperty<StorySort> sort = new SimpleObjectProperty<>(this, "sort", StorySort.SOURCE);
  private final BooleanProperty falling = new SimpleBooleanProperty(this, "falling");
  private final ObjectProperty<@Nullable Long> open = new SimpleObjectProperty<>(this, "open");
  private final ReadOnlyIntegerWrapper all = new ReadOnlyIntegerWrapper(this, "all");
  private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper(this, "unread");

  public StoryListModel(Messages messages) {
    this.messages = messages;
    tab.addListener(observable -> refresh());
    filter.addListener(observable -> refresh());
  }

  /** Replaces all stories. Rows of stories that were there stay the same objects. */
  public void stories(List<StorySummary> stories) {
    Map<Long, StoryRow> known = byId;
    byId = new HashMap<>();
    rows = new ArrayList<>(stories.size());
    for (StorySummary story : stories) {
      StoryRow row = known.get(story.id());
      if (row == null) {
        row = new StoryRow(messages, story);
      } else if (!row.story().equals(story)) {
        row.story(story);
      }
      rows.add(row);
      byId.put(story.id(), row);
    }
    count();
    refresh();
  }

  /** Updates one story in its place; a story that is not in the list changes nothing. */
  public void story(StorySummary story) {
    StoryRow row = byId.get(story.id());
    if (row != null) {
      row.story(story);
      count();
    }
  }

  /** The rows that are shown, in order. Unmodifiable. */
  ObservableList<StoryRow> shown() {
    return shownView;
  }

  /** The stories that are shown, in order. */
  public List<StorySummary> shownStories() {
    return shown.stream().map(StoryRow::story).toList();
  }

  public ObjectProperty<StoryTab> tabProperty() {
    return tab;
  }

  /** What was typed into the filter. */
  public StringProperty filterProperty() {
    return filter;
  }

  public StorySort sort() {
    return sort.get();
  }

  ObjectProperty<StorySort> sortProperty() {
    return sort;
  }

  /** Whether the order runs from great to small. */
  BooleanProperty fallingProperty() {
    return falling;
  }

  /** Orders the stories; the order that holds already is turned round. */
  public void sortBy(StorySort chosen) {
    boolean again = sort.get() == chosen;
    sort.set(chosen);
    falling.set(again ? !falling.get() : chosen.fallsAtFirst());
    refresh();
  }

  /** The story that the reader shows; none while it shows none. */
  public ObjectProperty<@Nullable Long> openProperty() {
    return open;
  }

  /** How many stories there are. */
  public ReadOnlyIntegerProperty allProperty() {
    return all.getReadOnlyProperty();
  }

  /** How many of them are unread. */
  public ReadOnlyIntegerProperty unreadProperty() {
    return unread.getReadOnlyProperty();
  }

  /** Whether there are stories, but the tab or the filter leaves none. */
  public boolean isFilteredEmpty() {
    return shown.isEmpty() && !rows.isEmpty();
  }

  /** Shows all stories again. */
  public void clearFilter() {
    filter.set("");
    tab.set(StoryTab.ALL);
  }

  private void count() {
    all.set(rows.size());
    unread.set((int) rows.stream().filter(row -> !row.story().read()).count());
  }

  private void refresh() {
    Query query = new Query(filter.get());
    Comparator<StorySummary> order = sort.get().comparator(messages.locale());
    if (falling.get() != sort.get().fallsAtFirst()) {
      order = order.reversed();
    }
    List<StoryRow> left = rows.stream()
        .filter(row -> tab.get().holds(row.story()) && row.matches(query))
        .sorted(Comparator.comparing(StoryRow::story, order))
        .toList();
    if (!left.equals(shown)) {
      shown.setAll(left);
    }
  }
}
