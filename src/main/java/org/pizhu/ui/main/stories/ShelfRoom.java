package org.pizhu.ui.main.stories;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.shelf.StoryRemoval;
import org.pizhu.model.SavedSearch;
import org.pizhu.model.StoryCollection;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryListing;
import org.pizhu.model.StoryMark;
import org.pizhu.model.StoryQuery;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.library.StoryListModel;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.workspace.Workspace;
import org.pizhu.ui.shelf.AllValuesPanel;
import org.pizhu.ui.shelf.CollectPanel;
import org.pizhu.ui.shelf.ShelfActions;
import org.pizhu.ui.shelf.ShelfChips;
import org.pizhu.ui.shelf.ShelfModel;
import org.pizhu.ui.shelf.ShelfPane;

/** The shelf beside the list of stories: carries what is chosen on it to the list, and what is done on it to the library. */
public final class ShelfRoom implements ShelfActions {

  private static final String FOLDED = "stories.shelf";

  private final Ground ground;
  private final StoryDesk storyDesk;
  private final Workspace workspace;
  private final Messages messages;
  private final StoryListModel list;
  private final ShelfModel model;
  private final ShelfPane pane;

  /**
   * @param ground what it stands on
   * @param storyDesk the list of stories
   */
  public ShelfRoom(Ground ground, StoryDesk storyDesk) {
    this.ground = ground;
    this.storyDesk = storyDesk;
    workspace = ground.workspace();
    messages = ground.services().messages();
    list = storyDesk.model();
    model = workspace.longWork().made((library, tasks) -> new ShelfModel(messages, library, tasks, this));
    pane = new ShelfPane(messages, model, this::toggle);
    storyDesk.pane().chips(new ShelfChips(messages, model));
    list.filterProperty().addListener(observable -> follow());
    list.resultsProperty().addListener(observable -> follow());
    workspace.longWork().onChange(model::changed);
  }

  /** Takes up what was folded the last time; the panes are laid out by now. */
  public void start() {
    inSight();
    // It gives way in a narrow window, and comes back when that has room or another pane goes.
    ground.panes().getItems().addListener((InvalidationListener) observable -> inSight());
    workspace.remembered(FOLDED, folded -> folded.ifPresent(model::restore));
  }

  /** The pane beside the list. */
  public ShelfPane pane() {
    return pane;
  }

  private void follow() {
    model.query(list.query());
    inSight();
    ground.acts().all().changed();
  }

  /** The numbers are kept up while someone sees them, or the names of what is chosen. */
  void inSight() {
    model.inSight(ground.panes().isShelfShown() || !list.filterProperty().get().isEmpty());
  }

  /** Shows the shelf with the keyboard on it; puts it away if the keyboard is there, or the button is pressed. */
  void toggle() {
    boolean isShown = ground.panes().isShelfShown();
    ground.panels().leaveReadingMode();
    ground.panes().foldShelf();
    inSight();
    if (isShown) {
      workspace.remember(FOLDED, model.folded());
      storyDesk.pane().focusList();
    } else {
      pane.focusList();
    }
  }

  private void bringIntoSight() {
    ground.panels().leave();
    ground.panels().leaveReadingMode();
    if (!ground.panes().isShelfShown()) {
      ground.panes().foldShelf();
    }
    inSight();
  }

  // Stories

  /** The stories that an act is about: those that are selected in the list where they are several, or the keyboard is there; else the open one. */
  public List<Long> meant() {
    List<Long> selected = storyDesk.selected();
    if (selected.size() > 1 || !selected.isEmpty() && Focus.isIn(storyDesk.pane())) {
      return selected;
    }
    long open = workspace.openId();
    return open == 0 ? List.of() : List.of(open);
  }

  /** Sets a mark on the stories that are meant, or takes it away where all have it. */
  void mark(StoryMark mark) {
    List<Long> stories = meant();
    workspace.act(library -> library.marks().toggle(stories, mark), isOn -> {
      if (stories.size() > 1) {
        ground.toasts().show(messages.get(
            mark == StoryMark.STARRED
                ? isOn ? "shelf.starred" : "shelf.unstarred"
                : isOn ? "shelf.todo" : "shelf.done",
            stories.size()));
      }
    });
  }

  /** Marks the stories that are meant as read where one is not; else as unread. */
  void toggleRead() {
    List<Long> stories = meant();
    workspace.act(library -> {
      boolean isRead = library.marks().read(stories, true) > 0;
      if (!isRead) {
        library.marks().read(stories, false);
      }
      return isRead;
    }, isRead -> {
      if (stories.size() > 1) {
        ground.toasts().show(messages.get(isRead ? "shelf.read" : "shelf.unread", stories.size()));
      }
    });
  }

  /** Asks into which collection the stories that are meant are to go. */
  void collect() {
    List<Long> stories = meant();
    workspace.ask(library -> library.shelf().collections(), all -> ground.panels().show(new CollectPanel(
        messages,
        stories.size(),
        all,
        chosen -> {
          ground.panels().leave();
          add(chosen, stories);
        },
        name -> {
          ground.panels().leave();
          workspace.act(library -> library.shelf().make(null, name, stories), this::tellPutIn);
        })));
  }

  private void tellPutIn(StoryCollection into) {
    ground.toasts().show(messages.get("shelf.made", into.name()));
  }

  /** The one collection to which the list is narrowed. */
  private Optional<Long> shownCollection() {
    Set<String> chosen = list.filterProperty().get().of(StoryFacet.COLLECTION);
    return chosen.size() == 1 ? chosen.stream().findFirst().map(Long::parseLong) : Optional.empty();
  }

  boolean isInCollection() {
    return shownCollection().isPresent();
  }

  /** Takes the stories that are meant out of the collection that is shown. */
  void uncollect() {
    List<Long> stories = meant();
    shownCollection().ifPresent(id -> workspace.act(
        library -> library.shelf().remove(id, stories),
        places -> undoable(messages.get("shelf.removed", stories.size()))));
  }

  /** Takes the stories that are meant out of the library; where the open one is among them, the next one of the list opens. */
  void remove() {
    List<Long> stories = meant();
    StoryListing listing = storyDesk.model().listing();
    long open = workspace.openId();
    // Of 100,000 that go at once the next one is looked for among all: 20 ms and more, which are not for the window's thread.
    workspace.act(library -> {
      StoryRemoval.Removed done = library.storyRemoval().remove(stories);
      return new TakenOut(done.removed().size(), done.kept(), done.removed().contains(open), after(open, listing, done.removed()));
    }, done -> {
      if (done.gone() == 0) {
        ground.toasts().show(messages.get("shelf.taken-out.none"));
        return;
      }
      if (done.isOpenGone() && workspace.openId() == open) {
        done.next().ifPresentOrElse(workspace::open, workspace::reopenOrBegin);
      }
      undoable(done.kept() == 0
          ? messages.get("shelf.taken-out.all", done.gone())
          : messages.get("shelf.taken-out.kept", done.gone(), done.kept()));
    });
  }

  /** What came of taking stories out, and which one is opened in the place of the one that was open. */
  private record TakenOut(int gone, int kept, boolean isOpenGone, OptionalLong next) {}

  /** The story below another one in the list, or else above it, that is still there. */
  private static OptionalLong after(long open, StoryListing listing, Collection<Long> removed) {
    Set<Long> gone = Set.copyOf(removed);
    int place = listing.place(open);
    return IntStream.concat(IntStream.range(place + 1, listing.size()), IntStream.iterate(place - 1, at -> at >= 0, at -> at - 1))
        .mapToLong(listing::id).filter(id -> !gone.contains(id)).findFirst();
  }

  // What the list shows

  boolean isNarrowed() {
    StoryQuery query = list.query();
    return !query.words().isBlank() || !query.filter().isEmpty();
  }

  @Override
  public void nameSearch() {
    if (isNarrowed()) {
      bringIntoSight();
      model.startSearch();
    } else {
      ground.toasts().show(messages.get("act.needs.search"));
    }
  }

  void clear() {
    list.clear();
  }

  @Override
  public void filter(StoryFilter filter) {
    ground.panes().showList();
    list.filterProperty().set(filter);
  }

  @Override
  public void show(StoryQuery query) {
    ground.panes().showList();
    list.show(query);
  }

  @Override
  public void offerAll(StoryFacet facet, Node beside) {
    ground.panels().show(new AllValuesPanel(messages, model, facet), beside);
  }

  // Collections and searches

  private <T> void act(Function<Library, T> work, Consumer<T> then) {
    workspace.act(work, then);
  }

  private void act(Consumer<Library> work) {
    act(library -> {
      work.accept(library);
      return true;
    }, done -> { });
  }

  private void undoable(String words) {
    ground.undoable(words);
  }

  @Override
  public void make(@Nullable Long parent, String name) {
    act(library -> library.shelf().make(parent, name, List.of()), made -> { });
  }

  @Override
  public void rename(StoryCollection collection, String name) {
    act(library -> library.shelf().rename(collection.id(), name));
  }

  @Override
  public void move(StoryCollection collection, @Nullable Long parent) {
    act(library -> library.shelf().move(collection.id(), parent));
  }

  @Override
  public void delete(StoryCollection collection) {
    act(library -> {
      library.shelf().delete(collection.id());
      return true;
    }, done -> undoable(messages.get("shelf.deleted", collection.name())));
  }

  @Override
  public void add(StoryCollection collection, Collection<Long> storyIds) {
    act(library -> library.shelf().add(collection.id(), storyIds), added -> ground.toasts().show(
        messages.get(added == 0 ? "shelf.added.none" : "shelf.added", added, collection.name())));
  }

  @Override
  public void addSelected(StoryCollection collection) {
    add(collection, meant());
  }

  @Override
  public void save(String name) {
    StoryQuery query = list.query();
    act(library -> library.savedSearches().save(name, query), saved -> { });
  }

  @Override
  public void rename(SavedSearch search, String name) {
    act(library -> library.savedSearches().rename(search.id(), name));
  }

  @Override
  public void change(SavedSearch search) {
    StoryQuery query = list.query();
    act(library -> library.savedSearches().change(search.id(), query));
  }

  @Override
  public void delete(SavedSearch search) {
    act(library -> {
      library.savedSearches().delete(search.id());
      return true;
    }, done -> undoable(messages.get("shelf.deleted.search", search.name())));
  }

  @Override
  public void failed(Throwable thrown) {
    ground.services().dialogs().error(thrown);
  }
}
