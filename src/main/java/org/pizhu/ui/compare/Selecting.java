package org.pizhu.ui.compare;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.pizhu.diff.Side;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.ui.compare.CompareModel.Pick;
import org.pizhu.ui.compare.CompareModel.Place;
import org.pizhu.ui.control.ColorDot;
import org.pizhu.ui.control.Copying;

/** What can be done with text that is selected in a comparison: it grows beyond what is in sight, is copied, is annotated. */
final class Selecting {

  /** So many pixels a drag beyond an edge goes on with each movement. */
  private static final double STEP = 24;

  private final CompareModel model;
  private final ListView<CompareRow> list;
  private final CompareListener listener;
  private final ContextMenu menu = new ContextMenu();

  /** @param list shows the rows */
  Selecting(CompareModel model, ListView<CompareRow> list, CompareListener listener) {
    this.model = model;
    this.list = list;
    this.listener = listener;
  }

  /** Listens to the mouse and the keys. */
  void install() {
    list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
  }

  /** Goes on where the pointer is dragged beyond an edge, and selects as far as is in sight. */
  private void dragged(MouseEvent event) {
    boolean isAbove = event.getY() < 0;
    boolean isBeyond = isAbove || event.getY() > list.getHeight();
    if (!isBeyond || event.getButton() != MouseButton.PRIMARY || !(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
      return;
    }
    flow.scrollPixels(isAbove ? -STEP : STEP);
    IndexedCell<?> edge = isAbove ? flow.getFirstVisibleCell() : flow.getLastVisibleCell();
    if (edge != null) {
      model.pickTo(isAbove ? new Place(edge.getIndex(), 0) : model.endOf(edge.getIndex()));
    }
  }

  private void pressed(KeyEvent event) {
    boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
      copy();
      event.consume();
    } else if (isPlain && event.getCode().isDigitKey() && model.pick().get() != null) {
      int digit = event.getText().isEmpty() ? 0 : Character.digit(event.getText().charAt(0), 10);
      if (digit >= 1 && digit <= HighlightColor.values().length) {
        annotate(HighlightColor.values()[digit - 1]);
        event.consume();
      }
    }
  }

  /** Offers what the keys do with the text that is selected. */
  private void menu(ContextMenuEvent event) {
    menu.hide();
    menu.getItems().clear();
    if (model.pick().get() == null) {
      return;
    }
    CompareWords words = model.words();
    MenuItem copy = new MenuItem(words.get("compare.menu.copy"));
    copy.setAccelerator(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
    copy.setOnAction(chosen -> copy());
    MenuItem variants = new MenuItem(words.get("compare.menu.variants"));
    variants.setOnAction(chosen -> listener.variants());
    menu.getItems().addAll(copy, variants, new SeparatorMenuItem());
    for (HighlightColor color : HighlightColor.values()) {
      MenuItem item = new MenuItem(words.get("compare.menu.annotate", words.color(color)), new ColorDot(color));
      item.setAccelerator(KeyCombination.valueOf(Integer.toString(color.ordinal() + 1)));
      item.setOnAction(chosen -> annotate(color));
      menu.getItems().add(item);
    }
    menu.show(list, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private void annotate(HighlightColor color) {
    CompareSheet sheet = model.sheet().get();
    Pick pick = model.pick().get();
    if (sheet != null && pick != null) {
      listener.annotate(PickedPassage.of(sheet, pick), color);
    }
  }

  /** Copies the selected text; without any the wording of the difference in focus, that of the second story if it has one. */
  private void copy() {
    CompareSheet sheet = model.sheet().get();
    if (sheet == null) {
      return;
    }
    Pick pick = model.pick().get();
    String text = pick != null ? PickedPassage.text(sheet, pick) : model.spot().map(spot -> wording(sheet, spot)).orElse("");
    if (!text.isEmpty()) {
      Copying.copy(text);
    }
  }

  private static String wording(CompareSheet sheet, Spot spot) {
    TextRange after = spot.difference().after();
    TextRange before = spot.difference().before();
    if (after != null && !after.isEmpty()) {
      return after.of(sheet.content().text(Side.SECOND));
    }
    return before == null ? "" : before.of(sheet.content().text(Side.FIRST));
  }
}
