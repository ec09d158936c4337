package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;

/**
 * The main job from end to end with a real mouse and keyboard: import, read, highlight, tag, note, export. Leaves its screenshots and the notes
 * files in target/tour; run by {@code packaging/run} where there is no display.
 */
@Tag("tour")
class TourTest extends MainTest {

  private static final Path TOUR = Path.of("target", "tour");

  private int shots;

  @Test
  void goesThroughTheMainJob() {
    openWindow(Samples.empty(folder), Language.CHINESE);
    shot("empty-library");
    answers.files = List.of(Samples.SEEDS);
    robot.push(KeyCode.CONTROL, KeyCode.I);
    waitUntil("seven stories are in", () -> workspace.counts().get().stories() == 7);
    readAStory();
    annotate();
    lookAround();
    export("markdown", "notes.md");
    export("html", "notes.html");
    assertThat(library.counts().annotations()).isEqualTo(4);
  }

  private void readAStory() {
    waitUntil("the rows are there", () -> stage.getScene().getRoot().lookupAll(".story-row").size() >= 5);
    robot.clickOn(robot.lookup(".story-row").nth(2).queryAs(javafx.scene.Node.class));
    waitUntil("story 5 is open",
        () -> workspace.open().get() != null && workspace.open().get().stored().id() == 5);
    waitUntil("it counts as read", () -> library.summary(5).orElseThrow().read());
    painted();
    shot("story");
  }

  private void annotate() {
    dragOver("央广网河南分网3月5日消息");
    robot.type(KeyCode.DIGIT2);
    waitForAnnotations(1);
    dragOver("俺刚吃完饭就赶紧跑过来了，俺一定得出一份力！”");
    shot("selection");
    robot.type(KeyCode.N);
    waitUntil("a note can be written", () -> stage.getScene().getFocusOwner() instanceof TextArea);
    robot.write("方言直接引语，可与“我是党员，我先上”对照。");
    shot("note");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitForAnnotations(2);
    dragOver("俺一定得出一份力！”近日，宝丰县大营镇西古庄村党员龚群保");
    robot.type(KeyCode.T);
    waitUntil("a tag can be written", () -> stage.getScene().getFocusOwner() instanceof TextField);
    robot.write("人物/党员");
    shot("tag");
    robot.type(KeyCode.ENTER).type(KeyCode.ENTER);
    waitForAnnotations(3);
    robot.type(KeyCode.DIGIT3);
    waitUntil("it is blue", () -> library.summary(5).orElseThrow().colors().contains(HighlightColor.BLUE));
    dragOver("宝丰县大营镇政府机关大院捐款活动现场");
    robot.type(KeyCode.DIGIT4);
    waitForAnnotations(4);
    clickText("俺一定得出一份力");
    waitUntil("an annotation has the focus", () -> workspace.focused().get() != null);
    Point2D aside = fx(() -> stage.getScene().getRoot().localToScreen(40, 700));
    robot.moveTo(aside);
    painted();
    shot("annotated");
  }

  private void lookAround() {
    for (Theme theme : List.of(Theme.DARK, Theme.SEPIA, Theme.LIGHT)) {
      fxRun(() -> settings.change(now -> now.with(Settings.THEME, theme)));
      painted();
      shot("annotated-" + theme.key());
    }
    robot.clickOn(".status-missing");
    waitUntil("the missing pictures are listed",
        () -> isShown(stage, "missing-pictures"));
    settle();
    shot("missing-pictures");
    robot.type(KeyCode.ESCAPE);
  }

  private void export(String format, String name) {
    Path file = TOUR.resolve(name);
    delete(file);
    answers.path = Optional.of(file);
    fxRun(() -> settings.change(now -> now.with(Settings.EXPORTS, now.get(Settings.EXPORTS).withLast("what=whole\nformat=" + format))));
    robot.push(KeyCode.CONTROL, KeyCode.E);
    waitUntil("the panel is there", () -> stage.getScene().getRoot().lookup(".export-panel .accent") != null);
    settle();
    shot("export-" + format);
    robot.clickOn(".export-panel .accent");
    waitUntil("the file is written", () -> Files.exists(file));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void shot(String name) {
    settle();
    screenshot(stage, TOUR.resolve("%02d-%s.png".formatted(++shots, name)));
  }
}
