package org.pizhu.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.model.StoredStory;

/** Pictures, their placeholders, and a picture that is dropped on one. */
class ReaderFiguresTest extends ReaderTest {

  /** One for each test: WebKit keeps pictures by their address, over all pages of the program. */
  private static int last;

  private final String sha = String.format("%064x", ++last);

  @TempDir Path folder;

  static PictureData picture() {
    BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0x7a8b6f));
    graphics.fillRect(0, 0, 640, 360);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PictureData(bytes.toByteArray(), "image/png");
  }

  private static String text(String selector) {
    return "document.querySelector('" + selector + "').textContent";
  }

  private void waitForPicture() {
    waitUntil("the picture is there", () -> Boolean.TRUE.equals(web.getEngine().executeScript(
        "(() => { const image = document.querySelector('figure img');"
            + "return image !== null && image.naturalWidth === 640; })()")));
  }

  @Test
  void aPictureOfTheLibraryIsShownAboveItsCaption() {
    library.put(sha, picture());
    show(Stories.baofeng().picture(1, sha).stored(1), List.of());
    waitForPicture();
    assertThat(script("document.querySelector('figure').firstElementChild.className")).isEqualTo("picture");
    assertThat(script("document.querySelectorAll('.missing').length")).isEqualTo(0);
    assertThat(script("document.querySelector('img').getBoundingClientRect().width <= 640")).isEqualTo(true);
  }

  @Test
  void aMissingPictureIsNamedAndCanBeLookedFor() {
    show(Stories.baofeng().stored(1), List.of());
    assertThat(script(text("figure .name"))).isEqualTo("缺图：W020200305581086591299.png");
    assertThat(script("document.querySelectorAll('img').length")).isEqualTo(0);
    robot.clickOn(onScreen("document.querySelector('figure button')"));
    painted();
    assertThat(heard.finds).containsExactly(1);
    assertThat(heard.clicks).isEmpty();
  }

  @Test
  void aPictureThatCannotBeShownIsAPlaceholderToo() {
    library.put(sha, new PictureData(new byte[] {1, 2, 3}, "image/png"));
    show(Stories.baofeng().picture(1, sha).stored(1), List.of());
    waitUntil("the placeholder is there",
        () -> Boolean.TRUE.equals(web.getEngine().executeScript("document.querySelector('.missing') !== null")));
    assertThat(script(text("figure .name"))).isEqualTo("此图无法显示：W020200305581086591299.png");
    assertThat(script("document.querySelectorAll('img').length")).isEqualTo(0);
  }

  @Test
  void aPictureThatTheLibraryHasLostIsAPlaceholderToo() {
    show(Stories.baofeng().picture(1, sha).stored(1), List.of());
    waitUntil("the placeholder is there",
        () -> Boolean.TRUE.equals(web.getEngine().executeScript("document.querySelector('.missing') !== null")));
  }

  @Test
  void aPictureThatComesInTakesThePlaceOfThePlaceholder() {
    show(Stories.baofeng().stored(1), List.of());
    library.put(sha, picture());
    fxRun(() -> reader.pictures(Map.of(1, sha)));
    waitForPicture();
    assertThat(script("document.querySelectorAll('.missing').length")).isEqualTo(0);
    assertThat(script("document.querySelectorAll('figure .picture').length")).isEqualTo(1);
  }

  @Test
  void thePictureOfAnEarlierStoryIsNotKept() {
    library.put(sha, picture());
    StoredStory withPicture = Stories.baofeng().picture(1, sha).stored(1);
    show(withPicture, List.of());
    waitForPicture();
    show(Stories.baofeng().stored(2), List.of());
    show(withPicture, List.of());
    waitForPicture();
    assertThat(asked).containsExactly(sha, sha);
  }

  @Test
  void theTextOfAStoryIsTheSameWithAndWithoutPictures() {
    library.put(sha, picture());
    StoredStory stored = Stories.baofeng().picture(1, sha).stored(1);
    show(stored, List.of());
    waitForPicture();
    assertThat(script("pizhu.text.all()")).isEqualTo(stored.story().text());
  }

  @Test
  void aFileDroppedOnAFigureIsTold() throws IOException {
    show(Stories.baofeng().stored(1), List.of());
    Path file = Files.write(folder.resolve("图.png"), picture().bytes());
    dropFile(file, onScreen("document.querySelector('.picture')"));
    assertThat(heard.pictures).containsEntry(1, file);
    assertThat(script("document.querySelectorAll('.over').length")).isEqualTo(0);
    assertThat(fx(() -> web.getEngine().getLocation())).isEqualTo(StoryScheme.SHELL);
  }

  @Test
  void aFileDroppedBesideTheFiguresGoesOnToTheWindow() throws IOException {
    show(Stories.baofeng().stored(1), List.of());
    Path file = Files.write(folder.resolve("文.txt"), new byte[] {1});
    List<Path> dropped = new ArrayList<>();
    fxRun(() -> {
      window.setOnDragOver(event -> event.acceptTransferModes(TransferMode.COPY));
      window.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
        dropped.add(event.getDragboard().getFiles().get(0).toPath());
        event.setDropCompleted(true);
      });
    });
    dropFile(file, middle(range("自新冠").start()));
    assertThat(dropped).containsExactly(file);
    assertThat(heard.pictures).isEmpty();
    assertThat(fx(() -> web.getEngine().getLocation())).isEqualTo(StoryScheme.SHELL);
  }

  /** Drags a file from a label of the same window with the real mouse. */
  private void dropFile(Path file, Point2D target) {
    Label source = fx(() -> {
      Label label = new Label("file");
      label.setMinSize(120, 30);
      label.setOnDragDetected(event -> {
        Dragboard board = label.startDragAndDrop(TransferMode.COPY);
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        board.setContent(content);
        event.consume();
      });
      window.setBottom(label);
      return label;
    });
    painted();
    Point2D from = fx(() -> source.localToScreen(40, 15));
    robot.moveTo(from);
    robot.press(MouseButton.PRIMARY);
    robot.moveTo(from.add(15, 0));
    robot.moveTo(from.midpoint(target));
    robot.moveTo(target);
    robot.moveTo(target.add(3, 3));
    settle();
    robot.release(MouseButton.PRIMARY);
    settle();
    painted();
  }
}
