package org.pizhu.ui.act;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Listens to the keyboard of a scene and does the acts that the keys stand for. */
public final class ActKeys {

  /** Fields have these themselves. */
  private static final Set<String> STEPS = Set.of("edit.undo", "edit.redo");

  private final Bindings bindings;
  private final BooleanSupplier covered;
  private final Predicate<Act> held;
  private final Consumer<Act> refused;
  private final EventHandler<KeyEvent> onPressed = this::pressed;
  private final EventHandler<KeyEvent> onTyped = this::typed;
  private final EventHandler<KeyEvent> onReleased = event -> taken = false;
  private @Nullable Scene scene;
  private @Nullable Consumer<KeyStroke> next;
  private boolean taken;

  /**
   * @param bindings which key stands for what
   * @param covered whether something lies over the window, so that what is behind it is out of reach
   * @param held whether the keyboard is in something, such as what floats over the window, that keeps the letters of an act for itself; keys
   *     with Ctrl are for the window always
   * @param refused hears of an act whose key with Ctrl or Alt, or function key, was pressed and that can't be done now: such a key is pressed for
   *     nothing else
   */
  public ActKeys(Bindings bindings, BooleanSupplier covered, Predicate<Act> held, Consumer<Act> refused) {
    this.bindings = bindings;
    this.covered = covered;
    this.held = held;
    this.refused = refused;
  }

  /** Listens on a scene from now on. */
  public void install(Scene listened) {
    uninstall();
    scene = listened;
    // Keys are taken on their way down, before the page or a list could make something else of them.
    listened.addEventFilter(KeyEvent.KEY_PRESSED, onPressed);
    listened.addEventFilter(KeyEvent.KEY_TYPED, onTyped);
    listened.addEventFilter(KeyEvent.KEY_RELEASED, onReleased);
  }

  /** Listens no more; a scene outlives the windows that are built in it. */
  public void uninstall() {
    if (scene != null) {
      scene.removeEventFilter(KeyEvent.KEY_PRESSED, onPressed);
      scene.removeEventFilter(KeyEvent.KEY_TYPED, onTyped);
      scene.removeEventFilter(KeyEvent.KEY_RELEASED, onReleased);
      scene = null;
    }
  }

  /**
   * Gives the next key to somebody who asks which it is to be, instead of doing what it stands for.
   *
   * @param asked gets the key; none to end the asking
   */
  public void askNext(@Nullable Consumer<KeyStroke> asked) {
    next = asked;
  }

  private void pressed(KeyEvent event) {
    taken = KeyStroke.of(event).map(this::take).orElse(next != null);
    if (taken) {
      event.consume();
    }
  }

  private boolean take(KeyStroke stroke) {
    Consumer<KeyStroke> asked = next;
    if (asked != null) {
      next = null;
      asked.accept(stroke);
      return true;
    }
    List<Act> here = bindings.acts(stroke).stream().filter(act -> holds(act, stroke)).toList();
    boolean isDone = here.stream().anyMatch(Act::run);
    if (!isDone && stroke.isCommand()) {
      here.stream().filter(act -> !act.isPossible() && isAlone(act, stroke)).findFirst().ifPresent(refused);
    }
    return isDone;
  }

  /** Whether its key means nothing else where the keyboard is. With Alt alone, a tree has keys of its own, which those that hold everywhere go before. */
  private static boolean isAlone(Act act, KeyStroke stroke) {
    return act.scope() == Act.Scope.READING || stroke.modifiers().contains(KeyStroke.Modifier.SHORTCUT) || stroke.code().isFunctionKey();
  }

  private boolean holds(Act act, KeyStroke stroke) {
    if (!act.holdsHere()) {
      return false;
    }
    if (act.scope() == Act.Scope.EVERYWHERE && stroke.isCommand()) {
      return true;
    }
    boolean withCtrl = stroke.modifiers().contains(KeyStroke.Modifier.SHORTCUT);
    return !covered.getAsBoolean() && (withCtrl || !held.test(act)) && !isWriting(act);
  }

  /** Whether the keyboard is in something for which the key of an act has a meaning of its own. */
  private boolean isWriting(Act act) {
    Node focused = scene == null ? null : scene.getFocusOwner();
    if (focused instanceof TextInputControl field && field.isEditable()) {
      return !(STEPS.contains(act.id()) && isBlank(field));
    }
    return focused instanceof KeepsKeys;
  }

  /** An empty field in which nothing was written has nothing to take back: the keyboard is only left over there, as after a search. */
  private static boolean isBlank(TextInputControl field) {
    return field.getLength() == 0 && !field.isUndoable() && !field.isRedoable();
  }

  /** The letter of a key that was taken is not typed as well: a list would begin to filter by it, a new field would begin with it. */
  private void typed(KeyEvent event) {
    if (taken) {
      event.consume();
    }
  }
}
