package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.ui.StyledFxTest;
import org.pizhu.ui.main.keeping.OpeningFailed;

class OpeningFailedTest extends StyledFxTest {

  private final Messages messages = new Messages(Language.CHINESE);
  private final MainTest.Outside outside = new MainTest.Outside();

  @Test
  void theDetailsOfWhatFailedCanBeCopied() {
    Problem problem = Problem.of(ProblemKind.FILE_NOT_FOUND, "报道.pizhu");
    open(() -> new OpeningFailed(messages, new PizhuException(problem), new MainTest.Answers(), outside), 900, 600);

    robot.clickOn(messages.get("error.details.copy"));

    assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).startsWith(messages.problem(problem)).contains("PizhuException");
  }

  @Test
  void theWindowClosesByItsKey() {
    AtomicInteger closed = new AtomicInteger();
    Stage stage = open(() -> new OpeningFailed(
        messages, new PizhuException(Problem.of(ProblemKind.FILE_NOT_FOUND, "报道.pizhu")), new MainTest.Answers(), outside), 900, 600);
    fxRun(() -> stage.setOnCloseRequest(request -> {
      closed.incrementAndGet();
      request.consume();
    }));

    robot.clickOn(messages.get("error.details.copy"));
    robot.press(KeyCode.CONTROL, KeyCode.Q).release(KeyCode.Q, KeyCode.CONTROL);

    assertThat(fx(closed::get)).isEqualTo(1);
  }
}
