package org.pizhu.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StorySummary;
import org.pizhu.ui.Samples;
import org.pizhu.ui.StyledFxTest;

class StoryListPaneTest extends StyledFxTest {

  private final Messages messages = new Messages(Language.CHINESE);
  private final StoryListModel model = new StoryListModel(messages);
  private final Heard heard = new Heard();
  private Stage stage;

  @BeforeEach
  void openPane() {
    stage = open(() -> {
      model.stories(Samples.stories());
      return new StoryListPane(messages, model, heard);
    }, 308, 560);
  }

  private StoryListPane pane() {
    return (StoryListPane) stage.getScene().getRoot();
  }

  private ListView<?> list() {
    return (ListView<?>) stage.getScene().getRoot().lookup(".story-list");
  }

  private StoryCell cell(long id) {
    return cells().stream().filter(cell -> cell.getItem().id() == id).findFirst().orElseThrow();
  }

  private Set<StoryCell> cells() {
    return stage.getScene().getRoot().lookupAll(".story-cell").stream()
        .map(StoryCell.class::cast)
        .filter(cell -> !cell.isEmpty() && cell.isVisible())
        .collect(Collectors.toSet());
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
  void typingOnTheListFilters() {
    fxRun(() -> pane().focusList());
    robot.type(KeyCode.DIGIT2, KeyCode.DIGIT0, KeyCode.DIGIT2, KeyCode.DIGIT0);
    robot.type(KeyCode.MINUS);
    robot.type(KeyCode.DIGIT0, KeyCode.DIGIT2);
    settle();

    assertThat(model.filterProperty().get()).isEqualTo("2020-02");
    assertThat(model.shownStories()).extracting(StorySummary::id).containsExactly(7L);

    robot.type(KeyCode.ENTER);
    assertThat(heard.opened).containsExactly(7L);
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(model.shownStories()).hasSize(7);
  }

  @Test
  void theFilterKeepsWhatIsSelected() {
    robot.clickOn(cell(5));
    fxRun(() -> model.filterProperty().set("宝丰"));
    settle();
    assertThat(pane().selection()).containsExactly(5L);

    fxRun(model::clearFilter);
    settle();

    assertThat(pane().selection()).containsExactly(5L);
    assertThat(heard.selections).containsExactly(List.of(5L));
  }

  @Test
  void anUpdateKeepsSelectionAndCells() {
    robot.clickOn(cell(4));
    Set<StoryCell> before = cells();

    StorySummary story = Samples.stories().get(3);
    fxRun(() -> model.story(new StorySummary(
        4, 4, "另一个标题", false, story.outlet(), story.date(), null, 1, 9, List.of(), true, List.of())));
    settle();

    assertThat(cells()).isEqualTo(before);
    assertThat(pane().selection()).containsExactly(4L);
    assertThat(cell(4).getAccessibleText()).startsWith("另一个标题").contains("已读").contains("9 条批注");
  }

  @Test
  void noHitsOffersToShowAll() {
    fxRun(() -> model.filterProperty().set("无此词"));
    settle();
    robot.clickOn("显示全部");
    settle();

    assertThat(model.shownStories()).hasSize(7);
    assertThat(list().isVisible()).isTrue();
  }

  @Test
  void tenThousandRowsNeedFewCells() {
    List<StorySummary> many = new ArrayList<>();
    for (int i = 1; i <= 10_000; i++) {
      many.add(Samples.story(i, "第 " + i + " 篇", "央广网", null, null, 0, 0, false, false));
    }
    fxRun(() -> model.stories(many));
    fxRun(() -> pane().focusList());
    waitUntil("the new rows are there", () -> cells().stream().anyMatch(cell -> cell.getItem().id() == 8));
    // A key pressed in the very frame in which the rows are replaced selects, but does not scroll yet.
    robot.sleep(200);
    robot.type(KeyCode.HOME).type(KeyCode.END);
    settle();

    assertThat(pane().selection()).containsExactly(10_000L);
    waitUntil("the last row is in sight", () -> cells().stream().anyMatch(cell -> cell.getItem().id() == 10_000));
    assertThat(cells().size()).isLessThan(30);
  }

  @Test
  void everythingHasANameToBeHeard() {
    Node filter = stage.getScene().getRoot().lookup(".filter-field");
    assertThat(((TextField) filter).getAccessibleText()).isEqualTo("筛选标题、来源、日期");
    assertThat(list().getAccessibleText()).isEqualTo("报道");
    assertThat(cell(5).getAccessibleText())
        .contains("党员干部踊捐款").contains("央广网河南分网").contains("2 张图片").contains("5 条批注").contains("黄");
  }

  private static final class Heard implements StoryListListener {
    final List<Long> opened = new ArrayList<>();
    final List<List<Long>> selections = new ArrayList<>();
    final List<String> asked = new ArrayList<>();

    @Override
    public void opened(long storyId) {
      opened.add(storyId);
    }

    @Override
    public void selectionChanged(List<Long> storyIds) {
      selections.add(storyIds);
    }



    @Override
    public void dropped(List<Path> files) {
      asked.add("dropped " + files);
    }
  }
}
