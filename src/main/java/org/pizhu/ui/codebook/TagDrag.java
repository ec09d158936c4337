package org.pizhu.ui.codebook;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Dragging of tags within the tree. It is done with the mouse events of the window itself and not with the system's drag and drop,
 * which doesn't tell whether Alt is down.
 */
final class TagDrag {

  private static final double NEAR_EDGE = 20;
  private static final double PIXELS = 9;
  private static final Duration FRAME = Duration.millis(30);

  private final CodebookModel model;
  private final TreeView<TagRow> tree;
  private final Consumer<Optional<Drop>> over;
  private final Timeline scrolling = new Timeline(new KeyFrame(FRAME, event -> scroll()));
  private @Nullable String dragged;
  private Optional<Drop> drop = Optional.empty();
  private @Nullable TagCell marked;
  private double speed;

  /**
   * @param over hears what letting go would do now
   */
  TagDrag(CodebookModel model, TreeView<TagRow> tree, Consumer<Optional<Drop>> over) {
    this.model = model;
    this.tree = tree;
    this.over = over;
    scrolling.setCycleCount(Timeline.INDEFINITE);
    tree.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::aim);
    tree.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> end());
  }

  /** Lets a cell be dragged, and dropped on. */
  void watch(TagCell cell) {
    cell.setOnDragDetected(event -> {
      if (cell.getItem() != null && cell.getItem().tag() != null && model.namingProperty().get() == null) {
        dragged = cell.getItem().id();
        cell.startFullDrag();
        event.consume();
      }
    });
    cell.addEventHandler(MouseDragEvent.MOUSE_DRAG_OVER, event -> hover(cell, event));
    cell.addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED, event -> mark(null, Optional.empty()));
    cell.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, event -> {
      hover(cell, event);
      let();
    });
  }

  /**
   * Lets tags be dropped on the text as well: that gives them to what is selected there, or to the annotation in focus.
   *
   * @param above hears whether a tag is over it
   */
  void watch(Node text, Consumer<Boolean> above) {
    text.addEventHandler(MouseDragEvent.MOUSE_DRAG_ENTERED, event -> above.accept(dragged != null));
    text.addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED, event -> above.accept(false));
    text.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, event -> {
      String id = dragged;
      cancel();
      if (id != null) {
        model.actions().apply(id);
      }
    });
  }

  /** Whether a tag is being dragged. */
  boolean isUnderWay() {
    return dragged != null;
  }

  /** Ends dragging without doing anything. */
  void cancel() {
    dragged = null;
    end();
  }

  private void hover(TagCell cell, MouseDragEvent event) {
    String id = dragged;
    if (id == null) {
      return;
    }
    boolean isMerging = event.isAltDown() || event.isShortcutDown();
    TagRow row = cell.getItem();
    if (row == null || row.tag() == null) {
      mark(cell, Drop.atEnd(model.codebookProperty().get(), id));
      return;
    }
    Drop.Zone zone = Drop.zone(cell.sceneToLocal(event.getSceneX(), event.getSceneY()).getY() / cell.getHeight(), isMerging);
    mark(cell, Drop.of(model.codebookProperty().get(), id, row.id(), zone, model.tree().isOpen(row.id())));
  }

  private void mark(@Nullable TagCell cell, Optional<Drop> found) {
    if (marked != null && marked != cell) {
      marked.mark(Optional.empty());
    }
    marked = cell;
    drop = found;
    if (cell != null) {
      cell.mark(found);
    }
    over.accept(found);
  }

  private void let() {
    String id = dragged;
    Optional<Drop> found = drop;
    cancel();
    if (id != null) {
      found.ifPresent(one -> model.drop(id, one));
    }
  }

  private void end() {
    scrolling.stop();
    mark(null, Optional.empty());
    dragged = null;
  }

  /** Near an edge of the tree what lies beyond it comes in sight. */
  private void aim(MouseEvent event) {
    if (dragged == null) {
      return;
    }
    speed = event.getY() < NEAR_EDGE ? -PIXELS : event.getY() > tree.getHeight() - NEAR_EDGE ? PIXELS : 0;
    if (speed == 0) {
      scrolling.stop();
    } else {
      scrolling.play();
    }
  }

  private void scroll() {
    if (tree.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollPixels(speed);
    }
  }
}
