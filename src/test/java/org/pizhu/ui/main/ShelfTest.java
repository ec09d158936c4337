package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.SavedSearch;
import org.pizhu.model.StoryCollection;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryMark;
import org.pizhu.model.TextRange;
import org.pizhu.ui.control.NameField;
import org.testfx.api.FxRobotInterface;

/** Collections, saved searches and facets beside the list, over a real library, with real mouse and keys. */
class ShelfTest extends MainTest {

  @BeforeEach
  void openShelf() {
    library = Samples.seeds(folder);
    library.annotator().annotate(5, new TextRange(0, 3), HighlightColor.BLUE, List.of("人物/党员"), "");
    openWindow(library, Language.CHINESE);
    openStory(5);
    robot.type(KeyCode.F4);
    waitUntil("the facets are counted", () -> counted("湖北日报").equals(Optional.of("3")));
    settle();
  }

  /** The cell of a row by its words. */
  private Optional<ListCell<?>> row(String words) {
    return stage.getScene().getRoot().lookupAll(".shelf-pane .shelf-cell").stream()
        .<ListCell<?>>map(node -> (ListCell<?>) node)
        .filter(cell -> cell.isVisible() && !cell.isEmpty()
            && cell.lookup(".name") instanceof Label name && name.getText().equals(words))
        .findFirst();
  }

  private Optional<String> counted(String words) {
    return fx(() -> row(words).map(cell -> ((Label) cell.lookup(".count")).getText()));
  }

  private Set<Long> listed() {
    return fx(() -> desks().stories.model().listing().ids().boxed().collect(Collectors.toSet()));
  }

  private void waitForListed(Long... ids) {
    waitUntil("the stories are " + List.of(ids), () -> listed().equals(Set.of(ids)));
    settle();
  }

  private void click(String words) {
    bringIntoSight(words);
    waitUntil(words + " is a row", () -> row(words).isPresent());
    settle();
    // What is counted anew moves the rows below it.
    AtomicReference<Bounds> before = new AtomicReference<>();
    waitUntil(words + " stands still", () -> {
      Bounds now = row(words).map(cell -> cell.localToScreen(cell.getBoundsInLocal())).orElse(null);
      return now != null && now.equals(before.getAndSet(now));
    });
    robot.clickOn(before.get());
    settle();
  }

  /** Scrolls to a row that is below the edge of the window. */
  private void bringIntoSight(String words) {
    if (fx(() -> row(words).isEmpty())) {
      fxRun(() -> ((ListView<?>) lookup(".shelf-pane .shelf-list")).scrollTo(Integer.MAX_VALUE));
      settle();
    }
  }

  private Node lookup(String selector) {
    return stage.getScene().getRoot().lookup(selector);
  }

  private void name(String words) {
    waitUntil("a field is open", () -> stage.getScene().getFocusOwner() instanceof TextInputControl);
    robot.write(words);
    robot.type(KeyCode.ENTER);
  }

  @Test
  void theButtonOfAFoldedSectionUnfoldsItAndAsksForAName() {
    click("合集");
    waitUntil("it is folded", () -> row("按专题归集报道：点 + 新建。").isEmpty());
    settle();
    robot.clickOn(fx(() -> row("合集").orElseThrow().lookup(".icon-button")));
    waitUntil("a name is asked for",
        () -> stage.getScene().getFocusOwner() instanceof TextField field && field.getParent() instanceof NameField);
    settle();
    assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".shelf-cell .text-field").stream().anyMatch(Node::isFocused))).isTrue();
  }

  @Test
  void storiesAreRemovedAndComeBack() {
    robot.clickOn(cell("上海四院"));
    waitUntil("it is open", () -> workspace.openId() == 7);
    robot.press(KeyCode.SHIFT).type(KeyCode.UP).release(KeyCode.SHIFT);
    robot.push(KeyCode.SHIFT, KeyCode.DELETE);
    waitForListed(1L, 2L, 3L, 4L, 5L);
    waitUntil("the one beside is open", () -> workspace.openId() == 5);
    robot.clickOn(".toast-action");
    waitForListed(1L, 2L, 3L, 4L, 5L, 6L, 7L);
  }

  private Node cell(String headline) {
    return stage.getScene().getRoot().lookupAll(".story-cell").stream()
        .filter(node -> node.getAccessibleText() != null && node.getAccessibleText().contains(headline)).findFirst().orElseThrow();
  }

  @Test
  void facetsNarrowTheListAndChipsWidenIt() {
    // The open story counts as read after a while: no row comes with that and moves those below it away from under the mouse.
    assertThat(counted("已读")).isPresent();
    click("湖北日报");
    waitForListed(2L, 3L, 4L);
    waitUntil("it is told how many", () -> lookup(".result-head .quiet") instanceof Label told && isSeen(told) && told.getText().equals("3 篇"));
    waitUntil("the others are counted anew", () -> counted("缺图").equals(Optional.of("2")));
    click("缺图");
    waitForListed(2L, 4L);
    assertThat(fx(() -> row("缺图").orElseThrow().getListView().getSelectionModel().getSelectedItem()))
        .as("the row that was clicked stays selected").isEqualTo(row("缺图").orElseThrow().getItem());
    robot.clickOn(".shelf-chips .filter-chip");
    waitUntil("one chip is left", () -> stage.getScene().getRoot().lookupAll(".shelf-chips .filter-chip").size() == 1);
    waitUntil("the list is wider", () -> listed().size() > 2);
    waitUntil("all rows are counted anew", () -> counted("缺图").equals(Optional.of("4")));
    click("缺图");
    waitForListed(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(lookup(".shelf-chips").isVisible()).isFalse();
    assertThat(isSeen(lookup(".result-head .quiet"))).as("the tabs say how many there are").isFalse();
  }

  @Test
  void theKeyboardGoesThroughAllRows() {
    fxRun(() -> desks().shelf.pane().focusList());
    robot.type(KeyCode.HOME);
    for (int i = 0; i < 4; i++) {
      robot.type(KeyCode.DOWN);
    }
    // Collections and searches are empty, each with a line that says so; then the heading of the marks.
    robot.type(KeyCode.LEFT);
    waitUntil("the marks are folded", () -> row("未读").isEmpty());
    robot.type(KeyCode.RIGHT);
    waitUntil("they are there", () -> row("未读").isPresent());
    settle();
    robot.type(KeyCode.DOWN);
    robot.type(KeyCode.SPACE);
    waitUntil("the list is narrowed",
        () -> !desks().stories.model().filterProperty().get().of(StoryFacet.MARK).isEmpty());
    robot.type(KeyCode.F6);
    waitUntil("the list has the keyboard", () -> org.pizhu.ui.control.Focus.isIn(desks().stories.pane()));
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    waitUntil("the shelf has it", () -> org.pizhu.ui.control.Focus.isIn(desks().shelf.pane()));
    robot.type(KeyCode.F4);
    waitUntil("it is away", () -> !ground().panes().isShelfShown());
  }

  @Test
  void theKeyboardIsOnTheFirstRowAlthoughItCameBeforeTheRows() {
    robot.type(KeyCode.INSERT);
    name("疫情");
    waitUntil("it is there", () -> collections().equals(List.of("疫情")));
  }

  @Test
  void collectionsAreMadeNestedFilledAndTakenBack() {
    fxRun(() -> desks().shelf.pane().focusList());
    robot.type(KeyCode.HOME);
    robot.type(KeyCode.INSERT);
    name("疫情");
    waitUntil("it is there", () -> collections().equals(List.of("疫情")) && row("疫情").isPresent());
    settle();
    click("疫情");
    waitForListed();
    robot.push(KeyCode.SHIFT, KeyCode.INSERT);
    name("社区");
    waitUntil("it lies inside", () -> library.shelf().collections().stream()
        .anyMatch(one -> one.name().equals("社区") && one.parent() != null));
    fxRun(() -> desks().stories.model().clear());
    waitForListed(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    drag(2, row("社区").orElseThrow());
    waitUntil("the story is in it", () -> counted("社区").equals(Optional.of("1")));
    assertThat(counted("疫情")).contains("1");
    click("疫情");
    waitForListed(2L);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitForListed();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("the inner one is gone", () -> collections().equals(List.of("疫情")));
  }

  @Test
  void deleteIsForTheCollectionNotForTheAnnotationBehind() {
    library.shelf().make(null, "疫情", List.of());
    waitUntil("it is there", () -> row("疫情").isPresent());
    String annotation = library.annotations(5).get(0).id();
    fxRun(() -> workspace.focus(annotation));
    settle();
    fxRun(() -> desks().shelf.pane().focusList());
    robot.type(KeyCode.HOME);
    robot.type(KeyCode.DOWN);
    robot.type(KeyCode.DELETE);
    waitUntil("the collection is gone", () -> collections().isEmpty());
    settle();
    assertThat(library.annotations(5)).hasSize(1);
  }

  private List<String> collections() {
    return library.shelf().collections().stream().map(StoryCollection::name).toList();
  }

  private void drag(long story, Node to) {
    Node from = fx(() -> stage.getScene().getRoot().lookupAll(".story-list .story-cell").stream()
        .filter(node -> Long.valueOf(story).equals(((ListCell<?>) node).getItem())).findFirst().orElseThrow());
    Bounds target = fx(() -> to.localToScreen(to.getBoundsInLocal()));
    FxRobotInterface pressed = robot.moveTo(from).press(MouseButton.PRIMARY);
    // A drag begins after some pixels, and a drop is taken where the mouse was seen before.
    pressed.moveBy(-20, 4).moveBy(-20, 4).moveTo(target.getCenterX() - 10, target.getCenterY());
    pressed.moveTo(target.getCenterX(), target.getCenterY()).moveBy(2, 0);
    settle();
    robot.release(MouseButton.PRIMARY);
  }

  @Test
  void severalStoriesAreMarkedAndCollectedByKeys() {
    fxRun(() -> desks().stories.pane().focusList());
    robot.type(KeyCode.HOME);
    robot.push(KeyCode.SHIFT, KeyCode.DOWN);
    robot.push(KeyCode.SHIFT, KeyCode.DOWN);
    // The second of the three rows stands for three versions.
    robot.type(KeyCode.M);
    waitUntil("five are starred", () -> counted("星标").equals(Optional.of("5")));
    robot.type(KeyCode.D);
    waitUntil("five are to do", () -> counted("待办").equals(Optional.of("5")));
    robot.type(KeyCode.U);
    waitUntil("they are read", () -> counted("已读").filter(number -> Integer.parseInt(number) >= 5).isPresent());
    robot.type(KeyCode.C);
    name("精选");
    waitUntil("they are in it", () -> counted("精选").equals(Optional.of("5")));
    assertThat(library.lists().count(org.pizhu.model.StoryQuery.ALL.with(
        StoryFilter.NONE.with(StoryFacet.MARK, Set.of(StoryMark.STARRED.name()))))).isEqualTo(5);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    // The marks keep their rows, so that nothing below them moves.
    waitUntil("all is taken back", () -> counted("星标").equals(Optional.of("0")) && counted("待办").equals(Optional.of("0"))
        && row("精选").isEmpty());
  }

  @Test
  void aSavedSearchStaysUpToDate() {
    click("湖北日报");
    waitForListed(2L, 3L, 4L);
    robot.push(KeyCode.CONTROL, KeyCode.S);
    name("湖北");
    waitUntil("it is saved", () -> counted("湖北").equals(Optional.of("3")));
    assertThat(library.savedSearches().all()).extracting(SavedSearch::name).containsExactly("湖北");
    robot.clickOn(".shelf-chips .filter-chip");
    waitForListed(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    click("湖北");
    waitForListed(2L, 3L, 4L);
    robot.type(KeyCode.F2);
    waitUntil("a field is open", () -> stage.getScene().getFocusOwner() instanceof TextInputControl);
    robot.write("省报");
    robot.type(KeyCode.ENTER);
    waitUntil("it has another name", () -> row("省报").isPresent());
    settle();
    robot.type(KeyCode.DELETE);
    waitUntil("it is gone", () -> library.savedSearches().all().isEmpty() && row("省报").isEmpty());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("it is back", () -> counted("省报").equals(Optional.of("3")));
  }

  @Test
  void itIsCountedAlsoWhereItComesBackByItself() {
    robot.type(KeyCode.F4);
    waitUntil("it is away", () -> !ground().panes().isShelfShown());
    library.annotator().annotate(2, new TextRange(0, 3), HighlightColor.BLUE, List.of("地名"), "");
    settle();
    // As when the window gets room for it again.
    fxRun(() -> ground().panes().foldShelf());
    waitUntil("what is new is counted", () -> ground().panes().isShelfShown() && row("地名").isPresent());
  }

  @Test
  void whereNothingIsSearchedNothingIsSaved() {
    robot.clickOn(fx(() -> row("已存搜索").orElseThrow().lookup(".button")));
    waitUntil("it says what is missing", () -> stage.getScene().getRoot().lookupAll(".toast .label").stream()
        .anyMatch(node -> ((Label) node).getText().contains("请先搜索或筛选报道")));
    assertThat(stage.getScene().getFocusOwner()).isNotInstanceOf(TextInputControl.class);
  }

  @Test
  void aSearchIsSavedUnderItsWordsUnlessItGetsAnotherName() {
    robot.push(KeyCode.CONTROL, KeyCode.L);
    robot.write("湖北");
    waitUntil("it is searched for", () -> desks().stories.model().shown().words().equals("湖北"));
    settle();
    for (String name : List.of("湖北", "又一个")) {
      robot.push(KeyCode.CONTROL, KeyCode.S);
      waitUntil("a field is open", () -> stage.getScene().getFocusOwner() instanceof TextField field && field.getParent() instanceof NameField);
      if (!name.equals("湖北")) {
        waitUntil("the words are taken", () -> ((TextField) stage.getScene().getFocusOwner()).getText().isEmpty());
        robot.write(name);
      }
      robot.type(KeyCode.ENTER);
      waitUntil("it is saved", () -> row(name).isPresent());
    }
    assertThat(library.savedSearches().all()).extracting(SavedSearch::name).containsExactlyInAnyOrder("湖北", "又一个");
  }

  @Test
  void allValuesOfALongFacetCanBeFound() {
    click("全部 9 项…");
    waitUntil("a panel is open", () -> lookup(".all-values-panel") != null);
    name("王妍");
    waitForListed(7L);
    // The first press empties the field.
    robot.type(KeyCode.ESCAPE);
    robot.type(KeyCode.ESCAPE);
    waitUntil("it is away", () -> lookup(".all-values-panel") == null);
  }

  /** Opens the charts, and has the list show the stories behind the first bar: story 5 alone. */
  private void chooseFirstOfChart() {
    robot.type(KeyCode.F12);
    waitUntil("the charts are there", () -> lookup(".chart-pane") != null && lookup(".chart-pane").isVisible()
        && String.valueOf(lookup(".chart-view").getAccessibleText()).contains("人物"));
    settle();
    robot.type(KeyCode.ENTER);
    waitForListed(5L);
  }

  @Test
  void aChartNarrowsTheList() {
    chooseFirstOfChart();
    assertThat(stage.getScene().getRoot().lookupAll(".shelf-chips .filter-chip")).hasSize(1);
  }

  @Test
  void aChartActivatesNoAnnotationThatItDoesNotTellOf() {
    library.annotator().annotate(5, new TextRange(4, 6), HighlightColor.BLUE, List.of("人物/党员"), "");
    library.annotator().annotate(2, new TextRange(0, 3), HighlightColor.BLUE, List.of("话语"), "");
    openStory(2);
    waitUntil("its card is there", () -> lookup(".card") != null);
    chooseFirstOfChart();
    settle();
    assertThat(fx(() -> workspace.focused().get())).isNull();
  }
}
