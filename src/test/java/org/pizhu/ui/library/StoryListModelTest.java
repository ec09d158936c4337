package org.pizhu.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StorySummary;
import org.pizhu.ui.Samples;

class StoryListModelTest {

  private final StoryListModel model = new StoryListModel(new Messages(Language.CHINESE));

  @BeforeEach
  void fill() {
    model.stories(Samples.stories());
  }

  private List<Long> shown() {
    return model.shownStories().stream().map(StorySummary::id).toList();
  }

  @Test
  void countsAllAndUnread() {
    assertThat(model.allProperty().get()).isEqualTo(7);
    assertThat(model.unreadProperty().get()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "宝丰         | 5",
    "湖北日报     | 2 3 4",
    "2020-03-12   | 2 4",
    "2020年3月5日 | 5",
    "2月21日      | 1",
    "２０２０－０３－０５ | 5",
    "湖北 底盘    | 2 3 4",
    "底盘 无此词  | ''",
    "'   '        | 1 2 3 4 5 6 7",
  })
  void filtersByHeadlineOutletAndDay(String typed, String expected) {
    model.filterProperty().set(typed);

    assertThat(shown().stream().map(String::valueOf).toList())
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
  }

  @Test
  void sortsByDateNewestFirstAndUndatedLast() {
    model.sortBy(StorySort.DATE);
    assertThat(shown()).containsExactly(2L, 4L, 5L, 7L, 1L, 3L, 6L);
  }

  @Test
  void sortsByAnnotationsAndTurnsRound() {
    model.sortBy(StorySort.ANNOTATIONS);
    assertThat(shown()).startsWith(5L, 2L);

    model.sortBy(StorySort.ANNOTATIONS);
    assertThat(shown()).endsWith(2L, 5L);
  }

  @Test
  void sortsChineseHeadlinesByPinyin() {
    model.stories(List.of(story(1, "中央"), story(2, "湖北"), story(3, "安徽"), story(4, "上海")));

    model.sortBy(StorySort.HEADLINE);

    assertThat(model.shownStories()).extracting(StorySummary::headline).containsExactly("安徽", "湖北", "上海", "中央");
  }

  @Test
  void aStoryThatIsReadStaysUntilTheListIsMadeAnew() {
    model.tabProperty().set(StoryTab.UNREAD);
    assertThat(shown()).containsExactly(1L, 4L, 6L, 7L);

    model.story(read(Samples.stories().get(3)));
    assertThat(shown()).containsExactly(1L, 4L, 6L, 7L);
    assertThat(model.unreadProperty().get()).isEqualTo(3);

    model.tabProperty().set(StoryTab.ALL);
    model.tabProperty().set(StoryTab.UNREAD);
    assertThat(shown()).containsExactly(1L, 6L, 7L);
  }

  @Test
  void updatesOneRowInPlace() {
    StoryRow row = model.shown().get(3);
    AtomicInteger changes = new AtomicInteger();
    model.shown().addListener((ListChangeListener<StoryRow>) change -> changes.incrementAndGet());

    model.story(read(row.story()));

    assertThat(model.shown().get(3)).isSameAs(row);
    assertThat(row.story().read()).isTrue();
    assertThat(changes).hasValue(0);
  }

  @Test
  void theSameStoriesAgainChangeNothing() {
    List<StoryRow> before = new ArrayList<>(model.shown());
    AtomicInteger changes = new AtomicInteger();
    model.shown().addListener((ListChangeListener<StoryRow>) change -> changes.incrementAndGet());

    model.stories(Samples.stories());

    assertThat(model.shown()).containsExactlyElementsOf(before);
    assertThat(changes).hasValue(0);
  }

  @Test
  void tellsAnEmptyLibraryFromNoHits() {
    model.filterProperty().set("无此词");
    assertThat(model.isFilteredEmpty()).isTrue();

    model.clearFilter();
    assertThat(shown()).hasSize(7);

    model.stories(List.of());
    assertThat(model.isFilteredEmpty()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "0 | 央广网河南分网 · 2月21日 | （年份未载）",
    "1 | 湖北日报 · 2020-03-12 | ''",
    "2 | 湖北日报                 | （日期未载）",
    "5 | ''                       | 来源、日期未载",
  })
  void saysWhatIsKnownAndWhatIsMissing(int index, String origin, String missing) {
    StoryRow row = model.shown().get(index);

    assertThat(row.origin()).isEqualTo(origin);
    assertThat(row.missing()).isEqualTo(missing);
  }

  @Test
  void tenThousandStoriesAreFilteredWhileOneTypes() {
    List<StorySummary> many = new ArrayList<>();
    for (int i = 1; i <= 10_000; i++) {
      many.add(story(i, "第 " + i + " 篇报道"));
    }
    model.stories(many);

    model.filterProperty().set("第 9999 篇");

    assertThat(shown()).containsExactly(9999L);
  }

  private static StorySummary story(long id, String headline) {
    return Samples.story(id, headline, "央广网", LocalDate.of(2020, 3, 5), null, 0, 0, false, false);
  }

  private static StorySummary read(StorySummary story) {
    return new StorySummary(
        story.id(), story.number(), story.headline(), story.headlineCut(), story.outlet(), story.date(), story.monthDay(),
        story.figures(), story.annotations() + 1, List.of(HighlightColor.BLUE), true, List.of());
  }
}
