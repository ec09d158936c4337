package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;

class MainWindowTest extends MainTest {

  private Annotation only() {
    List<Annotation> annotations = library.annotations(5);
    assertThat(annotations).hasSize(1);
    return annotations.get(0);
  }

  @Test
  void aDragAndAKeyMakeAHighlightThatIsOnDisk() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    dragOver("俺刚吃完饭就赶紧跑过来了");
    robot.type(KeyCode.DIGIT2);
    waitForAnnotations(1);
    assertThat(only().target().words()).isEqualTo("俺刚吃完饭就赶紧跑过来了");
    assertThat(only().color()).isEqualTo(HighlightColor.GREEN);
    assertThat(fx(() -> workspace.focused().get())).isEqualTo(only().id());
    assertThat(fx(() -> bar().isVisible())).isFalse();
  }

  @Test
  void aTagIsMadeAtTheSelection() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    dragOver("党员龚群保");
    robot.type(KeyCode.T);
    waitUntil("the tag field has the keyboard", () -> stage.getScene().getFocusOwner() instanceof javafx.scene.control.TextField);
    robot.write("人物/党员");
    robot.type(KeyCode.ENTER).type(KeyCode.ENTER);
    waitForAnnotations(1);
    assertThat(only().tags()).extracting(library.codebook()::path).containsExactly("人物/党员");
  }

  @Test
  void aNoteIsWrittenAtTheSelection() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    dragOver("党员龚群保");
    robot.type(KeyCode.N);
    waitUntil("the note has the keyboard", () -> stage.getScene().getFocusOwner() instanceof javafx.scene.control.TextArea);
    robot.write("第一行\n第二行 👍");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitForAnnotations(1);
    assertThat(only().note()).isEqualTo("第一行\n第二行 👍");
  }

  @Test
  void overlappingHighlightsAreBothReachedByClicks() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    dragOver("俺刚吃完饭就赶紧跑过来了，俺一定得出一份力");
    robot.type(KeyCode.DIGIT1);
    waitForAnnotations(1);
    dragOver("俺一定得出一份力！”近日，宝丰县");
    robot.type(KeyCode.DIGIT3);
    waitForAnnotations(2);
    robot.type(KeyCode.ESCAPE);
    clickText("俺一定得出一份力");
    waitUntil("one has the focus", () -> workspace.focused().get() != null);
    String first = fx(() -> workspace.focused().get());
    // Not a double click, which would select a word.
    robot.sleep(700);
    clickText("俺一定得出一份力");
    waitUntil("the other has the focus",
        () -> workspace.focused().get() != null && !workspace.focused().get().equals(first));
  }

  @Test
  void everyActIsUndoneAndRedoneByKeys() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    dragOver("党员龚群保");
    robot.type(KeyCode.DIGIT1);
    waitForAnnotations(1);
    robot.type(KeyCode.DIGIT4);
    waitUntil("it is pink", () -> workspace.annotations().get().get(0).color() == HighlightColor.PINK);
    robot.type(KeyCode.DELETE);
    waitForAnnotations(0);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitForAnnotations(1);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("it is yellow again", () -> workspace.annotations().get().get(0).color() == HighlightColor.YELLOW);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitForAnnotations(0);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    waitForAnnotations(1);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    waitUntil("it is pink", () -> workspace.annotations().get().get(0).color() == HighlightColor.PINK);
    assertThat(only().color()).isEqualTo(HighlightColor.PINK);
  }

  @Test
  void thePassageIsChosenAnew() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    dragOver("党员龚群保");
    robot.type(KeyCode.DIGIT1);
    waitForAnnotations(1);
    robot.type(KeyCode.B);
    waitUntil("the banner is there", () -> stage.getScene().getRoot().lookup(".banner").isVisible());
    select("宝丰县大营镇西古庄村党员龚群保");
    robot.type(KeyCode.ENTER);
    waitUntil("the passage is the new one", () -> workspace.annotations().get().get(0).target().words()
        .equals("宝丰县大营镇西古庄村党员龚群保"));
    assertThat(only().target().words()).isEqualTo("宝丰县大营镇西古庄村党员龚群保");
  }

  @Test
  void aClickOnTheListOpensAStoryAndReadingMarksIt() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    // The second, third and fourth are versions of one, in one row.
    Node row = robot.lookup(".story-row").nth(3).query();
    robot.clickOn(row);
    waitUntil("story 6 is open", () -> workspace.open().get().stored().id() == 6);
    waitUntil("it counts as read", () -> library.summary(6).orElseThrow().read());
  }

  /** As when an import ends just then. */
  @Test
  void aStoryThatIsShownAnewCountsAsReadAllTheSame() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(6);
    assertThat(library.story(6).read()).as("not at once").isFalse();
    fxRun(workspace::reopenOrBegin);
    waitUntil("it is shown anew", () -> workspace.open().get() != null && workspace.open().get().place() < 0);
    waitUntil("it counts as read", () -> library.story(6).read());
  }

  @Test
  void importShowsWhatCameInAndWhatWasWrong() throws IOException {
    openWindow(Samples.empty(folder), Language.CHINESE);
    Path file = Files.writeString(folder.resolve("stories.txt"), "甲\n<p>一。</p>\n*\n乙\n*\n");
    answers.files = List.of(file, folder.resolve("none.txt"));
    robot.push(KeyCode.CONTROL, KeyCode.I);
    waitUntil("two stories", () -> workspace.counts().get().stories() == 2);
    waitUntil("a word about it", () -> stage.getScene().getRoot().lookup(".toast.failed") != null);
  }

  @Test
  void theEmptyLibraryOffersToBegin() {
    openWindow(Samples.empty(folder), Language.CHINESE);
    waitUntil("the keyboard is where one begins",
        () -> stage.getScene().getFocusOwner() instanceof Button button && button.getText().equals("导入…"));
    robot.clickOn("打开样例");
    assertThat(outside.asked).containsExactly("sample");
    answers.files = List.of(Samples.SEEDS);
    robot.clickOn("导入…");
    waitUntil("seven stories, and the first is open",
        () -> workspace.counts().get().stories() == 7 && workspace.open().get() != null);
    assertThat(fx(() -> stage.getScene().getRoot().lookup(".empty-library").isVisible())).isFalse();
    waitUntil("the keyboard is at the story", () -> stage.getScene().getFocusOwner() instanceof WebView);
  }

  @Test
  void aPaneGivesWayBeforeItsTabsAreCut() {
    openWindow(Samples.seeds(folder), Language.ENGLISH);
    openStory(5);
    for (double width : new double[] {800, 840}) {
      fxRun(() -> stage.setWidth(width));
      waitUntil("it has its width", () -> Math.abs(stage.getScene().getWidth() - width) < 1);
      settle();
      Node pane = stage.getScene().getRoot().lookup(".annotations-pane");
      assertThat(pane == null || fx(() -> pane.lookupAll(".pane-header .segment").stream().allMatch(tab ->
          tab.localToScene(tab.getBoundsInLocal()).getMaxX() < stage.getScene().getWidth() - 2))).as("at " + width).isTrue();
    }
  }

  @Test
  void exportsTheNotesOfTheStory() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    dragOver("党员龚群保");
    robot.type(KeyCode.DIGIT1);
    waitForAnnotations(1);
    Path file = folder.resolve("notes.md");
    answers.path = Optional.of(file);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    waitUntil("the panel is there", () -> stage.getScene().getRoot().lookup(".panel .accent") != null);
    robot.clickOn(".panel .accent");
    waitUntil("the file is written", () -> Files.exists(file));
    assertThat(file).content(StandardCharsets.UTF_8).contains("党员龚群保", "【抗击疫情");
  }

  @Test
  void listsMissingPicturesAndOpensTheirStory() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    robot.clickOn(".status-missing");
    waitUntil("the list is there", () -> isShown(stage, "missing-pictures"));
    robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
    waitUntil("story 5 is open", () -> workspace.open().get().stored().id() == 5);
  }

  @Test
  void foldsItsPanesAndShowsTheStoryAlone() {
    openWindow(Samples.seeds(folder), Language.ENGLISH);
    robot.type(KeyCode.F9);
    waitUntil("the list is folded", () -> stage.getScene().getRoot().lookup(".story-list-pane") == null);
    robot.type(KeyCode.F9);
    waitUntil("the list is back", () -> stage.getScene().getRoot().lookup(".story-list-pane") != null);
    robot.type(KeyCode.F11);
    waitUntil("the bars are gone", () -> !stage.getScene().getRoot().lookup(".top-bar").isVisible());
    robot.type(KeyCode.ESCAPE);
    waitUntil("the bars are back", () -> stage.getScene().getRoot().lookup(".top-bar").isVisible());
  }

  @Test
  void rememberWhereOneWas() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(3);
    assertThat(library.remembered("story")).contains("3");
  }
}
