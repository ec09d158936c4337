package org.pizhu.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import javafx.scene.control.MenuButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.pizhu.ui.FxTest;

/** The list of stories where it is so narrow that not everything has room. */
class NarrowListTest extends StoryListTest {

  private void width(double width) {
    fxRun(() -> stage.setWidth(width));
    waitUntil("it is as wide", () -> Math.abs(pane().getWidth() - width) < 1);
    settle();
  }

  private String words() {
    return fx(() -> stage.getScene().getRoot().lookupAll(".sort-menu .text").stream()
        .filter(FxTest::isSeen).filter(Text.class::isInstance).map(text -> ((Text) text).getText()).collect(Collectors.joining()));
  }

  @Test
  void theOrderIsAnArrowWithoutRoomForItsWords() {
    MenuButton menu = (MenuButton) fx(() -> stage.getScene().getRoot().lookup(".sort-menu"));
    String whole = fx(menu::getText);
    width(340);
    assertThat(words()).contains(whole);
    width(200);
    assertThat(words()).doesNotContain(whole.substring(0, 1));
    assertThat(fx(menu::getAccessibleText)).contains(whole);
    width(340);
    assertThat(words()).contains(whole);
  }
}
