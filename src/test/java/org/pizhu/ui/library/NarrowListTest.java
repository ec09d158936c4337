package org.pizhu.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.pizhu.model.StoryOrder;
import org.pizhu.ui.FxTest;
import org.pizhu.ui.control.Tip;

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

  @Test
  void theOrderThatHoldsIsMarkedInItsMenu() {
    MenuButton menu = (MenuButton) fx(() -> stage.getScene().getRoot().lookup(".sort-menu"));
    width(340);
    robot.clickOn(menu);
    waitUntil("the menu is open", menu::isShowing);
    assertThat(marked(menu)).containsExactly(messages.get("list.sort.source"));
    fxRun(() -> {
      menu.hide();
      model.sortBy(StoryOrder.DATE);
    });
    robot.clickOn(menu);
    waitUntil("it is open again", menu::isShowing);
    assertThat(marked(menu)).containsExactly(messages.get("list.sort.date"));
  }

  private List<String> marked(MenuButton menu) {
    return fx(() -> menu.getItems().stream().filter(RadioMenuItem.class::isInstance).map(RadioMenuItem.class::cast)
        .filter(RadioMenuItem::isSelected).map(RadioMenuItem::getText).toList());
  }

  /** The arrow of the order stays whole; what large numbers are is in the tooltips of their tabs. */
  @Test
  void largeNumbersAreSaidInShortWithoutRoomForThem() {
    width(340);
    fxRun(() -> model.counts(10_319, 10_318));
    settle();
    assertThat(numbers()).containsExactly("10,319", "10,318");
    width(207);
    assertThat(numbers()).containsExactly("1万", "1万");
    assertThat(fx(() -> tabs().stream().map(tab -> ((Tip) tab.getProperties().get(Tip.class)).text()).toList()))
        .containsExactly("全部 10,319", "未读 10,318");
    Bounds arrow = fx(() -> {
      Node sign = stage.getScene().getRoot().lookup(".sort-menu .ikonli-font-icon");
      return sign.localToScene(sign.getBoundsInLocal());
    });
    assertThat(arrow.getMaxX()).isLessThan(207);
    assertThat(fx(() -> tabs().get(1).localToScene(tabs().get(1).getBoundsInLocal())).getMaxX()).isLessThanOrEqualTo(arrow.getMinX());
    fxRun(() -> model.counts(1_234_567, 1_234_567));
    settle();
    assertThat(numbers()).as("no room for these either").containsExactly("", "");
    fxRun(() -> model.counts(7, 6));
    settle();
    assertThat(numbers()).containsExactly("7", "6");
    fxRun(() -> model.counts(10_319, 10_318));
    width(340);
    assertThat(numbers()).containsExactly("10,319", "10,318");
  }

  private List<Node> tabs() {
    return ((Parent) stage.getScene().getRoot().lookup(".segmented-tabs")).getChildrenUnmodifiable();
  }

  private List<String> numbers() {
    return fx(() -> tabs().stream().map(tab -> ((Label) tab.lookup(".count")).getText()).toList());
  }
}
