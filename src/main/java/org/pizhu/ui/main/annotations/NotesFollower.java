package org.pizhu.ui.main.annotations;

import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.pizhu.ui.annotation.AnnotationsModel;
import org.pizhu.ui.main.workspace.OpenStory;
import org.pizhu.ui.main.workspace.Workspace;

/**
 * Keeps the pane of annotations in step with the workspace, a frame behind the page: the page is what one waits for, and to lay out the
 * cards takes longer than the page itself.
 */
final class NotesFollower {

  private final Workspace workspace;
  private final AnnotationsModel model;
  private final Consumer<Runnable> afterPaint;
  private @Nullable OpenStory shown;
  private boolean isBehind;
  private boolean hasOtherFocus;

  /**
   * @param afterPaint runs an action once the page shows what it was asked to show
   */
  NotesFollower(Workspace workspace, AnnotationsModel model, Consumer<Runnable> afterPaint) {
    this.workspace = workspace;
    this.model = model;
    this.afterPaint = afterPaint;
    workspace.codebook().subscribe(model.codebookProperty()::set);
    workspace.open().subscribe(this::later);
    workspace.annotations().subscribe(this::later);
    workspace.focused().subscribe(() -> {
      hasOtherFocus = true;
      later();
    });
    later();
  }

  private void later() {
    if (!isBehind) {
      isBehind = true;
      afterPaint.accept(() -> Platform.runLater(this::now));
    }
  }

  /** Catches up at once, for an act on a card. */
  void now() {
    // The rest of the annotations comes, and calls again.
    if (!isBehind || !workspace.hasAllAnnotations()) {
      isBehind = false;
      return;
    }
    isBehind = false;
    OpenStory story = workspace.open().get();
    if (story == null) {
      model.showNothing();
    } else if (shown == null || shown.stored().id() != story.stored().id()) {
      model.show(story.stored(), workspace.annotations().get());
      hasOtherFocus = true;
    } else {
      if (shown != story) {
        model.story(story.stored());
      }
      model.annotations(workspace.annotations().get());
    }
    shown = story;
    if (hasOtherFocus) {
      hasOtherFocus = false;
      model.focus(workspace.focused().get());
    }
  }
}
