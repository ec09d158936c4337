package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.StoryMark;

/** Several stories selected in the list by mouse, and the menu of what can be done with them. */
class StoryMenuTest extends MainTest {

  @BeforeEach
  void openSeeds() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(1);
  }

  private Point2D row(long storyId) {
    return fx(() -> {
      Node cell = stage.getScene().getRoot().lookupAll(".story-list .list-cell").stream()
          .filter(node -> node.isVisible() && Objects.equals(((ListCell<?>) node).getItem(), storyId)).findFirst().orElseThrow();
      Bounds bounds = cell.localToScreen(cell.getBoundsInLocal());
      return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    });
  }

  private List<Long> selected() {
    return fx(() -> Arrays.stream(desks().stories.pane().selected()).boxed().toList());
  }

  private MenuItem item(String words) {
    return menuItems().stream().filter(item -> words.equals(item.getText())).findFirst().orElseThrow();
  }

  private boolean has(long storyId, StoryMark mark) {
    return library.stories().stream().anyMatch(story -> story.id() == storyId && story.marks().contains(mark));
  }

  @Test
  void rowsStayUnderThePointerWhileOneSelectsSeveral() {
    Point2D fifth = row(5);
    Point2D sixth = row(6);
    Point2D seventh = row(7);
    robot.clickOn(fifth);
    settle();
    robot.press(KeyCode.CONTROL);
    robot.clickOn(sixth);
    settle();
    robot.clickOn(seventh);
    settle();
    robot.release(KeyCode.CONTROL);
    assertThat(selected()).containsExactly(5L, 6L, 7L);
    assertThat(row(7)).isEqualTo(seventh);
    assertThat(fx(() -> stage.getScene().getRoot().lookup(".selection-head").isVisible())).isTrue();
  }

  @Test
  void theMenuIsForTheRowUnderThePointer() {
    robot.clickOn(row(6), MouseButton.SECONDARY);
    waitUntil("the menu is open", () -> !menuItems().isEmpty());
    assertThat(selected()).containsExactly(6L);
    assertThat(workspace.openId()).isEqualTo(1);
    assertThat(item("移出当前合集").isDisable()).isTrue();
    assertThat(item("放入合集…").getAccelerator().getDisplayText()).isEqualTo("C");
    assertThat(menuItems()).extracting(MenuItem::getText).as("one story alone is joined with nothing").doesNotContain("将所选报道合为一组版本");
    fxRun(() -> item("加星标或取消").fire());
    waitUntil("it has a star", () -> has(6, StoryMark.STARRED));
    assertThat(has(1, StoryMark.STARRED)).isFalse();
  }

  @Test
  void theMenuIsForAllThatAreSelectedAndOpensByKeyToo() {
    robot.clickOn(row(5));
    robot.press(KeyCode.CONTROL);
    robot.clickOn(row(7));
    robot.release(KeyCode.CONTROL);
    settle();
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    waitUntil("the menu is open", () -> !menuItems().isEmpty());
    assertThat(selected()).containsExactly(5L, 7L);
    assertThat(item("将所选报道合为一组版本").isDisable()).isFalse();
    fxRun(() -> item("标为待办或已办").fire());
    waitUntil("both are to do", () -> has(5, StoryMark.TODO) && has(7, StoryMark.TODO));
  }

  @Test
  void besideTheRowsThereIsNoMenu() {
    Bounds list = fx(() -> {
      Node node = stage.getScene().getRoot().lookup(".story-list");
      return node.localToScreen(node.getBoundsInLocal());
    });
    robot.clickOn(new Point2D(list.getCenterX(), list.getMaxY() - 40), MouseButton.SECONDARY);
    settle();
    assertThat(menuItems()).isEmpty();
  }
}
