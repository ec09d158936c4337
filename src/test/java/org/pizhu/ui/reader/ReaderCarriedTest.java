package org.pizhu.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.TextRange;

/** Annotations of other versions in the page: told from the story's own by their form, clicked after these, gone with the story. */
class ReaderCarriedTest extends ReaderTest {

  private final List<String> clicked = new ArrayList<>();

  @BeforeEach
  void listen() {
    fxRun(() -> reader.carried().onClick(clicked::add));
  }

  private CarriedMark mark(String words, HighlightColor color) {
    Annotation there = Stories.annotation(story, words, color);
    return new CarriedMark(words, there.target(), color, "来自央广网 · 3月3日");
  }

  private int number(String code) {
    return ((Number) script(code)).intValue();
  }

  @Test
  void theyHaveDottedLinesAndNoTint() {
    show(Stories.baofeng().stored(5), List.of());
    String before = script("document.getElementById('story').innerHTML").toString();
    fxRun(() -> reader.carried().show(List.of(mark("宝丰", HighlightColor.YELLOW), mark("党员", HighlightColor.PINK))));
    painted();
    assertThat(number("document.querySelectorAll('#carried path[d]').length")).isEqualTo(2);
    assertThat(number("['yellow', 'pink'].map(c => CSS.highlights.get(c).size).reduce((a, b) => a + b)")).isZero();
    assertThat(script("getComputedStyle(document.querySelector('#carried .yellow')).strokeDasharray").toString()).isNotEqualTo("none");
    assertThat(script("document.getElementById('carried-chip').hidden")).isEqualTo(true);
    fxRun(() -> reader.carried().activate("党员", Scroll.INTO_VIEW));
    painted();
    assertThat(script("document.getElementById('carried-chip').textContent")).isEqualTo("来自央广网 · 3月3日");
    assertThat(number("CSS.highlights.get('carried-active').size")).isEqualTo(1);
    assertThat(script("document.getElementById('start-handle').hidden")).as("no handles").isEqualTo(true);
    assertThat(script("document.getElementById('story').innerHTML")).isEqualTo(before);
    fxRun(() -> reader.carried().show(List.of()));
    painted();
    assertThat(number("document.querySelectorAll('#carried path[d]').length")).isZero();
    assertThat(script("document.getElementById('carried-chip').hidden")).isEqualTo(true);
  }

  @Test
  void aClickMeansTheStorysOwnFirst() {
    Stories stories = Stories.baofeng();
    story = stories.stored(5);
    Annotation own = Stories.annotation(story, "宝丰", HighlightColor.GREEN);
    show(story, List.of(own));
    fxRun(() -> reader.carried().show(List.of(mark("宝丰", HighlightColor.YELLOW), mark("党员", HighlightColor.PINK))));
    painted();
    robot.clickOn(middle(range("党员").start()));
    waitUntil("it is told", () -> clicked.equals(List.of("党员")));
    assertThat(heard.clicks).isEmpty();
    robot.clickOn(middle(range("宝丰").start()));
    waitUntil("the own one is told", () -> heard.clicks.size() == 1);
    assertThat(heard.clicks.get(0).chosen()).isEqualTo(own.id());
    assertThat(clicked).hasSize(1);
  }

  @Test
  void whatIsAboutTheWholeStoryIsAHollowDot() {
    show(Stories.baofeng().stored(5), List.of());
    fxRun(() -> reader.carried().show(
        List.of(new CarriedMark("whole", new StoryTarget(5, "另一题", ""), HighlightColor.BLUE, "来自央广网"))));
    painted();
    assertThat(number("document.querySelectorAll('.meta .dot.carried').length")).isEqualTo(1);
    robot.clickOn(onScreen("document.querySelector('.meta .dot.carried')"));
    waitUntil("it is told", () -> clicked.equals(List.of("whole")));
    assertThat(heard.clicks).isEmpty();
  }

  @Test
  void onlyWhatIsNearIsDrawn() {
    Stories large = Stories.headline("很长的一篇");
    for (int i = 0; i < 600; i++) {
      large.paragraph("第" + i + "段：自新冠肺炎战“疫”打响以来，疫情形势始终牵动着宝丰县大营镇每一名党员的心，全镇上下迅速掀起了一股热潮。");
    }
    show(large.stored(1), List.of());
    List<CarriedMark> marks = new ArrayList<>();
    int length = story.story().text().length();
    for (int at = 20; at + 4 < length; at += length / 5_000 + 1) {
      Annotation there = Stories.annotation(story, new TextRange(at, at + 2), HighlightColor.GREEN);
      marks.add(new CarriedMark("m" + at, there.target(), HighlightColor.GREEN, "来自央广网"));
    }
    fxRun(() -> reader.carried().show(marks));
    painted();
    assertThat(number("document.querySelector('#carried .green').getAttribute('d').split('M').length")).isBetween(2, 800);
    String last = marks.get(marks.size() - 1).id();
    fxRun(() -> reader.carried().activate(last, Scroll.INTO_VIEW));
    painted();
    assertThat(number("window.scrollY")).isPositive();
    assertThat(number("document.querySelector('#carried .green').getAttribute('d').split('M').length")).isBetween(2, 800);
  }

  @Test
  void anotherStoryHasNoneAndTheSameOneKeepsThem() {
    show(Stories.baofeng().stored(5), List.of());
    fxRun(() -> reader.carried().show(List.of(mark("宝丰", HighlightColor.YELLOW))));
    fxRun(() -> reader.carried().activate("宝丰", Scroll.STAY));
    fxRun(() -> reader.metadata(Stories.outlet("新报")));
    painted();
    assertThat(script("JSON.stringify(pizhu.carried.counts())").toString()).contains("\"all\":1", "\"drawn\":1", "央广网");
    show(Stories.headline("另一篇").paragraph("宝丰。").stored(2), List.of());
    assertThat(script("JSON.stringify(pizhu.carried.counts())")).isEqualTo("{\"all\":0,\"drawn\":0,\"chip\":\"\"}");
  }
}
