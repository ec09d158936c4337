package org.pizhu.ui.main.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The panes side by side, and the shelf when it is wished: all but the story keep their width when the window grows, and can be folded away.
 * Where there is no room for all, as on a small screen on which everything is drawn twice as large, the one that was asked for longest ago
 * gives way until there is.
 */
public final class Panes extends SplitPane {

  /** How wide a divider is: twice its padding in the style sheet. A divider's position is that of its middle. */
  private static final double DIVIDER = 5;

  private static final double LEAST_SHELF = 180;
  private static final double LEAST_LIST = 220;
  private static final double LEAST_NOTES = 280;
  private static final double LEAST_READER = 320;

  private enum Side { SHELF, NOTES, LIST }

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
  private boolean isDragged;
  /** Those that give way first where there is no room come first. */
  private final List<Side> asked = new ArrayList<>(Arrays.asList(Side.values()));

  /**
   * @param remember hears of each layout that the user made
   */
  public Panes(Region shelf, Region list, Region reader, Region notes, Consumer<PaneLayout> remember) {
    this.shelf = shelf;
    this.list = list;
    this.reader = reader;
    this.notes = notes;
    this.remember = remember;
    getStyleClass().add("panes");
    // Never wider than the window, so that the width says whether there is room for all.
    setMinWidth(0);
    shelf.setMinWidth(LEAST_SHELF);
    list.setMinWidth(LEAST_LIST);
    notes.setMinWidth(LEAST_NOTES);
    reader.setMinWidth(LEAST_READER);
    setResizableWithParent(shelf, false);
    setResizableWithParent(list, false);
    setResizableWithParent(notes, false);
    // Filters, as a divider uses these events up.
    addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> isDragged |= isDivider(event.getTarget()));
    addEventFilter(MouseEvent.MOUSE_RELEASED, event -> keepWidths());
    widthProperty().addListener(observable -> {
      if (getWidth() > 0 && !getItems().equals(fittingItems())) {
        Platform.runLater(this::arrange);
      } else if (getWidth() > 0) {
        // Even where there is room: a window that grows twice in one frame, as at its start, would give the sides what is the story's.
        Platform.runLater(this::position);
      }
    });
    arrange();
  }

  private static boolean isDivider(EventTarget target) {
    for (Node node = target instanceof Node hit ? hit : null; node != null && !(node instanceof SplitPane); node = node.getParent()) {
      if (node.getStyleClass().contains("split-pane-divider")) {
        return true;
      }
    }
    return false;
  }

  /** Lays the panes out as they were remembered. */
  public void layout(PaneLayout remembered) {
    layout = remembered;
    arrange();
  }

  /** Folds the list away, or brings it back. */
  public void foldList() {
    keepWidths();
    if (!comesBack(Side.LIST)) {
      change(layout.withList(!layout.listShown()));
    }
  }

  /** Brings back what gave way, in the place of another; says whether it had. */
  private boolean comesBack(Side side) {
    boolean gaveWay = gaveWay(side);
    askedFor(side);
    if (gaveWay) {
      arrange();
    }
    return gaveWay;
  }

  /** Folds the annotations away, or brings them back. */
  public void foldNotes() {
    keepWidths();
    if (comparing && layout.notesShown()) {
      comparing = false;
      askedFor(Side.NOTES);
      arrange();
      return;
    }
    if (!comesBack(Side.NOTES)) {
      change(layout.withNotes(!layout.notesShown()));
    }
  }

  /** Shows the shelf, or puts it away. */
  public void foldShelf() {
    keepWidths();
    if (!comesBack(Side.SHELF)) {
      change(layout.withShelf(!layout.shelfShown()));
    }
  }

  /** Whether the shelf is in sight: it is wished, and there is room for it. */
  public boolean isShelfShown() {
    return getItems().contains(shelf);
  }

  /** Brings the list in sight, for an act that needs it. */
  public void showList() {
    if (!layout.listShown() || gaveWay(Side.LIST)) {
      foldList();
    }
  }

  /** Brings the annotations in sight, for an act that needs them. */
  public void showNotes() {
    if (comparing || !layout.notesShown() || gaveWay(Side.NOTES)) {
      foldNotes();
    }
  }

  /** Shows the story alone, or all panes again. */
  public void reading(boolean alone) {
    keepWidths();
    reading = alone;
    arrange();
  }

  /** Gives two stories that are compared the room of the annotations, or gives it back. */
  public void comparing(boolean begins) {
    keepWidths();
    comparing = begins;
    arrange();
  }

  private void change(PaneLayout changed) {
    layout = changed;
    arrange();
    remember.accept(layout);
  }

  /** Takes over the widths that the user has dragged the panes to; what they got without a drag, as while a window opens, is nobody's wish. */
  public void keepWidths() {
    if (reading || getWidth() == 0 || !isDragged) {
      return;
    }
    isDragged = false;
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

  private void askedFor(Side side) {
    asked.remove(side);
    asked.add(side);
  }

  private boolean gaveWay(Side side) {
    return isWanted(side) && !getItems().contains(region(side));
  }

  private boolean isWanted(Side side) {
    return !reading && switch (side) {
      case SHELF -> layout.shelfShown();
      case LIST -> layout.listShown();
      case NOTES -> layout.notesShown() && !comparing;
    };
  }

  private Region region(Side side) {
    return switch (side) {
      case SHELF -> shelf;
      case LIST -> list;
      case NOTES -> notes;
    };
  }

  /** What is wanted and has room beside the story, from left to right; all of it before the width is known. */
  private List<Region> fittingItems() {
    List<Region> sides = new ArrayList<>(asked.stream().filter(this::isWanted).map(this::region).toList());
    while (getWidth() > 0 && !sides.isEmpty()
        && sides.stream().mapToDouble(side -> side.getMinWidth() + DIVIDER).sum() + LEAST_READER > getWidth()) {
      sides.remove(0);
    }
    List<Region> items = new ArrayList<>(List.of(shelf, list, reader, notes));
    items.removeIf(item -> item != reader && !sides.contains(item));
    return items;
  }

  private void arrange() {
    shelf.setPrefWidth(layout.shelfWidth());
    list.setPrefWidth(layout.listWidth());
    notes.setPrefWidth(layout.notesWidth());
    getItems().setAll(fittingItems());
    position();
  }

  /** By how much the panes would leave the story too little room; below 0 if there is more. */
  private double excess(PaneLayout wanted) {
    double side = (getItems().contains(shelf) ? wanted.shelfWidth() : 0) + (getItems().contains(list) ? wanted.listWidth() : 0)
        + (getItems().contains(notes) ? wanted.notesWidth() : 0);
    return side + LEAST_READER + DIVIDER * (getItems().size() - 1) - getWidth();
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
