package org.pizhu.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pizhu.ui.chart.Shape.Anchor;
import org.pizhu.ui.chart.Shape.Box;
import org.pizhu.ui.chart.Shape.Words;

/** The layout of charts, without a screen. */
class ChartSceneTest {

  @Test
  void everythingLiesInsideTheChart() {
    for (Plot plot : Plots.all()) {
      for (double width : new double[] {320, 700, 1_200}) {
        ChartScene scene = plot.layout(width, 400);
        for (Shape shape : scene.shapes()) {
          if (shape instanceof Box box) {
            assertThat(box.x()).isNotNegative();
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(scene.width() + 0.01);
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(scene.height() + 0.01);
          } else if (shape instanceof Words words && !words.slanted()) {
            double wide = TextWidth.of(words.text(), words.type().size());
            double left = words.x() - (words.anchor() == Anchor.END ? wide : words.anchor() == Anchor.MIDDLE ? wide / 2 : 0);
            assertThat(left).as("«%s» of %s at %s", words.text(), plot.getClass(), width).isGreaterThanOrEqualTo(-1);
            assertThat(left + wide).as("«%s» of %s at %s", words.text(), plot.getClass(), width)
                .isLessThanOrEqualTo(scene.width() + 1);
          }
        }
      }
    }
  }

  @Test
  void columnsAreAsHighAsTheirNumbers() {
    ChartScene scene = Plots.columns(12, 1).layout(800, 400);
    List<Box> boxes = scene.shapes().stream().filter(Box.class::isInstance).map(Box.class::cast).toList();
    double unit = boxes.get(0).height() / 7;
    int at = 0;
    for (int i = 0; i < 12; i++) {
      int number = i * 7 % 11;
      if (number > 0) {
        assertThat(boxes.get(at++).height()).isCloseTo(number * unit, org.assertj.core.data.Offset.offset(0.01));
      }
    }
    assertThat(at).isEqualTo(boxes.size());
  }

  @Test
  void theArrowKeysReachEveryMark() {
    for (Plot plot : Plots.all()) {
      ChartScene scene = plot.layout(900, 400);
      Set<Mark> reached = new HashSet<>();
      reach(scene, scene.marks().get(0), reached);
      assertThat(reached).as(plot.getClass().getSimpleName()).hasSameSizeAs(scene.marks());
    }
  }

  private static void reach(ChartScene scene, Mark from, Set<Mark> reached) {
    var waiting = new java.util.ArrayDeque<Mark>(List.of(from));
    while (!waiting.isEmpty()) {
      Mark mark = waiting.pop();
      if (reached.add(mark)) {
        waiting.addAll(List.of(
            scene.beside(mark, 1, 0), scene.beside(mark, -1, 0), scene.beside(mark, 0, 1), scene.beside(mark, 0, -1)));
      }
    }
  }

  @Test
  void aPointMeansTheMarkThatIsThere() {
    for (Plot plot : Plots.all()) {
      ChartScene scene = plot.layout(900, 400);
      for (Mark mark : scene.marks()) {
        Mark found = scene.at(mark.x() + mark.width() / 2, mark.y() + Math.min(4, mark.height() / 2)).orElseThrow();
        assertThat(found.item().key()).isEqualTo(mark.item().key());
      }
    }
  }

  @Test
  void longNamesGetAnEllipsis() {
    assertThat(TextWidth.fit("话语/直接引语", 12, 60)).isEqualTo("话语/直…");
    assertThat(TextWidth.fitEnd("话语/直接引语", 12, 60)).isEqualTo("…直接引语");
    assertThat(TextWidth.fit("𠮷𠮷𠮷𠮷", 10, 30)).isEqualTo("𠮷𠮷…");
    assertThat(TextWidth.fit("话语", 12, 60)).isEqualTo("话语");
  }

  @Test
  void namesOverColumnsAreCutLikeThoseOfRows() {
    List<String> words = Plots.grid(12, "公共卫生与传染病防控/疫苗接种进度与覆盖").layout(900, 400).shapes().stream()
        .filter(Shape.Words.class::isInstance).map(shape -> ((Shape.Words) shape).text()).toList();
    assertThat(words.stream().filter(text -> text.startsWith("…")).filter(text -> text.endsWith("覆盖11")))
        .as("its row and its column").hasSize(2);
  }

  @Test
  void whatIsSavedSaysAllOfItsNote() {
    String note = "全库 · 10 个标签，各含其下级。对角线为各标签的使用次数；“·”表示其中一个是另一个的下级。 · 2026年11月30日 · 每一格所列为同一批注上两个标签同时出现的次数";
    ChartScene plain = Plots.grid(4, "标签").layout(400, 200);
    ChartScene saved = plain.titled("标签共现", note);
    List<Shape.Words> quiet = saved.shapes().stream().filter(Shape.Words.class::isInstance).map(Shape.Words.class::cast)
        .filter(words -> words.ink().equals(Ink.FAINT) && words.x() < 10).toList();
    assertThat(quiet.stream().map(Shape.Words::text).collect(Collectors.joining()).replace(" ", "")).isEqualTo(note.replace(" ", ""));
    assertThat(quiet).hasSizeGreaterThan(1).allMatch(words -> TextWidth.of(words.text(), words.type().size()) <= 400);
    assertThat(saved.marks().get(0).y()).as("below all lines").isGreaterThan(quiet.get(quiet.size() - 1).y());
  }

  @Test
  void fiveThousandBarsAreLaidOutAtOnce() {
    String[] names = new String[5_000];
    java.util.Arrays.fill(names, "话语/直接引语");
    Plot plot = Plots.bars(names);
    long start = System.nanoTime();
    assertThat(plot.layout(900, 400).marks()).hasSize(5_000);
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1_000);
  }
}
