package org.pizhu.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.StyledFxTest;

/** Short messages over the lower edge, with a real mouse. */
class ToastHostTest extends StyledFxTest {

  private final Messages messages = new Messages(Language.ENGLISH);

  @Test
  void aToastGoesAndAnErrorStays() {
    ToastHost toasts = fx(() -> new ToastHost(messages, Duration.seconds(2)));
    List<String> undone = new ArrayList<>();
    open(() -> new StackPane(toasts), 400, 300);
    fxRun(() -> toasts.error("The disk is full"));
    fxRun(() -> toasts.show("Deleted", "Undo", () -> undone.add("x")));
    robot.clickOn("Undo");
    settle();
    assertThat(undone).containsExactly("x");

    // A message under the mouse would stay.
    robot.moveTo(new Point2D(5, 5));
    fxRun(() -> toasts.show("Saved"));
    waitUntil("the message is gone", () -> toasts.getChildren().size() == 1);
    assertThat(texts(toasts)).containsExactly("The disk is full");
    // It has come down to where the other was, and takes no press for a moment.
    robot.sleep(500);
    Node close = toasts.lookup(".icon-button");
    robot.clickOn(close);
    settle();
    assertThat(toasts.getChildren()).isEmpty();
  }

  @Test
  void whatIsStillAskedIsNotAskedTwice() {
    ToastHost toasts = fx(() -> new ToastHost(messages));
    open(() -> new StackPane(toasts), 600, 400);
    List<String> done = new ArrayList<>();
    List<ToastHost.Answer> answers = List.of(new ToastHost.Answer("Backups", () -> done.add("backups")));
    fxRun(() -> {
      toasts.ask("The library is damaged.", answers);
      toasts.ask("Another question.", answers);
      toasts.ask("The library is damaged.", answers);
    });
    assertThat(fx(() -> toasts.getChildren().stream().map(Node::getAccessibleText).toList()))
        .containsExactly("The library is damaged.", "Another question.");
    settle();
    robot.clickOn((Node) fx(() -> toasts.lookup(".toast-action")));
    assertThat(done).containsExactly("backups");
    fxRun(() -> toasts.ask("The library is damaged.", answers));
    assertThat(fx(() -> toasts.getChildren().size())).isEqualTo(2);
  }

  @Test
  void whatIsSaidAgainStandsOnceWithTheLaterAct() {
    ToastHost toasts = fx(() -> new ToastHost(messages, Duration.seconds(2)));
    open(() -> new StackPane(toasts), 600, 400);
    List<String> done = new ArrayList<>();
    fxRun(() -> {
      toasts.error("The disk is full");
      toasts.show("This is the last hit.", "From the start", () -> done.add("first"));
      toasts.error("The disk is full");
      toasts.show("This is the last hit.", "From the start", () -> done.add("second"));
    });
    assertThat(texts(toasts)).containsExactlyInAnyOrder("The disk is full", "This is the last hit.");
    settle();
    robot.clickOn("From the start");
    assertThat(done).containsExactly("second");
  }

  @Test
  void aPressMeantForTheMessageThatWentIsNotTakenByTheOneThatComesThere() {
    ToastHost toasts = fx(() -> new ToastHost(messages));
    open(() -> new StackPane(toasts), 600, 400);
    List<String> done = new ArrayList<>();
    fxRun(() -> {
      toasts.ask("The backup was restored.", List.of(new ToastHost.Answer("Revert", () -> done.add("revert"))));
      toasts.ask("Ten stories came in.", List.of(new ToastHost.Answer("Report", () -> done.add("report"))));
    });
    settle();
    // The mouse goes nowhere: where the lower message was the upper one comes at once.
    robot.doubleClickOn("Report");
    settle();
    assertThat(done).containsExactly("report");
    robot.sleep(500);
    robot.clickOn("Revert");
    assertThat(done).containsExactly("report", "revert");
  }

  @Test
  void whileTheMouseIsOnOneMessageNoneGoes() {
    ToastHost toasts = fx(() -> new ToastHost(messages, Duration.millis(300)));
    open(() -> new StackPane(new TextField(), toasts), 600, 400);
    fxRun(() -> toasts.show("Ten stories came in."));
    robot.moveTo("Ten stories came in.");
    fxRun(() -> toasts.show("Saved"));
    robot.sleep(900);
    assertThat(texts(toasts)).containsExactlyInAnyOrder("Ten stories came in.", "Saved");
    robot.moveTo(new Point2D(5, 5));
    waitUntil("both are gone", () -> toasts.getChildren().isEmpty());
  }

  private static List<String> texts(Parent parent) {
    return fx(() -> parent.lookupAll(".toast > .label").stream().map(node -> ((Label) node).getText()).toList());
  }
}
