package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.picture.Scenes;
import org.pizhu.task.Progress;

/** The ledger of pictures, and one picture over the window, with a real keyboard. */
class PictureDeskTest extends MainTest {

  @BeforeEach
  void openWithPictures() throws IOException {
    Library seeds = Samples.seeds(folder);
    for (int figure = 1; figure <= 2; figure++) {
      Path file = folder.resolve("scene" + figure + ".png");
      Files.write(file, Scenes.of(Scenes.scene(figure, 640, 400), "png"));
      seeds.pictures().attach(5, figure, file);
    }
    seeds.pictureLedger().catchUp(Progress.NONE);
    openWindow(seeds, Language.CHINESE);
    openStory(5);
  }

  private Node node(String selector) {
    return fx(() -> stage.getScene().getRoot().lookup(selector));
  }

  private boolean isShown(String selector) {
    Node node = node(selector);
    return node != null && node.isVisible();
  }

  private boolean says(String words) {
    return fx(() -> stage.getScene().getRoot().lookupAll(".picture-view .label").stream()
        .anyMatch(node -> node instanceof Label label && label.getText().contains(words)));
  }

  @Test
  void aPictureOfTheStoryIsSeenLargeAndTheNextByTheArrow() {
    fxRun(() -> window().reader().reader().requestFocus());
    robot.type(KeyCode.G);
    waitUntil("a figure is selected", () -> window().reader().hasFigure());
    robot.type(KeyCode.ENTER);
    waitUntil("the picture is over the window", () -> isShown(".picture-view") && says("第 1 张，共 2 张"));
    assertThat(says("640 × 400")).isTrue();
    robot.type(KeyCode.RIGHT);
    waitUntil("the next is shown", () -> says("第 2 张，共 2 张"));
    robot.type(KeyCode.ESCAPE);
    waitUntil("it is away", () -> !isShown(".picture-view"));
  }

  @Test
  void theLedgerShowsAPictureAndWritesAContactSheet() {
    fxRun(() -> window().acts().all().get("library.pictures").run());
    waitUntil("the ledger is there", () -> isShown(".picture-ledger"));
    Path sheet = folder.resolve("sheet.html");
    answers.path = Optional.of(sheet);
    robot.clickOn("导出图片总览…");
    waitUntil("the sheet is written", () -> Files.exists(sheet));
    assertThat(sheet).content().contains("data:image/jpeg;base64,", "缺图").doesNotContain("<script");
    robot.clickOn("在库");
    settle();
    fxRun(() -> node(".picture-ledger .list-view").requestFocus());
    robot.type(KeyCode.SPACE);
    waitUntil("the picture is over the ledger", () -> isShown(".picture-view") && says("640 × 400"));
    robot.type(KeyCode.ESCAPE);
    waitUntil("the ledger is seen again", () -> !isShown(".picture-view") && isShown(".picture-ledger"));
    robot.type(KeyCode.ENTER);
    waitUntil("the story is open at it", () -> !isShown(".picture-ledger"));
  }
}
