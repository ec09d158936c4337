package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Library;
import org.pizhu.library.OlderParser;
import org.pizhu.library.Samples;
import org.pizhu.model.Annotation;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;
import org.pizhu.text.Sha256;

/** A library that an older version has imported: its sources are read again in the window. */
class RereadTest extends MainTest {

  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final String LOST = "本报讯";

  /** Story 5 with an annotation that comes over and one on words that only the older reading has. */
  private Library older() {
    Library opened = Samples.seeds(folder);
    OlderParser.makeOlder(opened);
    String text = opened.story(5).story().text();
    int end = text.length();
    annotate(opened, new TextRange(end - 12, end - 2));
    annotate(opened, new TextRange(0, LOST.length()));
    return opened;
  }

  private static void annotate(Library opened, TextRange range) {
    opened.annotator().annotate(5, range, HighlightColor.YELLOW, List.of("人物"), "待核");
  }

  private Node node(String selector) {
    return stage.getScene().getRoot().lookup(selector);
  }

  private String words(String selector) {
    return fx(() -> ((Labeled) node(selector)).getText());
  }

  private boolean shows(String selector, String words) {
    return fx(() -> node(selector) instanceof Labeled label && label.getText().equals(words));
  }

  private void openPanelByKeys() {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    waitUntil("the palette is open", () -> node(".palette") != null);
    robot.write("重新读取");
    settle();
    robot.type(KeyCode.ENTER);
    waitUntil("it says what would change", () -> node(".reread-panel .facts") != null);
    settle();
  }

  private void waitForText(String beginning) {
    waitUntil("the story begins with " + beginning,
        () -> workspace.open().get() != null && text().startsWith(beginning));
    painted();
    assertThat(fx(() -> (String) page().getEngine().executeScript("document.querySelector('#story [data-o]').textContent")))
        .as("on the page").isEqualTo(text().substring(0, text().indexOf('\n')));
  }

  /** Stories and annotations, but not what was read meanwhile; short, to be shown if it is another. */
  private List<String> dump() {
    return library.stories().stream()
        .map(row -> row.id() + " " + Sha256.of(library.story(row.id()).story().toString()) + " " + library.annotations(row.id()))
        .toList();
  }

  @Test
  void everythingGoesByKeysAndTheToastTakesItBack() {
    openWindow(older(), Language.CHINESE);
    openStory(5);
    assertThat(text()).startsWith(LOST);
    List<String> before = dump();
    openPanelByKeys();
    assertThat(words(".reread-panel .facts .stories")).isEqualTo("7 篇，共 7 篇");
    assertThat(words(".reread-panel .facts .move")).isEqualTo("1 条");
    assertThat(words(".reread-panel .facts .open")).isEqualTo("1 条");
    assertThat(dump()).as("nothing is changed yet").isEqualTo(before);
    for (Theme theme : List.of(Theme.DARK, Theme.SEPIA, Theme.LIGHT)) {
      fxRun(() -> settings.change(now -> now.with(Settings.THEME, theme)));
      settle();
      screenshot(stage, SHOTS.resolve("reread-" + theme.key() + ".png"));
    }
    robot.type(KeyCode.ENTER);
    waitUntil("the tray counts one", () -> node(".status-unplaced").isVisible()
        && shows(".status-unplaced", "1 条待定位"));
    String headline = library.summary(5).orElseThrow().headline();
    assertThat(headline).doesNotContain(LOST);
    waitForText(headline);
    assertThat(shows(".top-title", headline + "…")).as("it looks cut, and is shown so").isTrue();
    assertThat(library.annotator().nextUndo().orElseThrow().kind()).isEqualTo(EditKind.REREAD);
    waitForToast("重新读取了 7 篇报道；2 条批注中，有 1 条需要人工定位。");
    screenshot(stage, SHOTS.resolve("reread-done.png"));
    robot.clickOn(".toast-action");
    waitForText(LOST);
    waitUntil("the count is gone", () -> !node(".status-unplaced").isVisible());
    assertThat(dump()).isEqualTo(before);
    waitForAnnotations(2);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    waitForText(headline);
  }

  @Test
  void theOpenStoryAloneIsReadAgainFromThePalette() {
    openWindow(older(), Language.CHINESE);
    openStory(5);
    List<String> before = dump();
    robot.push(KeyCode.CONTROL, KeyCode.K);
    waitUntil("the palette is open", () -> node(".palette") != null);
    robot.write("重新读取这篇");
    settle();
    robot.type(KeyCode.ENTER);
    waitForText(library.summary(5).orElseThrow().headline());
    waitForToast("重新读取了 1 篇报道；2 条批注中，有 1 条需要人工定位。");
    List<String> after = dump();
    assertThat(after).filteredOn(row -> !before.contains(row)).singleElement().asString().startsWith("5 ");
    robot.push(KeyCode.CONTROL, KeyCode.K);
    waitUntil("the palette is open", () -> node(".palette") != null);
    robot.write("重新读取这篇");
    settle();
    robot.type(KeyCode.ENTER);
    waitForToast("这篇报道读出的内容都与现在相同，无需重新读取。");
    assertThat(dump()).isEqualTo(after);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitForText(LOST);
    assertThat(dump()).isEqualTo(before);
  }

  /** What became of a note that was being written at a selection when the story was read again. */
  private Annotation writtenWhileRead(String selected) {
    openWindow(older(), Language.CHINESE);
    openStory(5);
    fxRun(() -> desks().reader.reader().select(find(selected)));
    painted();
    robot.type(KeyCode.N);
    waitUntil("a note is being written", () -> stage.getScene().getFocusOwner() instanceof TextInputControl);
    robot.write("w");
    settle();
    act("library.reread-story");
    waitForText(library.summary(5).orElseThrow().headline());
    waitUntil("it is saved", () -> library.annotations(5).size() == 3);
    return library.annotations(5).stream().filter(made -> made.note().endsWith("w")).findFirst().orElseThrow();
  }

  @Test
  void aNoteThatIsBeingWrittenComesOverWithItsWords() {
    Annotation made = writtenWhileRead("龚群保");
    assertThat(made.note()).isEqualTo("w");
    assertThat(made.target().words()).isEqualTo("龚群保");
    assertThat(made.target().range().of(library.story(5).story().text())).isEqualTo("龚群保");
  }

  @Test
  void aNoteOnWordsThatAreGoneIsOneOnTheStoryAndSaysThem() {
    Annotation made = writtenWhileRead(LOST);
    assertThat(made.target()).isInstanceOf(StoryTarget.class);
    assertThat(made.note()).isEqualTo("> " + LOST + "\n\nw");
  }

  private void waitForToast(String words) {
    waitUntil("the toast says " + words, () -> robot.lookup(".toast").queryAll().stream()
        .anyMatch(toast -> words.equals(toast.getAccessibleText())));
    settle();
  }

  @Test
  void theTrayShowsWhatFoundNoPlaceWithBothTexts() {
    openWindow(older(), Language.CHINESE);
    openStory(5);
    openPanelByKeys();
    robot.clickOn("重新读取");
    waitUntil("the tray counts one", () -> shows(".status-unplaced", "1 条待定位"));
    waitForText(library.summary(5).orElseThrow().headline());
    robot.clickOn(".status-unplaced");
    waitUntil("the tray is there", () -> node(".unplaced").isVisible());
    waitUntil("what helps is there", () -> node(".excerpt .passage") instanceof Text passage
        && passage.getText().equals(LOST));
    settle();
    screenshot(stage, SHOTS.resolve("reread-tray.png"));
  }

  @Test
  void thePanelFitsASmallWindow() {
    openWindow(older(), Language.ENGLISH);
    fxRun(() -> {
      stage.setWidth(1024);
      stage.setHeight(700);
    });
    openStory(5);
    fxRun(() -> ground().acts().all().get("library.reread").run());
    waitUntil("it says what would change", () -> node(".reread-panel .facts") != null);
    settle();
    screenshot(stage, SHOTS.resolve("reread-small.png"));
    List<Node> parts = fx(() -> Stream.of(".label", ".button").flatMap(kind -> node(".reread-panel").lookupAll(kind).stream()).toList());
    assertThat(parts).hasSizeGreaterThan(8);
    for (Node part : parts) {
      Bounds box = fx(() -> part.localToScene(part.getBoundsInLocal()));
      assertThat(box.getMaxX()).isLessThan(1024);
      assertThat(box.getMaxY()).isLessThan(700);
      if (part instanceof Labeled label) {
        assertThat(fx(() -> label.lookup(".text") instanceof Text shown ? shown.getText() : ""))
            .as("nothing is cut off").isEqualTo(label.getText());
      }
    }
  }

  @Test
  void whereNothingDiffersThereIsNothingToDo() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    robot.clickOn((Node) robot.lookup(".button")
        .match(button -> "导入或打开".equals(button.getAccessibleText())).query());
    settle();
    robot.clickOn("重新读取来源…");
    waitUntil("it says so", () -> robot.lookup(".reread-panel .label").queryAll().stream()
        .anyMatch(label -> label instanceof Labeled said
            && said.getText().equals("全部 7 篇报道读出的内容都与现在相同，无需重新读取。")));
    settle();
    screenshot(stage, SHOTS.resolve("reread-same.png"));
    robot.type(KeyCode.ESCAPE);
    waitUntil("the panel is away", () -> node(".reread-panel") == null);
    assertThat(library.annotator().nextUndo().orElseThrow().kind()).isEqualTo(EditKind.IMPORT_STORIES);
  }
}
