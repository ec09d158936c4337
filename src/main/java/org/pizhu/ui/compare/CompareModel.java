package org.pizhu.ui.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.model.StorySummary;
import org.pizhu.task.TaskRunner;

/**
 * The model of a comparison: what is compared, how it is looked at, and the difference in focus. To be used on the JavaFX thread; stories are
 * read and compared through the task runner.
 */
final class CompareModel {

  private final Library library;
  private final TaskRunner tasks;
  private final CompareWords words;
  private final CompareListener listener;
  private final ReadOnlyObjectWrapper<@Nullable CompareSheet> sheet = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<CompareOptions> options = new ReadOnlyObjectWrapper<>(CompareOptions.DEFAULT);
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(Spot.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Pick> pick = new ReadOnlyObjectWrapper<>();
  private final Set<Integer> opened = new HashSet<>();
  private @Nullable Place anchor;
  private int anchorColumn;
  private long first;
  private long second;
  private long request;
  private TaskRunner.@Nullable Running running;

  /**
   * Text that is selected, in one column of one row or of several.
   *
   * @param column the place of the cell in its row
   * @param from where it begins
   * @param to where it ends, behind where it begins
   */
  record Pick(int column, Place from, Place to) {}

  /**
   * A place in a column.
   *
   * @param row the row of what is shown
   * @param at where in what its cell shows, UTF-16 units
   */
  record Place(int row, int at) {
    boolean isBefore(Place other) {
      return row < other.row || row == other.row && at < other.at;
    }
  }

  CompareModel(Messages messages, Library library, TaskRunner tasks, CompareListener listener) {
    this.library = library;
    this.tasks = tasks;
    this.listener = listener;
    words = new CompareWords(messages);
  }

  CompareWords words() {
    return words;
  }

  /** What is shown; the one before until the next one is there. */
  ReadOnlyObjectProperty<@Nullable CompareSheet> sheet() {
    return sheet.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<CompareOptions> options() {
    return options.getReadOnlyProperty();
  }

  /** The number of the difference in focus; {@link Spot#NONE} for none. */
  ReadOnlyIntegerProperty current() {
    return current.getReadOnlyProperty();
  }

  /** Whether stories are being compared. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** The text that is selected. */
  ReadOnlyObjectProperty<@Nullable Pick> pick() {
    return pick.getReadOnlyProperty();
  }

  /** Selects text in a column; none if the two places are the same. */
  void pick(int column, Place one, Place other) {
    pick.set(one.equals(other) ? null : new Pick(column, one.isBefore(other) ? one : other, one.isBefore(other) ? other : one));
  }

  /** Selects nothing any more, and begins a selection that {@link #pickTo} goes on with. */
  void pickFrom(int column, Place place) {
    pick.set(null);
    anchor = place;
    anchorColumn = column;
  }

  /** The end of what a row shows in the column of the selection. */
  Place endOf(int row) {
    CompareSheet shown = sheet.get();
    List<CompareCell> cells = shown == null ? List.of() : shown.rows().get(row).cells();
    return new Place(row, anchorColumn < cells.size() ? cells.get(anchorColumn).length() : 0);
  }

  /** Selects nothing any more; says whether anything was selected. */
  boolean unpick() {
    boolean was = pick.get() != null;
    dropPick();
    return was;
  }

  /** What is shown changes: places in it mean nothing any more. */
  private void dropPick() {
    pick.set(null);
    anchor = null;
  }

  /** Selects from where the selection began, in the column in which it began. */
  void pickTo(Place place) {
    Place from = anchor;
    if (from != null) {
      pick(anchorColumn, from, place);
    }
  }

  long firstId() {
    return first;
  }

  long secondId() {
    return second;
  }

  // What is compared

  /** Compares two stories. */
  void compare(long firstId, long secondId) {
    first = firstId;
    second = secondId;
    opened.clear();
    sheet.set(null);
    focus(Spot.NONE);
    read();
  }

  /** Compares the same two again, after something was done in the library. */
  void refresh() {
    read();
  }

  /** Looks at them from the other side. */
  void swap() {
    compare(second, first);
  }

  /** Compares with another version of the family; says whether there is one. */
  boolean step(int by) {
    CompareSheet shown = sheet.get();
    List<Long> others = shown == null
        ? List.of()
        : shown.content().versions().stream().map(StorySummary::id).filter(id -> id != first).toList();
    int at = others.indexOf(second);
    if (others.isEmpty() || others.size() == 1 && at == 0) {
      return false;
    }
    compare(first, others.get(Math.floorMod(at < 0 ? 0 : at + by, others.size())));
    return true;
  }

  private void read() {
    CompareSheet shown = sheet.get();
    CompareContent before = shown == null ? null : shown.content();
    long firstId = first;
    long secondId = second;
    make(() -> CompareContent.read(library, firstId, secondId, before));
  }

  private interface Question {
    Optional<CompareContent> ask();
  }

  private void make(Question question) {
    long asked = ++request;
    CompareOptions how = options.get();
    Set<Integer> keep = Set.copyOf(opened);
    cancel(running);
    busy.set(true);
    running = tasks.start(progress -> {
      Optional<CompareContent> content = progress.isCancelled() ? Optional.empty() : question.ask();
      return progress.isCancelled()
          ? new Made(true, null)
          : new Made(false, content.map(found -> new SheetBuilder(found, how, words).build(keep)).orElse(null));
    }, (done, total, detail) -> { }, made -> {
      if (asked == request && !made.isCancelled()) {
        busy.set(false);
        show(made.sheet());
      }
    }, thrown -> {
      if (asked == request) {
        busy.set(false);
        listener.failed(thrown);
      }
    });
  }

  private record Made(boolean isCancelled, @Nullable CompareSheet sheet) {}

  private static void cancel(TaskRunner.@Nullable Running work) {
    if (work != null) {
      work.cancel();
    }
  }

  private void show(@Nullable CompareSheet made) {
    if (made == null) {
      sheet.set(null);
      listener.gone();
      return;
    }
    dropPick();
    if (made.spot(current.get()).isEmpty()) {
      current.set(Spot.NONE);
    }
    sheet.set(made);
  }

  /** Waits for no comparison any more. */
  void stop() {
    request++;
    cancel(running);
    busy.set(false);
  }

  /** Shows nothing any more. */
  void clear() {
    stop();
    sheet.set(null);
    dropPick();
    current.set(Spot.NONE);
  }

  // How it is looked at

  /** Takes over how it was looked at the last time. */
  void begin(CompareOptions remembered) {
    options.set(remembered);
  }

  void look(UnaryOperator<CompareOptions> change) {
    CompareOptions next = change.apply(options.get());
    if (!next.equals(options.get())) {
      options.set(next);
      opened.clear();
      arrange();
      listener.looked(next);
    }
  }

  /** Shows what is put away in a row. */
  void open(CompareRow fold) {
    opened.add(fold.source());
    arrange();
  }

  private void arrange() {
    CompareSheet shown = sheet.get();
    if (shown != null) {
      make(() -> Optional.of(shown.content()));
    }
  }

  // The difference in focus

  /** Puts the focus on a difference, or on none. */
  void focus(int spot) {
    current.set(spot);
  }

  /** The difference in focus. */
  Optional<Spot> spot() {
    CompareSheet shown = sheet.get();
    return shown == null ? Optional.empty() : shown.spot(current.get());
  }

  /** The number of the difference in focus among those that are shown, 1 for the first; 0 if none is in focus. */
  int number() {
    CompareSheet shown = sheet.get();
    return shown == null ? 0 : spot().map(spot -> shown.spots().indexOf(spot) + 1).orElse(0);
  }

  /**
   * Goes to the next difference, or the one before; stays at the last one.
   *
   * @param by 1 or -1
   * @param row where one is
   * @return the difference, if there is one
   */
  Optional<Spot> go(int by, int row) {
    CompareSheet shown = sheet.get();
    List<Spot> spots = shown == null ? List.of() : shown.spots();
    if (spots.isEmpty()) {
      return Optional.empty();
    }
    Optional<Spot> now = spot().filter(spot -> spot.row() == row || spot.otherRow() == row);
    int next;
    if (now.isPresent()) {
      next = spots.indexOf(now.get()) + by;
    } else {
      int behind = (int) spots.stream().filter(spot -> by > 0 ? spot.row() < row : spot.row() <= row).count();
      next = by > 0 ? behind : behind - 1;
    }
    Spot chosen = spots.get(Math.max(0, Math.min(spots.size() - 1, next)));
    focus(chosen.id());
    return Optional.of(chosen);
  }
}
