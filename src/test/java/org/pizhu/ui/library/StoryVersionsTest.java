package org.pizhu.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.pizhu.model.StoryFamily;
import org.pizhu.model.StorySummary;
import org.pizhu.ui.Samples;

/** Versions of a story in the list: one row that opens. */
class StoryVersionsTest extends StoryListTest {

  /** The second, the third and the fourth story are versions of one. */
  private void showFamily() {
    List<StorySummary> stories = new ArrayList<>();
    for (StorySummary story : Samples.stories()) {
      stories.add(new StorySummary(
          story.id(), story.number(), story.headline(), story.headlineCut(), story.outlet(), story.date(), story.figures(),
          story.annotations(), story.colors(), story.read(), story.marks(),
          story.id() >= 2 && story.id() <= 4 ? new StoryFamily(1, 3) : null));
    }
    fxRun(() -> stage.getScene().setRoot(show(new ListedStories(stories))));
    settle();
    fxRun(() -> pane().focusList());
    waitUntil("the rows are there", () -> cells().size() == 5 && cells().stream().allMatch(cell -> cell.getAccessibleText() != null));
    robot.sleep(200);
  }

  private List<Long> rows() {
    return model.folds().rows().ids().boxed().toList();
  }

  @Test
  void versionsAreOneRowThatKeysOpenAndClose() {
    showFamily();
    assertThat(rows()).containsExactly(1L, 2L, 5L, 6L, 7L);
    assertThat(shown()).hasSize(7);
    assertThat(cell(2).getAccessibleText()).contains("3 个版本").contains("版本已收起");

    robot.type(KeyCode.RIGHT);
    settle();
    assertThat(rows()).as("the first has no versions").hasSize(5);
    robot.type(KeyCode.DOWN).type(KeyCode.RIGHT);
    settle();
    assertThat(rows()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(cell(2).getAccessibleText()).contains("版本已展开");
    assertThat(pane().selection()).containsExactly(2L);

    robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
    settle();
    assertThat(pane().selection()).containsExactly(4L);
    robot.type(KeyCode.ENTER);
    robot.type(KeyCode.LEFT);
    settle();
    assertThat(rows()).containsExactly(1L, 2L, 5L, 6L, 7L);
    assertThat(pane().selection()).containsExactly(2L);
    assertThat(heard.opened).containsExactly(4L);
  }

  @Test
  void aClickOnTheNumberOfVersionsOpensThemAndNoStory() {
    showFamily();
    Node chip = cell(2).lookup(".versions");
    robot.clickOn(chip);
    settle();
    assertThat(rows()).hasSize(7);
    assertThat(heard.opened).isEmpty();
    robot.clickOn(cell(3));
    assertThat(heard.opened).containsExactly(3L);
    robot.clickOn(cell(2).lookup(".versions"));
    settle();
    assertThat(rows()).hasSize(5);
  }

  @Test
  void ofSeveralRowsOneMeansAlsoTheVersionsThatArePutAway() {
    showFamily();
    robot.type(KeyCode.DOWN);
    settle();
    assertThat(pane().selection()).as("one row is the story that is read in it").containsExactly(2L);
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    settle();
    assertThat(pane().selection()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(selected()).isEqualTo("已选 7 篇");

    fxRun(() -> model.folds().fold(2, true));
    settle();
    assertThat(pane().selection()).as("they are seen to be selected").containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(selected()).isEqualTo("已选 7 篇");
    fxRun(() -> model.folds().fold(2, false));
    settle();
    assertThat(pane().selection()).hasSize(7);
  }

  private String selected() {
    return fx(() -> ((Labeled) pane().lookup(".selection-head .quiet")).getText());
  }

  @Test
  void aStoryThatIsPutAwayIsBroughtIntoSight() {
    showFamily();
    fxRun(() -> pane().select(4));
    settle();
    assertThat(rows()).hasSize(7);
    assertThat(pane().selection()).containsExactly(4L);
  }

  @Test
  void everyStoryIsListedByItselfOnceThatIsChosen() {
    showFamily();
    fxRun(() -> model.folds().byFamilyProperty().set(false));
    settle();
    assertThat(rows()).hasSize(7);
    assertThat(model.orderToRemember()).isEqualTo("SOURCE rising apart");
    assertThat(cell(3).getAccessibleText()).contains("3 个版本").doesNotContain("收起");
    fxRun(() -> model.begin("SOURCE rising"));
    settle();
    assertThat(rows()).hasSize(5);
  }

  @Test
  void versionsThatStoodOpenAreReadAgainAfterASearch() {
    showFamily();
    fxRun(() -> model.folds().fold(2, true));
    settle();
    fxRun(() -> model.wordsProperty().set("上海"));
    waitUntil("it is found", () -> model.shown().words().equals("上海"));
    settle();
    library.isHolding = true;
    fxRun(() -> model.wordsProperty().set(""));
    for (int answers = 0; answers < 4; answers++) {
      fxRun(library::release);
      settle();
    }
    assertThat(rows()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(cells()).extracting(Node::getAccessibleText).hasSize(7).noneMatch(text -> text.equals("正在读取"));
  }

  @Test
  void aSearchSaysHowManyOfTheVersionsItFound() {
    showFamily();
    library.remove(4);
    fxRun(() -> model.wordsProperty().set("坚实"));
    waitUntil("it is found", () -> model.shown().words().equals("坚实"));
    settle();
    assertThat(shown()).containsExactlyInAnyOrder(2L, 3L);
    assertThat(rows()).hasSize(1);
    assertThat(cell(rows().get(0)).getAccessibleText()).contains("3 个版本中的 2 个");
  }
}
