package org.pizhu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.ui.FxTest;

class ArrivalsTest extends FxTest {

  private final List<WindowArguments> opened = new ArrayList<>();
  private Stage window;
  private Arrivals arrivals;

  @BeforeEach
  void open() {
    window = open(StackPane::new, 300, 200);
    arrivals = fx(() -> new Arrivals(window, opened::add));
  }

  private void ask(String... words) throws Exception {
    arrivals.receive(List.of(words)).toCompletableFuture().get(10, TimeUnit.SECONDS);
    settle();
  }

  @Test
  void whatIsAskedBeforeTheFirstLibraryIsThereWaitsForIt() throws Exception {
    ask("/a/one.pizhu");
    ask("/a/two.txt");
    assertThat(opened).isEmpty();
    fxRun(arrivals::ready);
    assertThat(opened).extracting(WindowArguments::words).containsExactly(List.of("/a/one.pizhu"), List.of("/a/two.txt"));
  }

  @Test
  void nothingIsOpenedUnderADialogThatWaits() throws Exception {
    fxRun(arrivals::ready);
    Dialog<ButtonType> dialog = fx(() -> {
      Dialog<ButtonType> made = new Dialog<>();
      made.initOwner(window);
      made.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
      return made;
    });
    Platform.runLater(dialog::showAndWait);
    waitUntil("the dialog is open", dialog::isShowing);
    ask("/a/two.txt");
    assertThat(opened).isEmpty();
    Platform.runLater(dialog::close);
    waitUntil("what was asked for is opened", () -> opened.size() == 1);
  }
}
