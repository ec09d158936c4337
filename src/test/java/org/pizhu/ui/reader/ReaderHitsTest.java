package org.pizhu.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pizhu.model.TextRange;

/** The hits of a search in the page. */
class ReaderHitsTest extends ReaderTest {

  private int number(String code) {
    return ((Number) script(code)).intValue();
  }

  @Test
  void hitsLieOverTheTextAndLeaveItAlone() {
    show(Stories.baofeng().stored(5), List.of());
    String before = script("document.getElementById('story').innerHTML").toString();
    fxRun(() -> reader.hits().show(List.of(range("宝丰"), range("党员"))));
    fxRun(() -> reader.hits().go(1));
    painted();

    assertThat(number("CSS.highlights.get('hit').size")).isEqualTo(2);
    assertThat(number("CSS.highlights.get('hit-now').size")).isEqualTo(1);
    assertThat(script("document.getElementById('story').innerHTML")).isEqualTo(before);
    assertThat(fx(() -> reader.hits().current())).isEqualTo(1);

    fxRun(() -> reader.hits().show(List.of()));
    assertThat(number("CSS.highlights.get('hit').size + CSS.highlights.get('hit-now').size")).isZero();
  }

  @Test
  void onlyWhatIsNearIsPaintedAndGoingToOneScrollsThere() {
    Stories large = Stories.headline("很长的一篇");
    for (int i = 0; i < 1_000; i++) {
      large.paragraph("第" + i + "段：自新冠肺炎战“疫”打响以来，疫情形势始终牵动着宝丰县大营镇每一名党员的心，全镇上下迅速掀起了一股热潮。");
    }
    show(large.stored(1), List.of());
    List<TextRange> hits = new ArrayList<>();
    int length = story.story().text().length();
    for (int at = 0; hits.size() < 10_000 && at + 1 < length; at += length / 10_000) {
      hits.add(new TextRange(at, at + 1));
    }
    fxRun(() -> reader.hits().show(hits));
    painted();
    assertThat(number("pizhu.hits.counts().all")).isEqualTo(hits.size());
    assertThat(number("pizhu.hits.counts().painted")).isBetween(1, 1_000);

    fxRun(() -> reader.hits().go(hits.size() - 1));
    painted();
    assertThat(number("window.scrollY")).isPositive();
    assertThat(number("pizhu.hits.counts().painted")).isBetween(1, 1_000);
  }

  @Test
  void anotherStoryHasNoneAndTheSameOneKeepsThem() {
    show(Stories.baofeng().stored(5), List.of());
    fxRun(() -> reader.hits().show(List.of(range("宝丰"))));
    fxRun(() -> reader.hits().go(0));
    fxRun(() -> reader.metadata(Stories.outlet("新报")));
    painted();
    assertThat(number("pizhu.hits.counts().current")).isZero();

    show(Stories.headline("另一篇").paragraph("宝丰。").stored(2), List.of());
    assertThat(number("pizhu.hits.counts().all")).isZero();
    assertThat(fx(() -> reader.hits().ranges())).isEmpty();
  }
}
