package org.pizhu.ui.chart;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Dimension2D;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pizhu.ui.control.Tip;
import org.pizhu.ui.theme.Palette;

/**
 * A chart on the screen: what is in sight of it is painted, so it may be of any size. The arrow keys go from mark to mark, Enter or a click
 * goes to what is behind one; the pointer and the keyboard share one current mark, whose words are told and spoken.
 */
final class ChartView extends Region {

  private static final int PAGE = 10;
  private static final double BAR = 12;
  private static final double STEP = 40;
  private static final Dimension2D NEVER = new Dimension2D(-1, -1);

  private final Canvas canvas = new Canvas();
  private final Tip tip = new Tip(this);
  private final ScrollBar down = new ScrollBar();
  private final ScrollBar across = new ScrollBar();
  private final String family;
  private final Consumer<Item> opened;
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private Palette palette;
  private Picture picture = Picture.NONE;
  private ChartScene scene = ChartScene.EMPTY;
  private Dimension2D laidOutFor = NEVER;
  private @Nullable String current;
  private @Nullable String pointed;

  /**
   * @param palette the colours
   * @param family the type
   * @param opened takes an item that one wants to go to
   */
  ChartView(Palette palette, String family, Consumer<Item> opened) {
    this.palette = palette;
    this.family = family;
    this.opened = opened;
    getStyleClass().add("chart-view");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    down.setOrientation(Orientation.VERTICAL);
    down.setFocusTraversable(false);
    across.setFocusTraversable(false);
    down.valueProperty().addListener(observable -> paint());
    across.valueProperty().addListener(observable -> paint());
    getChildren().addAll(canvas, down, across);
    canvas.setMouseTransparent(true);
    focusedProperty().addListener(observable -> {
      chooseOne();
      tell();
    });
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(mark(event)));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(null));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  /** The words of the mark under the pointer, else of the one that has the keyboard; empty for none. */
  ReadOnlyStringProperty words() {
    return words.getReadOnlyProperty();
  }

  /** Shows a chart. One that is the same but for its numbers stays at its place, and so does the current mark. */
  void show(Picture shown) {
    boolean same = shown.title().equals(picture.title()) && shown.subject().equals(picture.subject());
    picture = shown;
    laidOutFor = NEVER;
    if (!same) {
      current = null;
      down.setValue(0);
      across.setValue(0);
    }
    pointed = null;
    setAccessibleText(shown.title());
    requestLayout();
  }

  /** Changes the colours. */
  void palette(Palette now) {
    palette = now;
    paint();
  }

  /** The chart as it is drawn now. */
  ChartScene scene() {
    return scene;
  }

  /** The mark that has the keyboard. */
  @Nullable Mark current() {
    return current == null ? null : scene.mark(current).orElse(null);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (width <= BAR || height <= BAR) {
      return;
    }
    if (!laidOutFor.equals(new Dimension2D(width, height))) {
      scene = picture.plot().layout(width - BAR, height - BAR);
      laidOutFor = new Dimension2D(width, height);
      chooseOne();
    }
    double high = height - (scene.width() > width - BAR + 0.5 ? BAR : 0);
    canvas.setWidth(width - BAR);
    canvas.setHeight(high);
    range(down, scene.height(), high);
    range(across, scene.width(), width - BAR);
    down.resizeRelocate(width - BAR, 0, BAR, high);
    across.resizeRelocate(0, height - BAR, width - BAR, BAR);
    tell();
  }

  /** The keyboard begins at the first mark, and there again if the one where it was is gone. */
  private void chooseOne() {
    if (current == null || scene.mark(current).isEmpty()) {
      current = scene.marks().isEmpty() ? null : scene.marks().get(0).item().key();
    }
  }

  private static void range(ScrollBar bar, double whole, double seen) {
    // Less than a pixel is a matter of rounding.
    double most = whole - seen < 1 ? 0 : whole - seen;
    bar.setMax(most);
    bar.setVisibleAmount(most == 0 ? 0 : most * seen / whole);
    bar.setUnitIncrement(STEP);
    bar.setBlockIncrement(seen * 0.9);
    bar.setValue(Math.min(bar.getValue(), most));
    bar.setVisible(most > 0);
  }

  private void paint() {
    var context = canvas.getGraphicsContext2D();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    CanvasPainter painter = new CanvasPainter(context, palette, family);
    context.translate(-Math.rint(across.getValue()), -Math.rint(down.getValue()));
    painter.paint(scene, down.getValue(), down.getValue() + canvas.getHeight());
    if (pointed != null) {
      scene.mark(pointed).ifPresent(painter::ring);
    }
    Mark focused = current();
    if (isFocused() && focused != null) {
      painter.ring(focused);
    }
  }

  private void tell() {
    String key = pointed != null ? pointed : isFocused() ? current : null;
    String told = key == null ? "" : scene.mark(key).map(mark -> mark.item().words()).orElse("");
    words.set(told);
    setAccessibleText(told.isEmpty() ? picture.title() : told);
    paint();
  }

  private @Nullable Mark mark(MouseEvent event) {
    if (event.getX() > canvas.getWidth() || event.getY() > canvas.getHeight()) {
      return null;
    }
    return scene.at(event.getX() + across.getValue(), event.getY() + down.getValue()).orElse(null);
  }

  private void point(@Nullable Mark mark) {
    String key = mark == null ? null : mark.item().key();
    setCursor(mark == null ? Cursor.DEFAULT : Cursor.HAND);
    if (key == null ? pointed != null : !key.equals(pointed)) {
      pointed = key;
      // Taken away and given anew, so that it appears where the pointer is now.
      tip.text("");
      tell();
      tip.text(key == null ? "" : words.get());
    }
  }

  private void clicked(MouseEvent event) {
    requestFocus();
    Mark mark = mark(event);
    if (mark != null && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      current = mark.item().key();
      tell();
      opened.accept(mark.item());
    }
  }

  private void scrolled(ScrollEvent event) {
    down.setValue(Math.max(0, Math.min(down.getMax(), down.getValue() - event.getDeltaY())));
    across.setValue(Math.max(0, Math.min(across.getMax(), across.getValue() - event.getDeltaX())));
    event.consume();
  }

  private void pressed(KeyEvent event) {
    Mark now = current();
    if (now == null || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      opened.accept(now.item());
      event.consume();
      return;
    }
    Mark next = next(now, event.getCode());
    if (next != null) {
      pointed = null;
      current = next.item().key();
      reveal(next);
      tell();
      event.consume();
    }
  }

  private @Nullable Mark next(Mark now, KeyCode key) {
    return switch (key) {
      case UP -> scene.beside(now, -1, 0);
      case DOWN -> scene.beside(now, 1, 0);
      case LEFT -> scene.beside(now, 0, -1);
      case RIGHT -> scene.beside(now, 0, 1);
      case PAGE_UP -> scene.beside(now, -PAGE, 0);
      case PAGE_DOWN -> scene.beside(now, PAGE, 0);
      case HOME -> scene.marks().get(0);
      case END -> scene.marks().get(scene.marks().size() - 1);
      default -> null;
    };
  }

  private void reveal(Mark mark) {
    reveal(down, mark.y(), mark.y() + mark.height(), canvas.getHeight());
    reveal(across, mark.x(), mark.x() + mark.width(), canvas.getWidth());
  }

  private static void reveal(ScrollBar bar, double from, double to, double seen) {
    if (from < bar.getValue()) {
      bar.setValue(from < seen / 2 ? 0 : from);
    } else if (to > bar.getValue() + seen) {
      bar.setValue(Math.min(bar.getMax(), to - seen));
    }
  }
}
