package org.pizhu.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.ui.FxTest;

/** What gives way in a narrow row of the list. */
class MetaLineTest extends FxTest {

  private static Region named(String id, double width) {
    Region region = new Region();
    region.setId(id);
    region.setPrefSize(width, 10);
    region.setMinWidth(0);
    return region;
  }

  @ParameterizedTest
  @CsvSource({
      // 60 + 80 + 70 at the left, 40 + 30 + 10 at the right
      "300, versions 0-60 outlet 60-140 day 140-210 dots 220-260 pictures 260-290 notes 290-300",
      "265, versions 0-60 outlet 60-115 day 115-185 dots 185-225 pictures 225-255 notes 255-265",
      "250, versions 0-60 outlet 60-140 day 140-210 pictures 210-240 notes 240-250",
      "210, versions 0-60 outlet 60-130 day 130-200 notes 200-210",
      "185, versions 0-60 outlet 60-115 day 115-185",
      "150, versions 0-60 outlet 60-80 day 80-150",
  })
  void theOutletKeepsWhatItIsRecognisedBy(double width, String expected) {
    Region versions = named("versions", 60);
    Region outlet = named("outlet", 80);
    Region day = named("day", 70);
    Region dots = named("dots", 40);
    Region pictures = named("pictures", 30);
    Region notes = named("notes", 10);
    assertThat(laidOut(width, new MetaLine(
        List.of(versions, outlet, day), List.of(dots, pictures, notes), List.of(outlet), List.of(dots, pictures, notes))))
        .isEqualTo(expected);
  }

  private String laidOut(double width, MetaLine line) {
    open(() -> {
      line.setMinWidth(width);
      line.setMaxWidth(width);
      return new StackPane(line);
    }, 400, 100);
    settle();
    return fx(() -> line.getChildren().stream().filter(node -> node.getId() != null && node.isVisible())
        .map(node -> node.getId() + " " + Math.round(node.getLayoutX()) + "-"
            + Math.round(node.getLayoutX() + node.getLayoutBounds().getWidth()))
        .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({
      // 60 + 40 + 60 + 90 at the left, 30 at the right; of the last at the left as much goes as can
      "280, versions 0-60 outlet 60-100 day 100-160 missing 160-250 pictures 250-280",
      "250, versions 0-60 outlet 60-100 day 100-160 missing 160-220 pictures 220-250",
      "235, versions 0-60 outlet 60-100 day 100-160 pictures 205-235",
      "150, versions 0-60 outlet 60-90 day 90-150",
  })
  void ofTwoThatCanBeCutTheFirstIsCutFirst(double width, String expected) {
    Region outlet = named("outlet", 40);
    Region missing = named("missing", 90);
    Region day = named("day", 60);
    Region pictures = named("pictures", 30);
    assertThat(laidOut(width, new MetaLine(
        List.of(named("versions", 60), outlet, day, missing), List.of(pictures), List.of(missing, outlet), List.of(missing, pictures))))
        .isEqualTo(expected);
  }

  @Test
  void theLineIsNoBroaderThanItsRow() {
    Region versions = named("versions", 60);
    versions.setMinWidth(Region.USE_PREF_SIZE);
    Region pictures = named("pictures", 30);
    pictures.setMinWidth(Region.USE_PREF_SIZE);
    MetaLine line = new MetaLine(List.of(versions), List.of(pictures), List.of(), List.of(pictures));
    open(() -> new VBox(line), 70, 100);
    settle();
    assertThat(fx(() -> line.minWidth(-1))).isZero();
    assertThat(fx(pictures::isVisible)).as("it would end where nobody sees it").isFalse();
  }
}
