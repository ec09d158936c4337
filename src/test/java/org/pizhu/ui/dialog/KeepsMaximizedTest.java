package org.pizhu.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.pizhu.ui.StyledFxTest;

class KeepsMaximizedTest extends StyledFxTest {

  private String ask(Stage stage) {
    String answer = fx(() -> KeepsMaximized.during(stage, () -> {
      // As a window manager does it while a dialog of the system is open.
      stage.setMaximized(false);
      return "chosen";
    }));
    settle();
    settle();
    return answer;
  }

  @Test
  void aWindowThatADialogHasMadeSmallIsMadeLargeAgain() {
    Stage stage = open(StackPane::new, 500, 400);
    fxRun(() -> stage.setMaximized(true));
    assertThat(ask(stage)).isEqualTo("chosen");
    waitUntil("it is large again", stage::isMaximized);
  }

  @Test
  void aWindowThatWasSmallStaysSmall() {
    Stage stage = open(StackPane::new, 500, 400);
    assertThat(ask(stage)).isEqualTo("chosen");
    assertThat(fx(stage::isMaximized)).isFalse();
    assertThat(fx(() -> KeepsMaximized.during(null, () -> "no window"))).isEqualTo("no window");
  }
}
