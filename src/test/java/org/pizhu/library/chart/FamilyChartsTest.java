package org.pizhu.library.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.ChartStack;
import org.pizhu.model.CoOccurrence;
import org.pizhu.model.CountUnit;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TagFrequency;
import org.pizhu.model.TagTotal;
import org.pizhu.model.TextRange;
import org.pizhu.model.Timeline;

/** Counts by annotations, stories and families, with numbers made by hand. Of the seeds 2, 3 and 4 are versions of one. */
class FamilyChartsTest {

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void open() {
    library = Samples.seeds(folder);
    annotate(2, HighlightColor.YELLOW, "社区");
    annotate(2, HighlightColor.YELLOW, "社区");
    annotate(3, HighlightColor.GREEN, "社区");
    annotate(4, HighlightColor.GREEN, "人物/书记");
    annotate(5, HighlightColor.YELLOW, "社区", "人物");
    annotate(6, HighlightColor.PINK);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private void annotate(long story, HighlightColor color, String... tags) {
    library.annotator().annotate(story, new TextRange(0, 4), color, List.of(tags), "");
  }

  private Map<String, Integer> frequency(CountUnit unit, AnnotationScope scope) {
    TagFrequency found = library.charts().frequency(scope, unit, TagFrequency.Order.COUNT, 9);
    Map<String, Integer> counts = new TreeMap<>();
    for (TagTotal tag : found.tags()) {
      counts.put(tag.path(), tag.subtree());
    }
    counts.put("all", found.annotations());
    counts.put("untagged", found.untagged());
    return counts;
  }

  @Test
  void tagsAreCountedOnceAFamily() {
    assertThat(frequency(CountUnit.ANNOTATION, AnnotationScope.LIBRARY))
        .isEqualTo(Map.of("社区", 4, "人物", 2, "人物/书记", 1, "all", 6, "untagged", 1));
    assertThat(frequency(CountUnit.STORY, AnnotationScope.LIBRARY))
        .isEqualTo(Map.of("社区", 3, "人物", 2, "人物/书记", 1, "all", 5, "untagged", 1));
    assertThat(frequency(CountUnit.FAMILY, AnnotationScope.LIBRARY))
        .isEqualTo(Map.of("社区", 2, "人物", 2, "人物/书记", 1, "all", 3, "untagged", 1));
    AnnotationScope some = new AnnotationScope.OfStories(List.of(3L, 4L));
    assertThat(frequency(CountUnit.FAMILY, some))
        .isEqualTo(Map.of("社区", 1, "人物", 1, "人物/书记", 1, "all", 1, "untagged", 0));
    library.families().split(List.of(2L));
    assertThat(frequency(CountUnit.FAMILY, AnnotationScope.LIBRARY).get("社区")).isEqualTo(3);
  }

  private int together(CountUnit unit) {
    CoOccurrence found = library.charts().together(AnnotationScope.LIBRARY, unit, 1, 9);
    List<String> paths = found.tags().stream().map(TagTotal::path).toList();
    return found.counts().get(paths.indexOf("社区")).get(paths.indexOf("人物"));
  }

  @Test
  void tagsOnTwoVersionsStandTogetherInTheFamily() {
    assertThat(together(CountUnit.ANNOTATION)).isEqualTo(1);
    assertThat(together(CountUnit.STORY)).isEqualTo(1);
    assertThat(together(CountUnit.FAMILY)).isEqualTo(2);
    String one = library.codebook().byPath("社区").orElseThrow().id();
    String other = library.codebook().byPath("人物").orElseThrow().id();
    assertThat(library.charts().withBoth(AnnotationScope.LIBRARY, CountUnit.FAMILY, one, other))
        .isEqualTo(new AnnotationScope.OfStories(List.of(2L, 3L, 4L, 5L)));
    assertThat(library.charts().withBoth(AnnotationScope.LIBRARY, CountUnit.STORY, one, other))
        .isEqualTo(new AnnotationScope.OfStories(List.of(5L)));
    assertThat(library.charts().withBoth(new AnnotationScope.OfStories(List.of(2L, 3L)), CountUnit.FAMILY, one, other))
        .isEqualTo(new AnnotationScope.OfStories(List.of()));
  }

  @Test
  void aFamilyIsCountedOnItsFirstDay() {
    Map<CountUnit, Integer> dated = new TreeMap<>();
    for (CountUnit unit : CountUnit.values()) {
      Timeline line = library.charts().timeline(
          AnnotationScope.LIBRARY, unit, Timeline.Axis.MADE, Timeline.Step.DAY, ChartStack.COLOR, ZoneOffset.UTC);
      assertThat(line.periods()).hasSize(1);
      assertThat(line.periods().get(0).first()).isEqualTo(LocalDate.of(2026, 11, 24));
      dated.put(unit, line.periods().get(0).counted().annotations());
      if (unit == CountUnit.FAMILY) {
        // Yellow: the family and the fifth story; green: the family; pink: the sixth story.
        assertThat(line.periods().get(0).counted().parts()).containsExactly(2, 1, 1);
      }
    }
    assertThat(dated).isEqualTo(Map.of(CountUnit.ANNOTATION, 6, CountUnit.STORY, 5, CountUnit.FAMILY, 3));
    Timeline published = library.charts().timeline(
        AnnotationScope.LIBRARY, CountUnit.FAMILY, Timeline.Axis.PUBLISHED, Timeline.Step.DAY, ChartStack.TAG, ZoneOffset.UTC);
    int sum = published.undated().annotations();
    for (Timeline.Period period : published.periods()) {
      int number = period.counted().annotations();
      sum += number;
      AnnotationScope behind = library.charts().counted(
          AnnotationScope.LIBRARY, CountUnit.FAMILY, Timeline.Axis.PUBLISHED, period.days(), ZoneOffset.UTC);
      List<Long> stories = ((AnnotationScope.OfStories) behind).storyIds();
      assertThat(stories.stream().map(id -> id == 3 || id == 4 ? 2 : id).distinct()).hasSize(number);
    }
    assertThat(sum).isEqualTo(3);
  }
}
