package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;

/** The history and the bin over the real window. */
class HistoryRoomTest extends MainTest {

  private void annotate(int start) {
    library.annotator().annotate(5, new TextRange(start, start + 4), HighlightColor.YELLOW, List.of("人物"), "");
  }

  private Node pane() {
    return stage.getScene().getRoot().lookup(".history-pane");
  }

  private Node cell(String words) {
    return fx(() -> pane().lookupAll(".history-cell").stream()
        .filter(node -> node.isVisible() && node.getAccessibleText() != null
            && node.getAccessibleText().startsWith(words))
        .findFirst().orElse(null));
  }

  private void waitForCell(String words) {
    waitUntil("«" + words + "» is listed", () -> cell(words) != null);
    settle();
  }

  @Test
  void goingBackShowsInAllPanes() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    annotate(0);
    annotate(6);
    act("library.history");
    waitForCell("导入");
    for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
      fxRun(() -> settings.change(now -> now.with(Settings.THEME, theme)));
      settle();
      screenshot(stage, Path.of("target", "screenshots", "history-room-" + theme.key() + ".png"));
    }
    robot.clickOn(cell("导入"));
    waitForAnnotations(0);
    assertThat(fx(() -> workspace.codebook().get().tags())).isEmpty();
    waitUntil("a toast counts", () -> stage.getScene().getRoot().lookup(".toast") != null);
    robot.type(KeyCode.END, KeyCode.ENTER);
    waitUntil("the library is empty", () -> workspace.counts().get().stories() == 0 && workspace.open().get() == null);
    robot.type(KeyCode.HOME, KeyCode.ENTER);
    waitUntil("everything is back", () -> workspace.counts().get().stories() == 7 && workspace.open().get() != null);
    assertThat(library.counts().annotations()).isEqualTo(2);
    robot.type(KeyCode.ESCAPE);
    waitUntil("the pane is away", () -> !isShown(stage, "history-pane"));
  }

  @Test
  void whatIsRestoredIsShown() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    annotate(0);
    String id = library.annotations(5).get(0).id();
    library.annotator().delete(id);
    openStory(2);
    act("library.bin");
    waitUntil("it is listed", () -> !pane().lookupAll(".bin-list .history-cell:filled").isEmpty());
    robot.type(KeyCode.ENTER);
    waitUntil("its story is open", () -> workspace.open().get().stored().id() == 5);
    waitForAnnotations(1);
  }

  @Test
  void undoOfAPictureShowsItsPlaceAgain() throws Exception {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    int places = placeholders();
    Path file = folder.resolve("p.png");
    javax.imageio.ImageIO.write(
        new java.awt.image.BufferedImage(2, 2, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    assertThat(Files.size(file)).isPositive();
    fxRun(() -> workspace.edits().attachPicture(1, file));
    waitUntil("it is shown", () -> placeholders() == places - 1);
    fxRun(() -> workspace.edits().undo());
    waitUntil("its place is back", () -> placeholders() == places);
  }

  private int placeholders() {
    return fx(() -> (Integer) page().getEngine().executeScript("document.querySelectorAll('.missing').length"));
  }
}
