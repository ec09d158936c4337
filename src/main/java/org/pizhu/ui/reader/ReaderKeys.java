package org.pizhu.ui.reader;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.web.WebView;

/**
 * The keys of the reader. They are dealt with here because {@code KeyboardEvent.key} is empty in this WebKit; keys that
 * aren't the reader's go on to the window.
 */
final class ReaderKeys {

  private final ReaderPage page;
  private final ReaderText text;
  private final ReaderView view;

  ReaderKeys(ReaderPage page, ReaderText text, ReaderView view) {
    this.page = page;
    this.text = text;
    this.view = view;
  }

  void install(WebView web) {
    web.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (pressed(event)) {
        event.consume();
      }
    });
    // WebKit would scroll for the space bar once more when it is typed, and press a button again for Enter.
    web.addEventFilter(KeyEvent.KEY_TYPED, event -> {
      String typed = event.getCharacter();
      if (typed.equals("\r") || typed.equals("\n") || (typed.equals(" ") && !page.isOnControl())) {
        event.consume();
      }
    });
  }

  /** Whether the key is the reader's. */
  private boolean pressed(KeyEvent event) {
    if (event.isAltDown()) {
      return event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT
          ? !event.isShortcutDown() && by(event, TextUnit.SENTENCE)
          : false;
    }
    if (event.isShortcutDown() && !event.isShiftDown()) {
      if (event.getCode() == KeyCode.C) {
        view.copySelection();
        return true;
      }
      if (event.getCode() == KeyCode.A) {
        view.selectAll();
        return true;
      }
    }
    if (!event.isShortcutDown() && nudges(event)) {
      return true;
    }
    return switch (event.getCode()) {
      case LEFT, RIGHT -> sideways(event);
      case UP, DOWN -> upOrDown(event);
      case HOME, END -> homeOrEnd(event);
      case PAGE_UP -> scroll("page", -1);
      case PAGE_DOWN -> scroll("page", 1);
      case SPACE -> !event.isShortcutDown() && !page.isOnControl() && scroll("page", event.isShiftDown() ? -1 : 1);
      case ENTER -> page.isOnControl() && pressControl();
      case ESCAPE -> {
        if (page.abandonDrag()) {
          yield true;
        }
        page.hideCaret();
        yield false;
      }
      default -> false;
    };
  }

  /** A selected rectangle has the arrows to itself: they move it by one per cent, with Shift its lower right corner. */
  private boolean nudges(KeyEvent event) {
    return switch (event.getCode()) {
      case LEFT, RIGHT -> page.nudgeRegion(direction(event), 0, event.isShiftDown());
      case UP, DOWN -> page.nudgeRegion(0, direction(event), event.isShiftDown());
      default -> false;
    };
  }

  private static int direction(KeyEvent event) {
    return switch (event.getCode()) {
      case LEFT, UP, HOME -> -1;
      default -> 1;
    };
  }

  private boolean sideways(KeyEvent event) {
    return by(event, event.isShortcutDown() ? TextUnit.WORD : TextUnit.CHARACTER);
  }

  private boolean by(KeyEvent event, TextUnit unit) {
    ReaderMessage.CaretEnds ends = page.caret();
    int to;
    if (!event.isShiftDown() && ends.anchor() != ends.focus()) {
      to = direction(event) < 0 ? Math.min(ends.anchor(), ends.focus()) : Math.max(ends.anchor(), ends.focus());
    } else {
      to = text.moved(ends.focus(), unit, direction(event));
    }
    return move(event, ends, to);
  }

  private boolean upOrDown(KeyEvent event) {
    if (event.isShortcutDown()) {
      return (event.isShiftDown() || page.isCaretShown()) && by(event, TextUnit.PARAGRAPH);
    }
    if (!event.isShiftDown() && !page.isCaretShown()) {
      return scroll("line", direction(event));
    }
    ReaderMessage.CaretEnds ends = page.caret();
    return move(event, ends, page.lineOffset(direction(event) < 0 ? "backward" : "forward", "line"));
  }

  private boolean homeOrEnd(KeyEvent event) {
    if (!event.isShiftDown() && (event.isShortcutDown() || !page.isCaretShown())) {
      return scroll("end", direction(event));
    }
    ReaderMessage.CaretEnds ends = page.caret();
    if (event.isShortcutDown()) {
      return move(event, ends, direction(event) < 0 ? 0 : text.length());
    }
    return move(event, ends, page.lineOffset(direction(event) < 0 ? "backward" : "forward", "lineboundary"));
  }

  private boolean move(KeyEvent event, ReaderMessage.CaretEnds ends, int to) {
    int focus = Math.min(to, text.length());
    page.moveCaret(event.isShiftDown() ? ends.anchor() : focus, focus);
    return true;
  }

  private boolean scroll(String unit, int direction) {
    page.scroll(unit, direction);
    return true;
  }

  private boolean pressControl() {
    page.pressControl();
    return true;
  }
}
