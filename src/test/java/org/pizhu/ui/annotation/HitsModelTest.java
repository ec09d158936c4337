package org.pizhu.ui.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pizhu.library.annotation.HitAnnotations.Hit;
import org.pizhu.library.annotation.HitAnnotations.Hits;
import org.pizhu.model.TextRange;
import org.pizhu.ui.annotation.HitsModel.Entry;
import org.pizhu.ui.annotation.HitsModel.Heading;

class HitsModelTest {

  private final HitsModel model = new HitsModel(new Hits(
      List.of(hit(2, 0), hit(2, 9), hit(5, 4), hit(5, 6), hit(5, 8)), Map.of(2L, "甲", 5L, "乙"), true));

  private static Hit hit(long story, int at) {
    return new Hit(story, new TextRange(at, at + 2), "", "武汉", "");
  }

  @Test
  void listsStoriesOverTheirHitsAndAllAreChosen() {
    assertThat(model.rows()).containsExactly(
        new Heading("甲", 0, 2), new Entry(0), new Entry(1),
        new Heading("乙", 2, 5), new Entry(2), new Entry(3), new Entry(4));
    assertThat(model.count()).isEqualTo(5);
    assertThat(model.stories()).isEqualTo(2);
    assertThat(model.rows()).allMatch(model::isChosen).noneMatch(model::isPartly);
  }

  @Test
  void aHitThatIsLeftOutLeavesItsStoryInPart() {
    Heading second = (Heading) model.rows().get(3);
    model.toggle(new Entry(3));

    assertThat(model.isChosen(new Entry(3))).isFalse();
    assertThat(model.isChosen(second)).isFalse();
    assertThat(model.isPartly(second)).isTrue();
    assertThat(model.chosen()).extracting(hit -> hit.range().start()).containsExactly(0, 9, 4, 8);

    model.toggle(second);
    assertThat(model.isChosen(second)).isTrue();
    model.toggle(second);
    assertThat(model.isPartly(second)).isFalse();
    assertThat(model.count()).isEqualTo(2);
    assertThat(model.stories()).isEqualTo(1);
  }

  @Test
  void eachChangeIsTold() {
    int before = model.versionProperty().get();
    model.toggle(new Entry(0));
    assertThat(model.versionProperty().get()).isNotEqualTo(before);
  }
}
