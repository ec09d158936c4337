package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;

/** A window as low as one of a usual screen is at 200 %: what has no room scrolls, and nothing hangs out of its panel or of the window. */
class LowWindowTest extends MainTest {

  @BeforeEach
  void openLow() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    fxRun(() -> {
      stage.setWidth(720);
      stage.setHeight(450);
    });
    settle();
  }

  private Set<String> misplaced() {
    return fx(() -> LookFlaws.of(stage.getScene())).stream()
        .filter(flaw -> flaw.startsWith("outside") || flaw.startsWith("below") || flaw.startsWith("cut")).collect(Collectors.toSet());
  }

  private Node shown(String selector) {
    waitUntil(selector + " is there", () -> LooksTest.nodes(selector).findAny().isPresent());
    settle();
    return fx(() -> LooksTest.nodes(selector).findAny().orElseThrow());
  }

  @Test
  void whatASearchOffersHasTheRoomOfTheList() {
    robot.push(KeyCode.CONTROL, KeyCode.L);
    robot.write("has:");
    Node offers = shown(".search-offers");
    assertThat(misplaced()).isEmpty();
    assertThat(fx(() -> offers.getParent().getLayoutBounds().getHeight())).as("none of the offers is cut")
        .isGreaterThanOrEqualTo(fx(() -> offers.getLayoutBounds().getHeight()) - 1);
  }

  @Test
  void theSheetOnSearchingScrolls() {
    robot.clickOn(".search-help-button");
    Node lines = shown(".search-help .scroll-box");
    assertThat(misplaced()).isEmpty();
    assertThat(fx(lines::isFocusTraversable)).as("the keyboard scrolls it").isTrue();
  }

  @Test
  void theSummaryOfASessionScrolls() {
    robot.clickOn("开始会话");
    robot.clickOn((Node) shown(".session-panel .accent"));
    shown(".session-bar");
    fxRun(() -> ground().acts().all().get("session.end").run());
    shown(".session-panel .scroll-box");
    assertThat(misplaced()).isEmpty();
  }
}
