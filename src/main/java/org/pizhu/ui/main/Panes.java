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
  private static final double LEAST_READER = 320;

  private final Region shelf;
  private final Region list;
  private final Region reader;
  private final Region notes;
  private final Consumer<PaneLayout> remember;
  private PaneLayout layout = PaneLayout.DEFAULT;
  private boolean reading;
  /** Whether the annotations are put away for as long as two stories stand side by side, which need the room. */
  private boolean comparing;
  /** The widths at which they were put, which a narrow window makes less than those that are remembered. */
  private PaneLayout given = PaneLayout.DEFAULT;
  private boolean isTight;

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
    reader.setMinWidth(LEAST_READER);
    setResizableWithParent(shelf, false);
    setResizableWithParent(list, false);
    setResizableWithParent(notes, false);
    setOnMouseReleased(event -> keepWidths());
    widthProperty().addListener(observable -> {
      if (getWidth() > 0 && (isTight || isTight(layout))) {
        Platform.runLater(this::position);
      }
    });
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
        getItems().contains(list) ? kept(list.getWidth(), given.listWidth(), layout.listWidth()) : layout.listWidth(),
        getItems().contains(notes) ? kept(notes.getWidth(), given.notesWidth(), layout.notesWidth()) : layout.notesWidth(),
        layout.listShown(),
        layout.notesShown(),
        getItems().contains(shelf) ? kept(shelf.getWidth(), given.shelfWidth(), layout.shelfWidth()) : layout.shelfWidth(),
        layout.shelfShown());
    if (!now.equals(layout)) {
      layout = now;
      remember.accept(layout);
    }
  }

  /**
   * What is remembered of a width. A pane that is a pixel off, as dividers stand on whole ones, was not dragged: else it would wander with
   * each change.
   */
  private static double kept(double now, double given, double before) {
    return Math.abs(now - given) < 2 ? before : now;
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

  /** By how much the panes would leave the story too little room; below 0 if there is more. */
  private double excess(PaneLayout wanted) {
    double side = (getItems().contains(shelf) ? wanted.shelfWidth() : 0) + (getItems().contains(list) ? wanted.listWidth() : 0)
        + (getItems().contains(notes) ? wanted.notesWidth() : 0);
    return side + LEAST_READER + DIVIDER * (getItems().size() - 1) - getWidth();
  }

  private boolean isTight(PaneLayout wanted) {
    return excess(wanted) > 0;
  }

  /** The remembered widths; what is remembered may be of a window that had more room, and then each pane gives of what it has over its least. */
  private PaneLayout fitting() {
    double shelfWide = Math.max(LEAST_SHELF, layout.shelfWidth());
    double listWide = Math.max(LEAST_LIST, layout.listWidth());
    double notesWide = Math.max(LEAST_NOTES, layout.notesWidth());
    double excess = excess(new PaneLayout(listWide, notesWide, true, true, shelfWide, true));
    double over = (getItems().contains(shelf) ? shelfWide - LEAST_SHELF : 0) + (getItems().contains(list) ? listWide - LEAST_LIST : 0)
        + (getItems().contains(notes) ? notesWide - LEAST_NOTES : 0);
    double part = excess <= 0 || over <= 0 ? 0 : Math.min(1, excess / over);
    return new PaneLayout(
        Math.floor(listWide - part * (listWide - LEAST_LIST)), Math.floor(notesWide - part * (notesWide - LEAST_NOTES)), true, true,
        Math.floor(shelfWide - part * (shelfWide - LEAST_SHELF)), true);
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
    isTight = isTight(layout);
    given = fitting();
    int divider = 0;
    double left = 0;
    if (getItems().contains(shelf)) {
      double width = given.shelfWidth();
      setDividerPosition(divider++, (width + DIVIDER / 2) / getWidth());
      left = width + DIVIDER;
    }
    if (getItems().contains(list)) {
      setDividerPosition(divider++, (left + given.listWidth() + DIVIDER / 2) / getWidth());
    }
    if (getItems().contains(notes)) {
      setDividerPosition(divider, 1 - (given.notesWidth() + DIVIDER / 2) / getWidth());
    }
  }
}
