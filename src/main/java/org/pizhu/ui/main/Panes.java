package org.pizhu.ui.main;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** The panes side by side, and the shelf when it is wished: all but the story keep their width when the window grows, and can be folded away. */
final class Panes extends SplitPane {

  /** How wide a divider is: twice its padding in the style sheet. A divider's position is that of its middle. */
  private static final double DIVIDER = 5;

  private static final double LEAST_SHELF = 180;
  private static final double LEAST_LIST = 220;
  private static final double LEAST_NOTES = 280;

  private final Region shelf;
  private final Region list;
  private final Region reader;
  private final Region notes;
  private final Consumer<PaneLayout> remember;
  private PaneLayout layout = PaneLayout.DEFAULT;
  private boolean reading;
  /** Whether the annotations are put away for as long as two stories stand side by side, which need the room. */
  private boolean comparing;

  /**
   * @param remember hears of each layout that the user made
   */
  Panes(Region shelf, Region list, Region reader, Region notes, Consumer<PaneLayout> remember) {
    this.shelf = shelf;
    this.list = list;
    this.reader = reader;
    this.notes = notes;
    this.remember = remember;
    getStyleClass().add("panes");
    shelf.setMinWidth(LEAST_SHELF);
    list.setMinWidth(LEAST_LIST);
    notes.setMinWidth(LEAST_NOTES);
    reader.setMinWidth(320);
    setResizableWithParent(shelf, false);
    setResizableWithParent(list, false);
    setResizableWithParent(notes, false);
    setOnMouseReleased(event -> keepWidths());
    arrange();
  }

  /** Lays the panes out as they were remembered. */
  void layout(PaneLayout remembered) {
    layout = remembered;
    arrange();
  }

  void foldList() {
    keepWidths();
    change(layout.withList(!layout.listShown()));
  }

  void foldNotes() {
    keepWidths();
    if (comparing && layout.notesShown()) {
      comparing = false;
      arrange();
      return;
    }
    change(layout.withNotes(!layout.notesShown()));
  }

  /** Shows the shelf, or puts it away. */
  void foldShelf() {
    keepWidths();
    change(layout.withShelf(!layout.shelfShown()));
  }

  boolean isShelfShown() {
    return getItems().contains(shelf);
  }

  /** Brings the list in sight, for an act that needs it. */
  void showList() {
    if (!layout.listShown()) {
      foldList();
    }
  }

  /** Brings the annotations in sight, for an act that needs them. */
  void showNotes() {
    if (comparing || !layout.notesShown()) {
      foldNotes();
    }
  }

  /** Shows the story alone, or all panes again. */
  void reading(boolean alone) {
    keepWidths();
    reading = alone;
    arrange();
  }

  /** Gives two stories that are compared the room of the annotations, or gives it back. */
  void comparing(boolean begins) {
    keepWidths();
    comparing = begins;
    arrange();
  }

  private void change(PaneLayout changed) {
    layout = changed;
    arrange();
    remember.accept(layout);
  }

  /** Takes over the widths that the user has dragged the panes to. */
  void keepWidths() {
    if (reading || getWidth() == 0) {
      return;
    }
    PaneLayout now = new PaneLayout(
        getItems().contains(list) ? kept(list.getWidth(), layout.listWidth()) : layout.listWidth(),
        getItems().contains(notes) ? kept(notes.getWidth(), layout.notesWidth()) : layout.notesWidth(),
        layout.listShown(),
        layout.notesShown(),
        getItems().contains(shelf) ? kept(shelf.getWidth(), layout.shelfWidth()) : layout.shelfWidth(),
        layout.shelfShown());
    if (!now.equals(layout)) {
      layout = now;
      remember.accept(layout);
    }
  }

  /** A pane that is a pixel off, as dividers stand on whole ones, was not dragged: else it would wander with each change. */
  private static double kept(double now, double before) {
    return Math.abs(now - before) < 2 ? before : now;
  }

  private void arrange() {
    getItems().setAll(reader);
    if (layout.listShown() && !reading) {
      list.setPrefWidth(layout.listWidth());
      getItems().add(0, list);
    }
    if (layout.shelfShown() && !reading) {
      shelf.setPrefWidth(layout.shelfWidth());
      getItems().add(0, shelf);
    }
    if (layout.notesShown() && !reading && !comparing) {
      notes.setPrefWidth(layout.notesWidth());
      getItems().add(notes);
    }
    position();
  }

  private void position() {
    if (getWidth() == 0) {
      // Positions are parts of a width that isn't known before the first layout.
      widthProperty().addListener(new javafx.beans.InvalidationListener() {
        @Override
        public void invalidated(javafx.beans.Observable width) {
          widthProperty().removeListener(this);
          Platform.runLater(Panes.this::position);
        }
      });
      return;
    }
    int divider = 0;
    double left = 0;
    // What is remembered may be of a window that had no room for it all.
    if (getItems().contains(shelf)) {
      double width = Math.max(LEAST_SHELF, layout.shelfWidth());
      setDividerPosition(divider++, (width + DIVIDER / 2) / getWidth());
      left = width + DIVIDER;
    }
    if (getItems().contains(list)) {
      setDividerPosition(divider++, (left + Math.max(LEAST_LIST, layout.listWidth()) + DIVIDER / 2) / getWidth());
    }
    if (getItems().contains(notes)) {
      setDividerPosition(divider, 1 - (Math.max(LEAST_NOTES, layout.notesWidth()) + DIVIDER / 2) / getWidth());
    }
  }
}
