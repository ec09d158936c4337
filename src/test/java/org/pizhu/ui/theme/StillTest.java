package org.pizhu.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.ui.FxTest;
import org.testfx.util.WaitForAsyncUtils;

/** Where nothing is to move by itself, nothing does. */
class StillTest extends FxTest {

  private static final int PICTURES = 6;
  private static final long BETWEEN_MILLIS = 120;

  private final ProgressBar bar = fx(() -> new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS));
  private ThemeManager themes;
  private Stage stage;

  @BeforeEach
  void openBar() {
    stage = open(() -> {
      themes = new ThemeManager(Fonts.ofSystem());
      themes.install();
      bar.setPrefWidth(200);
      return new StackPane(bar);
    }, 300, 100);
  }

  /** How many different pictures there are of a line through the bar. */
  private int pictures() {
    List<List<Integer>> seen = new ArrayList<>();
    for (int i = 0; i < PICTURES; i++) {
      WaitForAsyncUtils.sleep(BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
      seen.add(line());
    }
    return (int) seen.stream().distinct().count();
  }

  private List<Integer> line() {
    WritableImage image = fx(() -> stage.getScene().snapshot(null));
    PixelReader pixels = image.getPixelReader();
    List<Integer> line = new ArrayList<>();
    for (int x = 0; x < image.getWidth(); x++) {
      line.add(pixels.getArgb(x, (int) image.getHeight() / 2));
    }
    return line;
  }

  @Test
  void workWithoutAKnownEndMovesOnlyWhereItMay() {
    assertThat(pictures()).isGreaterThan(1);
    fxRun(() -> themes.stillProperty().set(true));
    settle();
    assertThat(stage.getScene().getRoot().getStyleClass()).containsOnlyOnce("still");
    assertThat(pictures()).isEqualTo(1);
    // It isn't taken for one that is full, or empty.
    assertThat(line().stream().distinct().count()).isGreaterThan(2);
    fxRun(() -> themes.stillProperty().set(false));
    settle();
    assertThat(stage.getScene().getRoot().getStyleClass()).doesNotContain("still");
    assertThat(pictures()).isGreaterThan(1);
  }

  @Test
  void howFarWorkIsLooksTheSame() {
    fxRun(() -> bar.setProgress(0.5));
    List<Integer> moving = line();
    fxRun(() -> themes.stillProperty().set(true));
    settle();
    assertThat(line()).isEqualTo(moving);
  }
}
