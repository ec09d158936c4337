package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.picture.Scenes;

/** The menu of the story, by mouse and by key: for what is selected, for the annotation or the picture under the pointer, and beside them. */
class TextMenuTest extends MainTest {

  private String passage;
  private String figure;

  @BeforeEach
  void openReader() throws IOException {
    library = Samples.seeds(folder);
    library.pictures().attach(5, 1, Files.write(folder.resolve("p.png"), Scenes.of(Scenes.scene(3, 400, 300), "png")));
    String text = library.story(5).story().text();
    int at = text.indexOf("龚群保");
    passage = library.annotator().annotate(5, new TextRange(at, at + 3), HighlightColor.YELLOW, List.of(), "").id();
    figure = library.annotator().annotateFigure(5, 1, null, HighlightColor.BLUE, List.of(), "").id();
    openWindow(library, Language.CHINESE);
    openStory(5);
    waitForAnnotations(2);
  }

  private Point2D onPicture() {
    fxRun(() -> desks().reader.reader().showFigure(1));
    painted();
    String found = fx(() -> (String) page().getEngine().executeScript(
        "(() => { const box = document.querySelector('#story figure[data-figure=\"1\"] .picture').getBoundingClientRect();"
            + "return (box.left + box.width / 2) + ' ' + (box.top + box.height / 2); })()"));
    String[] numbers = found.split(" ");
    return fx(() -> page().localToScreen(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
  }

  @Test
  void whatIsSelectedIsHighlighted() {
    select("俺一定得出一份力");
    robot.clickOn(point(find("一定得").start(), 0.5), MouseButton.SECONDARY);
    waitUntil("the menu is open", () -> !menuItems().isEmpty());
    assertThat(menuItems()).extracting(MenuItem::isDisable).containsOnly(false);
    chooseInMenu("标为绿色");
    waitForAnnotations(3);
    assertThat(library.annotations(5)).filteredOn(one -> one.color() == HighlightColor.GREEN)
        .extracting(one -> one.target().words()).containsExactly("俺一定得出一份力");
  }

  @Test
  void theShadowOfTheBarTakesNoPressFromTheText() {
    dragOver("俺一定得出一份力");
    Bounds bar = fx(() -> bar().localToScreen(bar().getLayoutBounds()));
    robot.clickOn(new Point2D(bar.getCenterX(), bar.getMinY() - 5), MouseButton.SECONDARY);
    waitUntil("the menu of the text is open", () -> !menuItems().isEmpty());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void theAnnotationUnderThePointerIsMeantAndNotWhatIsSelectedElsewhere() {
    select("俺一定得出一份力");
    robot.clickOn(point(find("龚群保").start() + 1, 0.5), MouseButton.SECONDARY);
    waitUntil("it is the active one", () -> passage.equals(workspace.focused().get()));
    chooseInMenu("删除批注");
    waitForAnnotations(1);
    assertThat(library.annotations(5)).extracting(Annotation::id).containsExactly(figure);
    assertThat(library.bin().count()).isEqualTo(1);
  }

  @Test
  void aPictureThatIsAnnotatedIsShownLarge() {
    robot.clickOn(onPicture(), MouseButton.SECONDARY);
    waitUntil("it is the active one", () -> figure.equals(workspace.focused().get()));
    chooseInMenu("放大查看选中的图片");
    waitUntil("it is shown", () -> {
      Node view = fx(() -> stage.getScene().getRoot().lookup(".picture-view"));
      return view != null && view.isVisible();
    });
  }

  @Test
  void besideAllOfThemTheStoryIsMeantAndTheKeyboardAsksForWhatIsActive() {
    robot.clickOn(point(find("近日").start(), 0.5), MouseButton.SECONDARY);
    chooseInMenu("全选");
    waitUntil("all is selected", () -> fx(() -> desks().reader.reader().selection()).filter(all -> all.start() == 0).isPresent());
    robot.push(KeyCode.ESCAPE);
    clickText("龚群保");
    waitUntil("it is the active one", () -> passage.equals(workspace.focused().get()));
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    chooseInMenu("标为粉色");
    waitUntil("it is pink", () -> library.annotations(5).stream().anyMatch(one -> one.id().equals(passage) && one.color() == HighlightColor.PINK));
  }
}
