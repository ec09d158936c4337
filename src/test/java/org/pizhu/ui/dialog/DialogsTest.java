package org.pizhu.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.ui.StyledFxTest;

class DialogsTest extends StyledFxTest {

  private Stage stage;
  private Dialogs dialogs;

  @BeforeEach
  void openWindow() {
    stage = open(StackPane::new, 500, 400);
    dialogs = new Dialogs(new Messages(Language.ENGLISH), themes(), () -> stage);
  }

  private AtomicReference<Boolean> ask() {
    AtomicReference<Boolean> answer = new AtomicReference<>();
    Confirmation question = Confirmation.of("annotation.act.delete", "list.row.annotations", "annotation.act.delete", 3);
    Platform.runLater(() -> answer.set(dialogs.confirm(question)));
    waitUntil("the dialog is open", () -> Window.getWindows().size() == 2);
    settle();
    return answer;
  }

  @Test
  void theActIsDoneByItsOwnButtonOnly() {
    AtomicReference<Boolean> answer = ask();
    robot.clickOn(button("Delete"));
    waitUntil("the answer is there", () -> answer.get() != null);
    assertThat(answer.get()).isTrue();
  }

  @Test
  void enterAndEscapeMeanNo() {
    for (KeyCode key : new KeyCode[] {KeyCode.ENTER, KeyCode.ESCAPE}) {
      AtomicReference<Boolean> answer = ask();
      robot.type(key);
      waitUntil("the answer is there", () -> answer.get() != null);
      assertThat(answer.get()).isFalse();
    }
  }

  @Test
  void theDetailsOfAnErrorCanBeCopied() {
    PizhuException thrown = new PizhuException(Problem.of(ProblemKind.LIBRARY_READ_ONLY, "a.pizhu"));
    Platform.runLater(() -> dialogs.error(thrown));
    waitUntil("the dialog is open", () -> Window.getWindows().size() == 2);
    settle();
    robot.clickOn("Details");
    settle();
    robot.clickOn("Copy the details");
    settle();
    String copied = fx(() -> Clipboard.getSystemClipboard().getString());
    robot.clickOn("Close");
    settle();

    assertThat(copied).startsWith("a.pizhu is read-only").contains("PizhuException");
  }

  private static Node button(String text) {
    return fx(() -> Window.getWindows().stream()
        .flatMap(window -> window.getScene().getRoot().lookupAll(".button").stream())
        .filter(node -> node instanceof javafx.scene.control.Button found && text.equals(found.getText()))
        .findFirst().orElseThrow());
  }
}
