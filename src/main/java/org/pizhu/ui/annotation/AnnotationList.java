package org.pizhu.ui.annotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationFilter.Sort;
import org.pizhu.model.AnnotationGrouping;
import org.pizhu.model.AnnotationListing;
import org.pizhu.model.AnnotationQuery;
import org.pizhu.model.AnnotationScope;
import org.pizhu.ui.annotation.ListRow.Entry;
import org.pizhu.ui.annotation.ListRow.Heading;
import org.pizhu.ui.control.Copying;

/**
 * Which annotations the pane lists: the scope, the filter, the order and the groups that were chosen, and the lines that come of it. The
 * open story as it is needs no question; for anything else the library is asked, and the old lines stay until the new ones are there. Only
 * ids are held of all that are found; their cards come as they are seen.
 */
public final class AnnotationList {

  /** Among which annotations one can look here. */
  public enum Scope {
    /** Those of the open story. */
    STORY,
    /** Those of the work list of the session. */
    SESSION,
    /** Those of some stories, such as the ones that were selected when this was chosen. */
    SELECTED,
    /** All of them. */
    LIBRARY
  }

  /** So many cards are asked for at once. */
  private static final int PAGE = 40;

  private final AnnotationsModel model;
  private final AnnotationLibrary library;
  private final LoadedCards loaded;
  private final Picked picked = new Picked();
  private final ObservableList<ListRow> rows = FXCollections.observableArrayList();
  private final ObservableList<ListRow> shownRows = FXCollections.unmodifiableObservableList(rows);
  private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(this, "scope", Scope.STORY);
  private final ObjectProperty<AnnotationFilter> filter =
      new SimpleObjectProperty<>(this, "filter", AnnotationFilter.NONE);
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(this, "sort", Sort.PLACE);
  private final ObjectProperty<AnnotationGrouping> grouping =
      new SimpleObjectProperty<>(this, "grouping", AnnotationGrouping.NONE);
  private final ReadOnlyObjectWrapper<AnnotationListing> listing =
      new ReadOnlyObjectWrapper<>(this, "listing", AnnotationListing.EMPTY);
  private final Set<String> folded = new HashSet<>();
  private List<Long> stories = List.of();
  private boolean isAsking;
  private boolean isStale;
  private boolean isSetting;

  AnnotationList(AnnotationsModel model, AnnotationLibrary library) {
    this.model = model;
    this.library = library;
    loaded = new LoadedCards(
        library, card -> card == model.focusedProperty().get() || model.isEditing(card, AnnotationsModel.Part.NOTE));
    // Those who hear of the cards after this find the lines in step with them.
    model.cards().addListener((InvalidationListener) observable -> refreshIfPlain());
    model.storyProperty().addListener(observable -> {
      if (scope.get() == Scope.STORY) {
        refresh();
      }
    });
    model.editingProperty().addListener(observable -> {
      if (isStale) {
        refresh();
      }
    });
    text.addListener((observable, before, now) -> filter.set(filter.get().withText(now)));
    filter.addListener((observable, before, now) -> {
      text.set(now.text());
      chosen();
    });
    scope.addListener(observable -> chosen());
    sort.addListener(observable -> chosen());
    grouping.addListener(observable -> {
      folded.clear();
      chosen();
    });
  }

  // What is chosen

  public ObjectProperty<Scope> scopeProperty() {
    return scope;
  }

  public ObjectProperty<AnnotationFilter> filterProperty() {
    return filter;
  }

  /** The words of the filter, as they are typed. */
  StringProperty textProperty() {
    return text;
  }

  public ObjectProperty<Sort> sortProperty() {
    return sort;
  }

  public ObjectProperty<AnnotationGrouping> groupingProperty() {
    return grouping;
  }

  /** Looks among the annotations of the stories that are selected now. */
  public void showSelected() {
    show(new AnnotationScope.OfStories(library.selectedStories()), filter.get());
  }

  /** Looks among these annotations for these. */
  public void show(AnnotationScope among, AnnotationFilter wanted) {
    isSetting = true;
    if (among instanceof AnnotationScope.OfStories some) {
      boolean open = model.openStory().filter(id -> some.storyIds().equals(List.of(id))).isPresent();
      stories = open ? stories : some.storyIds();
      scope.set(open ? Scope.STORY : Scope.SELECTED);
    } else {
      scope.set(Scope.LIBRARY);
    }
    filter.set(wanted);
    isSetting = false;
    chosen();
  }

  /** How many stories are looked at where some were chosen. */
  int chosenStories() {
    return stories.size();
  }

  /** Takes all parts of the filter away. */
  public void clearFilter() {
    filter.set(AnnotationFilter.NONE);
  }

  private void chosen() {
    if (!isSetting) {
      picked.clear();
      refresh();
      if (scope.get() != Scope.SELECTED) {
        library.remember(scope.get() + " " + sort.get() + " " + grouping.get());
      }
    }
  }

  /** Takes up what was remembered of the last time. */
  public void restore(String choice) {
    String[] parts = choice.split(" ");
    isSetting = true;
    scope.set(Scope.valueOf(parts[0]));
    sort.set(Sort.valueOf(parts[1]));
    grouping.set(AnnotationGrouping.valueOf(parts[2]));
    isSetting = false;
    refresh();
  }

  /** What is asked now. */
  public AnnotationQuery query() {
    return AnnotationQuery.of(among(), library.zone()).with(filter.get()).sorted(sort.get()).grouped(grouping.get());
  }

  private AnnotationScope among() {
    return switch (scope.get()) {
      case STORY -> new AnnotationScope.OfStories(model.openStory().stream().toList());
      case SESSION -> new AnnotationScope.OfStories(library.workList());
      case SELECTED -> new AnnotationScope.OfStories(stories);
      case LIBRARY -> AnnotationScope.LIBRARY;
    };
  }

  /** Whether other stories than the open one may be listed. */
  boolean isWide() {
    return scope.get() != Scope.STORY;
  }

  /** Whether a card says of which story it is: where there are several, unless its group says so. */
  boolean showsHeadlines() {
    return isWide() && grouping.get() != AnnotationGrouping.STORY;
  }

  /** Whether the list is the open story as it is. */
  private boolean isPlain() {
    return scope.get() == Scope.STORY && sort.get() == Sort.PLACE && grouping.get() == AnnotationGrouping.NONE
        && filter.get().equals(AnnotationFilter.NONE);
  }

  // What comes of it

  /** The lines, in order. */
  ObservableList<ListRow> rows() {
    return shownRows;
  }

  /** What was found. */
  public ReadOnlyObjectProperty<AnnotationListing> listingProperty() {
    return listing.getReadOnlyProperty();
  }

  /** The ids of all that is listed, folded or not, each once, in order. */
  public List<String> listed() {
    return listing.get().ids();
  }

  Picked picked() {
    return picked;
  }

  /**
   * Puts the quotes of all that are picked on the clipboard, a line each, in the order of the list; or that of the card in focus if none is picked.
   * What has no words is left out; says whether there is anything to copy.
   */
  boolean copyQuotes() {
    Card focused = model.focusedProperty().get();
    String words = focused == null ? "" : focused.annotation().target().words();
    if (picked.countProperty().get() > 0) {
      library.words(picked.in(listing.get()), Copying::copy);
    } else if (!words.isEmpty()) {
      Copying.copy(words);
    }
    return picked.countProperty().get() > 0 || !words.isEmpty();
  }

  /** Takes in that something has changed in the library. */
  public void changed(Set<Long> ofStories) {
    loaded.again(ofStories);
    if (!isPlain()) {
      refresh();
    }
  }

  private void refreshIfPlain() {
    if (isPlain()) {
      refresh();
    }
  }

  /** What is being edited stays in its place until that is done, even if the filter would not find it any more. */
  private void refresh() {
    if (isPlain()) {
      isStale = false;
      List<String> ids = model.cards().stream().map(Card::id).toList();
      take(new AnnotationListing(
          ids.isEmpty() ? List.of() : List.of(new AnnotationListing.Group("", "", ids)), ids.size(), ids.size()));
    } else if (isAsking || model.editingProperty().get() != null) {
      isStale = true;
    } else {
      isStale = false;
      ask(query());
    }
  }

  private void ask(AnnotationQuery query) {
    isAsking = true;
    library.find(query, found -> {
      isAsking = false;
      if (isStale) {
        refresh();
      } else if (!isPlain()) {
        take(found);
      }
    }, () -> isAsking = false);
  }

  private void take(AnnotationListing found) {
    listing.set(found);
    arrange();
    if (picked.countProperty().get() > 0) {
      Set<String> there = new HashSet<>();
      found.groups().forEach(group -> there.addAll(group.ids()));
      picked.keep(there);
    }
  }

  private void arrange() {
    List<ListRow> lines = new ArrayList<>();
    for (AnnotationListing.Group group : listing.get().groups()) {
      boolean isFolded = folded.contains(group.key());
      if (grouping.get() != AnnotationGrouping.NONE) {
        lines.add(new Heading(group.key(), group.title(), group.ids().size(), isFolded));
      }
      if (!isFolded) {
        group.ids().forEach(id -> lines.add(new Entry(group.key(), id)));
      }
    }
    replace(lines);
  }

  /** Replaces what is different only, so that the list stays where it is. */
  private void replace(List<ListRow> lines) {
    int same = 0;
    int most = Math.min(rows.size(), lines.size());
    while (same < most && rows.get(same).equals(lines.get(same))) {
      same++;
    }
    int end = 0;
    while (end < most - same && rows.get(rows.size() - 1 - end).equals(lines.get(lines.size() - 1 - end))) {
      end++;
    }
    List<ListRow> middle = lines.subList(same, lines.size() - end);
    if (same == 0 && end == 0) {
      rows.setAll(lines);
      return;
    }
    if (same < rows.size() - end) {
      rows.remove(same, rows.size() - end);
    }
    rows.addAll(same, middle);
  }

  /** Folds a group, or unfolds it. */
  void toggle(Heading heading) {
    if (!folded.remove(heading.key())) {
      folded.add(heading.key());
    }
    arrange();
  }

  // Cards

  /** The card of an annotation; none if it is not here. */
  Optional<Card> card(String id) {
    return model.ofStory(id).or(() -> loaded.card(id));
  }

  /** Another number after each arrival of cards. */
  ReadOnlyIntegerProperty arrivals() {
    return loaded.versionProperty();
  }

  /** Asks for the card of a line and of those around it. */
  void want(int index) {
    List<String> ids = new ArrayList<>();
    for (int i = Math.max(0, index - PAGE / 4); i < Math.min(rows.size(), index + PAGE); i++) {
      if (rows.get(i) instanceof Entry entry && card(entry.id()).isEmpty()) {
        ids.add(entry.id());
      }
    }
    loaded.want(ids);
  }

  /** Where an annotation stands first; -1 if it is not in the list. */
  int indexOf(@Nullable String id) {
    for (int i = 0; id != null && i < rows.size(); i++) {
      if (rows.get(i) instanceof Entry entry && entry.id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** At which line the heading of a group stands; -1 if there is none. */
  int indexOfHeading(String group) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof Heading heading && heading.key().equals(group)) {
        return i;
      }
    }
    return -1;
  }

  /** Picks all that are listed, folded groups too. */
  public void pickAll() {
    picked.set(listed());
  }

  /** Picks what stands from one line to another, both with it. */
  void pickRange(int from, int to) {
    picked.set(rows.subList(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1).stream()
        .filter(Entry.class::isInstance).map(row -> ((Entry) row).id()).distinct().toList());
  }
}
