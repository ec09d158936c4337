package org.pizhu.ui.main.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.Library;
import org.pizhu.library.edit.AnnotationsInSight;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;
import org.pizhu.model.Edit;
import org.pizhu.model.LibraryCounts;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.task.TaskRunner;

/**
 * The model of the main window over one library: what is open, what it carries, what can be undone. Every method is called on the JavaFX
 * thread; the work goes through the task runner, and the properties change when it is done, that is, when it is on disk.
 */
public final class Workspace {

  /** The key under which a library remembers its last story. */
  public static final String LAST_STORY = "story";
  private static final String LAST_PLACE = "place.";
  /** So many UTF-16 units of a text are in sight at most before the place at which it is opened, and behind it: a high window of small type. */
  private static final int SIGHT_BEFORE = 300;
  private static final int SIGHT_BEHIND = 2_000;

  private final Library library;
  private final TaskRunner tasks;
  private final Consumer<Throwable> failed;

  private final ReadOnlyObjectWrapper<@Nullable OpenStory> open = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Annotation>> annotations = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Codebook> codebook = new ReadOnlyObjectWrapper<>(Codebook.EMPTY);
  private final ReadOnlyObjectWrapper<LibraryCounts> counts = new ReadOnlyObjectWrapper<>(LibraryCounts.UNKNOWN);
  private final ReadOnlyObjectWrapper<@Nullable Edit> nextUndo = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Edit> nextRedo = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable String> focused = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Boolean> busy = new ReadOnlyObjectWrapper<>(false);

  private final Edits edits = new Edits(this);
  private long wanted;
  private int underWay;
  private boolean isClosed;
  private boolean hasAllAnnotations = true;
  private Consumer<Runnable> afterPaint = Runnable::run;

  /**
   * @param library the open library
   * @param tasks does the work
   * @param failed hears of each failure, on the JavaFX thread
   */
  public Workspace(Library library, TaskRunner tasks, Consumer<Throwable> failed) {
    this.library = library;
    this.tasks = tasks;
    this.failed = failed;
  }

  // What the window shows

  /** The story that is open. */
  public ReadOnlyObjectProperty<@Nullable OpenStory> open() {
    return open.getReadOnlyProperty();
  }

  /** The annotations of the open story in the order of its text. */
  public ReadOnlyObjectProperty<List<Annotation>> annotations() {
    return annotations.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Codebook> codebook() {
    return codebook.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<LibraryCounts> counts() {
    return counts.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Edit> nextUndo() {
    return nextUndo.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Edit> nextRedo() {
    return nextRedo.getReadOnlyProperty();
  }

  /** The id of the annotation in focus, in the text and in the pane alike. */
  public ReadOnlyObjectProperty<@Nullable String> focused() {
    return focused.getReadOnlyProperty();
  }

  /** Whether an edit is on its way to the disk. */
  public ReadOnlyObjectProperty<Boolean> busy() {
    return busy.getReadOnlyProperty();
  }

  /** What can be done with the annotations of the open story, and taking acts back. */
  public Edits edits() {
    return edits;
  }

  /** Hears of each failure, on the JavaFX thread. */
  public Consumer<Throwable> failed() {
    return failed;
  }

  /** The work that takes long. */
  public LongWork longWork() {
    return new LongWork(library, tasks, this, failed);
  }

  public Path file() {
    return library.file();
  }

  /** Whether the library is only shown, so that nothing in it can be changed. */
  public boolean isShown() {
    return library.isShown();
  }

  // Reading

  /** Goes back to the story and paragraph of the last time. */
  public void start() {
    reload();
    ask(
        opened -> opened.remembered(LAST_STORY).map(Long::parseLong)
            .flatMap(opened::summary).map(StorySummary::id).or(() -> first(opened)),
        story -> story.ifPresent(this::open));
  }

  private static Optional<Long> first(Library of) {
    return of.lists().listing(StoryQuery.ALL).ids().boxed().findFirst();
  }

  /** Opens a story where it was left. Only the last of several calls in a row shows. */
  public void open(long storyId) {
    load(storyId, stored -> library.remembered(LAST_PLACE + storyId).map(Integer::parseInt), () -> { });
  }

  private void load(long storyId, Function<StoredStory, Optional<Integer>> placeIn, Runnable then) {
    if (isClosed) {
      return;
    }
    long request = ++wanted;
    tasks.inOrder(progress -> {
      StoredStory stored = library.story(storyId);
      int place = placeIn.apply(stored).orElse(0);
      AnnotationsInSight first = library.annotations(storyId, inSight(place));
      LibraryState state = LibraryState.with(library, first.annotations());
      return new Opened(new OpenStory(stored, first.annotations(), place), state, first.isAll());
    }, opened -> {
      if (request == wanted) {
        focused.set(null);
        hasAllAnnotations = opened.hasAllAnnotations();
        open.set(opened.story());
        annotations.set(opened.state().annotations());
        show(opened.state());
        if (!hasAllAnnotations) {
          afterPaint.accept(() -> readAllAnnotations(storyId));
        }
        remember(LAST_STORY, Long.toString(storyId));
        then.run();
      }
    }, failed);
  }

  private record Opened(OpenStory story, LibraryState state, boolean hasAllAnnotations) {}

  private static TextRange inSight(int place) {
    return new TextRange(Math.max(0, place - SIGHT_BEFORE), place + SIGHT_BEHIND);
  }

  private void readAllAnnotations(long storyId) {
    if (storyId == openId() && !hasAllAnnotations && !isClosed) {
      tasks.inOrder(progress -> library.annotations(storyId), all -> annotated(storyId, all), failed);
    }
  }

  /** Takes all annotations of a story, if it is still open. */
  private void annotated(long storyId, List<Annotation> all) {
    if (storyId == openId()) {
      hasAllAnnotations = true;
      annotations.set(all);
    }
  }

  /** Whether {@link #annotations()} has all of the open story: for a moment after it was opened they are those in sight. */
  public boolean hasAllAnnotations() {
    return hasAllAnnotations;
  }

  /** Says how to wait until an open story is on the screen: what is not in sight of it is read after that. */
  public void afterPaint(Consumer<Runnable> painted) {
    afterPaint = painted;
  }

  /** Runs an action once what the reader was asked to show is on the screen. */
  public void whenPainted(Runnable action) {
    afterPaint.accept(action);
  }

  /**
   * Opens a story at a place.
   *
   * @param placeIn finds the offset in its text; where there is none, the story opens where it was left
   */
  public void openAt(long storyId, Function<Library, Optional<Integer>> placeIn) {
    load(storyId, stored -> placeIn.apply(library)
        .or(() -> library.remembered(LAST_PLACE + storyId).map(Integer::parseInt)), () -> { });
  }

  /**
   * Opens a story at one of its figures.
   *
   * @param show shows the figure when the story is there: the caption, where there is one, is below the picture
   */
  public void openAtFigure(long storyId, int figure, Runnable show) {
    load(storyId, stored -> stored.story().figures().stream()
        .filter(one -> one.number() == figure && one.caption() != null)
        .findFirst()
        .map(one -> Objects.requireNonNull(one.caption()).start()), show);
  }

  /** Remembers how far a story has been read. */
  public void leaveAt(long storyId, int place) {
    remember(LAST_PLACE + storyId, Integer.toString(place));
  }

  /** Gives what was remembered of this library under a key. */
  public void remembered(String key, Consumer<Optional<String>> show) {
    ask(opened -> opened.remembered(key), show);
  }

  /** Remembers something of this library, such as the width of a pane. */
  public void remember(String key, String value) {
    tasks.inOrder(progress -> {
      library.remember(key, value);
      return key;
    }, done -> { }, failed);
  }

  /** Puts the focus on an annotation, or on none. */
  public void focus(@Nullable String annotationId) {
    focused.set(annotationId);
  }

  public void markRead(long storyId) {
    change(() -> library.marks().read(Set.of(storyId), true));
  }

  // Changing

  /** Does an edit, and shows what it changed in the open story. */
  public <T> void act(Function<Library, T> work, Consumer<T> then) {
    long storyId = openId();
    begin();
    tasks.inOrder(progress -> {
      T result = work.apply(library);
      return new Done<>(result, LibraryState.read(library, storyId));
    }, done -> {
      end();
      annotated(storyId, done.state().annotations());
      show(done.state());
      then.accept(done.result());
    }, thrown -> {
      end();
      failed.accept(thrown);
    });
  }

  private record Done<T>(T result, LibraryState state) {}

  private void change(Runnable work) {
    long storyId = openId();
    tasks.inOrder(progress -> {
      work.run();
      return LibraryState.read(library, storyId);
    }, this::show, failed);
  }

  /** Asks the library for something; nothing once the window has gone, whose last answers may still bring up questions. */
  public <T> void ask(Function<Library, T> question, Consumer<T> show) {
    if (!isClosed) {
      tasks.inOrder(progress -> question.apply(library), show, failed);
    }
  }

  /** Hears that its window has gone: long work that ends from now on is shown no more, as its library may be closed. */
  public void close() {
    isClosed = true;
  }

  /** Whether its window has gone. */
  public boolean isClosed() {
    return isClosed;
  }

  private void begin() {
    underWay++;
    busy.set(true);
  }

  private void end() {
    underWay--;
    busy.set(underWay > 0);
  }

  /** The number of the open story; 0 if none is open. */
  public long openId() {
    OpenStory story = open.get();
    return story == null ? 0 : story.stored().id();
  }

  /** Reads again what may have changed for the open story, and how much the library holds. */
  public void reload() {
    if (isClosed) {
      return;
    }
    long storyId = openId();
    tasks.inOrder(progress -> LibraryState.read(library, storyId), state -> {
      annotated(storyId, state.annotations());
      show(state);
    }, failed);
  }

  /** Counts again how much the library holds, as while an import goes on. */
  public void recount() {
    if (!isClosed) {
      tasks.inOrder(progress -> library.counts(), counts::set, failed);
    }
  }

  private void show(LibraryState state) {
    codebook.set(state.codebook());
    counts.set(state.counts());
    nextUndo.set(state.nextUndo());
    nextRedo.set(state.nextRedo());
  }

  /** Shows the open story anew, its place stays; where none is open, or it is in the library no more, the first one. */
  public void reopenOrBegin() {
    if (isClosed) {
      return;
    }
    long storyId = openId();
    tasks.inOrder(
        progress -> library.summary(storyId).map(StorySummary::id).or(() -> first(library)).map(library::story),
        stored -> {
          if (openId() != storyId) {
            return;
          }
          if (stored.isPresent() && stored.get().id() == storyId) {
            open.set(new OpenStory(stored.get(), annotations.get(), -1));
          } else {
            open.set(null);
            stored.ifPresent(first -> open(first.id()));
          }
        }, failed);
    reload();
  }
}
