package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;

/** The charts over the real window, by keyboard. */
class ChartRoomTest extends MainTest {

  private void annotate(long story, int start, String... tags) {
    library.annotator().annotate(
        story, new TextRange(start, start + 4), HighlightColor.values()[start % 4], List.of(tags), "");
  }

  private Node pane() {
    return stage.getScene().getRoot().lookup(".chart-pane");
  }

  private String spoken() {
    return fx(() -> String.valueOf(pane().lookup(".chart-view").getAccessibleText()));
  }

  private void openCharts() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    for (int i = 0; i < 8; i++) {
      annotate(5, i * 9, "人物/党员", i % 2 == 0 ? "话语" : "来源");
    }
    annotate(2, 3, "人物");
    fxRun(() -> workspace.reload());
    robot.type(KeyCode.F12);
    waitUntil("the charts are there", () -> pane().isVisible()
        && String.valueOf(pane().lookup(".chart-view").getAccessibleText()).contains("人物"));
    settle();
  }

  @Test
  void theKeyboardGoesFromAChartToTheAnnotations() {
    openCharts();
    assertThat(spoken()).isEqualTo("人物：连同下级 9 条批注，本标签 1 条批注");
    for (Theme theme : Theme.values()) {
      fxRun(() -> settings.change(now -> now.with(Settings.THEME, theme)));
      settle();
      screenshot(stage, Path.of("target", "screenshots", "chart-room-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
    }
    // Letters are not for the story behind.
    robot.type(KeyCode.DIGIT1);
    settle();
    assertThat(library.annotations(5)).hasSize(8);
    robot.type(KeyCode.ENTER);
    waitUntil("the charts are away", () -> !pane().isVisible());
    robot.type(KeyCode.F12);
    waitUntil("they are back", () -> pane().isVisible());
    robot.type(KeyCode.ESCAPE);
    waitUntil("they are away", () -> !pane().isVisible());
  }

  /** Who presses twice, as in a list, is led on by the first press; the second is not for what lay behind the chart. */
  @Test
  void theSecondPressOnABarFallsOnNothingBehindIt() {
    openCharts();
    AtomicInteger behind = new AtomicInteger();
    AtomicLong between = new AtomicLong();
    fxRun(() -> {
      stage.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> between.set(System.nanoTime() - between.get()));
      stage.getScene().getRoot().lookup(".panes").addEventFilter(MouseEvent.MOUSE_PRESSED, event -> behind.incrementAndGet());
    });
    Point2D bar = fx(() -> {
      Node view = pane().lookup(".chart-view");
      return view.localToScreen(view.getBoundsInLocal().getWidth() * 0.4, 24);
    });
    robot.moveTo(bar).press(MouseButton.PRIMARY).release(MouseButton.PRIMARY).press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
    waitUntil("the first has led on", () -> !pane().isVisible());
    settle();
    assumeTrue(between.get() < 800_000_000, "The machine was too slow for two presses in a row");
    assertThat(behind).hasValue(0);
    robot.moveBy(0, 40).clickOn(MouseButton.PRIMARY);
    settle();
    assertThat(behind).as("a press by itself is for what is there").hasValue(1);
  }

  @Test
  void followsUndo() {
    openCharts();
    fxRun(() -> workspace.edits().undo());
    waitUntil("one less", () -> spoken().equals("人物/党员：8 条批注") || spoken().equals("人物：连同下级 8 条批注，本标签 0 条批注"));
    assertThat(fx(() -> pane().isVisible())).isTrue();
  }

  @Test
  void savesAFile() throws Exception {
    openCharts();
    for (String ending : List.of("png", "svg", "csv")) {
      answers.path = Optional.of(folder.resolve("图." + ending));
      robot.clickOn("保存");
      robot.clickOn(ending.equals("png") ? "图片（PNG）…" : ending.equals("svg") ? "矢量图（SVG）…" : "数据（CSV）…");
      Path file = folder.resolve("图." + ending);
      waitUntil("it is written", () -> file.toFile().length() > 0);
      assertThat(Files.size(file)).isPositive();
    }
    assertThat(Files.readString(folder.resolve("图.csv"))).contains("人物/党员,8,8");
    try (var files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
    }
  }
}
