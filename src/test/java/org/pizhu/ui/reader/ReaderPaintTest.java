package org.pizhu.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoredStory;
import org.pizhu.model.TextRange;
import org.pizhu.settings.ReaderFont;
import org.pizhu.settings.Theme;

/** What is painted, and that it leaves nothing behind. */
class ReaderPaintTest extends ReaderTest {

  private static final int SIZE = 24;

  private int nodes() {
    return ((Number) script("document.querySelectorAll('*').length")).intValue();
  }

  private int textNodes() {
    return ((Number) script("(() => { const walk = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);"
        + "let n = 0; while (walk.nextNode()) n++; return n; })()")).intValue();
  }

  private int painted(String color) {
    String sets = "CSS.highlights.get('" + color + "').size + CSS.highlights.get('" + color + "-over').size";
    return ((Number) script(sets)).intValue();
  }

  private int paintedInAll() {
    int all = 0;
    for (HighlightColor color : HighlightColor.values()) {
      all += painted(color.key());
    }
    return all;
  }

  static List<Annotation> many(StoredStory stored, int count) {
    int length = stored.story().text().length();
    List<Annotation> annotations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int start = (int) ((long) i * (length - 30) / count);
      HighlightColor color = HighlightColor.values()[i % 4];
      annotations.add(Stories.annotation(stored, new TextRange(start, start + 5 + i % 20), color));
    }
    return annotations;
  }

  @Test
  void annotationsAddNothingToThePage() {
    StoredStory stored = ReaderMouseTest.longStory();
    show(stored, List.of());
    int elements = nodes();
    int texts = textNodes();
    fxRun(() -> reader.annotations(many(stored, 2000)));
    painted();
    assertThat(paintedInAll()).isPositive();
    assertThat(nodes()).isEqualTo(elements);
    assertThat(textNodes()).isEqualTo(texts);
  }

  @Test
  void onlyWhatIsNearIsPaintedAndScrollingPaintsTheRest() {
    StoredStory stored = ReaderMouseTest.longStory();
    List<Annotation> annotations = new ArrayList<>();
    for (int i = 1; i <= 80; i++) {
      annotations.add(Stories.annotation(stored, "第" + i + "段", HighlightColor.GREEN));
    }
    show(stored, annotations);
    int atTop = painted("green");
    assertThat(atTop).isBetween(8, 40);
    fxRun(() -> reader.showPassage(range("第80段")));
    painted();
    assertThat(painted("green")).isBetween(8, 40);
    assertThat(isPainted("第80段")).isTrue();
    assertThat(isPainted("第2段")).isFalse();
    script("window.scrollTo(0, 0)");
    painted();
    assertThat(isPainted("第1段")).isTrue();
    assertThat(painted("green")).isEqualTo(atTop);
  }

  private boolean isPainted(String words) {
    return Boolean.TRUE.equals(script("Array.from(CSS.highlights.get('green')).some(range =>"
        + "range.startContainer.data.startsWith('" + words + "') && range.startOffset === 0)"));
  }

  @Test
  void oneMoreAmongAThousandTouchesNoOther() {
    StoredStory stored = ReaderMouseTest.longStory();
    List<Annotation> annotations = many(stored, 1000);
    show(stored, annotations);
    script("window.before = new Set(['yellow','green','blue','pink'].flatMap(color =>"
        + "[...CSS.highlights.get(color), ...CSS.highlights.get(color + '-over')]));"
        + "window.calls = 0; const ranges = pizhu.text.ranges;"
        + "pizhu.text.ranges = (start, end) => { window.calls++; return ranges(start, end); }");
    int before = paintedInAll();
    annotations.add(Stories.annotation(stored, "疫情形势", HighlightColor.PINK));
    fxRun(() -> reader.annotations(annotations));
    assertThat(paintedInAll()).isEqualTo(before + 1);
    assertThat(script("window.calls")).isEqualTo(1);
    assertThat(script("['yellow','green','blue','pink'].flatMap(color =>"
        + "[...CSS.highlights.get(color), ...CSS.highlights.get(color + '-over')])"
        + ".filter(range => !before.has(range)).length"))
        .isEqualTo(1);
    annotations.remove(annotations.size() - 1);
    fxRun(() -> reader.annotations(annotations));
    assertThat(paintedInAll()).isEqualTo(before);
  }

  @Test
  void overlapsHaveALineEach() {
    StoredStory stored = Stories.baofeng().stored(1);
    show(stored, List.of(
        Stories.annotation(stored, "俺刚吃完饭就赶紧跑过来了，俺一定得出一份力！”", HighlightColor.YELLOW),
        Stories.annotation(stored, "俺一定得出一份力！”近日", HighlightColor.BLUE)));
    assertThat(script("CSS.highlights.get('yellow').size")).isEqualTo(1);
    assertThat(script("CSS.highlights.get('blue-over').size")).isEqualTo(1);
    assertThat(script("document.querySelector('#lines .blue').hasAttribute('d')")).isEqualTo(true);
    assertThat(script("document.querySelector('#lines .yellow').hasAttribute('d')")).isEqualTo(false);
    fxRun(() -> reader.annotations(List.of()));
    assertThat(script("document.querySelector('#lines .blue').hasAttribute('d')")).isEqualTo(false);
  }

  @Test
  void aCreditIsGreyUnlessItIsHighlighted() {
    StoredStory stored = Stories.baofeng().stored(1);
    show(stored, List.of());
    assertThat(script("CSS.highlights.get('credit').size")).isEqualTo(1);
    fxRun(() -> reader.annotations(List.of(Stories.annotation(stored, "现场（央广网发", HighlightColor.BLUE))));
    assertThat(script("CSS.highlights.get('credit').size")).isEqualTo(0);
    fxRun(() -> reader.annotations(List.of(Stories.annotation(stored, "捐款活动现场", HighlightColor.BLUE))));
    assertThat(script("CSS.highlights.get('credit').size")).isEqualTo(1);
  }

  @Test
  void whatStandsBetweenTheBlocksIsNotPainted() {
    StoredStory stored = Stories.baofeng().stored(1);
    show(stored, List.of(Stories.annotation(stored, "投进捐款箱。\n宝丰县大营镇", HighlightColor.BLUE)));
    assertThat(script("Array.from(CSS.highlights.get('blue'))"
        + ".map(range => range.startContainer === range.endContainer).join()"))
        .isEqualTo("true,true");
  }

  @Test
  void theLinesOfOverlapsFollowTheText() {
    StoredStory stored = Stories.baofeng().stored(1);
    show(stored, List.of(
        Stories.annotation(stored, "俺刚吃完饭就赶紧跑过来了，俺一定得出一份力！”", HighlightColor.YELLOW),
        Stories.annotation(stored, "俺一定得出一份力！”近日", HighlightColor.BLUE)));
    Object before = script("document.querySelector('#lines .blue').getAttribute('d')");
    fxRun(() -> stage.setWidth(500));
    painted();
    painted();
    Object narrow = script("document.querySelector('#lines .blue').getAttribute('d')");
    assertThat(narrow).isNotEqualTo(before);
    fxRun(() -> reader.appearance(new ReaderAppearance(Theme.DARK, ReaderFont.SANS, SIZE, 195, 40, false)));
    painted();
    assertThat(script("document.querySelector('#lines .blue').getAttribute('d')")).isNotEqualTo(narrow);
    fxRun(() -> reader.appearance(ReaderAppearance.DEFAULT));
    painted();
    assertThat(script("document.querySelector('#lines .blue').getAttribute('d')")).isEqualTo(narrow);
  }

  @Test
  void theLinesOfOverlapsFollowTheTextWhenOnlyTheMarginsChange() {
    StoredStory stored = Stories.headline("标题").paragraph("前面的话，后面的话。").stored(1);
    fxRun(() -> reader.appearance(new ReaderAppearance(Theme.LIGHT, ReaderFont.SERIF, SIZE, 195, 24, false)));
    show(stored, List.of(
        Stories.annotation(stored, "前面的话，", HighlightColor.YELLOW),
        Stories.annotation(stored, "的话，后面", HighlightColor.BLUE)));
    Object wide = script("document.getElementById('story').clientWidth");
    Object margin = script("getComputedStyle(document.getElementById('page')).paddingLeft");
    fxRun(() -> stage.setWidth(980));
    painted();
    painted();
    assertThat(script("document.getElementById('story').clientWidth")).isEqualTo(wide);
    assertThat(script("getComputedStyle(document.getElementById('page')).paddingLeft")).isNotEqualTo(margin);
    int start = stored.story().text().indexOf("的话，后面");
    assertThat(script("Math.round(document.querySelector('#lines .blue').getBoundingClientRect().left"
        + " - pizhu.text.rects(" + start + "," + (start + 5) + ")[0].left)")).isEqualTo(0);
  }

  @Test
  void nothingOfAStoryStaysWhenAnotherComes() {
    StoredStory stored = ReaderMouseTest.longStory();
    List<Annotation> annotations = many(stored, 300);
    for (int i = 0; i < 60; i++) {
      fxRun(() -> reader.show(stored, annotations, ReaderPlace.TOP));
      fxRun(() -> reader.activate(annotations.get(3).id(), Scroll.INTO_VIEW));
      fxRun(() -> reader.select(new TextRange(3, 9)));
    }
    painted();
    show(Stories.baofeng().stored(2), List.of());
    assertThat(paintedInAll()).isZero();
    assertThat(script("CSS.highlights.size")).isEqualTo(14);
    assertThat(script("CSS.highlights.get('active').size")).isEqualTo(0);
    assertThat(script("document.querySelectorAll('#lines path[d]').length")).isEqualTo(0);
    assertThat(script("document.getElementById('start-handle').hidden")).isEqualTo(true);
    assertThat(script("document.querySelectorAll('#story p').length")).isEqualTo(3);
    assertThat(fx(() -> reader.selection())).isEmpty();
    fxRun(() -> reader.showEmpty());
    painted();
    assertThat(script("pizhu.text.all()")).isEqualTo("");
    assertThat(fx(() -> reader.place())).isEqualTo(ReaderPlace.TOP);
  }

  @Test
  void aSelectionIsClearedWhenAnotherStoryComes() {
    show(Stories.baofeng().stored(1), List.of());
    drag(range("俺刚").start(), range("吃完").start());
    show(Stories.baofeng().stored(2), List.of());
    painted();
    assertThat(heard.cleared).isEqualTo(1);
  }

  @Test
  void thePlaceIsKept() {
    StoredStory stored = ReaderMouseTest.longStory();
    show(stored, List.of());
    assertThat(fx(() -> reader.place())).isEqualTo(ReaderPlace.TOP);
    int at = range("第40段").start();
    fxRun(() -> reader.show(stored, List.of(), new ReaderPlace(at)));
    painted();
    assertThat(fx(() -> reader.place())).isEqualTo(new ReaderPlace(at));
    fxRun(() -> reader.appearance(new ReaderAppearance(Theme.SEPIA, ReaderFont.SANS, SIZE, 195, 40, false)));
    painted();
    assertThat(fx(() -> reader.place())).isEqualTo(new ReaderPlace(at));
  }

  @Test
  void aLineHoldsFortyCharactersAtMostInEverySize() {
    StoredStory stored = ReaderMouseTest.longStory();
    show(stored, List.of());
    fxRun(() -> stage.setWidth(1400));
    for (int size : List.of(ReaderAppearance.SMALLEST, 16, SIZE, ReaderAppearance.LARGEST)) {
      fxRun(() -> reader.appearance(new ReaderAppearance(Theme.LIGHT, ReaderFont.SERIF, size, 195, 40, false)));
      painted();
      Object width = script("document.querySelector('#story p').getBoundingClientRect().width / " + size);
      assertThat(((Number) width).doubleValue()).isBetween(34.0, 40.01);
    }
  }

  @Test
  void aNarrowWindowCutsNothing() {
    show(Stories.baofeng().raw("<table><tr><td>" + "宽".repeat(60) + "</td><td>" + "宽".repeat(60) + "</td></tr></table>")
        .stored(1), List.of());
    fxRun(() -> stage.setWidth(380));
    painted();
    assertThat(script("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
  }
}
