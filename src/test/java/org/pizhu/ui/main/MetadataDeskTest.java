package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.model.StorySummary;
import org.pizhu.task.Progress;

/** The metadata of stories in the window: of the open one, and of many, with a real keyboard. */
class MetadataDeskTest extends MainTest {

  @BeforeEach
  void openSeeds() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
  }

  private Node lookup(String selector) {
    return fx(() -> stage.getScene().getRoot().lookup(selector));
  }

  private TextInputControl input() {
    waitUntil("a field is open", () -> stage.getScene().getFocusOwner() instanceof TextInputControl field && field.isEditable());
    return (TextInputControl) fx(() -> stage.getScene().getFocusOwner());
  }

  private void write(String words) {
    TextInputControl input = input();
    fxRun(() -> {
      input.selectAll();
      input.replaceSelection(words);
    });
  }

  private boolean isListed(String words) {
    return fx(() -> stage.getScene().getRoot().lookupAll(".story-cell").stream()
        .anyMatch(cell -> cell.isVisible() && Objects.requireNonNullElse(cell.getAccessibleText(), "").contains(words)));
  }

  private String header() {
    return fx(() -> (String) page().getEngine().executeScript("document.querySelector('.meta').textContent"));
  }

  private List<String> offered() {
    return fx(() -> stage.getScene().getRoot().lookupAll(".field-offer").stream()
        .filter(node -> isSeen(node)).map(node -> ((Labeled) node).getText()).toList());
  }

  private void showFields() {
    robot.push(KeyCode.CONTROL, KeyCode.M);
    waitUntil("the fields have the keyboard", () -> stage.getScene().getFocusOwner() instanceof ListView<?> list
        && list.getStyleClass().contains("field-list"));
  }

  @Test
  void aHeadlineIsCorrectedAndSeenEverywhereUntilItIsUndone() {
    String text = text();
    showFields();
    robot.type(KeyCode.ENTER);
    write("踊跃捐款");
    robot.type(KeyCode.ENTER);
    waitUntil("it is on disk", () -> library.summary(5).orElseThrow().headline().equals("踊跃捐款"));
    waitUntil("the list shows it", () -> isListed("踊跃捐款"));
    waitUntil("the page shows it", () -> header().contains("踊跃捐款"));
    assertThat(text()).isEqualTo(text);
    waitUntil("the line says what was found", () -> stage.getScene().getRoot().lookupAll(".field-set").stream()
        .anyMatch(node -> node.isVisible() && ((Label) node).getText().startsWith("原作“【抗击疫情")));
    Node focused = fx(() -> stage.getScene().getFocusOwner());
    assertThat(focused).isInstanceOf(ListView.class);

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("it is undone", () -> library.summary(5).orElseThrow().headline().startsWith("【抗击疫情"));
    waitUntil("the list shows what was found", () -> !isListed("踊跃捐款"));
    waitUntil("the page shows what was found", () -> !header().contains("踊跃捐款"));
  }

  @Test
  void aHeadlineThatWasCutIsCompletedFromAVersion() throws IOException {
    String cut = library.summary(5).orElseThrow().headline();
    String seed = Files.readString(Samples.SEEDS).split("\n\\*\n")[4].strip();
    Path later = Files.writeString(
        folder.resolve("later.txt"), cut + "“疫”有我！\n" + seed.substring(seed.indexOf('\n') + 1).replace("，", ",") + "\n*\n");
    library.storyImport().run(List.of(later), null, Progress.NONE);
    assertThat(library.summary(5).orElseThrow().family()).isNotNull();
    openStory(1);
    openStory(5);

    showFields();
    waitUntil("it is offered", () -> !offered().isEmpty());
    assertThat(offered()).containsExactly("补全为“" + cut + "“疫”有我！”（据央广网河南分网的版本）");
    robot.type(KeyCode.F);
    waitUntil("it is complete", () -> library.summary(5).orElseThrow().headline().equals(cut + "“疫”有我！"));
    settle();
    assertThat(offered()).isEmpty();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("it is cut again, and offered", () -> !offered().isEmpty());
  }

  @Test
  void theWordsAFieldWasFoundInAreShownInTheStory() {
    showFields();
    robot.type(KeyCode.DOWN).type(KeyCode.SPACE);
    painted();
    assertThat(fx(() -> (Boolean) page().getEngine().executeScript("CSS.highlights.get('flash').size > 0"))).isTrue();
  }

  @Test
  void aFieldIsSetForAllSelectedStoriesOnceItIsToldHowManyChange() {
    fxRun(() -> desks().stories.pane().focusList());
    // The three versions of one story are a row each.
    robot.type(KeyCode.HOME).type(KeyCode.DOWN).type(KeyCode.RIGHT);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    settle();
    assertThat(fx(() -> desks().stories.selected())).hasSize(7);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
    waitUntil("the panel is there", () -> stage.getScene().getRoot().lookup(".many-panel") != null);
    assertThat(fx(() -> lookup(".many-panel .accent").isDisabled())).as("nothing is written").isTrue();
    robot.type(KeyCode.TAB).type(KeyCode.TAB);
    write("湖北日报");
    long others = library.stories().stream().filter(story -> !"湖北日报".equals(story.outlet())).count();
    waitUntil("it is told", () -> words(".many-panel").contains("7 篇中有 " + others + " 篇会改动。"));
    assertThat(fx(() -> nameless(lookup(".many-panel")))).isEmpty();
    robot.type(KeyCode.ENTER);
    waitUntil("it is on disk", () -> library.stories().stream().allMatch(story -> "湖北日报".equals(story.outlet())));
    waitUntil("it is said", () -> stage.getScene().getRoot().lookupAll(".toast").stream()
        .anyMatch(toast -> ("已著录 " + others + " 篇报道。").equals(toast.getAccessibleText())));
    Edit edit = library.annotator().nextUndo().orElseThrow();
    assertThat(edit.kind()).isEqualTo(EditKind.SET_METADATA);
    robot.clickOn(".toast-action");
    waitUntil("it is undone", () -> library.stories().stream().map(StorySummary::outlet).distinct().count() > 1);
    assertThat(workspace.open().get().stored().id()).as("one stays where one is").isEqualTo(5);
  }

  private String words(String selector) {
    StringBuilder words = new StringBuilder();
    stage.getScene().getRoot().lookup(selector).lookupAll(".label").forEach(node -> words.append(((Labeled) node).getText()));
    return words.toString();
  }

  @Test
  void everyPartOfAnEditorHasAName() {
    showFields();
    robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
    waitUntil("people can be written", () -> stage.getScene().getRoot().lookup(".person-line") != null);
    assertThat(fx(() -> nameless(lookup(".field-editor")))).isEmpty();
    robot.type(KeyCode.ESCAPE);
  }

  private static List<String> nameless(Node node) {
    boolean isControl = node.isFocusTraversable() || node instanceof ButtonBase;
    boolean hasName = node.getAccessibleText() != null && !node.getAccessibleText().isBlank()
        || node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
    List<String> found = new ArrayList<>();
    if (isControl && !hasName && node.isVisible()) {
      found.add(node.getClass().getSimpleName() + node.getStyleClass());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(nameless(child)));
    }
    return found;
  }
}
