package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;

/** Makes the pictures of the handbook anew, in target/tour/handbook; those that are to be shown are copied to src/site/resources/handbook. */
@Tag("tour")
class HandbookPicturesTest extends MainTest {

  private static final Path FOLDER = Path.of("target", "tour", "handbook");
  private static final int WIDTH = 1100;
  private static final int HEIGHT = 680;

  private Language language;

  @ParameterizedTest
  @EnumSource
  void makesThem(Language spoken) throws IOException {
    language = spoken;
    openWindow(Samples.seeds(folder), language);
    fxRun(() -> {
      stage.setWidth(WIDTH);
      stage.setHeight(HEIGHT);
    });
    openStory(5);
    fxRun(() -> Annotating.passage(workspace, find("央广网河南分网3月5日消息"), HighlightColor.GREEN, List.of(), ""));
    fxRun(() -> Annotating.passage(
        workspace, find("俺刚吃完饭就赶紧跑过来了，俺一定得出一份力！”"), HighlightColor.YELLOW, List.of("话语/方言"), "方言直接引语。"));
    waitForAnnotations(2);
    fxRun(() -> workspace.focus(null));
    robot.moveTo(fx(() -> stage.getScene().getRoot().localToScreen(500, 660)));
    painted();
    picture("annotating", all());
    dragOver("宝丰县大营镇西古庄村党员龚群保");
    picture("selection", fx(() -> {
      Bounds at = bar().localToScene(bar().getLayoutBounds());
      return new Rectangle2D(Math.max(0, at.getCenterX() - 330), Math.max(0, at.getMinY() - 150), 660, 260);
    }));
    robot.type(KeyCode.ESCAPE);
    search();
    export();
    fxRun(() -> desks().compare.compare(2, 3));
    waitUntil("two stories are compared", () -> !((ListView<?>) stage.getScene().getRoot().lookup(".compare-list")).getItems().isEmpty());
    settle();
    picture("compare", all());
    assertThat(Files.size(FOLDER.resolve("compare-" + language.locale().getLanguage() + ".png"))).isPositive();
  }

  private void search() {
    robot.push(KeyCode.CONTROL, KeyCode.L);
    robot.write("捐款");
    waitUntil("the hits are there", () -> stage.getScene().getRoot().lookup(".hits-panel") != null
        || stage.getScene().getRoot().lookupAll(".story-row").size() < 7);
    settle();
    painted();
    picture("search", all());
    robot.push(KeyCode.CONTROL, KeyCode.L);
    robot.type(KeyCode.ESCAPE);
    settle();
  }

  private void export() {
    fxRun(() -> ground().acts().all().get("library.export").run());
    waitUntil("the panel is there", () -> stage.getScene().getRoot().lookup(".export-panel .accent") != null);
    settle();
    painted();
    picture("export", all());
    fxRun(() -> ground().panels().escape());
  }

  private Rectangle2D all() {
    return fx(() -> new Rectangle2D(0, 0, stage.getScene().getWidth(), stage.getScene().getHeight()));
  }

  private void picture(String name, Rectangle2D part) {
    settle();
    WritableImage image = fx(() -> {
      SnapshotParameters parameters = new SnapshotParameters();
      parameters.setViewport(part);
      return stage.getScene().getRoot().snapshot(parameters, null);
    });
    SmallPicture.write(image, FOLDER.resolve(name + "-" + language.locale().getLanguage() + ".png"));
  }
}
