package org.pizhu;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.pizhu.i18n.Messages;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.single.Receiver;
import org.pizhu.ui.dialog.Dialogs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What later starts ask of this window: it comes to the front at once, and opens what they name as soon as nothing is in the way, that is, not
 * before the first library is there and not under a dialog that waits for an answer.
 */
final class Arrivals implements Receiver {

  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  private final Stage stage;
  private final Consumer<WindowArguments> opener;
  private final Queue<WindowArguments> waiting = new ArrayDeque<>();
  private boolean isReady;

  /**
   * To be built on the JavaFX thread.
   *
   * @param stage the window
   * @param opener opens what was asked for, on the JavaFX thread
   */
  Arrivals(Stage stage, Consumer<WindowArguments> opener) {
    this.stage = stage;
    this.opener = opener;
    // When a dialog has closed, whoever asked it goes on first.
    Window.getWindows().addListener((ListChangeListener<Window>) change -> Platform.runLater(this::next));
  }

  @Override
  public CompletionStage<?> receive(List<String> words) {
    return CompletableFuture.runAsync(() -> arrived(words), Platform::runLater);
  }

  /** From now on something can be opened. */
  void ready() {
    isReady = true;
    next();
  }

  private void arrived(List<String> words) {
    LOG.info("Another start asked for {}", words);
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
    WindowArguments.parse(words.toArray(String[]::new)).ifPresent(waiting::add);
    next();
  }

  private void next() {
    while (isReady && !waiting.isEmpty() && !isDialogOpen()) {
      opener.accept(waiting.remove());
    }
  }

  private static boolean isDialogOpen() {
    return Window.getWindows().stream()
        .anyMatch(window -> window instanceof Stage shown && shown.getModality() != Modality.NONE && shown.isShowing());
  }

  /** Says which files of those that were named are not there. */
  static void tellMissing(Dialogs dialogs, Messages messages, List<Path> missing) {
    List<Problem> problems = missing.stream().map(file -> Problem.of(ProblemKind.FILE_NOT_FOUND, file)).toList();
    if (problems.size() == 1) {
      dialogs.error(new PizhuException(problems.get(0)));
    } else {
      dialogs.problems(messages.get("open.missing", problems.size()), problems);
    }
  }
}
