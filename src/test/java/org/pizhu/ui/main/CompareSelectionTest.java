package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;

/** Text of several rows of a comparison is selected with a real mouse, copied and annotated. */
class CompareSelectionTest extends CompareCase {

  private static final String FIRST = "社区作为防控的最前线";
  private static final String LATER = "抗击疫情有两个阵地";

  /** The place of the beginning of some words in the rows, in the right column if they are in both; they stand at the beginning of a line. */
  private Point2D right(String words) {
    return fx(() -> texts(rows())
        .filter(text -> text.getText().startsWith(words) && isSeen(text))
        .map(text -> text.localToScreen(text.getLayoutBounds()))
        .max((one, other) -> Double.compare(one.getMinX(), other.getMinX()))
        .map(CompareSelectionTest::beginning).orElseThrow());
  }

  private static Point2D beginning(Bounds bounds) {
    return new Point2D(bounds.getMinX() + 1, bounds.getMinY() + 10);
  }

  private static Stream<Text> texts(Node node) {
    Stream<Text> own = node instanceof Text text ? Stream.of(text) : Stream.empty();
    return node instanceof Parent parent
        ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(CompareSelectionTest::texts)) : own;
  }

  private void drag(Point2D from, Point2D to) {
    robot.moveTo(from);
    settle();
    robot.press(MouseButton.PRIMARY).moveTo(from.midpoint(to)).moveTo(to);
    settle();
    robot.release(MouseButton.PRIMARY);
    settle();
  }

  private String copied() {
    robot.push(KeyCode.CONTROL, KeyCode.C);
    settle();
    return fx(() -> Clipboard.getSystemClipboard().getString());
  }

  @Test
  void aDragOverRowsSelectsInOneColumnDownAndUp() {
    openSeeds(Language.CHINESE);
    compare();
    drag(right(FIRST), right(LATER).add(40, 0));
    String down = copied();
    assertThat(down.lines()).hasSize(2);
    assertThat(down).startsWith(FIRST).contains("\n抗");
    drag(right(LATER).add(40, 0), right(FIRST));
    assertThat(copied()).isEqualTo(down);
    assertThat(library.story(4).story().text()).contains(down);
  }

  @Test
  void whatIsSelectedIsAnnotatedInItsStoryAndThatIsUndone() {
    openSeeds(Language.CHINESE);
    compare();
    drag(right(FIRST), right(LATER).add(40, 0));
    String selected = copied();
    type(KeyCode.DIGIT2);
    waitUntil("it is annotated", () -> library.annotations(4).size() == 1);
    Annotation made = library.annotations(4).get(0);
    assertThat(made.color()).isEqualTo(HighlightColor.GREEN);
    assertThat(made.target().words()).isEqualTo(selected);
    waitUntil("the comparison shows it", () -> lookup(".note-line") != null);
    assertThat(library.annotations(2)).isEmpty();
    waitUntil("undo is offered", () -> lookup(".toast-action") != null);
    robot.clickOn(".toast-action");
    waitUntil("it is undone", () -> library.annotations(4).isEmpty());
  }

  @Test
  void theMenuAnnotatesWhatIsSelected() {
    openSeeds(Language.CHINESE);
    compare();
    robot.clickOn(right(FIRST).add(20, 0), MouseButton.SECONDARY);
    settle();
    assertThat(menuItems()).as("nothing is selected").isEmpty();
    drag(right(FIRST), right(FIRST).add(120, 0));
    robot.clickOn(right(FIRST).add(20, 0), MouseButton.SECONDARY);
    waitUntil("the menu is open", () -> !menuItems().isEmpty());
    robot.clickOn("批注：蓝");
    waitUntil("it is annotated", () -> library.annotations(4).size() == 1);
    assertThat(library.annotations(4).get(0).color()).isEqualTo(HighlightColor.BLUE);
  }

  @Test
  void theWordingsOfWhatIsSelectedAreListed() {
    openSeeds(Language.CHINESE);
    compare();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
    waitUntil("it is said what is missing", () -> stage.getScene().getRoot().lookupAll(".toast .label").stream()
        .anyMatch(node -> node instanceof javafx.scene.control.Label label && label.getText().equals("请先选中文字")));
    drag(right(FIRST), right(FIRST).add(120, 0));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
    waitUntil("they are listed", () -> lookup(".variants-panel") != null);
    robot.type(KeyCode.ESCAPE);
    waitUntil("they are away, the comparison is not", () -> lookup(".variants-panel") == null && desks().compare.isShown());
    robot.clickOn(right(FIRST).add(20, 0), MouseButton.SECONDARY);
    waitUntil("the menu is open", () -> !menuItems().isEmpty());
    robot.clickOn("列出各版本的异文");
    waitUntil("they are listed again", () -> lookup(".variants-panel") != null);
  }

  @Test
  void escapeDropsWhatIsSelectedFirst() {
    openSeeds(Language.CHINESE);
    compare();
    drag(right(FIRST), right(FIRST).add(120, 0));
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(fx(() -> isCompared())).isTrue();
    assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".passage-text .selected").stream()
        .allMatch(path -> ((Path) path).getElements().isEmpty()))).isTrue();
    robot.type(KeyCode.ESCAPE);
    waitUntil("the story is there again", () -> isSeen(page()));
  }

  @Test
  void whatIsOfBothStoriesIsNoPassage() {
    openSeeds(Language.CHINESE);
    compare();
    type(KeyCode.O);
    waitUntil("it is one text", () -> rows().getItems().get(0).toString().split("CompareCell\\[").length == 2);
    drag(right("坚实的底盘——"), right(FIRST).add(60, 0));
    type(KeyCode.DIGIT1);
    waitUntil("it says why not", () -> texts(".toast .label").stream().anyMatch(words -> words.startsWith("所选文字不是同一篇")));
    assertThat(List.of(library.annotations(2).size(), library.annotations(4).size())).containsOnly(0);
  }
}
