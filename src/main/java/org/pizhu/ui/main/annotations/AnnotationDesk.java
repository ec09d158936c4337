package org.pizhu.ui.main.annotations;

import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.Library;
import org.pizhu.library.annotation.AnnotationFinder;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.model.Annotation;
import org.pizhu.model.AnnotationFacets;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationHit;
import org.pizhu.model.AnnotationListing;
import org.pizhu.model.AnnotationQuery;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.SessionStory;
import org.pizhu.model.SessionSummary;
import org.pizhu.settings.Settings;
import org.pizhu.ui.annotation.AnnotationActions;
import org.pizhu.ui.annotation.AnnotationLibrary;
import org.pizhu.ui.annotation.AnnotationList;
import org.pizhu.ui.annotation.AnnotationsModel;
import org.pizhu.ui.annotation.AnnotationsPane;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.main.stories.StoryDesk;
import org.pizhu.ui.main.workspace.LongWork;
import org.pizhu.ui.main.workspace.OpenStory;
import org.pizhu.ui.main.workspace.Workspace;
import org.pizhu.ui.session.SessionModel;

/**
 * The annotations over the workspace: carries what is done in their pane to the library, of the open story or of any other, and what has
 * changed back.
 */
public final class AnnotationDesk implements AnnotationLibrary, AnnotationActions {

  private static final String CHOICE = "annotations.list";

  /** Changes that leave annotations as they are. */
  private static final Set<LibraryChange.Kind> WITHOUT_ANNOTATIONS =
      EnumSet.of(
          LibraryChange.Kind.READ, LibraryChange.Kind.SESSIONS, LibraryChange.Kind.SHELF, LibraryChange.Kind.FAMILIES,
          LibraryChange.Kind.LOOKS);

  private final Ground ground;
  private final ReaderArea reader;
  private final StoryDesk storyDesk;
  private final SessionModel session;
  private final NotesFollower follower;
  private final Workspace workspace;
  private final LongWork work;
  private final AnnotationsModel model;
  private final Subscription settingsHeard;
  private @Nullable AnnotationsPane pane;
  private @Nullable String wanted;
  private boolean isClosed;

  /**
   * @param ground what it stands on
   * @param reader the story, and what is selected in it
   * @param storyDesk the list of stories
   * @param session the session that is shown
   */
  public AnnotationDesk(Ground ground, ReaderArea reader, StoryDesk storyDesk, SessionModel session) {
    this.ground = ground;
    this.reader = reader;
    this.storyDesk = storyDesk;
    this.session = session;
    workspace = ground.workspace();
    work = workspace.longWork();
    model = new AnnotationsModel(this, this);
    follower = new NotesFollower(workspace, model, ground::afterPaint);
    settingsHeard = ground.services().settings().property()
        .subscribe(now -> model.annotatorProperty().set(now.get(Settings.ANNOTATOR)));
    // The page is what one waits for.
    work.onChange(change -> ground.afterPaint(() -> Platform.runLater(() -> changed(change))));
    workspace.open().subscribe(story -> {
      String id = wanted;
      wanted = null;
      if (story != null && id != null) {
        // The story is shown with its annotations first.
        Platform.runLater(() -> workspace.focus(id));
      }
    });
  }

  /** What the pane shows. */
  public AnnotationsModel model() {
    return model;
  }

  /** Which annotations the pane lists, and how. */
  public AnnotationList list() {
    return model.list();
  }

  /** Works for a pane. */
  public void show(AnnotationsPane shown) {
    pane = shown;
    shown.panels((panel, under) -> ground.panels().show(panel, under));
  }

  /** Ends with the window; what still comes from the library is for nobody. */
  public void close() {
    isClosed = true;
    settingsHeard.unsubscribe();
  }

  private AnnotationsPane cards() {
    return Objects.requireNonNull(pane);
  }

  /** The pane, with the annotations as they are now. */
  public AnnotationsPane pane() {
    follower.now();
    return cards();
  }

  /** Takes up what was chosen the last time. */
  public void start() {
    workspace.remembered(CHOICE, choice -> choice.ifPresent(list()::restore));
    session.view().subscribe(() -> {
      if (list().scopeProperty().get() == AnnotationList.Scope.SESSION) {
        list().changed(Set.of());
      }
    });
  }

  private void changed(LibraryChange change) {
    if (isClosed || WITHOUT_ANNOTATIONS.contains(change.kind())) {
      return;
    }
    list().changed(change.stories());
  }

  // For the window

  /**
   * Brings annotations into sight.
   *
   * @param scope among which to look
   * @param filter which of them
   */
  public void showAnnotations(AnnotationScope scope, AnnotationFilter filter) {
    bringIntoSight();
    list().show(scope, filter);
    cards().awaitList();
  }

  void bringIntoSight() {
    ground.panels().leave();
    ground.panes().showNotes();
    cards().showList();
  }

  void showFacets() {
    bringIntoSight();
    // A pane that was folded has no place yet under which the panel could be.
    Platform.runLater(cards()::showFacets);
  }

  /** Whether annotations are picked. */
  boolean hasPicked() {
    return pane != null && pane().selection().isAny();
  }

  /** Gives what is picked a colour; says whether anything is picked. */
  boolean recolor(HighlightColor color) {
    return withPicked(() -> cards().selection().recolor(color));
  }

  /** Gives what is picked a tag; says whether anything is picked. */
  boolean give(String path) {
    return withPicked(() -> cards().selection().give(path));
  }

  /** Opens the field for a tag for what is picked; says whether anything is picked. */
  boolean openGive() {
    return withPicked(() -> {
      bringIntoSight();
      cards().selection().openGive();
    });
  }

  /** Shows the tags of what is picked. */
  void openTake() {
    bringIntoSight();
    cards().selection().openTake();
  }

  /** Deletes what is picked; says whether anything is picked. */
  boolean delete() {
    return withPicked(() -> cards().selection().delete());
  }

  /** Puts back what is picked; says whether anything was. */
  public boolean escape() {
    return withPicked(() -> cards().selection().clear());
  }

  private boolean withPicked(Runnable act) {
    boolean any = hasPicked();
    if (any) {
      act.run();
    }
    return any;
  }

  // What the list asks

  @Override
  public ZoneId zone() {
    return ground.services().clock().getZone();
  }

  @Override
  public List<Long> workList() {
    SessionSummary summary = session.view().get().summary();
    return summary == null ? List.of() : summary.stories().stream().map(SessionStory::storyId).toList();
  }

  @Override
  public List<Long> selectedStories() {
    return storyDesk.selected();
  }

  @Override
  public void find(AnnotationQuery query, Consumer<AnnotationListing> show, Runnable failed) {
    if (!isClosed) {
      work.ask(library -> library.finder().find(query), show, failed);
    }
  }

  @Override
  public void page(List<String> ids, Consumer<List<AnnotationHit>> show, Runnable failed) {
    if (!isClosed) {
      work.ask(library -> library.finder().page(ids), show, failed);
    }
  }

  @Override
  public void words(Supplier<List<String>> ids, Consumer<String> show) {
    if (!isClosed) {
      work.ask(
          library -> library.finder().page(ids.get()).stream().map(hit -> hit.annotation().target().words()).filter(words -> !words.isEmpty())
              .collect(Collectors.joining("\n")),
          show);
    }
  }

  @Override
  public void facets(AnnotationQuery query, Consumer<AnnotationFacets> show) {
    ask(finder -> finder.facets(query), show);
  }

  @Override
  public void tagsOf(Collection<String> ids, Consumer<Map<String, Integer>> show) {
    ask(finder -> finder.tagsOf(ids), show);
  }

  private <T> void ask(Function<AnnotationFinder, T> question, Consumer<T> show) {
    if (!isClosed) {
      work.ask(library -> question.apply(library.finder()), show);
    }
  }

  @Override
  public void give(Collection<String> ids, String path) {
    many("main.many.tagged", library -> library.coder().applyPath(ids, path));
  }

  @Override
  public void take(Collection<String> ids, String tagId) {
    many("main.many.untagged", library -> library.coder().remove(ids, tagId));
  }

  @Override
  public void recolor(Collection<String> ids, HighlightColor color) {
    many("main.many.recoloured", library -> library.manyAnnotations().recolor(ids, color));
  }

  @Override
  public void delete(Collection<String> ids) {
    many("main.many.deleted", library -> library.manyAnnotations().delete(ids));
  }

  private void many(String told, Function<Library, Integer> act) {
    workspace.act(act, changed -> {
      if (changed > 0) {
        ground.undoable(ground.services().messages().get(told, changed));
        focusWhatIsLeft();
      }
    });
  }

  @Override
  public void remember(String choice) {
    workspace.remember(CHOICE, choice);
  }

  // What is done with one annotation

  private boolean isOpen(long storyId) {
    OpenStory open = workspace.open().get();
    return open != null && open.stored().id() == storyId;
  }

  @Override
  public void focused(String id) {
    // Whoever goes to a card means it, and not the words that are selected in the story.
    reader.letGo();
    Long storyId = model.focused().map(Annotation::storyId).orElse(null);
    if (storyId == null) {
      workspace.focus(id);
    } else {
      open(storyId, id);
    }
  }

  /** Shows an annotation in the reader. */
  public void open(long storyId, String id) {
    if (isOpen(storyId)) {
      workspace.focus(id);
    } else {
      ground.open(storyId);
      wanted = id;
    }
  }

  @Override
  public void recolor(String id, HighlightColor color) {
    workspace.edits().recolor(id, color);
  }

  @Override
  public void retag(String id, List<String> paths) {
    workspace.edits().retag(id, paths);
  }

  @Override
  public void note(String id, String note) {
    workspace.edits().changeNote(id, note);
  }

  @Override
  public void delete(String id) {
    cards().goOnFrom(id);
    workspace.edits().delete(id, () -> {
      ground.undoable(ground.services().messages().get("main.deleted"));
      focusWhatIsLeft();
    });
  }

  private void focusWhatIsLeft() {
    if (workspace.annotations().get().isEmpty() && list().scopeProperty().get() == AnnotationList.Scope.STORY) {
      // The card that had the keyboard is gone, and no other is there to take it.
      ground.focusStory();
    }
  }

  @Override
  public void changeBoundaries(String id) {
    if (model.focused().filter(one -> isOpen(one.storyId())).isPresent()) {
      reader.chooseBoundaries(id);
    }
  }
}
