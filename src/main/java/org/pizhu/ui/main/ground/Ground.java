package org.pizhu.ui.main.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Edit;
import org.pizhu.ui.control.FloatingPanes;
import org.pizhu.ui.control.ProgressStrip;
import org.pizhu.ui.control.ToastHost;
import org.pizhu.ui.main.workspace.Workspace;

/**
 * What every desk of the window stands on, and what knows none of them: the library that is open, the acts and their keys, the panes, and what
 * floats over them. A desk gets it first, and after it the desks that it needs. JavaFX thread only.
 */
public final class Ground {

  private final WindowServices services;
  private final Workspace workspace;
  private final WindowOutside outside;
  private final WindowActs acts;
  private final ToastHost toasts;
  private final ProgressStrip progress;
  private final LongActs longActs;
  private final Panels panels = new Panels();
  private final FloatingPanes floating = new FloatingPanes(this::focusStory);
  private final List<Runnable> leaving = new ArrayList<>();
  private Runnable story = () -> { };
  private @Nullable Panes panes;

  /**
   * @param services what every window needs
   * @param workspace the library that it shows
   * @param outside the program around it
   */
  public Ground(WindowServices services, Workspace workspace, WindowOutside outside) {
    this.services = services;
    this.workspace = workspace;
    this.outside = outside;
    toasts = new ToastHost(services.messages());
    progress = new ProgressStrip(services.messages());
    longActs = new LongActs(services, outside, progress, toasts);
    acts = new WindowActs(services, panels::isCovering, floating::hasKeyboard, toasts::show);
  }

  /** What every window needs, whatever library it shows. */
  public WindowServices services() {
    return services;
  }

  /** The library, as the window sees it. */
  public Workspace workspace() {
    return workspace;
  }

  /** The program around the window. */
  public WindowOutside outside() {
    return outside;
  }

  /** What the window can do, and by which keys; complete once all desks are there. */
  public WindowActs acts() {
    return acts;
  }

  /** What is said at the lower edge, and goes by. */
  public ToastHost toasts() {
    return toasts;
  }

  /** Shows how far long work is. */
  public ProgressStrip progress() {
    return progress;
  }

  /** Long work, one at a time. */
  public LongActs longActs() {
    return longActs;
  }

  /** What covers the window, one at a time, and the reading mode. */
  public Panels panels() {
    return panels;
  }

  /** The panes side by side; not before they are laid out. */
  public Panes panes() {
    return Objects.requireNonNull(panes, "the panes are not laid out yet");
  }

  /** Lays out the panes. */
  public void panes(Panes laidOut) {
    panes = laidOut;
  }

  /** What floats over the panes while one works on. */
  public FloatingPanes floating() {
    return floating;
  }

  /** The scene in which the window is; null before it is shown. */
  public @Nullable Scene scene() {
    return panels.host().getScene();
  }

  // Going from story to story

  /** Opens a story, and remembers where the open one was left. */
  public void open(long storyId) {
    // In this order: the story need not wait until the place in the one that is still open is on disk.
    workspace.open(storyId);
    leave();
  }

  /** Remembers where one is, before another story or library opens. */
  public void leave() {
    leaving.forEach(Runnable::run);
  }

  /** Has something done before another story or library opens. */
  public void onLeave(Runnable action) {
    leaving.add(action);
  }

  /** Runs an action once what the reader was asked to show is on the screen. */
  public void afterPaint(Runnable action) {
    workspace.whenPainted(action);
  }

  /** Puts the keyboard onto the story. */
  public void focusStory() {
    story.run();
  }

  /** Says how the keyboard is put onto the story. */
  public void onFocusStory(Runnable focus) {
    story = focus;
  }

  // Telling

  /** Says what the last edit did, and offers to take back that edit and no other: with the next one, or once it is taken back, the offer goes. */
  public void undoable(String done) {
    Runnable takeAway = toasts.show(done, services.messages().get("correction.undo"), workspace.edits()::undo);
    workspace.nextUndo().addListener(new ChangeListener<>() {
      @Override
      public void changed(ObservableValue<? extends @Nullable Edit> observable, @Nullable Edit before, @Nullable Edit now) {
        workspace.nextUndo().removeListener(this);
        takeAway.run();
      }
    });
  }
}
