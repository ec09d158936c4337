package org.pizhu.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPlaceTest {

  @ParameterizedTest
  @CsvSource({
    // as it was: x, y, width, height; the screen: left, top, width, height; as it is then
    "40, 30, 1360, 860,   0, 0, 1920, 1080,   40, 30, 1360, 860",
    "40, 30, 1360, 860,   0, 25, 1024, 675,   0, 25, 1024, 675",
    "2000, 100, 1360, 860,   0, 0, 1920, 1080,   560, 100, 1360, 860",
    "-700, -20, 800, 600,   0, 0, 1920, 1080,   0, 0, 800, 600",
    "2000, 900, 800, 600,   1920, 0, 1280, 1024,   2000, 424, 800, 600",
    "NaN, NaN, 1360, 860,   0, 0, 1280, 800,   NaN, NaN, 1280, 800",
  })
  void staysInSight(
      double x, double y, double width, double height, double left, double top, double room, double rise,
      double fittedX, double fittedY, double fittedWidth, double fittedHeight) {
    assertThat(new WindowPlace(x, y, width, height, true).within(left, top, room, rise))
        .isEqualTo(new WindowPlace(fittedX, fittedY, fittedWidth, fittedHeight, true));
  }
}
