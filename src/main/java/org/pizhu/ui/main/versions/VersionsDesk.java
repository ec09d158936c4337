package org.pizhu.ui.main.versions;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.correction.CorrectionView;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.model.StorySummary;
import org.pizhu.model.StoryVersion;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.annotation.AnnotationsPane;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.main.annotations.AnnotationDesk;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.stories.ShelfRoom;
import org.pizhu.ui.main.stories.StoryDesk;
import org.pizhu.ui.main.workspace.Workspace;
import org.pizhu.ui.version.VersionsListener;
import org.pizhu.ui.version.VersionsPane;

/** The versions of the open story over the workspace, and what a person says about which stories are versions of one. */
public final class VersionsDesk implements VersionsListener {

  private static final Set<LibraryChange.Kind> ELSEWHERE =
      EnumSet.of(LibraryChange.Kind.SESSIONS, LibraryChange.Kind.SHELF, LibraryChange.Kind.READ, LibraryChange.Kind.PICTURES,
          LibraryChange.Kind.LOOKS);

  private final Ground ground;
  private final StoryDesk storyDesk;
  private final AnnotationDesk annotationDesk;
  private final ShelfRoom shelf;
  private final Workspace workspace;
  private final Messages messages;
  private final AnnotationsPane notes;
  private final VersionsPane pane;
  private TaskRunner.@Nullable Running counting;
  private final CompareDesk compare;
  private boolean isClosed;

  /**
   * @param ground what it stands on
   * @param annotationDesk gets a tab for the versions, which are read while it is in sight
   */
  public VersionsDesk(Ground ground, StoryDesk storyDesk, AnnotationDesk annotationDesk, ShelfRoom shelf, CompareDesk compare) {
    this.ground = ground;
    this.storyDesk = storyDesk;
    this.annotationDesk = annotationDesk;
    this.shelf = shelf;
    this.compare = compare;
    notes = annotationDesk.pane();
    workspace = ground.workspace();
    messages = ground.services().messages();
    pane = new VersionsPane(messages, ground.services().clock(), this);
    notes.addVersions(messages.get("versions.name"), pane);
    workspace.open().subscribe(story -> follow());
    workspace.longWork().onChange(change -> {
      if (!ELSEWHERE.contains(change.kind())) {
        follow();
      }
    });
    pane.visibleProperty().addListener(observable -> follow());
  }

  /** Ends with the window; what still comes from the library is for nobody. */
  public void close() {
    isClosed = true;
  }

  /** Compares the version that is chosen in the tab, or the stories that are meant elsewhere. */
  @Override
  public void startComparison() {
    compare.start(Focus.isIn(pane) ? pane.chosen() : Optional.empty());
  }

  /** What the tab shows: all versions where it is in sight, else how many there are; where there are none, the story by which one is corrected, or 0. */
  private record Found(int count, List<StoryVersion> versions, long correction) {}

  private void follow() {
    long storyId = workspace.openId();
    if (isClosed) {
      return;
    }
    if (storyId == 0) {
      pane.show(List.of(), 0, 0);
      return;
    }
    boolean isSeen = pane.isVisible();
    if (isSeen) {
      pane.coming();
    }
    workspace.longWork().ask(library -> found(library, storyId, isSeen), found -> {
      if (!isClosed && storyId == workspace.openId()) {
        notes.countVersions(found.count());
        if (isSeen) {
          pane.show(found.versions(), storyId, found.correction());
          countStandings(storyId);
        }
      }
    });
  }

  /** How the annotations stand in each version is told when it is known: of a large family that takes a while. */
  private void countStandings(long storyId) {
    if (counting != null) {
      counting.cancel();
    }
    counting = workspace.longWork().ask(
        (library, progress) -> Optional.of(library.standings().counts(storyId, progress)),
        (done, total, detail) -> { },
        counts -> {
          if (!isClosed && storyId == workspace.openId()) {
            pane.standings(counts);
          }
        },
        () -> { });
  }

  private static Found found(Library library, long storyId, boolean isSeen) {
    // Undo of an import may have taken it away meanwhile.
    StorySummary summary = library.summary(storyId).orElse(null);
    int count = summary == null || summary.family() == null ? 0 : summary.family().versions();
    return new Found(
        count,
        isSeen && count > 0 ? library.families().versions(storyId) : List.of(),
        isSeen && count == 0 && summary != null ? correction(library, storyId) : 0);
  }

  private static long correction(Library library, long storyId) {
    CorrectionView view = library.corrections().of(storyId);
    return view.latestId() != null ? view.latestId() : view.earlierId() != null ? view.earlierId() : 0;
  }

  /** Brings the versions of the open story into sight and puts the keyboard onto them. */
  void show() {
    ground.panels().leave();
    ground.panes().showNotes();
    annotationDesk.pane().showVersions();
    pane.focusList();
  }

  // What a person says

  /** The stories that are to be versions of one: those that are selected, and the open one where that is a single one. */
  List<Long> joinable() {
    List<Long> selected = storyDesk.selected();
    long open = workspace.openId();
    if (selected.size() != 1 || open == 0 || selected.contains(open)) {
      return selected;
    }
    List<Long> both = new ArrayList<>(List.of(open));
    both.addAll(selected);
    return both;
  }

  @Override
  public void join() {
    List<Long> stories = joinable();
    if (stories.size() < 2) {
      ground.toasts().show(messages.get("versions.join.select"));
      return;
    }
    join(stories);
  }

  @Override
  public void join(long storyId) {
    join(List.of(workspace.openId(), storyId));
  }

  private void join(List<Long> stories) {
    workspace.act(library -> library.families().join(stories), changed ->
        tell(changed, messages.get("versions.joined", stories.size()), messages.get("versions.joined.already")));
  }

  /** Splits the stories that are meant off from their versions. */
  void split() {
    split(shelf.meant());
  }

  @Override
  public void split(long storyId) {
    split(List.of(storyId));
  }

  private void split(List<Long> stories) {
    workspace.act(library -> library.families().split(stories), changed ->
        tell(changed, messages.get("versions.off", changed), messages.get("versions.off.none")));
  }

  private void tell(int changed, String done, String nothing) {
    if (changed == 0) {
      ground.toasts().show(nothing);
    } else {
      ground.undoable(done);
    }
  }

  @Override
  public void open(long storyId) {
    if (storyId != workspace.openId()) {
      ground.open(storyId);
    }
  }
}
