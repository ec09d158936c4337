package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  void aLibraryThatCannotBeWrittenToIsCopiedWhereOneWants() {
    MainTest.Answers answers = new MainTest.Answers();
    answers.path = Optional.of(Path.of("mine", "报道（副本）.pizhu"));
    List<Path> copies = new ArrayList<>();
    open(() -> {
      OpeningFailed pane = new OpeningFailed(
          messages, new PizhuException(Problem.of(ProblemKind.LIBRARY_READ_ONLY, "/disk/报道.pizhu")), answers, outside);
      pane.offerCopy(Path.of("/disk/报道.pizhu"), copies::add);
      return pane;
    }, 900, 600);

    robot.clickOn("复制一份并打开…");

    assertThat(fx(() -> List.copyOf(copies))).containsExactly(Path.of("mine", "报道（副本）.pizhu"));
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
