package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoryTarget;
import org.pizhu.task.Progress;

/** Annotating figures, rectangles in pictures and whole stories in the window, with a real mouse and with keys only. */
class TargetsTest extends MainTest {

  @BeforeEach
  void openPictures() throws IOException {
    Path file = folder.resolve("stories.txt");
    Files.writeString(file, "捐款\n<p>第一段的文字。</p>\n<p><img src=\"a.png\"></p>\n<p>图为捐款现场。</p>\n<p>第二段的文字。</p>\n"
        + "<p><img src=\"b.png\"></p>\n<p>第三段的文字。</p>\n*\n");
    BufferedImage image = new BufferedImage(480, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color((int) (System.nanoTime() & 0xFFFFFF)));
    graphics.fillRect(0, 0, 480, 300);
    graphics.dispose();
    ImageIO.write(image, "png", folder.resolve("a.png").toFile());
    org.pizhu.library.Library made = Samples.empty(folder);
    made.storyImport().run(List.of(file), null, Progress.NONE);
    openWindow(made, Language.CHINESE);
    waitUntil("the picture is there", () -> Boolean.TRUE.equals(page().getEngine().executeScript(
        "(() => { const image = document.querySelector('figure img');"
            + "return image !== null && image.naturalWidth === 480; })()")));
    painted();
  }

  private Point2D inPicture(double x, double y) {
    String found = fx(() -> (String) page().getEngine().executeScript(
        "(() => { const box = document.querySelector('figure img').getBoundingClientRect();"
            + "return (box.left + box.width * " + x / 100 + ") + ' ' + (box.top + box.height * " + y / 100 + "); })()"));
    String[] numbers = found.split(" ");
    return fx(() -> page().localToScreen(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
  }

  private void drag(Point2D from, Point2D to) {
    robot.moveTo(from);
    settle();
    robot.press(MouseButton.PRIMARY).moveTo(from.midpoint(to)).moveTo(to);
    settle();
    robot.release(MouseButton.PRIMARY);
    painted();
  }

  private void click(Point2D point) {
    robot.moveTo(point);
    settle();
    robot.clickOn(MouseButton.PRIMARY);
    painted();
  }

  private void press(KeyCode... keys) {
    robot.push(keys);
    painted();
  }

  private void waitForBar() {
    waitUntil("the bar is there", () -> bar().isVisible());
  }

  private Annotation only() {
    waitForAnnotations(1);
    return fx(() -> workspace.annotations().get()).get(0);
  }

  private FragmentSelector region() {
    return ((FigureTarget) only().target()).region();
  }

  private Node inCard(String selector) {
    return fx(() -> stage.getScene().getRoot().lookup(".card " + selector));
  }

  @Test
  void aRectangleIsDrawnColouredMovedAndTakenBackWithTheMouse() {
    drag(inPicture(20, 20), inPicture(60, 70));
    waitForBar();
    press(KeyCode.DIGIT3);
    FragmentSelector made = region();
    assertThat(made.x()).isBetween(18, 21);
    assertThat(made.y() + made.height()).isBetween(69, 72);
    assertThat(only().color()).isEqualTo(HighlightColor.BLUE);
    assertThat(fx(() -> workspace.focused().get())).isEqualTo(only().id());
    assertThat(bar().isVisible()).isFalse();
    waitUntil("the card has the part of the picture", () -> inCard(".thumbnail ImageView") instanceof ImageView view
        && view.getImage() != null && view.getViewport() != null);
    assertThat(((Label) inCard(".target-kind")).getText()).isEqualTo("图 1 局部");
    drag(inPicture(40, 45), inPicture(60, 50));
    waitUntil("it is moved", () -> workspace.annotations().get().stream()
        .noneMatch(one -> ((FigureTarget) one.target()).region().equals(made)));
    assertThat(region().x()).isBetween(made.x() + 18, made.x() + 22);
    assertThat(region().width()).isEqualTo(made.width());
    press(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("it is back", () -> workspace.annotations().get().stream()
        .allMatch(one -> ((FigureTarget) one.target()).region().equals(made)));
  }

  @Test
  void aClickTakesTheWholeFigureAndAClickOnItsFrameTheCard() {
    click(inPicture(50, 50));
    waitForBar();
    press(KeyCode.DIGIT1);
    assertThat(region()).isNull();
    press(KeyCode.ESCAPE);
    assertThat(fx(() -> workspace.focused().get())).isNull();
    click(inPicture(30, 30));
    assertThat(fx(() -> workspace.focused().get())).isEqualTo(only().id());
    click(inPicture(30, 30));
    waitForBar();
    assertThat(fx(() -> workspace.focused().get())).isNull();
    press(KeyCode.ESCAPE);
    assertThat(bar().isVisible()).isFalse();
  }

  @Test
  void allOfItGoesWithoutAMouse() {
    fxRun(() -> desks().reader.reader().requestFocus());
    press(KeyCode.G);
    waitForBar();
    press(KeyCode.X);
    press(KeyCode.RIGHT);
    press(KeyCode.SHIFT, KeyCode.UP);
    press(KeyCode.DIGIT2);
    assertThat(region()).isEqualTo(new FragmentSelector(26, 25, 50, 49));
    press(KeyCode.B);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    waitUntil("it is lower", () -> region().equals(new FragmentSelector(26, 26, 50, 49)));
    press(KeyCode.B);
    press(KeyCode.DOWN);
    press(KeyCode.ESCAPE);
    assertThat(region()).as("left as it was").isEqualTo(new FragmentSelector(26, 26, 50, 49));
  }

  @Test
  void theNextFigureIsReachedAndAMissingOneIsTakenAsAWhole() {
    fxRun(() -> desks().reader.reader().requestFocus());
    press(KeyCode.G);
    press(KeyCode.G);
    press(KeyCode.X);
    press(KeyCode.DIGIT4);
    assertThat(((FigureTarget) only().target()).number()).as("the missing one, as a whole").isEqualTo(2);
  }

  @Test
  void theStoryIsAnnotatedAsAWhole() {
    fxRun(() -> desks().reader.reader().requestFocus());
    press(KeyCode.A);
    waitForBar();
    press(KeyCode.DIGIT4);
    assertThat(only().target()).isInstanceOf(StoryTarget.class);
    waitUntil("the card says so",
        () -> inCard(".target-kind") instanceof Label label && label.getText().equals("整篇报道"));
    assertThat(fx(() -> page().getEngine().executeScript("document.querySelectorAll('.meta .dot').length")))
        .isEqualTo(1);
  }

  /** The tray sends to the story; there one click on the right figure is enough, whatever is annotated on it. */
  @Test
  void aFigureThatLostItsPlaceIsPutBackByAClick() throws IOException {
    Annotation lost = library.annotator().annotateFigure(1, 2, null, HighlightColor.PINK, List.of(), "");
    library.annotator().annotateFigure(1, 1, null, HighlightColor.GREEN, List.of(), "");
    Files.writeString(folder.resolve("stories.txt"),
        "捐款\n<p>第一段改过的文字。</p>\n<p><img src=\"a.png\"></p>\n<p>图为捐款现场。</p>\n*\n");
    library.storyImport().run(List.of(folder.resolve("stories.txt")), null, Progress.NONE);
    library.corrections().carry(1);
    fxRun(workspace::reload);
    openStory(2);
    waitForAnnotations(2);
    fxRun(() -> desks().reader.chooseBoundaries(lost.id()));
    painted();
    click(inPicture(50, 50));
    press(KeyCode.ENTER);
    waitUntil("it has its place", () -> workspace.annotations().get().stream()
        .allMatch(one -> one.target().status().hasPlace()));
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }
}
