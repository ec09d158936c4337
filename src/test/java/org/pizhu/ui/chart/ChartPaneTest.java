package org.pizhu.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.chart.Charts;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.CountUnit;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Theme;
import org.pizhu.task.FxTaskRunner;
import org.pizhu.ui.StyledFxTest;

/** The charts, used by mouse and keyboard over a real library. */
class ChartPaneTest extends StyledFxTest {

  @TempDir Path folder;
  private final Work.HandClock clock = new Work.HandClock();
  private final Heard heard = new Heard();
  private Library library;
  private FxTaskRunner tasks;
  private ChartPane pane;
  private Stage stage;

  /** What was asked for. */
  private static final class Heard implements ChartListener {
    private final List<AnnotationFilter> filters = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @Override
    public void show(AnnotationScope scope, AnnotationFilter filter) {
      filters.add(filter);
    }

    @Override
    public void save(ChartFormat format, String name, Charts.Content content) {
      told.add("save " + format + " " + name);
    }

    @Override
    public void failed(Throwable thrown) {
      told.add("failed " + thrown);
    }

    @Override
    public void closed() {
      told.add("closed");
    }
  }

  @BeforeEach
  void openPane() {
    library = Work.library(folder, clock);
    tasks = new FxTaskRunner();
    stage = open(() -> {
      pane = new ChartPane(new Messages(Language.CHINESE), library, tasks, clock, themes(), heard);
      return pane;
    }, 1000, 620);
    fxRun(() -> pane.show(offer()));
    waitUntil("there are bars", () -> !view().scene().marks().isEmpty());
  }

  @AfterEach
  void closeAll() {
    tasks.close();
    library.close();
    assertThat(heard.told).noneMatch(told -> told.startsWith("failed"));
  }

  private static ChartOffer offer() {
    return new ChartOffer(5L, "党员干部踊捐款", List.of(), List.of(2L, 5L));
  }

  private ChartView view() {
    return (ChartView) pane.lookup(".chart-view");
  }

  private String told() {
    return fx(() -> ((Labeled) pane.lookup(".chart-told")).getText());
  }

  private String note() {
    return ((Labeled) pane.lookup(".chart-note")).getText();
  }

  private void tab(String name) {
    robot.clickOn(pane.lookupAll(".segment").stream()
        .filter(node -> ((Labeled) node).getText().equals(name)).findFirst().orElseThrow());
  }

  @Test
  void theKeyboardGoesAlongTheBarsAndOpensOne() {
    fxRun(() -> view().requestFocus());
    settle();
    assertThat(told()).startsWith("话语：连同下级");
    robot.type(KeyCode.DOWN);
    settle();
    assertThat(told()).startsWith("人物：").isEqualTo(fx(() -> view().getAccessibleText()));
    robot.type(KeyCode.ENTER);
    waitUntil("it is opened", () -> !heard.filters.isEmpty());
    String people = library.codebook().byPath("人物").orElseThrow().id();
    assertThat(heard.filters.get(0).tags()).containsExactly(people);
    picture("chart-frequency");
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(heard.told).containsExactly("closed");
  }

  @Test
  void aClickOpensACell() {
    tab("标签共现");
    waitUntil("there is a matrix", () -> view().scene().marks().size() > 20);
    settle();
    Mark mark = fx(() -> view().scene().marks().stream()
        .filter(one -> one.row() != one.column()).findFirst().orElseThrow());
    robot.clickOn(fx(() -> view().localToScreen(mark.x() + mark.width() / 2, mark.y() + mark.height() / 2)));
    waitUntil("it is opened", () -> !heard.filters.isEmpty());
    assertThat(heard.filters.get(0)).isEqualTo(mark.item().destination().filter());
    assertThat(heard.filters.get(0).tags()).hasSize(2);
    assertThat(told()).isEqualTo(mark.item().words());
    picture("chart-together");
  }

  @Test
  void theTableHasTheSameNumbers() {
    robot.type(KeyCode.T);
    settle();
    TableView<?> table = (TableView<?>) pane.lookup(".numbers-table");
    assertThat(fx(table::isVisible)).isTrue();
    assertThat(fx(table::isFocused)).isTrue();
    int rows = fx(() -> table.getItems().size());
    assertThat(rows).isEqualTo(fx(() -> view().scene().marks().size()));
    robot.type(KeyCode.END, KeyCode.ENTER);
    waitUntil("it is opened", () -> !heard.filters.isEmpty());
    picture("chart-table");
    robot.type(KeyCode.T);
    settle();
    assertThat(fx(() -> view().isFocused())).isTrue();
  }

  @Test
  void itFollowsEditsAndStaysWhereItIs() {
    fxRun(() -> view().requestFocus());
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
    settle();
    String key = fx(() -> view().current().item().key());
    String before = told();
    String path = library.codebook().path(key);
    library.annotator().annotate(6, new TextRange(0, 3), HighlightColor.PINK, List.of(path), "");
    fxRun(() -> pane.refresh(offer()));
    waitUntil("the number has changed", () -> !view().words().get().equals(before));
    assertThat(fx(() -> view().current().item().key())).isEqualTo(key);
    assertThat(fx(() -> stage.getScene().getFocusOwner())).isSameAs(view());
  }

  @Test
  void everyChartCanBeLookedAt() {
    tab("时间分布");
    waitUntil("there are columns", () -> view().scene().marks().size() > 40);
    picture("chart-time");
    tab("文中分布");
    waitUntil("there are rows", () -> note().contains("自开头至结尾"));
    picture("chart-positions");
    fxRun(() -> choose("scope", ChartOffer.Scope.STORY));
    waitUntil("it is one story", () -> note().contains("跨段"));
    picture("chart-along");
    fxRun(() -> choose("cut", org.pizhu.model.StoryProfile.Cut.PARAGRAPHS));
    waitUntil("by paragraphs", () -> view().scene().marks().stream()
        .anyMatch(mark -> mark.item().words().contains("自然段")));
  }

  @Test
  void whatIsCountedIsChosenAndRemembered() {
    assertThat(fx(this::note)).startsWith("共 60 条批注");
    ChoiceBox<?> count = (ChoiceBox<?>) pane.lookup(".chart-choice-count");
    robot.clickOn(count);
    robot.clickOn("按版本组计");
    waitUntil("families are counted", () -> note().startsWith("共 4 组报道"));
    assertThat(fx(count::getValue)).isEqualTo(CountUnit.FAMILY);
    waitUntil("it is remembered", () -> library.remembered("charts.counted").equals(Optional.of("FAMILY")));
    tab("时间分布");
    waitUntil("here as well", () -> note().startsWith("4 组报道，各版本合计一次"));
    picture("chart-families");
  }

  @SuppressWarnings("unchecked")
  private <T> void choose(String name, T value) {
    ((ChoiceBox<T>) pane.lookup(".chart-choice-" + name)).setValue(value);
  }

  @Test
  void anEmptyChartTeaches() {
    fxRun(() -> pane.refresh(new ChartOffer(6L, "", List.of(), List.of())));
    fxRun(() -> choose("scope", ChartOffer.Scope.STORY));
    waitUntil("it teaches", () -> pane.lookup(".empty-state").isVisible());
    assertThat(fx(() -> pane.lookup(".empty-state .sentence"))).isInstanceOfSatisfying(
        Labeled.class, label -> assertThat(label.getText()).isEqualTo("还没有可统计的批注"));
    picture("chart-empty");
  }

  @Test
  void savesInThreeFormats() {
    for (String format : List.of("图片（PNG）…", "矢量图（SVG）…", "数据（CSV）…")) {
      robot.clickOn("保存");
      robot.clickOn(format);
      settle();
    }
    assertThat(heard.told).containsExactly("save PNG 标签频次", "save SVG 标签频次", "save CSV 标签频次");
  }

  /** For looking at it. */
  private void picture(String name) {
    for (Theme theme : List.of(Theme.DARK, Theme.SEPIA, Theme.LIGHT)) {
      fxRun(() -> themes().themeProperty().set(theme));
      settle();
      screenshot(stage, Path.of("target", "screenshots", name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
    }
  }
}
