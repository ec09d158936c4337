package org.pizhu.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.pizhu.model.Annotation;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoredStory;

/** Figures, rectangles in pictures and the whole story, selected and changed with a real mouse and real keys. */
class ReaderRegionsTest extends ReaderTest {

  /** One for each test: WebKit keeps pictures by their address. */
  private static int last = 1_000;

  private static final FragmentSelector PART = new FragmentSelector(20, 20, 40, 40);

  private final String sha = String.format("%064x", ++last);
  private final StoredStory stored = Stories.baofeng().picture(1, sha).stored(1);

  private void showPicture(Annotation... annotations) {
    library.put(sha, ReaderFiguresTest.picture());
    show(stored, List.of(annotations));
    waitUntil("the picture is there", () -> Boolean.TRUE.equals(web.getEngine().executeScript(
        "(() => { const image = document.querySelector('figure img');"
            + "return image !== null && image.naturalWidth === 640; })()")));
    painted();
  }

  /** A place in the picture, in per cent, on the screen. */
  private Point2D at(double x, double y) {
    Object found = script("(() => { const box = document.querySelector('figure img').getBoundingClientRect();"
        + "return (box.left + box.width * " + x / 100 + ") + ' ' + (box.top + box.height * " + y / 100 + "); })()");
    String[] numbers = found.toString().split(" ");
    return fx(() -> web.localToScreen(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
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

  private int count(String selector) {
    return ((Number) script("document.querySelectorAll('" + selector + "').length")).intValue();
  }

  private static void assertNear(FragmentSelector region, int x, int y, int right, int bottom) {
    assertThat(region.x()).isBetween(x - 2, x + 1);
    assertThat(region.y()).isBetween(y - 2, y + 1);
    assertThat(region.x() + region.width()).isBetween(right - 1, right + 2);
    assertThat(region.y() + region.height()).isBetween(bottom - 1, bottom + 2);
  }

  @Test
  void aClickSelectsTheWholeFigure() {
    showPicture();
    click(at(50, 50));
    assertThat(heard.lastFigure().figure()).isEqualTo(1);
    assertThat(heard.lastFigure().region()).isNull();
    assertThat(heard.lastFigure().onScreen().contains(at(50, 50))).isTrue();
    assertThat(count(".chosen.whole")).isEqualTo(1);
    assertThat(heard.selections).isEmpty();
    click(middle(range("自新冠").start()));
    assertThat(heard.cleared).isEqualTo(1);
    assertThat(count(".chosen")).isZero();
  }

  @Test
  void aDragDrawsARectangleWhicheverWayItGoes() {
    showPicture();
    dragBetween(at(20, 30), at(60, 80));
    assertNear(heard.lastFigure().region(), 20, 30, 60, 80);
    assertThat(count(".chosen.part .grip")).isEqualTo(8);
    dragBetween(at(95, 95), at(70, 85));
    assertNear(heard.lastFigure().region(), 70, 85, 95, 95);
    assertThat(count(".chosen")).isEqualTo(1);
    assertThat(heard.selections).as("no text is selected by it").isEmpty();
  }

  @Test
  void aDragBeyondThePictureEndsAtItsEdge() {
    showPicture();
    dragBetween(at(60, 60), at(140, 130));
    FragmentSelector region = heard.lastFigure().region();
    assertThat(region.x() + region.width()).isEqualTo(100);
    assertThat(region.y() + region.height()).isEqualTo(100);
  }

  @Test
  void theSelectedRectangleIsMovedAndResized() {
    showPicture();
    fxRun(() -> reader.figures().select(1, PART));
    painted();
    dragBetween(at(40, 40), at(60, 50));
    assertNear(heard.lastFigure().region(), 40, 30, 80, 70);
    FragmentSelector moved = heard.lastFigure().region();
    assertThat(moved.width()).isEqualTo(40);
    assertThat(moved.height()).isEqualTo(40);
    dragBetween(onScreen("document.querySelector('.grip.nw')"), at(10, 10));
    assertNear(heard.lastFigure().region(), 10, 10, 80, 70);
    dragBetween(onScreen("document.querySelector('.grip.e')"), at(50, 95));
    assertNear(heard.lastFigure().region(), 10, 10, 50, 70);
    dragBetween(onScreen("document.querySelector('.grip.s')"), at(90, 0));
    assertThat(heard.lastFigure().region().height()).as("never turned over").isEqualTo(1);
  }

  @Test
  void allEightHandlesMoveTheirOwnEdges() {
    showPicture();
    String[] grips = {"nw", "n", "ne", "e", "se", "s", "sw", "w"};
    for (String grip : grips) {
      fxRun(() -> reader.figures().select(1, PART));
      painted();
      double x = grip.contains("w") ? 10 : grip.contains("e") ? 70 : 40;
      double y = grip.contains("n") ? 10 : grip.contains("s") ? 70 : 40;
      dragBetween(onScreen("document.querySelector('.grip." + grip + "')"), at(x, y));
      assertNear(heard.lastFigure().region(),
          grip.contains("w") ? 10 : 20, grip.contains("n") ? 10 : 20,
          grip.contains("e") ? 70 : 60, grip.contains("s") ? 70 : 60);
    }
  }

  @Test
  void keysMoveAndResizeTheSelectedRectangleByOnePerCent() {
    showPicture();
    fxRun(() -> {
      reader.requestFocus();
      reader.figures().step(1);
    });
    painted();
    assertThat(heard.lastFigure().region()).isNull();
    assertThat(fx(() -> reader.figures().toggleRectangle())).isTrue();
    assertThat(heard.lastFigure().region()).isEqualTo(new FragmentSelector(25, 25, 50, 50));
    press(KeyCode.RIGHT);
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    assertThat(heard.lastFigure().region()).isEqualTo(new FragmentSelector(26, 27, 50, 50));
    press(KeyCode.SHIFT, KeyCode.LEFT);
    press(KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(heard.lastFigure().region()).isEqualTo(new FragmentSelector(26, 27, 49, 51));
    for (int i = 0; i < 30; i++) {
      robot.push(KeyCode.LEFT);
    }
    painted();
    assertThat(heard.lastFigure().region()).isEqualTo(new FragmentSelector(0, 27, 49, 51));
    assertThat(fx(() -> reader.figures().toggleRectangle())).isTrue();
    assertThat(heard.lastFigure().region()).as("the whole again").isNull();
    fxRun(reader::clearSelection);
    painted();
    assertThat(count(".chosen")).isZero();
    assertThat(fx(() -> reader.figures().toggleRectangle())).isFalse();
  }

  @Test
  void theRectangleOfTheActiveAnnotationIsMovedAndTold() {
    Annotation part = Stories.annotation(stored, 1, PART, HighlightColor.BLUE);
    showPicture(part);
    assertThat(count(".grip")).isZero();
    fxRun(() -> reader.activate(part.id(), Scroll.INTO_VIEW));
    painted();
    assertThat(count(".shape.part.active .grip")).isEqualTo(8);
    dragBetween(at(30, 30), at(40, 50));
    assertThat(heard.regions).containsOnlyKeys(part.id());
    assertNear(heard.regions.get(part.id()), 30, 40, 70, 80);
    dragBetween(onScreen("document.querySelector('.grip.se')"), at(90, 95));
    assertNear(heard.regions.get(part.id()), 30, 40, 90, 95);
    assertThat(heard.figures).isEmpty();
  }

  @Test
  void escapeAbandonsADrag() {
    Annotation part = Stories.annotation(stored, 1, PART, HighlightColor.BLUE);
    showPicture(part);
    fxRun(() -> {
      reader.requestFocus();
      reader.activate(part.id(), Scroll.STAY);
    });
    painted();
    robot.moveTo(at(30, 30));
    settle();
    robot.press(MouseButton.PRIMARY).moveTo(at(50, 50)).moveTo(at(55, 55));
    painted();
    assertThat(script("document.querySelector('.shape.part').style.left")).isNotEqualTo("20%");
    press(KeyCode.ESCAPE);
    robot.release(MouseButton.PRIMARY);
    painted();
    assertThat(script("document.querySelector('.shape.part').style.left")).isEqualTo("20%");
    assertThat(heard.regions).isEmpty();
    assertThat(heard.clicks).isEmpty();
  }

  @Test
  void overlappingOnesAreAllReachedByClicksAndThenTheFigure() {
    Annotation large = Stories.annotation(stored, 1, new FragmentSelector(0, 0, 90, 90), HighlightColor.BLUE);
    Annotation small = Stories.annotation(stored, 1, PART, HighlightColor.PINK);
    Annotation whole = Stories.annotation(stored, 1, null, HighlightColor.GREEN);
    showPicture(whole, large, small);
    assertThat(count(".shape.part")).isEqualTo(2);
    assertThat(count(".shape.whole.green")).isEqualTo(1);
    for (Annotation expected : List.of(small, large, whole)) {
      click(at(40, 40));
      ReaderClick click = heard.clicks.get(heard.clicks.size() - 1);
      assertThat(click.annotations()).containsExactly(small.id(), large.id(), whole.id());
      assertThat(click.chosen()).isEqualTo(expected.id());
      fxRun(() -> reader.activate(click.chosen(), Scroll.INTO_VIEW));
      painted();
    }
    assertThat(heard.figures).isEmpty();
    click(at(40, 40));
    assertThat(heard.clicks.get(heard.clicks.size() - 1).chosen()).isNull();
    assertThat(heard.lastFigure().region()).isNull();
  }

  @Test
  void aMissingPictureIsSelectedAsAWholeOnly() {
    StoredStory missing = Stories.baofeng().stored(2);
    Annotation whole = Stories.annotation(missing, 1, null, HighlightColor.GREEN);
    show(missing, List.of(whole));
    assertThat(count(".missing .shape.whole")).isEqualTo(1);
    Point2D from = onScreen("document.querySelector('.missing .name')");
    dragBetween(from, from.add(60, 20));
    assertThat(heard.figures).isEmpty();
    fxRun(() -> reader.figures().select(1, PART));
    painted();
    assertThat(heard.lastFigure().region()).isNull();
    assertThat(fx(() -> reader.figures().toggleRectangle())).isFalse();
  }

  @Test
  void rectanglesStandAtTheirPlaceAtEveryWidthAndSize() {
    Annotation part = Stories.annotation(stored, 1, PART, HighlightColor.BLUE);
    showPicture(part);
    String left = "(() => { const picture = document.querySelector('figure img').getBoundingClientRect();"
        + "const part = document.querySelector('.shape.part').getBoundingClientRect();"
        + "return Math.abs(part.left - picture.left - 0.2 * picture.width) < 1"
        + "&& Math.abs(part.bottom - picture.top - 0.6 * picture.height) < 1; })()";
    for (double width : new double[] {760, 420, 1_100}) {
      fxRun(() -> stage.setWidth(width));
      painted();
      assertThat(script(left)).as("at %f", width).isEqualTo(true);
    }
    fxRun(() -> stage.setHeight(300));
    painted();
    assertThat(script(left)).as("in a low window").isEqualTo(true);
  }

  @Test
  void theStoryAsAWholeIsSelectedAndShownInTheHeader() {
    Annotation whole = Stories.annotation(stored, HighlightColor.PINK);
    showPicture(whole);
    assertThat(count(".meta .dot.pink")).isEqualTo(1);
    click(onScreen("document.querySelector('.meta .dot')"));
    assertThat(heard.clicks.get(0).chosen()).isEqualTo(whole.id());
    click(onScreen("document.querySelector('.meta .whole-story')"));
    assertThat(heard.stories).isPositive();
    assertThat(heard.fields).isEmpty();
    fxRun(() -> reader.annotations(List.of()));
    painted();
    assertThat(count(".meta .dot")).isZero();
  }

  @Test
  void whatLiesOverPicturesIsNoTextOfTheStory() {
    showPicture(
        Stories.annotation(stored, 1, PART, HighlightColor.PINK), Stories.annotation(stored, HighlightColor.PINK));
    fxRun(() -> reader.figures().select(1, PART));
    painted();
    assertThat(script("pizhu.text.all()")).isEqualTo(stored.story().text());
    fxRun(() -> reader.select(range("龚群保")));
    painted();
    assertThat(count(".chosen")).isZero();
    assertThat(heard.lastRange()).isEqualTo(range("龚群保"));
  }
}
