package org.pizhu.ui.main.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pizhu.library.annotation.Annotator;
import org.pizhu.model.Edit;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;

/**
 * What can be done with the annotations of the open story, and taking acts back. Every method is called on the JavaFX thread; each act
 * is on disk before the workspace shows it.
 */
public final class Edits {

  private final Workspace workspace;

  Edits(Workspace workspace) {
    this.workspace = workspace;
  }

  public void recolor(String id, HighlightColor color) {
    edit(annotator -> annotator.recolor(id, color), done -> { });
  }

  public void retag(String id, List<String> tagPaths) {
    edit(annotator -> annotator.retag(id, tagPaths), done -> { });
  }

  public void changeNote(String id, String note) {
    edit(annotator -> annotator.changeNote(id, note), done -> { });
  }

  public void changeBoundaries(String id, TextRange passage) {
    edit(annotator -> annotator.changeBoundaries(id, passage), made -> workspace.focus(made.id()));
  }

  /**
   * Deletes an annotation.
   *
   * @param deleted is called when it is gone
   */
  public void delete(String id, Runnable deleted) {
    edit(annotator -> {
      annotator.delete(id);
      return id;
    }, done -> {
      if (id.equals(workspace.focused().get())) {
        workspace.focus(null);
      }
      deleted.run();
    });
  }

  /** Takes back the last edit and shows where it was. */
  public void undo() {
    undo(undone -> { });
  }

  /**
   * Takes back the last edit and shows where it was.
   *
   * @param told hears which it was
   */
  public void undo(Consumer<Edit> told) {
    edit(Annotator::undo, edit -> edit.ifPresent(undone -> {
      showPlace(undone);
      told.accept(undone);
    }));
  }

  /** Does the last undone edit again and shows where it is. */
  public void redo() {
    redo(done -> { });
  }

  /**
   * Does the last undone edit again and shows where it is.
   *
   * @param told hears which it was
   */
  public void redo(Consumer<Edit> told) {
    edit(Annotator::redo, edit -> edit.ifPresent(done -> {
      showPlace(done);
      told.accept(done);
    }));
  }

  private void showPlace(Edit edit) {
    boolean isOfManyStories = edit.isOfMetadata() && edit.size() > 1;
    if (edit.isOfShelf() || edit.isOfFamilies() || isOfManyStories) {
      // Stories were sorted, not worked on: one stays where one is.
      return;
    }
    boolean isList = edit.movesStories() || edit.rereadsStories();
    boolean here = edit.stories().contains(workspace.openId());
    if (isList || here && edit.changesPictures()) {
      workspace.reopenOrBegin();
    } else if (edit.stories().size() == 1 && !here) {
      // Where many were worked on at once, none of them is the place: one stays where one is.
      workspace.open(edit.stories().iterator().next());
    }
  }

  private <T> void edit(Function<Annotator, T> work, Consumer<T> then) {
    workspace.act(opened -> work.apply(opened.annotator()), then);
  }

  /** Takes a file in as the picture of a figure of the open story. */
  public void attachPicture(int figure, Path file) {
    long storyId = workspace.openId();
    workspace.act(
        library -> library.pictures().attach(storyId, figure, file), picture -> workspace.reopenOrBegin());
  }
}
