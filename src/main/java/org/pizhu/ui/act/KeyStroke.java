package org.pizhu.ui.act;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A key with the keys that are held down with it. The number pad counts as the row of digits and signs: who writes 1 means 1.
 *
 * @param code the key; never a modifier
 * @param modifiers what is held down with it
 */
public record KeyStroke(KeyCode code, Set<Modifier> modifiers) {

  private static final String TYPES_ITSELF = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-=[]\\;,./";

  /** What can be held down. The names are stored: never rename one. */
  public enum Modifier {
    /** Ctrl, on a Mac Command. */
    SHORTCUT,
    ALT,
    SHIFT
  }

  public KeyStroke {
    code = plain(requireNonNull(code));
    modifiers = Set.copyOf(modifiers);
    if (!isKey(code)) {
      throw new IllegalArgumentException("Not a key that is pressed by itself: " + code);
    }
  }

  public static KeyStroke of(KeyCode code, Modifier... modifiers) {
    return new KeyStroke(code, Set.of(modifiers));
  }

  /** A key with Ctrl, on a Mac with Command. */
  public static KeyStroke ctrl(KeyCode code) {
    return of(code, Modifier.SHORTCUT);
  }

  /** A key with Ctrl (on a Mac Command) and Shift. */
  public static KeyStroke ctrlShift(KeyCode code) {
    return of(code, Modifier.SHORTCUT, Modifier.SHIFT);
  }

  public static KeyStroke shift(KeyCode code) {
    return of(code, Modifier.SHIFT);
  }

  public static KeyStroke alt(KeyCode code) {
    return of(code, Modifier.ALT);
  }

  /**
   * What was pressed.
   *
   * @return nothing for a modifier alone, a key without a name, and for Ctrl on a Mac or the system's own key elsewhere
   */
  public static Optional<KeyStroke> of(KeyEvent event) {
    boolean foreign = event.isShortcutDown()
        ? event.isControlDown() && event.isMetaDown()
        : event.isControlDown() || event.isMetaDown();
    if (foreign || !isKey(event.getCode())) {
      return Optional.empty();
    }
    Set<Modifier> held = EnumSet.noneOf(Modifier.class);
    if (event.isShortcutDown()) {
      held.add(Modifier.SHORTCUT);
    }
    if (event.isAltDown()) {
      held.add(Modifier.ALT);
    }
    if (event.isShiftDown()) {
      held.add(Modifier.SHIFT);
    }
    return Optional.of(new KeyStroke(event.getCode(), held));
  }

  /**
   * The key that types a character by itself, on a keyboard of the usual Latin kind.
   *
   * @param character a letter in lower case, a digit or a sign
   * @return nothing for one that takes Shift or another keyboard
   */
  public static Optional<KeyStroke> typing(String character) {
    String upper = character.toUpperCase(Locale.ROOT);
    return Arrays.stream(KeyCode.values())
        .filter(code -> isKey(code) && !code.isKeypadKey() && !code.isFunctionKey())
        .filter(code -> TYPES_ITSELF.indexOf(code.getChar()) >= 0 && code.getChar().equals(upper))
        .findFirst()
        .map(KeyStroke::of);
  }

  private static boolean isKey(KeyCode code) {
    return !code.isModifierKey() && code != KeyCode.SHORTCUT && code != KeyCode.UNDEFINED;
  }

  private static KeyCode plain(KeyCode code) {
    return switch (code) {
      case NUMPAD0 -> KeyCode.DIGIT0;
      case NUMPAD1 -> KeyCode.DIGIT1;
      case NUMPAD2 -> KeyCode.DIGIT2;
      case NUMPAD3 -> KeyCode.DIGIT3;
      case NUMPAD4 -> KeyCode.DIGIT4;
      case NUMPAD5 -> KeyCode.DIGIT5;
      case NUMPAD6 -> KeyCode.DIGIT6;
      case NUMPAD7 -> KeyCode.DIGIT7;
      case NUMPAD8 -> KeyCode.DIGIT8;
      case NUMPAD9 -> KeyCode.DIGIT9;
      case ADD -> KeyCode.PLUS;
      case SUBTRACT -> KeyCode.MINUS;
      case DIVIDE -> KeyCode.SLASH;
      case DECIMAL -> KeyCode.PERIOD;
      case KP_UP -> KeyCode.UP;
      case KP_DOWN -> KeyCode.DOWN;
      case KP_LEFT -> KeyCode.LEFT;
      case KP_RIGHT -> KeyCode.RIGHT;
      default -> code;
    };
  }

  /** Whether nobody writes with this key, so that it can hold while somebody writes. */
  public boolean isCommand() {
    return modifiers.contains(Modifier.SHORTCUT) || modifiers.contains(Modifier.ALT) || code.isFunctionKey();
  }

  /** Whether the key belongs to moving about and to writing everywhere, so that no act can have it. */
  public boolean isReserved() {
    return switch (code) {
      case TAB, ESCAPE -> true;
      case UP, DOWN, LEFT, RIGHT, HOME, END, SPACE, ENTER, BACK_SPACE ->
          !modifiers.contains(Modifier.SHORTCUT) && !modifiers.contains(Modifier.ALT);
      case A, C, V, X, Z -> modifiers.equals(Set.of(Modifier.SHORTCUT));
      default -> false;
    };
  }

  /** As a menu shows it. */
  public KeyCombination combination() {
    List<KeyCombination.Modifier> held = new ArrayList<>();
    for (Modifier modifier : modifiers) {
      held.add(switch (modifier) {
        case SHORTCUT -> KeyCombination.SHORTCUT_DOWN;
        case ALT -> KeyCombination.ALT_DOWN;
        case SHIFT -> KeyCombination.SHIFT_DOWN;
      });
    }
    return new KeyCodeCombination(code, held.toArray(KeyCombination.Modifier[]::new));
  }

  /** As it is stored: {@code SHORTCUT+SHIFT+Z}. */
  public String written() {
    StringBuilder written = new StringBuilder();
    for (Modifier modifier : Modifier.values()) {
      if (modifiers.contains(modifier)) {
        written.append(modifier).append('+');
      }
    }
    return written.append(code.name()).toString();
  }

  /**
   * Reads what {@link #written} gives.
   *
   * @return nothing for what is not a key
   */
  public static Optional<KeyStroke> read(String written) {
    List<String> parts = Arrays.asList(written.split("\\+", -1));
    Optional<KeyCode> code = Arrays.stream(KeyCode.values())
        .filter(known -> known.name().equals(parts.get(parts.size() - 1)))
        .filter(KeyStroke::isKey)
        .findFirst();
    Set<Modifier> held = EnumSet.noneOf(Modifier.class);
    for (String part : parts.subList(0, parts.size() - 1)) {
      Optional<Modifier> modifier =
          Arrays.stream(Modifier.values()).filter(known -> known.name().equals(part)).findFirst();
      if (modifier.isEmpty()) {
        return Optional.empty();
      }
      held.add(modifier.get());
    }
    return code.map(key -> new KeyStroke(key, held));
  }
}
