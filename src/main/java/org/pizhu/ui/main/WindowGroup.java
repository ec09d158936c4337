package org.pizhu.ui.main;

import static org.pizhu.ui.act.KeyStroke.ctrl;
import static org.pizhu.ui.act.KeyStroke.ctrlShift;
import static org.pizhu.ui.act.KeyStroke.shift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.main.help.CommandDesk;
import org.pizhu.ui.reader.ReaderAppearance;

/** The acts on the window itself: what is shown, how it looks, where the keyboard is. */
final class WindowGroup implements Room {

  /**
   * A part of the window in which the keyboard can be.
   *
   * @param node the part
   * @param focus puts the keyboard into it
   */
  record Place(Node node, Runnable focus) {}

  private final Ground ground;
  private final CommandDesk commands;
  private final Supplier<List<Place>> places;
  private final Runnable showTags;
  private final List<BooleanSupplier> escapes;

  /**
   * @param places where the keyboard can be now, from left to right
   * @param showTags shows the codebook with the keyboard on it
   * @param escapes what Esc puts away below what floats over the window, one at a time; each says whether there was anything
   */
  WindowGroup(
      Ground ground, CommandDesk commands, Supplier<List<Place>> places, Runnable showTags, List<BooleanSupplier> escapes) {
    this.ground = ground;
    this.commands = commands;
    this.places = places;
    this.showTags = showTags;
    this.escapes = escapes;
  }

  @Override
  public List<Act> acts() {
    List<Act> acts = new ArrayList<>(List.of(
        Act.of("window.palette").keys(ctrl(KeyCode.K)).everywhere().does(() -> commands.palette()),
        Act.of("window.keys").keys(shift(KeyCode.SLASH)).everywhere()
            .does(() -> commands.keySheet()),
        Act.of("window.next-pane").keys(KeyStroke.of(KeyCode.F6)).everywhere().does(() -> goToPane(1)),
        Act.of("window.previous-pane").keys(shift(KeyCode.F6)).everywhere().does(() -> goToPane(-1)),
        Act.of("window.fold-list").keys(KeyStroke.of(KeyCode.F9)).everywhere()
            .does(() -> ground.panes().foldList()),
        Act.of("window.fold-notes").keys(KeyStroke.of(KeyCode.F10)).everywhere()
            .does(() -> ground.panes().foldNotes()),
        Act.of("window.reading-mode").keys(KeyStroke.of(KeyCode.F11)).everywhere()
            .does(() -> ground.panels().toggleReadingMode()),
        Act.of("window.tags").keys(ctrl(KeyCode.T)).everywhere().does(showTags),
        Act.of("window.larger").keys(ctrl(KeyCode.EQUALS), ctrl(KeyCode.PLUS), ctrlShift(KeyCode.EQUALS)).everywhere()
            .does(() -> resize(ground.services().settings().get(Settings.READER_SIZE) + 1)),
        Act.of("window.smaller").keys(ctrl(KeyCode.MINUS)).everywhere()
            .does(() -> resize(ground.services().settings().get(Settings.READER_SIZE) - 1)),
        Act.of("window.usual-size").keys(ctrl(KeyCode.DIGIT0)).everywhere()
            .does(() -> resize(ReaderAppearance.DEFAULT.size()))));
    Arrays.stream(Theme.values()).map(this::theme).forEach(acts::add);
    acts.add(Act.of("window.close").keys(ctrl(KeyCode.Q)).everywhere().does(this::quit));
    acts.add(Act.of("window.escape").keys(KeyStroke.of(KeyCode.ESCAPE)).fixed().tries(this::escape));
    return acts;
  }

  private Act theme(Theme theme) {
    return Act.of(switch (theme) {
      case LIGHT -> "window.light";
      case DARK -> "window.dark";
      case SEPIA -> "window.sepia";
    }).does(() -> ground.services().settings().change(now -> now.with(Settings.THEME, theme).with(Settings.THEME_OF_SYSTEM, false)));
  }

  /**
   * As the button of the window's frame does: what was begun is saved, and a backup is made. Not before JavaFX is done with the key: it goes on
   * from the press to what is typed with the window that it had, and where that has been destroyed meanwhile, GTK's part of it ends the virtual
   * machine with a segmentation fault.
   */
  private void quit() {
    Window frame = Objects.requireNonNull(ground.scene()).getWindow();
    Platform.runLater(() -> frame.fireEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  private void resize(int size) {
    ground.services().settings().change(now -> now.with(Settings.READER_SIZE, size));
  }

  /** The keyboard goes from the shelf, if it is shown, to the list to the story to the annotations and round again, or the other way. */
  private void goToPane(int by) {
    ground.panels().leave();
    if (ground.floating().hasKeyboard()) {
      ground.floating().escape();
    }
    List<Place> all = places.get();
    int now = all.size() - 1;
    while (now > 0 && !Focus.isIn(all.get(now).node())) {
      now--;
    }
    all.get(Math.floorMod(now + by, all.size())).focus().run();
  }

  private boolean escape() {
    return ground.panels().escape() || ground.floating().escape() || escapes.stream().anyMatch(BooleanSupplier::getAsBoolean)
        || ground.panels().leaveReadingMode();
  }
}
