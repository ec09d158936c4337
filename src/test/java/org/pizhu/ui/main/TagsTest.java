package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Tag;
import org.pizhu.model.TextRange;
import org.pizhu.ui.codebook.CodebookPane;

/** The tags in the main window, over a real library, mostly by keyboard. */
class TagsTest extends MainTest {

  @BeforeEach
  void openTags() {
    library = Samples.seeds(folder);
    library.annotator().annotate(5, new TextRange(0, 3), HighlightColor.BLUE, List.of("人物/党员", "来源"), "");
    library.annotator().annotate(5, new TextRange(5, 9), HighlightColor.PINK, List.of("人物"), "");
    openWindow(library, Language.CHINESE);
    openStory(5);
    Node tab = robot.lookup(".annotations-pane .segment").nth(3).query();
    robot.clickOn(tab);
    fxRun(() -> pane().focusTree());
    settle();
  }

  private CodebookPane pane() {
    return (CodebookPane) stage.getScene().getRoot().lookup(".codebook-pane");
  }

  private List<String> paths() {
    return library.codebook().tags().stream().map(tag -> library.codebook().path(tag.id())).toList();
  }

  private void type(String words, KeyCode end) {
    waitUntil("a field is open", () -> stage.getScene().getFocusOwner() instanceof TextInputControl);
    robot.write(words);
    robot.type(end);
  }

  private void waitForPaths(String... paths) {
    waitUntil("the tags are " + List.of(paths), () -> paths().equals(List.of(paths))
        && workspace.codebook().get().equals(library.codebook()));
    settle();
  }

  @Test
  void buildsOrdersMergesAndUndoes() {
    waitForPaths("人物", "人物/党员", "来源");
    robot.type(KeyCode.INSERT);
    type("地点", KeyCode.ENTER);
    waitForPaths("人物", "人物/党员", "来源", "地点");
    robot.push(KeyCode.ALT, KeyCode.UP);
    waitForPaths("人物", "人物/党员", "地点", "来源");
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    waitForPaths("人物", "人物/党员", "人物/地点", "来源");
    robot.type(KeyCode.F2);
    type("住处", KeyCode.ENTER);
    waitForPaths("人物", "人物/党员", "人物/住处", "来源");
    robot.type(KeyCode.UP);
    robot.type(KeyCode.M);
    type("来源", KeyCode.ENTER);
    waitForPaths("人物", "人物/住处", "来源");
    assertThat(workspace.annotations().get().get(0).tags()).hasSize(1);
    for (int i = 0; i < 5; i++) {
      robot.push(KeyCode.CONTROL, KeyCode.Z);
      settle();
    }
    waitForPaths("人物", "人物/党员", "来源");
    waitUntil("the annotation has its tags back", () -> workspace.annotations().get().get(0).tags().size() == 2);
  }

  @Test
  void aNameThatIsLeftForAPassageLeavesTheKeyboardThere() {
    robot.type(KeyCode.F2);
    waitUntil("a field is open", () -> stage.getScene().getFocusOwner() instanceof TextInputControl);
    dragOver("党员龚群保");
    robot.type(KeyCode.DIGIT1);
    waitForAnnotations(3);
    assertThat(paths()).containsExactly("人物", "人物/党员", "来源");
  }

  @Test
  void theFirstTagsTakeTheKeyboardFromTheButtonThatBroughtThem() throws IOException {
    for (int i = 0; i < 3; i++) {
      fxRun(() -> pane().focusTree());
      robot.type(KeyCode.DELETE);
      settle();
      Node ask = stage.getScene().getRoot().lookup(".act-panel .accent");
      if (ask != null) {
        robot.clickOn(ask);
        settle();
      }
    }
    waitForPaths();
    answers.path = Optional.of(Files.writeString(folder.resolve("tags.csv"), "path\n地点/武汉\n"));
    robot.clickOn("导入标签…");
    waitForPaths("地点", "地点/武汉");
    waitUntil("the keyboard is on the tree", () -> stage.getScene().getFocusOwner() instanceof TreeView);
    waitUntil("undo is offered", () -> stage.getScene().getRoot().lookup(".toast-action") != null);
    robot.clickOn(".toast-action");
    waitForPaths();
  }

  @Test
  void deletingCanBeTakenBackByTheToast() {
    robot.type(KeyCode.DELETE);
    waitUntil("it asks", () -> stage.getScene().getRoot().lookup(".act-panel") != null);
    settle();
    robot.clickOn(".act-panel .accent");
    waitForPaths("党员", "来源");
    waitUntil("undo is offered", () -> stage.getScene().getRoot().lookup(".toast-action") != null);
    robot.clickOn(".toast-action");
    waitForPaths("人物", "人物/党员", "来源");
  }

  @Test
  void countsFollowEveryEdit() {
    waitUntil("it is counted", () -> count("人物").equals("1 / 2"));
    fxRun(() -> workspace.edits().delete(workspace.annotations().get().get(1).id(), () -> { }));
    waitUntil("it is counted anew", () -> count("人物").equals("0 / 1"));
  }

  private String count(String name) {
    return stage.getScene().getRoot().lookupAll(".tag-row").stream()
        .filter(row -> ((javafx.scene.control.Label) row.lookup(".name")).getText().equals(name))
        .map(row -> ((javafx.scene.control.Label) row.lookup(".count")).getText())
        .findFirst().orElse("");
  }

  @Test
  void givesATagToTheAnnotationInFocus() {
    String second = workspace.annotations().get().get(1).id();
    fxRun(() -> workspace.focus(second));
    fxRun(() -> pane().focusTree());
    robot.type(KeyCode.END);
    robot.type(KeyCode.SPACE);
    waitUntil("it has the tag", () -> workspace.annotations().get().get(1).tags().size() == 2);
    List<Tag> recent = library.coder().recent(1);
    assertThat(recent).extracting(Tag::name).containsExactly("来源");
  }

  @Test
  void aTagThatIsDroppedOnTheTextIsGivenToWhatIsSelectedThere() {
    dragOver("俺刚吃完饭");
    Node row = fx(() -> stage.getScene().getRoot().lookupAll(".tag-cell").stream()
        .filter(node -> node instanceof TreeCell<?> cell && !cell.isEmpty() && cell.getAccessibleText().startsWith("来源")).findFirst().orElseThrow());
    robot.moveTo(row);
    settle();
    robot.press(MouseButton.PRIMARY);
    robot.moveBy(-20, 4);
    settle();
    robot.moveTo(point(find("跑过来了").start(), 0.5));
    settle();
    assertThat(fx(() -> ((Labeled) stage.getScene().getRoot().lookup(".drop-hint")).getText())).isEqualTo("标到正文中的所选");
    robot.release(MouseButton.PRIMARY);
    waitForAnnotations(3);
    assertThat(workspace.annotations().get()).filteredOn(one -> one.target().words().equals("俺刚吃完饭")).singleElement()
        .satisfies(one -> assertThat(one.tags()).extracting(library.codebook()::path).containsExactly("来源"));
    assertThat(paths()).as("and stays where it is").containsExactlyInAnyOrder("人物", "人物/党员", "来源");
  }

  @Test
  void exportsAndImports() throws IOException {
    Path file = folder.resolve("tags.csv");
    answers.path = Optional.of(file);
    openMenu();
    robot.type(KeyCode.UP, KeyCode.ENTER);
    waitUntil("the file is there", () -> Files.exists(file));
    fxRun(() -> workspace.act(library -> library.codebookEditor().make(null, "多余"), made -> { }));
    waitForPaths("人物", "人物/党员", "来源", "多余");
    openMenu();
    robot.type(KeyCode.UP, KeyCode.UP, KeyCode.ENTER);
    waitUntil("it is told", () -> robot.lookup(".toast").tryQuery().isPresent());
    waitForPaths("人物", "人物/党员", "来源", "多余");
    answers.path = Optional.of(Files.writeString(folder.resolve("more.csv"), "path\n地点/武汉\n"));
    fxRun(() -> ground().acts().bindings().ref("library.import-tags").run());
    waitForPaths("人物", "人物/党员", "来源", "多余", "地点", "地点/武汉");
    answers.path = Optional.of(folder.resolve("all.csv"));
    fxRun(() -> ground().acts().bindings().ref("library.export-tags").run());
    waitUntil("the palette writes them too", () -> Files.exists(folder.resolve("all.csv")));
  }

  @Test
  void saysWhatTheFormatHasNoPlaceFor() {
    Path file = folder.resolve("tags.qdc");
    answers.path = Optional.of(file);
    String tag = library.codebook().tags().get(0).id();
    library.codebookEditor().changeMemo(tag, "只指说话的人");
    openMenu();
    robot.type(KeyCode.UP, KeyCode.ENTER);
    waitUntil("it is told", () -> robot.lookup(".toast .label").queryAllAs(javafx.scene.control.Label.class).stream()
        .anyMatch(label -> label.getText().equals("已导出到 tags.qdc。有 1 处提示。")));
    assertThat(file).exists();
  }

  private void openMenu() {
    fxRun(() -> pane().focusTree());
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    waitUntil("the menu is open", () -> javafx.stage.Window.getWindows().stream()
        .anyMatch(javafx.scene.control.ContextMenu.class::isInstance));
    settle();
  }
}
