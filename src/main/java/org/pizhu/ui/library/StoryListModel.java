package org.pizhu.ui.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.LibraryCounts;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryListing;
import org.pizhu.model.StoryOrder;
import org.pizhu.model.StoryQuery;
import org.pizhu.query.QueryError;
import org.pizhu.task.TaskRunner;

/**
 * Which stories the list shows, and in which order. Only the numbers of all that are found are held; what is shown of them comes as they
 * are seen. What was found before stays until the new is there. Plain properties, no screen.
 *
 * <p>A story that is read while «Unread» is chosen stays in the list until the list is made anew: nothing goes away
 * under the mouse.
 */
public final class StoryListModel {

  /** So many rows are read at once. */
  private static final int PAGE = 40;
  /** Of so many stories rows come along with what was found: as many as a window shows. */
  private static final int FIRST = 14;
  private static final double UNKNOWN = -1;
  private static final String APART = " apart";
  private static final Set<String> UNREAD = Set.of("UNREAD");

  private final StoryLibrary library;
  private final LoadedRows loaded;
  private final StoryFolds folds = new StoryFolds();
  private final ObjectProperty<StoryTab> tab = new SimpleObjectProperty<>(this, "tab", StoryTab.ALL);
  private final StringProperty words = new SimpleStringProperty(this, "words", "");
  private final ObjectProperty<StoryFilter> filter = new SimpleObjectProperty<>(this, "filter", StoryFilter.NONE);
  private final ObjectProperty<StoryOrder> order = new SimpleObjectProperty<>(this, "order", StoryOrder.SOURCE);
  private final BooleanProperty falling = new SimpleBooleanProperty(this, "falling");
  private final ObjectProperty<@Nullable Long> open = new SimpleObjectProperty<>(this, "open");
  private final ReadOnlyIntegerWrapper all = new ReadOnlyIntegerWrapper(this, "all", LibraryCounts.UNKNOWN.stories());
  private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper(this, "unread", LibraryCounts.UNKNOWN.unread());
  private final ReadOnlyObjectWrapper<StoryResults> results =
      new ReadOnlyObjectWrapper<>(this, "results", StoryResults.NONE);
  private final ReadOnlyIntegerWrapper annotations = new ReadOnlyIntegerWrapper(this, "annotations");
  private final ReadOnlyObjectWrapper<@Nullable QueryError> error = new ReadOnlyObjectWrapper<>(this, "error");
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(this, "waiting");
  private final ReadOnlyBooleanWrapper unanswered = new ReadOnlyBooleanWrapper(this, "unanswered");
  /** What the results are of. */
  private StoryQuery shown = StoryQuery.ALL;
  /** The order that holds while nothing is searched for, and whether it falls. */
  private StoryQuery plainOrder = StoryQuery.ALL;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", UNKNOWN);
  private TaskRunner.@Nullable Running running;
  private boolean isAsking;
  private boolean isStale;
  private boolean isSetting;

  public StoryListModel(Messages messages, StoryLibrary library) {
    this.library = library;
    loaded = new LoadedRows(messages, library);
    words.addListener((observable, before, now) -> typed(before, now));
    filter.addListener((observable, before, now) -> {
      tab.set(now.of(StoryFacet.MARK).equals(UNREAD) ? StoryTab.UNREAD : StoryTab.ALL);
      chosen();
    });
    folds.byFamilyProperty().addListener(observable -> chosen());
    tab.addListener((observable, before, now) -> {
      boolean isUnread = filter.get().of(StoryFacet.MARK).equals(UNREAD);
      if (isUnread != (now == StoryTab.UNREAD)) {
        filter.set(filter.get().with(StoryFacet.MARK, now == StoryTab.UNREAD ? UNREAD : Set.of()));
      }
    });
  }

  // What is asked for

  public ObjectProperty<StoryTab> tabProperty() {
    return tab;
  }

  /** What is searched for, in the language of searches; blank shows all. */
  public StringProperty wordsProperty() {
    return words;
  }

  /** Which stories are shown, by what is known of them. */
  public ObjectProperty<StoryFilter> filterProperty() {
    return filter;
  }

  public StoryOrder order() {
    return order.get();
  }

  ObjectProperty<StoryOrder> orderProperty() {
    return order;
  }

  /** Whether the order runs from great to small. */
  BooleanProperty fallingProperty() {
    return falling;
  }

  /** The orders that can be chosen now: by how well a story fits only where something is searched for. */
  List<StoryOrder> orders() {
    List<StoryOrder> orders = new ArrayList<>(List.of(StoryOrder.values()));
    if (!isSearching()) {
      orders.remove(StoryOrder.RELEVANCE);
    }
    return orders;
  }

  /** Orders the stories; the order that holds already is turned round. */
  public void sortBy(StoryOrder by) {
    boolean again = order.get() == by;
    sort(by, again ? !falling.get() : fallsAtFirst(by));
    chosen();
  }

  private void sort(StoryOrder by, boolean falls) {
    order.set(by);
    falling.set(falls);
    if (!isSearching()) {
      plainOrder = plainOrder.sorted(by, falls);
    }
  }

  private static boolean fallsAtFirst(StoryOrder by) {
    return switch (by) {
      case RELEVANCE, DATE, ANNOTATIONS, FIGURES -> true;
      case SOURCE, HEADLINE, OUTLET, READ -> false;
    };
  }

  /** Whether anything is searched for. */
  public boolean isSearching() {
    return !words.get().isBlank();
  }

  private void typed(String before, String now) {
    if (before.isBlank() && !now.isBlank()) {
      sort(StoryOrder.RELEVANCE, true);
    } else if (now.isBlank() && !before.isBlank()) {
      sort(plainOrder.order(), plainOrder.falling());
    }
    if (!before.isBlank() || !now.isBlank()) {
      chosen();
    }
  }

  /** What is asked for now. */
  public StoryQuery query() {
    return new StoryQuery(words.get(), filter.get(), order.get(), falling.get());
  }

  /** In which order the stories stand while nothing is searched for, and whether by family, to be remembered. */
  public String orderToRemember() {
    return plainOrder.order() + (plainOrder.falling() ? " falling" : " rising") + (folds.byFamilyProperty().get() ? "" : APART);
  }

  /** Takes up the order that was remembered, and lists the stories. */
  public void begin(String remembered) {
    String[] parts = remembered.split(" ");
    isSetting = true;
    folds.byFamilyProperty().set(!remembered.endsWith(APART));
    show(query().sorted(StoryOrder.valueOf(parts[0]), parts[1].equals("falling")));
  }

  /** Asks for something else in one step. */
  public void show(StoryQuery wanted) {
    isSetting = true;
    words.set(wanted.words());
    filter.set(wanted.filter());
    boolean isPlain = wanted.words().isBlank() && wanted.order() == StoryOrder.RELEVANCE;
    sort(isPlain ? StoryOrder.SOURCE : wanted.order(), !isPlain && wanted.falling());
    isSetting = false;
    refresh();
  }

  /** Shows all stories again. */
  public void clear() {
    show(StoryQuery.ALL.sorted(plainOrder.order(), plainOrder.falling()));
  }

  private void chosen() {
    if (!isSetting) {
      refresh();
    }
  }

  /** Asks for the stories as they are now; one question at a time, and of those that come meanwhile the last counts. */
  public void refresh() {
    if (isAsking) {
      isStale = true;
      stop();
      return;
    }
    isAsking = true;
    isStale = false;
    progress.set(UNKNOWN);
    waiting.set(true);
    unanswered.set(false);
    StoryQuery asked = query();
    TaskRunner.Running begun = library.find(
        asked, folds.byFamilyProperty().get(), FIRST, (done, total, detail) -> progress.set(total > 0 ? (double) done / total : UNKNOWN),
        found -> answered(() -> take(asked, found)), () -> answered(() -> unanswered.set(!shown.equals(asked))));
    running = isAsking ? begun : null;
  }

  private void answered(Runnable ifWanted) {
    isAsking = false;
    running = null;
    if (isStale) {
      refresh();
    } else {
      waiting.set(false);
      ifWanted.run();
    }
  }

  /** Asks what is under way to stop; what was found before stays. */
  void stop() {
    if (running != null) {
      running.cancel();
    }
  }

  /** How far what is under way is, 0 to 1; less than 0 where that is not known. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  private void take(StoryQuery asked, StoryResults found) {
    error.set(found.error());
    if (found.error() == null) {
      shown = asked;
      // In this order: rows say how many hits there are by the listing.
      results.set(found);
      folds.take(found.families());
      loaded.begin(asked.words(), found.first());
      if (asked.words().isBlank()) {
        annotations.set(0);
      } else {
        library.annotations(asked.words(), number -> {
          if (asked.words().equals(shown.words())) {
            annotations.set(number);
          }
        });
      }
    }
  }

  // What comes of it

  /** What was found last. */
  public ReadOnlyObjectProperty<StoryResults> resultsProperty() {
    return results.getReadOnlyProperty();
  }

  /** How many annotations were found by what was searched for. */
  ReadOnlyIntegerProperty annotationsProperty() {
    return annotations.getReadOnlyProperty();
  }

  /** The stories that are shown, in order. */
  public StoryListing listing() {
    return results.get().listing();
  }

  /** Which of them have a row, and which stand below another. */
  public StoryFolds folds() {
    return folds;
  }

  /** What the stories that are shown were found by; what is asked for may be something else already. */
  public StoryQuery shown() {
    return shown;
  }

  /** Why what is asked for could not be understood; null where it was. */
  public ReadOnlyObjectProperty<@Nullable QueryError> errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Whether an answer is on its way. */
  public ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** Whether what is asked for was stopped before it was answered, so that what is shown is of something else. */
  ReadOnlyBooleanProperty unansweredProperty() {
    return unanswered.getReadOnlyProperty();
  }

  /** The story that the reader shows; none while it shows none. */
  public ObjectProperty<@Nullable Long> openProperty() {
    return open;
  }

  /** Takes in how many stories there are, and how many of them are unread; below 0 while that is not known. */
  public void counts(int stories, int unreadStories) {
    all.set(stories);
    unread.set(unreadStories);
  }

  /** How many stories the library has; negative while that is not known. */
  public ReadOnlyIntegerProperty allProperty() {
    return all.getReadOnlyProperty();
  }

  /** How many of them are unread; negative while that is not known. */
  public ReadOnlyIntegerProperty unreadProperty() {
    return unread.getReadOnlyProperty();
  }

  /** Whether there are stories, but none is shown. */
  boolean isFilteredEmpty() {
    return listing().size() == 0 && all.get() > 0;
  }

  /**
   * Takes in that stories have changed in the library.
   *
   * @param stories which; empty for any
   * @param isOther whether others may be found now, or in another order
   */
  public void changed(Collection<Long> stories, boolean isOther) {
    loaded.again(stories.stream().collect(Collectors.toSet()));
    if (isOther) {
      refresh();
    }
  }

  // Rows

  /** What is shown of a story; none if it is not here. */
  Optional<StoryRow> row(long id) {
    return loaded.row(id);
  }

  /** Another number after each arrival of rows. */
  ReadOnlyIntegerProperty arrivals() {
    return loaded.versionProperty();
  }

  /** How many rows are held, however many stories there are. */
  public int rowsHeld() {
    return loaded.size();
  }

  /** Asks for the row at a place and for those around it. */
  void want(int place) {
    StoryListing listing = folds.rows();
    List<Long> ids = new ArrayList<>();
    for (int i = Math.max(0, place - PAGE / 4); i < Math.min(listing.size(), place + PAGE); i++) {
      ids.add(listing.id(i));
    }
    loaded.want(ids);
  }
}
