package org.pizhu.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Codebook;
import org.pizhu.model.LinkPlace;
import org.pizhu.model.NoteLink;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;
import org.pizhu.model.TagCounts;
import org.pizhu.ui.StyledFxTest;
import org.pizhu.ui.control.NoteLinks;

class CodebookPaneTest extends StyledFxTest {

  private final Messages messages = new Messages(Language.CHINESE);
  private final Recorded recorded = new Recorded();
  private final CodebookModel model = new CodebookModel(recorded);
  private CodebookPane pane;
  private Stage stage;

  @BeforeEach
  void openPane() {
    stage = open(() -> {
      model.reserve("t"::equals);
      pane = new CodebookPane(messages, model, new Offering());
      model.codebookProperty().set(new Codebook(List.of(
          new Tag("p", null, "人物", TagColor.BROWN, "", null, 1, ""),
          new Tag("p1", "p", "党员", null, "旧说明", "d", 1, ""),
          new Tag("p2", "p", "群众", null, "", null, 2, ""),
          new Tag("s", null, "来源", null, "", null, 2, ""))));
      model.countsProperty().set(new TagCounts(Map.of("p1", 2, "p2", 1), Map.of("p", 3, "p1", 2, "p2", 1)));
      return new HBox(pane);
    }, 340, 700);
    fxRun(() -> pane.setPrefWidth(332));
    settle();
  }

  private void choose(String id) {
    fxRun(() -> model.select(id));
    fxRun(pane::focusTree);
    settle();
  }

  private Node focusOwner() {
    return stage.getScene().getFocusOwner();
  }

  private TextInputControl field() {
    settle();
    waitUntil("a field is open", () -> focusOwner() instanceof TextInputControl);
    return (TextInputControl) focusOwner();
  }

  private TagCell cell(String id) {
    return fx(() -> stage.getScene().getRoot().lookupAll(".tag-cell").stream()
        .map(TagCell.class::cast)
        .filter(cell -> cell.isVisible() && cell.getItem() != null && cell.getItem().id().equals(id))
        .findFirst().orElseThrow());
  }

  @Test
  void rowsSayEverything() {
    assertThat(cell("p").getAccessibleText()).isEqualTo("人物，0 条批注，连同下级 3 条，棕");
    assertThat(cell("p1").getAccessibleText()).isEqualTo("人物 / 党员，2 条批注，无颜色，快捷键 d");
    assertThat(((Label) cell("p").lookup(".count")).getText()).isEqualTo("0 / 3");
    assertThat(((Label) cell("p1").lookup(".key-cap")).getText()).isEqualTo("D");
  }

  @Test
  void keysOfTheTree() {
    choose("s");
    robot.push(KeyCode.ALT, KeyCode.UP);
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    robot.type(KeyCode.SPACE);
    robot.type(KeyCode.DELETE);
    choose("p2");
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    robot.type(KeyCode.UP, KeyCode.SPACE);
    settle();
    assertThat(recorded.acts).containsExactly(
        "move s null 0", "move s p end", "apply s", "delete s MOVE_UP NONE null", "move p2 null 1", "apply p1");
  }

  @Test
  void renamesInPlace() {
    choose("p1");
    robot.type(KeyCode.F2);
    assertThat(field().getText()).isEqualTo("党员");
    robot.write("群众");
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(recorded.acts).isEmpty();
    assertThat(((Label) stage.getScene().getRoot().lookup(".name-field .fault")).getText()).contains("群众");
    robot.write("2");
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(recorded.acts).containsExactly("rename p1 群众2");
    assertThat(focusOwner()).isSameAs(stage.getScene().getRoot().lookup(".tag-tree"));
  }

  @Test
  void escapeLeavesANameAsItWas() {
    choose("p1");
    robot.type(KeyCode.INSERT);
    field();
    robot.write("干部");
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(recorded.acts).isEmpty();
    assertThat(model.namingProperty().get()).isNull();
    assertThat(focusOwner()).isSameAs(stage.getScene().getRoot().lookup(".tag-tree"));
  }

  @Test
  void aNewTagComesBelowOrBeside() {
    choose("s");
    robot.push(KeyCode.SHIFT, KeyCode.INSERT);
    field();
    robot.write("网站");
    robot.type(KeyCode.ENTER);
    choose("s");
    robot.type(KeyCode.INSERT);
    field();
    robot.write("地点");
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(recorded.acts).containsExactly("make s 网站", "make null 地点");
  }

  @Test
  void detailsAreSavedWhenTheyAreLeft() {
    choose("p1");
    robot.type(KeyCode.ENTER);
    assertThat(field().getText()).isEqualTo("旧说明");
    robot.write("二");
    robot.type(KeyCode.TAB);
    settle();
    robot.write("# memo");
    robot.type(KeyCode.ESCAPE);
    robot.write("memo");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(recorded.acts).containsExactly("describe p1 旧说明二", "memo p1 memo");
    assertThat(focusOwner()).isSameAs(stage.getScene().getRoot().lookup(".tag-tree"));
  }

  /** Offers six annotations for whatever is typed. */
  private static final class Offering implements NoteLinks {
    private final ReadOnlyIntegerProperty never = new ReadOnlyIntegerWrapper().getReadOnlyProperty();

    @Override
    public State state(NoteLink link) {
      return State.UNKNOWN;
    }

    @Override
    public ReadOnlyIntegerProperty changes() {
      return never;
    }

    @Override
    public void open(NoteLink link) {
      throw new AssertionError(link);
    }

    @Override
    public void browse(URI address) {
      throw new AssertionError(address);
    }

    @Override
    public void offer(String words, Consumer<List<LinkPlace>> show) {
      show.accept(IntStream.range(0, 6)
          .mapToObj(i -> new LinkPlace(NoteLink.toAnnotation("a" + i), "引文" + i, "一篇报道的标题")).toList());
    }
  }

  @Test
  void whatAMemoCanLinkToIsInSight() {
    choose("p1");
    robot.type(KeyCode.ENTER);
    field();
    robot.type(KeyCode.TAB);
    settle();
    robot.write("[[");
    waitUntil("links are offered", () -> stage.getScene().getRoot().lookupAll(".link-offers .suggestion").size() == 6);
    for (int i = 0; i < 6; i++) {
      settle();
      Node port = fx(() -> stage.getScene().getRoot().lookup(".below-tree .viewport"));
      Bounds view = fx(() -> port.localToScene(port.getLayoutBounds()));
      Node chosen = fx(() -> stage.getScene().getRoot().lookupAll(".link-offers .suggestion").stream()
          .filter(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen"))).findFirst().orElseThrow());
      Bounds at = fx(() -> chosen.localToScene(chosen.getLayoutBounds()));
      assertThat(at.getMinY()).as("offer " + i).isGreaterThanOrEqualTo(view.getMinY() - 1);
      assertThat(at.getMaxY()).as("offer " + i).isLessThanOrEqualTo(view.getMaxY() + 1);
      robot.type(KeyCode.DOWN);
    }
  }

  @Test
  void aKeyIsTypedAndTold() {
    choose("s");
    robot.type(KeyCode.ENTER);
    field();
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    TextField key = (TextField) field();
    robot.write("t");
    settle();
    assertThat(fault()).isEqualTo(messages.get("codebook.key.reserved"));
    robot.write("d");
    settle();
    assertThat(key.getText()).isEqualTo("D");
    assertThat(fault()).contains("党员");
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(recorded.acts).containsExactly("key s d");
  }

  private String fault() {
    return ((Label) stage.getScene().getRoot().lookup(".tag-details .fault")).getText();
  }

  @Test
  void colorsAreChosenByKey() {
    choose("p");
    robot.type(KeyCode.ENTER);
    field();
    Node current = fx(() -> stage.getScene().getRoot().lookupAll(".tag-color-button").stream()
        .filter(Node::isFocusTraversable).findFirst().orElseThrow());
    fxRun(current::requestFocus);
    robot.type(KeyCode.RIGHT, KeyCode.SPACE);
    settle();
    assertThat(recorded.acts).containsExactly("recolor p PINK");
  }

  @Test
  void mergesIntoATagThatIsLookedFor() {
    choose("s");
    robot.type(KeyCode.M);
    field();
    robot.write("群");
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(recorded.acts).containsExactly("merge s p2");
  }

  @Test
  void deletingAsksInPlace() {
    choose("p");
    robot.type(KeyCode.DELETE);
    waitUntil("it asks", () -> stage.getScene().getRoot().lookup(".act-panel") != null);
    assertThat(((Label) stage.getScene().getRoot().lookup(".act-panel .sentence")).getText()).contains("人物", "3");
    robot.type(KeyCode.DOWN);
    settle();
    robot.type(KeyCode.TAB);
    field();
    robot.write("来");
    robot.type(KeyCode.ENTER);
    settle();
    robot.clickOn(messages.get("codebook.delete.children.remove"));
    robot.clickOn(".act-panel .accent");
    settle();
    assertThat(recorded.acts).containsExactly("delete p DELETE OTHER s");
  }

  @Test
  void enterOnAChoiceDeletesAndLeadsToTheOtherTagFirst() {
    choose("p");
    robot.type(KeyCode.DELETE);
    waitUntil("it asks", () -> stage.getScene().getRoot().lookup(".act-panel") != null);
    settle();
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    field();
    assertThat(recorded.acts).as("which tag is to be said first").isEmpty();
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    robot.type(KeyCode.UP, KeyCode.ENTER);
    settle();
    assertThat(recorded.acts).containsExactly("delete p MOVE_UP NONE null");
  }

  @Test
  void splitsOffWhatIsChosen() {
    choose("p1");
    fxRun(() -> model.open(CodebookModel.Panel.SPLIT));
    settle();
    ListView<?> list = (ListView<?>) fx(() -> stage.getScene().getRoot().lookup(".act-panel .list-view"));
    waitUntil("they are there", () -> list.lookupAll(".list-cell:filled").size() >= 3);
    // By keys alone: the first is ticked, the second left, the third ticked; and a click ticks and takes the tick off without touching the others.
    robot.type(KeyCode.SPACE, KeyCode.DOWN, KeyCode.DOWN, KeyCode.SPACE);
    assertThat(ticks(list)).containsExactly(true, false, true);
    robot.clickOn((Node) fx(() -> quote(list, 1)));
    assertThat(ticks(list)).containsExactly(true, true, true);
    robot.clickOn((Node) fx(() -> quote(list, 1)));
    assertThat(ticks(list)).containsExactly(true, false, true);
    robot.clickOn((Node) fx(() -> stage.getScene().getRoot().lookup(".act-panel .text-field")));
    robot.write("预备");
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(recorded.acts).containsExactly("split p1 预备 [a1, a3]");
  }

  private static Node quote(ListView<?> list, int index) {
    return list.lookupAll(".list-cell:filled").stream().filter(cell -> ((ListCell<?>) cell).getIndex() == index).findFirst().orElseThrow();
  }

  /** What the boxes of the first three show. */
  private List<Boolean> ticks(ListView<?> list) {
    settle();
    return fx(() -> List.of(0, 1, 2).stream().map(index -> ((CheckBox) ((ListCell<?>) quote(list, index)).getGraphic()).isSelected()).toList());
  }

  @Test
  void ctrlCCopiesThePathOfTheTag() {
    choose("p1");
    robot.push(KeyCode.CONTROL, KeyCode.C);
    settle();
    String copied = fx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).isEqualTo(model.codebookProperty().get().path("p1")).contains("/");
  }

  @Test
  void theFieldNarrowsAndLeadsIntoTheTree() {
    fxRun(pane::focusFilter);
    robot.write("群");
    robot.type(KeyCode.DOWN);
    settle();
    // The hit itself, and not the one above it that is shown with it.
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(recorded.acts).containsExactly("apply p2");
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(model.filterProperty().get()).isEmpty();
  }

  @Test
  void draggingMovesAndWithAltMerges() {
    drag("s", "p1", 0.1);
    drag("s", "p2", 0.5);
    robot.press(KeyCode.ALT);
    drag("s", "p", 0.5);
    robot.release(KeyCode.ALT);
    drag("p", "p1", 0.5);
    assertThat(recorded.acts).containsExactly("move s p 0", "move s p2 end", "merge s p");
  }

  private void drag(String from, String to, double part) {
    Bounds start = bounds(from);
    Bounds end = bounds(to);
    robot.moveTo(start.getCenterX(), start.getCenterY()).press(MouseButton.PRIMARY);
    robot.moveTo(start.getCenterX(), start.getCenterY() + 12);
    robot.moveTo(end.getCenterX(), end.getMinY() + part * end.getHeight());
    settle();
    robot.release(MouseButton.PRIMARY);
    settle();
  }

  private Bounds bounds(String id) {
    TagCell cell = cell(id);
    return fx(() -> cell.localToScreen(cell.getBoundsInLocal()));
  }

  @Test
  void escapeEndsDragging() {
    Bounds start = bounds("s");
    Bounds end = bounds("p1");
    choose("s");
    robot.moveTo(start.getCenterX(), start.getCenterY()).press(MouseButton.PRIMARY);
    robot.moveTo(start.getCenterX(), start.getCenterY() - 12).moveTo(end.getCenterX(), end.getCenterY());
    settle();
    assertThat(((Label) stage.getScene().getRoot().lookup(".drop-hint")).getText()).isEqualTo("移到“党员”之下");
    robot.type(KeyCode.ESCAPE);
    robot.release(MouseButton.PRIMARY);
    settle();
    assertThat(recorded.acts).isEmpty();
  }

  @Test
  void theMenuOpensByKey() {
    choose("p1");
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    waitUntil("the menu is open", () -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(recorded.acts).containsExactly("apply p1");
  }

  @Test
  void anEmptyCodebookTeaches() {
    fxRun(() -> model.codebookProperty().set(Codebook.EMPTY));
    settle();
    robot.clickOn(messages.get("codebook.act.new"));
    field();
    robot.write("人物");
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(recorded.acts).containsExactly("make null 人物");
  }
}
