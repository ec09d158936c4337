package org.pizhu.ui.shelf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.model.NameLength;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.SavedSearch;
import org.pizhu.model.StoryCollection;
import org.pizhu.model.StoryFacets;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryQuery;
import org.pizhu.query.QueryException;
import org.pizhu.task.TaskRunner;
import org.pizhu.text.WhiteSpace;

/**
 * What the shelf shows: its rows, and what goes on in them. It asks the library beside the edits, one question at a time; while the shelf
 * is not in sight it asks nothing. Plain properties, no screen.
 */
public final class ShelfModel {

  private final Library library;
  private final TaskRunner tasks;
  private final ShelfActions actions;
  private final ShelfRows maker;
  private final ObservableList<ShelfRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<StoryQuery> query = new ReadOnlyObjectWrapper<>(this, "query", StoryQuery.ALL);
  private final ReadOnlyObjectWrapper<ShelfState> state =
      new ReadOnlyObjectWrapper<>(this, "state", ShelfState.NOTHING);
  private final ReadOnlyObjectWrapper<ShelfRow.@Nullable Naming> naming = new ReadOnlyObjectWrapper<>(this, "naming");
  /** The row whose name is being changed; null if none is. */
  private final ReadOnlyObjectWrapper<@Nullable Object> renamed = new ReadOnlyObjectWrapper<>(this, "renamed");
  /** Whether rows are being replaced: what is selected then is not chosen by anyone. */
  private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper(this, "making");
  private StoryFacets facets = StoryFacets.NONE;
  private boolean inSight;
  private boolean isAsking;
  private boolean isStale = true;
  /** Whether what saved searches find may be something else. */
  private boolean isRecounting = true;

  public ShelfModel(Messages messages, Library library, TaskRunner tasks, ShelfActions actions) {
    this.library = library;
    this.tasks = tasks;
    this.actions = actions;
    maker = new ShelfRows(messages);
  }

  ObservableList<ShelfRow> rows() {
    return rows;
  }

  /** What the list asks for. */
  public ReadOnlyObjectProperty<StoryQuery> queryProperty() {
    return query.getReadOnlyProperty();
  }

  /** What the library said last. */
  ReadOnlyObjectProperty<ShelfState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The collections, as they were last. */
  public List<StoryCollection> collections() {
    return state.get().collections();
  }

  /** The saved searches, as they were last. */
  public List<SavedSearch> searches() {
    return state.get().searches();
  }

  /** The numbers beside the values. */
  StoryFacets facets() {
    return facets;
  }

  ShelfActions actions() {
    return actions;
  }

  ReadOnlyBooleanProperty makingProperty() {
    return making.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ShelfRow.@Nullable Naming> namingProperty() {
    return naming.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Object> renamedProperty() {
    return renamed.getReadOnlyProperty();
  }

  // What is asked

  /** The list asks for something else now. */
  public void query(StoryQuery asked) {
    if (!asked.equals(query.get())) {
      query.set(asked);
      make();
      ask();
    }
  }

  /** Something has changed in the library. */
  public void changed(LibraryChange change) {
    if (change.kind() != LibraryChange.Kind.SESSIONS && change.kind() != LibraryChange.Kind.LOOKS) {
      isRecounting = true;
      ask();
    }
  }

  /** Says whether the shelf, or something else that shows what is chosen, is in sight. */
  public void inSight(boolean now) {
    inSight = now;
    if (now && isStale) {
      ask();
    }
  }

  private void ask() {
    isStale = true;
    if (!inSight || isAsking) {
      return;
    }
    isAsking = true;
    isStale = false;
    boolean isCounting = isRecounting;
    isRecounting = false;
    StoryQuery asked = query.get();
    Map<Long, Integer> known = state.get().found();
    tasks.start(
        progress -> read(library, asked, isCounting ? Map.of() : known),
        (done, total, detail) -> { },
        this::take,
        thrown -> {
          isAsking = false;
          actions.failed(thrown);
        });
  }

  private static ShelfState read(Library library, StoryQuery asked, Map<Long, Integer> known) {
    List<SavedSearch> searches = library.savedSearches().all();
    Map<Long, Integer> found = new HashMap<>();
    for (SavedSearch search : searches) {
      Integer number = known.get(search.id());
      Optional<Integer> count = number == null ? count(library, search.query()) : Optional.of(number);
      count.ifPresent(stories -> found.put(search.id(), stories));
    }
    return new ShelfState(
        library.shelf().collections(), searches, found, facets(library, asked), library.codebook());
  }

  private static Optional<Integer> count(Library library, StoryQuery query) {
    try {
      return Optional.of(library.lists().count(query));
    } catch (QueryException notUnderstood) {
      // It was saved by a program that knew more; its row shows no number.
      return Optional.empty();
    }
  }

  private static @Nullable StoryFacets facets(Library library, StoryQuery asked) {
    try {
      return library.lists().facets(asked);
    } catch (QueryException notUnderstood) {
      // Where one types it says what is wrong; the numbers stay.
      return null;
    }
  }

  private void take(ShelfState now) {
    isAsking = false;
    state.set(now);
    if (now.facets() != null) {
      facets = now.facets();
    }
    make();
    if (isStale) {
      ask();
    }
  }

  /** Puts the rows in their place; those that are as before stay where they are. */
  private void make() {
    if (state.get() == ShelfState.NOTHING) {
      // Nothing has been said yet: rows without numbers would say that there is nothing.
      return;
    }
    making.set(true);
    replace(maker.rows(state.get(), facets, query.get(), naming.get()));
    making.set(false);
  }

  private void replace(List<ShelfRow> now) {
    int same = 0;
    while (same < now.size() && same < rows.size() && now.get(same).equals(rows.get(same))) {
      same++;
    }
    int end = 0;
    while (end < now.size() - same && end < rows.size() - same
        && now.get(now.size() - 1 - end).equals(rows.get(rows.size() - 1 - end))) {
      end++;
    }
    if (now.size() == rows.size()) {
      for (int i = same; i < now.size() - end; i++) {
        rows.set(i, now.get(i));
      }
      return;
    }
    List<ShelfRow> changed = new ArrayList<>(now.subList(same, now.size() - end));
    rows.remove(same, rows.size() - end);
    rows.addAll(same, changed);
  }

  // What is done in rows

  /** Does what a click on a row does. */
  void activate(ShelfRow row) {
    if (row instanceof ShelfRow.Value value) {
      actions.filter(query.get().filter().toggled(value.facet(), value.value()));
    } else if (row instanceof ShelfRow.Search search) {
      actions.show(search.shown() ? StoryQuery.ALL : search.search().query());
    } else if (row instanceof ShelfRow.Heading) {
      fold(row, row.fold() != ShelfRow.Fold.OPEN);
    }
  }

  /** Narrows the list to one value of a facet, and lets go of the others of it. */
  void only(ShelfRow.Value value) {
    actions.filter(query.get().filter().with(value.facet(), Set.of(value.value())));
  }

  /** Takes away all that is chosen. */
  public void clear() {
    actions.filter(StoryFilter.NONE);
  }

  void fold(ShelfRow row, boolean open) {
    maker.fold(row, open);
    make();
  }

  /** What of the shelf is folded, to be remembered. */
  public String folded() {
    return String.join(" ", maker.folded().stream().map(Enum::name).toList());
  }

  /** Folds what was remembered; a name that isn't known any more is passed over. */
  public void restore(String remembered) {
    for (ShelfSection section : ShelfSection.values()) {
      if (List.of(remembered.split(" ")).contains(section.name())) {
        maker.folded().add(section);
      }
    }
    make();
  }

  /** The collection of a row. */
  Optional<StoryCollection> collection(@Nullable ShelfRow row) {
    return row instanceof ShelfRow.Value value && value.section() == ShelfSection.COLLECTIONS
        ? collections().stream().filter(one -> Long.toString(one.id()).equals(value.value())).findFirst()
        : Optional.empty();
  }

  /** Whether a collection lies in another, or is the same. */
  boolean isIn(StoryCollection one, long other) {
    for (Long up = one.id(); up != null; up = parent(up)) {
      if (up == other) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Long parent(long id) {
    return collections().stream().filter(one -> one.id() == id).findFirst().map(StoryCollection::parent).orElse(null);
  }

  // Names

  /** Asks for the name of a new collection. */
  void startCollection(@Nullable StoryCollection parent) {
    if (parent != null) {
      maker.open(parent.id());
    }
    maker.folded().remove(ShelfSection.COLLECTIONS);
    startNaming(new ShelfRow.Naming(ShelfSection.COLLECTIONS, parent == null ? null : parent.id(), 0));
  }

  /** Asks for the name under which what the list shows is to be saved. */
  public void startSearch() {
    maker.folded().remove(ShelfSection.SEARCHES);
    startNaming(new ShelfRow.Naming(ShelfSection.SEARCHES, null, 0));
  }

  private void startNaming(ShelfRow.Naming row) {
    renamed.set(null);
    naming.set(row);
    make();
  }

  /** Asks for another name of what a row is about, if it has one that can be changed. */
  void startRename(@Nullable ShelfRow row) {
    if (row instanceof ShelfRow.Search || collection(row).isPresent()) {
      endNaming();
      renamed.set(Objects.requireNonNull(row).identity());
    }
  }

  /** Leaves names as they are. */
  void endNaming() {
    naming.set(null);
    renamed.set(null);
    make();
  }

  /** What stands in the field of a new name at first: for a search its words, where they can be its name; else nothing. */
  String proposal(ShelfRow.Naming row) {
    String words = WhiteSpace.fold(query.get().words());
    return row.section() == ShelfSection.SEARCHES && wrongSearch(0, words).isEmpty() ? words : "";
  }

  /**
   * Takes the name of a new collection or search.
   *
   * @return what is wrong with it; nothing if it was taken
   */
  Optional<ProblemKind> take(ShelfRow.Naming row, String typed) {
    String name = WhiteSpace.fold(typed);
    Optional<ProblemKind> wrong = row.section() == ShelfSection.SEARCHES
        ? wrongSearch(0, name)
        : wrongCollection(0, row.parent(), name);
    if (wrong.isEmpty()) {
      endNaming();
      if (row.section() == ShelfSection.SEARCHES) {
        actions.save(name);
      } else {
        actions.make(row.parent(), name);
      }
    }
    return wrong;
  }

  /**
   * Takes another name of what a row is about.
   *
   * @return what is wrong with it; nothing if it was taken
   */
  Optional<ProblemKind> rename(ShelfRow row, String typed) {
    String name = WhiteSpace.fold(typed);
    Optional<StoryCollection> collection = collection(row);
    Optional<ProblemKind> wrong = row instanceof ShelfRow.Search search
        ? wrongSearch(search.search().id(), name)
        : wrongCollection(collection.map(StoryCollection::id).orElse(0L),
            collection.map(StoryCollection::parent).orElse(null), name);
    if (wrong.isEmpty()) {
      endNaming();
      if (row instanceof ShelfRow.Search search) {
        actions.rename(search.search(), name);
      } else {
        collection.ifPresent(one -> actions.rename(one, name));
      }
    }
    return wrong;
  }

  private Optional<ProblemKind> wrongSearch(long id, String name) {
    boolean isTaken = searches().stream().anyMatch(one -> one.id() != id && one.name().equals(name));
    return NameLength.wrong(name).or(() -> isTaken ? Optional.of(ProblemKind.SEARCH_NAME_TAKEN) : Optional.empty());
  }

  private Optional<ProblemKind> wrongCollection(long id, @Nullable Long parent, String name) {
    boolean isTaken = collections().stream()
        .anyMatch(one -> one.id() != id && Objects.equals(one.parent(), parent) && one.name().equals(name));
    return NameLength.wrong(name).or(() -> isTaken ? Optional.of(ProblemKind.COLLECTION_NAME_TAKEN) : Optional.empty());
  }
}
