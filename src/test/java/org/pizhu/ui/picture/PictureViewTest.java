package org.pizhu.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.FigureRef;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.PictureField;
import org.pizhu.model.PictureLook;
import org.pizhu.picture.Scenes;
import org.pizhu.ui.StyledFxTest;

/** One picture, enlarged and moved with a real mouse. */
class PictureViewTest extends StyledFxTest {

  private static final int WIDE = 1_600;
  private static final int HIGH = 1_000;

  @TempDir Path folder;
  private final List<String> heard = new ArrayList<>();
  private PictureView view;
  private PictureCanvas canvas;
  private BorderPane root;
  private Label beside;

  private final class Heard implements PictureViewListener {
    @Override
    public void step(int by) {
      heard.add("step " + by);
    }

    @Override
    public void jumped(FigureRef figure) {
      heard.add("jumped " + figure);
    }

    @Override
    public void dropped(FigureRef figure, Path file) {
      heard.add("dropped " + file.getFileName() + " on " + figure.storyId() + "." + figure.number());
    }

    @Override
    public void openStory(FigureRef figure) {
      heard.add("story " + figure);
    }

    @Override
    public void viewClosed() {
      heard.add("closed");
    }
  }

  @BeforeEach
  void openView() {
    open(() -> {
      beside = new Label("fields");
      view = new PictureView(new Messages(Language.CHINESE), beside, new Heard());
      root = new BorderPane(view);
      return root;
    }, 1_100, 700);
    canvas = fx(() -> (PictureCanvas) view.lookup(".picture-canvas"));
  }

  private static PictureContent content(String address) {
    return new PictureContent(
        new FigureRef(3, 2), address, "报道", "图说", "W1.png", 1, 2,
        address == null ? null : new PictureLook(PictureLook.Kind.SEEN, WIDE, HIGH, 7L), List.of(), List.of(), List.of());
  }

  private void show() throws IOException {
    Path file = Files.write(folder.resolve("scene.png"), Scenes.of(Scenes.scene(1, WIDE, HIGH), "png"));
    fxRun(() -> view.show(content(file.toUri().toString())));
    waitUntil("the picture is decoded", () -> canvas.image() != null);
    settle();
  }

  private double scale() {
    settle();
    return fx(canvas::scale);
  }

  /** Where a point of the picture is on the screen, given in parts of its width and height. */
  private Point2D screen(double x, double y) {
    settle();
    return fx(() -> canvas.localToScreen(canvas.at(x, y)));
  }

  private void near(Point2D now, Point2D before) {
    assertThat(now.getX()).isCloseTo(before.getX(), within(2.0));
    assertThat(now.getY()).isCloseTo(before.getY(), within(2.0));
  }

  @Test
  void onceItWasAwayAllOfItIsSeenFirst() throws IOException {
    show();
    double all = scale();
    fxRun(() -> canvas.zoom(all * 3));
    fxRun(() -> view.setVisible(false));
    fxRun(() -> view.setVisible(true));
    show();
    assertThat(scale()).isCloseTo(all, within(1e-6));
  }

  @Test
  void theDayOnWhichItWasTakenIsSaidAsDaysAreSaid() {
    assertThat(taken("2020:03:12 09:30:05")).contains("2020年3月12日 09:30:05");
    assertThat(taken("2020:03:12")).contains("2020年3月12日");
    // What the calendar does not have, and what other programs write, stays as it is.
    assertThat(taken("0000:00:00 00:00:00")).contains("0000:00:00 00:00:00");
    assertThat(taken("last spring")).contains("last spring");
  }

  private List<String> taken(String value) {
    return fx(() -> {
      view.show(new PictureContent(new FigureRef(3, 2), null, "报道", "图说", "W1.png", 1, 2, null, List.of(),
          List.of(new PictureField(PictureField.Kind.TAKEN, value)), List.of()));
      root.applyCss();
      root.layout();
      return view.lookupAll(".label").stream().map(node -> ((Label) node).getText()).toList();
    });
  }

  /** A rectangle where it is, and a frame around all of the picture, the second one within the first; both stay at it when it is enlarged. */
  @Test
  void whatIsAnnotatedOfItHasItsFrame() throws IOException {
    Path file = Files.write(folder.resolve("scene.png"), Scenes.of(Scenes.scene(1, WIDE, HIGH), "png"));
    List<PictureContent.Mark> marks = List.of(
        new PictureContent.Mark(null, "green"), new PictureContent.Mark(new FragmentSelector(10, 20, 30, 40), "pink"),
        new PictureContent.Mark(null, "blue"));
    PictureContent shown = content(file.toUri().toString());
    fxRun(() -> view.show(new PictureContent(
        shown.figure(), shown.address(), shown.headline(), shown.caption(), shown.fileName(), 1, 2, shown.look(), marks, List.of(), List.of())));
    waitUntil("the picture is decoded", () -> canvas.image() != null);
    for (double by : List.of(1.0, 2.0)) {
      double scale = scale() * by;
      fxRun(() -> canvas.zoom(scale));
      settle();
      assertThat(frames()).containsExactly(
          new BoundingBox(0, 0, WIDE * scale, HIGH * scale),
          new BoundingBox(WIDE * scale * 0.1, HIGH * scale * 0.2, WIDE * scale * 0.3, HIGH * scale * 0.4),
          new BoundingBox(4, 4, WIDE * scale - 8, HIGH * scale - 8));
    }
  }

  private List<Bounds> frames() {
    return fx(() -> ((Parent) canvas.getChildrenUnmodifiable().get(1)).getChildrenUnmodifiable().stream().map(Node::getBoundsInParent).toList());
  }

  @Test
  void whereThereIsNoOtherPictureNoneIsOfferedAndTheKeyboardGoesToThePicture() {
    List<Node> steps = fx(() -> view.lookupAll(".picture-bar .icon-button").stream().limit(2).toList());
    fxRun(() -> view.show(content(null)));
    assertThat(steps).extracting(Node::isDisabled).containsExactly(true, false);
    fxRun(() -> {
      steps.get(1).requestFocus();
      view.show(new PictureContent(new FigureRef(3, 2), null, "", "", "", 2, 2, null, List.of(), List.of(), List.of()));
    });
    assertThat(steps).extracting(Node::isDisabled).containsExactly(false, true);
    assertThat(fx(() -> canvas.isFocused())).isTrue();
  }

  @Test
  void theWheelEnlargesAboutThePointer() throws IOException {
    show();
    double whole = scale();
    assertThat(whole).isLessThan(1);
    Point2D at = screen(0.7, 0.6);
    robot.moveTo(at);
    // Large enough that the picture fills the room: until then it stays in the middle.
    robot.scroll(3, VerticalDirection.UP);
    double first = scale();
    assertThat(first).isCloseTo(whole * Math.pow(PictureCanvas.STEP, 3), within(0.001));
    Point2D corner = screen(0, 0);
    Point2D opposite = screen(1, 1);
    double x = (at.getX() - corner.getX()) / (opposite.getX() - corner.getX());
    double y = (at.getY() - corner.getY()) / (opposite.getY() - corner.getY());
    assertThat(x).as("from side to side it filled the room all the time").isCloseTo(0.7, within(0.01));
    robot.scroll(2, VerticalDirection.UP);
    near(screen(x, y), at);
    assertThat(scale()).isGreaterThan(first);
    robot.scroll(12, VerticalDirection.DOWN);
    assertThat(scale()).isLessThan(whole);
  }

  @Test
  void aDoubleClickShowsItsOwnPixelsAndAllOfItAgain() throws IOException {
    show();
    double whole = scale();
    Point2D at = screen(0.6, 0.5);
    robot.moveTo(at);
    robot.doubleClickOn(MouseButton.PRIMARY);
    assertThat(scale()).isEqualTo(1);
    near(screen(0.6, 0.5), at);
    robot.doubleClickOn(MouseButton.PRIMARY);
    assertThat(scale()).isEqualTo(whole);
  }

  @Test
  void draggingMovesWhatIsSeenUpToItsEdge() throws IOException {
    show();
    robot.moveTo(screen(0.5, 0.5));
    robot.doubleClickOn(MouseButton.PRIMARY);
    settle();
    Point2D before = screen(0.5, 0.5);
    robot.moveTo(before);
    robot.press(MouseButton.PRIMARY).moveTo(before.add(-60, -40)).moveTo(before.add(-120, -80));
    settle();
    robot.release(MouseButton.PRIMARY);
    near(screen(0.5, 0.5), before.add(-120, -80));
    assertThat(scale()).as("a drag is no double click").isEqualTo(1);
    // Further than there is picture.
    for (int i = 0; i < 4; i++) {
      robot.moveTo(before);
      robot.press(MouseButton.PRIMARY).moveTo(before.add(150, 100)).moveTo(before.add(300, 200));
      settle();
      robot.release(MouseButton.PRIMARY);
    }
    near(screen(0, 0), fx(() -> canvas.localToScreen(0, 0)));
  }

  @Test
  void aFileDroppedOnAMissingPictureIsToBeIt() throws IOException {
    fxRun(() -> view.show(content(null)));
    assertThat(fx(() -> canvas.lookupAll(".label").stream().anyMatch(node -> ((Label) node).getText().contains("缺图：W1.png")))).isTrue();
    Path file = Files.write(folder.resolve("新.png"), new byte[] {1});
    Label source = fx(() -> {
      Label label = new Label("file");
      label.setMinSize(120, 30);
      label.setOnDragDetected(event -> {
        Dragboard board = label.startDragAndDrop(TransferMode.COPY);
        ClipboardContent dragged = new ClipboardContent();
        dragged.putFiles(List.of(file.toFile()));
        board.setContent(dragged);
        event.consume();
      });
      root.setBottom(label);
      return label;
    });
    settle();
    Point2D from = fx(() -> source.localToScreen(40, 15));
    Point2D target = fx(() -> canvas.localToScreen(canvas.getWidth() / 2, canvas.getHeight() / 2));
    robot.moveTo(from);
    robot.press(MouseButton.PRIMARY);
    robot.moveTo(from.add(15, 0)).moveTo(from.midpoint(target)).moveTo(target).moveTo(target.add(3, 3));
    settle();
    robot.release(MouseButton.PRIMARY);
    waitUntil("it was dropped", () -> !heard.isEmpty());
    assertThat(heard).containsExactly("dropped 新.png on 3.2");
  }

  @Test
  void aMissingPictureAfterOneThatIsThereShowsNothingOfIt() throws IOException {
    show();
    fxRun(() -> view.show(content(null)));
    settle();
    assertThat(fx(canvas::image)).isNull();
    show();
    assertThat(fx(canvas::image)).isNotNull();
  }
}
