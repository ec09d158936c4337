package org.pizhu.ui.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BarPlaceTest {

  private static final Bounds READER = new BoundingBox(300, 50, 700, 600);

  private static Point2D place(double x, double y, double width, double height) {
    return BarPlace.of(new BoundingBox(x, y, width, height), READER, 320, 36);
  }

  @Test
  void standsUnderTheSelection() {
    assertThat(place(400, 200, 100, 20)).isEqualTo(new Point2D(400, 228));
  }

  @Test
  void standsAboveWhereThereIsNoRoomBelow() {
    assertThat(place(400, 610, 100, 20)).isEqualTo(new Point2D(400, 566));
  }

  @Test
  void staysInsideTheReaderAtItsRightEdge() {
    assertThat(place(950, 200, 40, 20)).isEqualTo(new Point2D(680, 228));
  }

  @Test
  void standsBesideATallSelection() {
    assertThat(place(310, 60, 200, 580)).isEqualTo(new Point2D(518, 60));
    assertThat(place(700, 60, 300, 580)).isEqualTo(new Point2D(372, 60));
  }

  @Test
  void ofASelectionThatIsPartlyScrolledAwayOnlyTheSeenPartCounts() {
    assertThat(place(400, -500, 100, 700)).isEqualTo(new Point2D(400, 208));
  }

  @Test
  void atASelectionThatFillsTheReaderStandsAtTheLowerEdge() {
    assertThat(place(300, 0, 700, 900)).isEqualTo(new Point2D(300, 614));
  }

  @Property
  void isInsideTheReaderAndCoversNothingWhereItCan(
      @ForAll @IntRange(min = 300, max = 990) int x,
      @ForAll @IntRange(min = 50, max = 640) int y,
      @ForAll @IntRange(min = 1, max = 700) int width,
      @ForAll @IntRange(min = 1, max = 500) int height) {
    Bounds selection = new BoundingBox(x, y, Math.min(width, 1000 - x), Math.min(height, 650 - y));
    Point2D corner = BarPlace.of(selection, READER, 320, 36);
    Bounds bar = new BoundingBox(corner.getX(), corner.getY(), 320, 36);

    assertThat(READER.contains(bar)).isTrue();
    assertThat(bar.intersects(selection)).isFalse();
  }
}
