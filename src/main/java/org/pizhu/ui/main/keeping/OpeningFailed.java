package org.pizhu.ui.main.keeping;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Backup;
import org.pizhu.settings.Environment;
import org.pizhu.ui.backup.BackupWords;
import org.pizhu.ui.control.Copying;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.dialog.ErrorText;
import org.pizhu.ui.dialog.FileChoosers.Kind;
import org.pizhu.ui.dialog.FileChoosers;
import org.pizhu.ui.main.ground.WindowOutside;
import org.pizhu.ui.theme.Icons;

/** What the window shows when no library could be opened: why, and which ways there are on. */
public final class OpeningFailed extends StackPane {

  private static final java.util.List<Kind> KINDS = java.util.List.of(Kind.of("main.kind.library", "*" + Environment.LIBRARY_ENDING));

  private static final KeyCombination QUIT = new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination NEW = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final Messages messages;
  private final ErrorText error;
  private final FileChoosers choosers;
  private final WindowOutside outside;

  /**
   * @param messages the words
   * @param thrown why it failed
   * @param choosers asks for another library
   * @param outside opens it
   */
  public OpeningFailed(Messages messages, Throwable thrown, FileChoosers choosers, WindowOutside outside) {
    this.messages = messages;
    this.choosers = choosers;
    this.outside = outside;
    error = ErrorText.of(thrown, messages);
    getStyleClass().add("opening-failed");
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    EmptyState state = new EmptyState(Icons.WARNING, error.sentence());
    if (!error.advice().isEmpty()) {
      state.hint(error.advice());
    }
    others(state);
  }

  /** The usual keys of the acts that there are here. */
  private void pressed(KeyEvent key) {
    if (QUIT.match(key)) {
      Window window = getScene().getWindow();
      window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    } else if (OPEN.match(key)) {
      open();
    } else if (NEW.match(key)) {
      make();
    } else {
      return;
    }
    key.consume();
  }

  private void open() {
    choosers.openFile("main.open-library.title", KINDS).ifPresent(outside::openLibrary);
  }

  private void make() {
    choosers.saveAs("main.new-library.title", messages.get("main.new-library.name") + Environment.LIBRARY_ENDING, KINDS)
        .ifPresent(outside::openLibrary);
  }

  /**
   * Offers to work in a copy of a library that can't be written to.
   *
   * @param library it
   * @param copy gets where the copy is to lie
   */
  public void offerCopy(Path library, Consumer<Path> copy) {
    EmptyState state = new EmptyState(Icons.WARNING, error.sentence());
    state.action(messages.get("copy.act"), () -> copyTo(messages, choosers, library).ifPresent(copy));
    others(state);
  }

  /** Asks where a copy of a library is to lie; nothing if it shall not be made. */
  public static Optional<Path> copyTo(Messages messages, FileChoosers choosers, Path library) {
    return choosers.saveAs("copy.title", messages.get("copy.name", Environment.nameOf(library)) + Environment.LIBRARY_ENDING, KINDS);
  }

  /** Says that the library opens here as soon as that can be. */
  public void waits() {
    EmptyState state = new EmptyState(Icons.WARNING, error.sentence()).hint(messages.get("main.in-use.waits"));
    others(state);
  }

  /** Offers other libraries, after what the state offers already, and what helps to find the cause. */
  private void others(EmptyState state) {
    state.action(messages.get("act.library.open"), this::open);
    state.action(messages.get("act.library.new"), this::make);
    state.action(messages.get("act.library.sample"), outside::openSample);
    state.action(messages.get("error.details.copy"), () -> Copying.copy(error.sentence() + "\n" + error.details()));
    getChildren().setAll(state);
  }

  /**
   * Offers what can be done about a damaged library: its last backup, and what can be read of it.
   *
   * @param last the newest backup; null if there is none
   * @param clock says in which zone times are shown
   * @param restore goes back to the backup
   * @param look shows what can be read of it; null if that is nothing
   */
  public void offer(@Nullable Backup last, Clock clock, Consumer<Backup> restore, @Nullable Runnable look) {
    EmptyState state = new EmptyState(Icons.WARNING, error.sentence());
    if (look == null) {
      state.hint(messages.get(last == null ? "damaged.hint.no-backup.lost" : "damaged.hint.lost"));
    } else {
      state.hint(messages.get(last == null ? "damaged.hint.no-backup" : "damaged.hint"));
    }
    if (last != null) {
      BackupWords words = new BackupWords(messages, clock);
      state.action(messages.get("damaged.restore", words.time(last.at())), () -> restore.accept(last));
    }
    if (look != null) {
      state.action(messages.get("damaged.look"), look);
    }
    others(state);
  }
}
