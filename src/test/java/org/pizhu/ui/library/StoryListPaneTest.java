package org.pizhu.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoryFamily;
import org.pizhu.model.StoryMark;
import org.pizhu.model.StorySummary;
import org.pizhu.settings.Theme;
import org.pizhu.ui.Samples;
import org.pizhu.ui.control.EllipsisLabel;

class StoryListPaneTest extends StoryListTest {

  /** The sentences of the list that are seen. */
  private List<String> sentences() {
    return stage.getScene().getRoot().lookupAll(".empty-state .sentence").stream()
        .filter(node -> node.getParent().isVisible())
        .map(node -> ((javafx.scene.control.Label) node).getText()).toList();
  }

  @Test
  void nothingIsCountedBeforeTheLibraryIsKnown() {
    StoryListPane pane = fx(() -> new StoryListPane(messages, new StoryListModel(messages, library), heard));
    fxRun(() -> stage.getScene().setRoot(pane));
    settle();
    assertThat(pane.lookupAll(".count")).isEmpty();
    assertThat(sentences()).isEmpty();
  }

  @Test
  void whileItLooksItDoesNotSayThatNothingIsFound() {
    fxRun(() -> model.wordsProperty().set("没有"));
    waitUntil("nothing is found", () -> sentences().equals(List.of(messages.get("list.no-hits"))));
    library.isHolding = true;
    fxRun(() -> model.wordsProperty().set("还是没有"));
    waitUntil("it says that it looks", () -> sentences().equals(List.of(messages.get("list.looking"))));
    library.isHolding = false;
    fxRun(() -> library.release());
    waitUntil("nothing is found again", () -> sentences().equals(List.of(messages.get("list.no-hits"))));
    fxRun(() -> model.wordsProperty().set(""));
    waitUntil("all are there", () -> sentences().isEmpty());
  }

  @Test
  void whereNothingIsFoundTheHintIsForWhatWasAsked() {
    fxRun(() -> model.wordsProperty().set("没有"));
    waitUntil("words can be left out", () -> hints().equals(List.of(messages.get("list.no-hits.loosen"))));
    fxRun(() -> model.wordsProperty().set("/没.有/"));
    waitUntil("an expression can be told to be words", () -> hints().equals(List.of(messages.get("list.no-hits.regex"))));
  }

  private List<String> hints() {
    return stage.getScene().getRoot().lookupAll(".empty-state .hint").stream()
        .filter(node -> node.getParent().isVisible())
        .map(node -> ((javafx.scene.control.Label) node).getText()).toList();
  }

  @Test
  void aClickOpensAndSelects() {
    robot.clickOn(cell(2));

    assertThat(heard.opened).containsExactly(2L);
    assertThat(pane().selection()).containsExactly(2L);
  }

  @Test
  void keysMoveAndEnterOpens() {
    fxRun(() -> pane().focusList());
    robot.type(KeyCode.DOWN, KeyCode.DOWN);
    settle();
    assertThat(pane().selection()).containsExactly(3L);
    assertThat(heard.opened).isEmpty();

    robot.type(KeyCode.ENTER);
    robot.type(KeyCode.END);
    robot.type(KeyCode.ENTER);
    robot.type(KeyCode.HOME);
    robot.type(KeyCode.ENTER);
    settle();

    assertThat(heard.opened).containsExactly(3L, 7L, 1L);
  }

  @Test
  void shiftAndCtrlSelectSeveralAndOpenNone() {
    robot.clickOn(cell(1));
    robot.press(KeyCode.SHIFT).clickOn(cell(3)).release(KeyCode.SHIFT);
    robot.press(KeyCode.CONTROL).clickOn(cell(5)).release(KeyCode.CONTROL);
    settle();

    assertThat(pane().selection()).containsExactly(1L, 2L, 3L, 5L);
    assertThat(heard.opened).containsExactly(1L);
  }

  @Test
  void typingOnTheListSearchesAndEnterOpensTheFirst() {
    library.put(Samples.story(8, "2020-02 的一篇", null, null, null, 0, 0, true, false));
    fxRun(() -> pane().focusList());
    robot.type(KeyCode.DIGIT2, KeyCode.DIGIT0, KeyCode.DIGIT2, KeyCode.DIGIT0);
    robot.type(KeyCode.MINUS);
    robot.type(KeyCode.DIGIT0, KeyCode.DIGIT2);
    robot.type(KeyCode.ENTER);
    waitUntil("the first is opened", () -> !heard.opened.isEmpty());

    assertThat(model.shown().words()).isEqualTo("2020-02");
    assertThat(shown()).containsExactly(8L);
    assertThat(heard.opened).containsExactly(8L);
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(shown()).hasSize(8);
  }

  @Test
  void resultsShowTheHitsAndHowManyThereAre() {
    robot.clickOn(".filter-field");
    fxRun(() -> model.wordsProperty().set("底盘"));
    settle();

    assertThat(((Labeled) stage.getScene().getRoot().lookup(".result-head .quiet")).getText()).isEqualTo("3 篇 · 3 处");
    assertThat(cell(2).lookupAll(".hit")).extracting(node -> ((Text) node).getText()).containsExactly("底盘");
    assertThat(cell(2).getAccessibleText()).contains("1 处");
    for (Theme theme : Theme.values()) {
      fxRun(() -> themes().themeProperty().set(theme));
      settle();
      screenshot(stage, Path.of("target", "screenshots", "results-" + theme.key() + ".png"));
    }
    fxRun(() -> themes().themeProperty().set(Theme.LIGHT));
    robot.clickOn("批注 12");
    assertThat(heard.asked).endsWith("annotations");
    robot.clickOn(".result-head .small-icon-button");
    assertThat(heard.asked).endsWith("annotations", "annotate");
  }

  @Test
  void aSearchThatWasStoppedSaysWhatTheListIsOfAndEnterBeginsAnew() {
    fxRun(() -> model.wordsProperty().set("底盘"));
    settle();
    Labeled told = (Labeled) stage.getScene().getRoot().lookup(".result-head .unanswered");
    assertThat(told.isVisible()).isFalse();
    library.isHolding = true;
    fxRun(() -> model.wordsProperty().set("宝丰"));
    fxRun(library.failing::run);
    settle();
    assertThat(told.isVisible()).isTrue();
    assertThat(told.getText()).isEqualTo("已停止查找，列表仍是“底盘”的结果；按 Enter 重新查找。");

    library.isHolding = false;
    robot.clickOn(".filter-field").type(KeyCode.ENTER);
    waitUntil("the first of what is asked for is opened", () -> heard.opened.contains(5L));
    assertThat(shown()).containsExactly(5L);
    assertThat(told.isVisible()).isFalse();
  }

  @Test
  void theSearchKeepsWhatIsSelected() {
    robot.clickOn(cell(5));
    fxRun(() -> model.wordsProperty().set("宝丰"));
    settle();
    assertThat(pane().selection()).containsExactly(5L);

    fxRun(model::clear);
    settle();

    assertThat(pane().selection()).containsExactly(5L);
  }

  @Test
  void anUpdateKeepsSelectionAndCells() {
    robot.clickOn(cell(4));
    Set<StoryCell> before = cells();

    StorySummary story = Samples.stories().get(3);
    library.put(new StorySummary(
        4, 4, "另一个标题", false, story.outlet(), story.date(), 1, 9, List.of(), true,
        List.of(StoryMark.STARRED, StoryMark.TODO), null));
    fxRun(() -> model.changed(Set.of(4L), true));
    settle();

    assertThat(cells()).isEqualTo(before);
    assertThat(pane().selection()).containsExactly(4L);
    assertThat(cell(4).getAccessibleText()).startsWith("另一个标题").contains("已读").contains("9 条批注")
        .contains("已加星标").contains("待办");
  }

  /** The marks give way, and then the day: what is cut to nothing says less than what is left out. */
  @Test
  void theOutletKeepsReadableHoweverMuchStandsBesideIt() {
    StorySummary story = Samples.stories().get(0);
    library.put(new StorySummary(
        1, 1, story.headline(), false, "央广网河南分网", story.date(), 3, 9, List.of(HighlightColor.BLUE, HighlightColor.PINK), true,
        List.of(StoryMark.STARRED, StoryMark.TODO), new StoryFamily(1, 12)));
    fxRun(() -> {
      model.changed(Set.of(1L), true);
      stage.setMinWidth(0);
      stage.setWidth(230);
    });
    waitUntil("the list is narrow", () -> fx(() -> cell(1).getWidth()) < 240);
    settle();
    EllipsisLabel outlet = (EllipsisLabel) fx(() -> cell(1).lookupAll(".meta > .label").stream()
        .filter(node -> ((Labeled) node).getText().equals("央广网河南分网")).findFirst().orElseThrow());
    assertThat(fx(outlet::getWidth)).isGreaterThanOrEqualTo(50);
    assertThat(fx(() -> cell(1).lookup(".versions").isVisible())).isTrue();
    fxRun(() -> stage.setWidth(700));
    waitUntil("the list is broad", () -> fx(() -> cell(1).getWidth()) > 500);
    settle();
    assertThat(fx(() -> cell(1).lookupAll(".mark").stream().allMatch(Node::isVisible))).isTrue();
  }

  @Test
  void noHitsOffersToShowAll() {
    fxRun(() -> model.wordsProperty().set("无此词"));
    settle();
    robot.clickOn("显示全部");
    settle();

    assertThat(shown()).hasSize(7);
    assertThat(list().isVisible()).isTrue();
    assertThat(model.wordsProperty().get()).isEmpty();
  }

  @Test
  void afterASearchThatFoundNothingTheOpenStoryIsSelectedAgain() {
    robot.clickOn(cell(5));
    fxRun(() -> model.openProperty().set(5L));
    fxRun(() -> model.wordsProperty().set("无此词"));
    waitUntil("nothing is found", () -> model.listing().size() == 0);
    settle();
    assertThat(pane().selection()).isEmpty();
    fxRun(model::clear);
    waitUntil("all are back", () -> model.listing().size() == 7);
    settle();
    assertThat(pane().selection()).containsExactly(5L);
  }

  @Test
  void ofManyRowsFewAreMadeAndRead() {
    showMany(10_000);
    robot.type(KeyCode.HOME).type(KeyCode.END);
    settle();

    assertThat(pane().selection()).containsExactly(10_000L);
    waitUntil("the last row is in sight", () -> cells().stream().anyMatch(cell -> cell.getItem() == 10_000));
    assertThat(cells().size()).isLessThan(30);
    assertThat(library.rowsRead.size()).isLessThan(200);
  }

  /** The last row is the one that JavaFX stops short of. */
  @Test
  void theOpenStoryIsInSightWhenTheSearchIsOverAlsoTheLastOfMany() {
    showMany(3_000);
    for (int i = 1; i < 3_000; i++) {
      String headline = "第 " + i + " 篇" + (i % 3 == 0 ? "，标题很长，在列表中要占两行才写得下，因此这一行比别的高出一截" : "");
      library.put(Samples.story(i, headline, "央广网", null, null, 0, 0, false, false));
    }
    fxRun(() -> model.changed(Set.of(), true));
    fxRun(() -> model.openProperty().set(3_000L));
    fxRun(() -> model.wordsProperty().set("第 3000 篇"));
    waitUntil("it is found", () -> model.listing().size() == 1);
    settle();
    fxRun(model::clear);
    waitUntil("all are listed", () -> model.listing().size() == 3_000);
    settle();
    waitUntil("all of its row is in sight", () -> cells().stream().anyMatch(cell -> cell.getItem() == 3_000
        && cell.localToScene(cell.getLayoutBounds()).getMaxY() <= list().localToScene(list().getLayoutBounds()).getMaxY() + 1));
  }

  @Test
  void allOfManyAreSelectedAndStaySo() {
    showMany(100_000);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    settle();
    assertThat(fx(() -> pane().selection())).hasSize(100_000);

    library.put(Samples.story(100_001, "新来的一篇", null, null, null, 0, 0, false, false));
    fxRun(() -> model.changed(Set.of(), true));
    settle();

    assertThat(fx(() -> pane().selection())).hasSize(100_000).doesNotContain(100_001L);
  }

  @Test
  void manySelectedStayWhenOneAboveThemGoes() {
    showMany(100_000);
    fxRun(() -> pane().select(1));
    robot.type(KeyCode.DOWN, KeyCode.DOWN);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    settle();
    library.remove(1);
    fxRun(() -> model.changed(Set.of(), true));
    settle();

    assertThat(fx(() -> pane().selection())).hasSize(99_999).doesNotContain(1L);
    assertThat(fx(() -> list().getFocusModel().getFocusedItem())).isEqualTo(3L);
  }

  @Test
  void theBarGoesWithTheRowsThatWereSelected() {
    showMany(10);
    fxRun(() -> pane().select(1));
    robot.push(KeyCode.CONTROL, KeyCode.A);
    Node bar = stage.getScene().getRoot().lookup(".selection-head");
    waitUntil("the bar says how many", bar::isVisible);
    for (long id = 2; id <= 10; id++) {
      library.remove(id);
    }
    fxRun(() -> model.changed(Set.of(), true));
    settle();
    assertThat(pane().selection()).containsExactly(1L);
    assertThat(fx(bar::isVisible)).isFalse();
  }

  @Test
  void rowsThatAreOnTheirWayHoldTheirPlace() {
    showMany(1_000);
    library.isHolding = true;
    robot.type(KeyCode.END);
    settle();
    waitUntil("quiet bars", () -> cells().stream().anyMatch(StoryListPaneTest::isComing));
    screenshot(stage, Path.of("target", "screenshots", "placeholders.png"));

    fxRun(library::release);
    fxRun(library::release);
    settle();
    waitUntil("the rows", () -> cells().stream().noneMatch(StoryListPaneTest::isComing));
  }

  private static boolean isComing(Node cell) {
    Node bars = cell.lookup(".placeholder");
    return bars != null && bars.isVisible();
  }

  @Test
  void theListStaysWhereItIsWhenStoriesComeInBefore() {
    showMany(1_000);
    fxRun(() -> pane().select(500));
    waitUntil("row 500 is in sight", () -> cells().stream().anyMatch(cell -> cell.getItem() == 500));
    for (long id = 1; id <= 20; id++) {
      library.remove(id);
    }
    fxRun(() -> model.changed(Set.of(), true));
    settle();

    waitUntil("row 500 is still in sight", () -> cells().stream().anyMatch(cell -> cell.getItem() == 500));
    assertThat(pane().selection()).containsExactly(500L);
  }

  @Test
  void everythingHasANameToBeHeard() {
    Node field = stage.getScene().getRoot().lookup(".filter-field");
    assertThat(((TextField) field).getAccessibleText()).isEqualTo("搜索全部内容");
    assertThat(list().getAccessibleText()).isEqualTo("报道");
    assertThat(cell(5).getAccessibleText())
        .contains("党员干部踊捐款").contains("央广网河南分网").contains("2 张图片").contains("5 条批注").contains("黄");
  }

  @Test
  void severalSelectedStoriesCanBeGivenMetadata() {
    assertThat(fx(() -> stage.getScene().getRoot().lookup(".selection-head").isVisible())).isFalse();
    fxRun(() -> pane().focusList());
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    waitUntil("the bar says how many", () -> stage.getScene().getRoot().lookup(".selection-head").isVisible());
    robot.clickOn(".selection-head .button");
    assertThat(heard.asked).containsExactly("metadata");
  }

  @Test
  void aLibraryThatCannotBeCountedIsNotSaidToBeEmpty() {
    fxRun(() -> stage.getScene().setRoot(show(new ListedStories(List.of()))));
    settle();
    assertThat(isSaid("库中还没有报道")).isTrue();
    fxRun(() -> {
      stage.getScene().setRoot(show(new ListedStories(List.of())));
      model.counts(-1, -1);
    });
    settle();
    assertThat(isSaid("库中还没有报道")).isFalse();
  }

  private boolean isSaid(String words) {
    return fx(() -> stage.getScene().getRoot().lookupAll(".empty-state .label").stream()
        .anyMatch(node -> isSeen(node) && ((Labeled) node).getText().equals(words)));
  }
}
