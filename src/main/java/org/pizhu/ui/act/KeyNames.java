package org.pizhu.ui.act;

import static org.pizhu.ui.act.KeyStroke.Modifier.ALT;
import static org.pizhu.ui.act.KeyStroke.Modifier.SHIFT;
import static org.pizhu.ui.act.KeyStroke.Modifier.SHORTCUT;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.pizhu.i18n.Messages;

/** Keys as people read them: Ctrl+Shift+Z, on a Mac ⇧⌘Z; ← for the arrow. */
public final class KeyNames {

  private static final boolean MAC = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");

  private final Messages messages;

  public KeyNames(Messages messages) {
    this.messages = messages;
  }

  /** A key as one reads it. */
  public String name(KeyStroke stroke) {
    // On most keyboards this is the question mark, and everybody calls it that.
    if (stroke.equals(KeyStroke.shift(KeyCode.SLASH))) {
      return "?";
    }
    String key = key(stroke.code());
    if (MAC) {
      return held(stroke, ALT, "⌥") + held(stroke, SHIFT, "⇧") + held(stroke, SHORTCUT, "⌘") + key;
    }
    return held(stroke, SHORTCUT, "Ctrl+") + held(stroke, ALT, "Alt+") + held(stroke, SHIFT, "Shift+") + key;
  }

  private static String held(KeyStroke stroke, KeyStroke.Modifier modifier, String name) {
    return stroke.modifiers().contains(modifier) ? name : "";
  }

  /** Several keys of one act. */
  public String names(List<KeyStroke> strokes) {
    return strokes.stream().map(this::name).collect(Collectors.joining("  "));
  }

  private String key(KeyCode code) {
    return switch (code) {
      case UP -> "↑";
      case DOWN -> "↓";
      case LEFT -> "←";
      case RIGHT -> "→";
      case ESCAPE -> "Esc";
      case ENTER -> "Enter";
      case TAB -> "Tab";
      case SPACE -> messages.get("act.key.space");
      case BACK_SPACE -> "Backspace";
      case DELETE -> "Del";
      case INSERT -> "Ins";
      case PAGE_UP -> "PgUp";
      case PAGE_DOWN -> "PgDn";
      case HOME -> "Home";
      case END -> "End";
      case COMMA -> ",";
      case PERIOD -> ".";
      case SLASH -> "/";
      case BACK_SLASH -> "\\";
      case SEMICOLON -> ";";
      case QUOTE -> "'";
      case BACK_QUOTE -> "`";
      case OPEN_BRACKET -> "[";
      case CLOSE_BRACKET -> "]";
      case EQUALS -> "=";
      case PLUS -> "+";
      case MINUS -> "-";
      default -> code.getName();
    };
  }
}
