package org.pizhu.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryOrder;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.StorySummary;
import org.pizhu.query.QueryError;
import org.pizhu.ui.Samples;

class StoryListModelTest {

  private final ListedStories library = new ListedStories(Samples.stories());
  private final StoryListModel model = new StoryListModel(new Messages(Language.CHINESE), library);

  @BeforeEach
  void begin() {
    model.counts(library.size(), library.unread());
    model.refresh();
  }

  private List<Long> shown() {
    return model.listing().ids().boxed().toList();
  }

  @Test
  void listsAllInTheirOrderAtFirst() {
    assertThat(shown()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(library.asked).containsExactly(StoryQuery.ALL);
  }

  @Test
  void whatIsSearchedForIsOrderedByRelevanceAndThenAsBefore() {
    model.sortBy(StoryOrder.ANNOTATIONS);
    assertThat(shown()).startsWith(5L, 2L);

    model.wordsProperty().set("底盘");

    assertThat(model.shown()).isEqualTo(new StoryQuery("底盘", StoryFilter.NONE, StoryOrder.RELEVANCE, true));
    assertThat(model.orders()).contains(StoryOrder.RELEVANCE);
    assertThat(shown()).containsExactly(4L, 3L, 2L);
    assertThat(model.row(2).orElseThrow().passages()).hasSize(1);
    assertThat(model.annotationsProperty().get()).isEqualTo(12);

    model.wordsProperty().set("");

    assertThat(model.order()).isEqualTo(StoryOrder.ANNOTATIONS);
    assertThat(model.orders()).doesNotContain(StoryOrder.RELEVANCE);
    assertThat(model.row(2).orElseThrow().passages()).isEmpty();
    assertThat(model.annotationsProperty().get()).isZero();
  }

  @Test
  void theOrderThatHoldsIsTurnedRound() {
    model.sortBy(StoryOrder.DATE);
    assertThat(model.query().falling()).isTrue();
    model.sortBy(StoryOrder.DATE);
    assertThat(model.query().falling()).isFalse();
    model.sortBy(StoryOrder.OUTLET);
    assertThat(model.query().falling()).isFalse();
  }

  @Test
  void theOrderIsTakenUpAgain() {
    model.sortBy(StoryOrder.ANNOTATIONS);
    model.wordsProperty().set("底盘");
    String remembered = model.orderToRemember();

    StoryListModel next = new StoryListModel(new Messages(Language.CHINESE), library);
    next.begin(remembered);

    assertThat(next.shown()).isEqualTo(StoryQuery.ALL.sorted(StoryOrder.ANNOTATIONS, true));
  }

  @Test
  void theTabAndTheFilterSayTheSame() {
    model.tabProperty().set(StoryTab.UNREAD);
    assertThat(shown()).containsExactly(1L, 4L, 6L, 7L);
    assertThat(model.filterProperty().get().of(StoryFacet.MARK)).containsExactly("UNREAD");

    model.filterProperty().set(StoryFilter.NONE);
    assertThat(model.tabProperty().get()).isEqualTo(StoryTab.ALL);

    model.filterProperty().set(StoryFilter.NONE.with(StoryFacet.MARK, Set.of("UNREAD")));
    assertThat(model.tabProperty().get()).isEqualTo(StoryTab.UNREAD);
  }

  @Test
  void aStoryThatIsReadStaysUntilTheListIsMadeAnew() {
    model.tabProperty().set(StoryTab.UNREAD);
    library.put(read(Samples.stories().get(3)));

    model.changed(Set.of(4L), false);

    assertThat(shown()).containsExactly(1L, 4L, 6L, 7L);
    assertThat(model.row(4).orElseThrow().story().read()).isTrue();
    model.changed(Set.of(), true);
    assertThat(shown()).containsExactly(1L, 6L, 7L);
  }

  @Test
  void aRowStaysTheSameObject() {
    StoryRow row = model.row(4).orElseThrow();
    library.put(read(row.story()));

    model.changed(Set.of(4L), true);

    assertThat(model.row(4)).containsSame(row);
    assertThat(row.story().read()).isTrue();
  }

  @Test
  void whatWasFoundStaysUntilTheNewIsThereAndOldAnswersAreDropped() {
    library.isHolding = true;
    model.wordsProperty().set("底");
    model.wordsProperty().set("底盘");
    model.wordsProperty().set("宝丰");
    assertThat(model.waitingProperty().get()).isTrue();
    assertThat(shown()).hasSize(7);

    library.release();
    assertThat(shown()).as("the answer to what is not asked any more").hasSize(7);
    assertThat(library.asked).extracting(StoryQuery::words).containsExactly("", "底", "宝丰");
    assertThat(library.cancelled).contains("底").doesNotContain("宝丰");

    library.release();
    assertThat(shown()).containsExactly(5L);
    assertThat(model.waitingProperty().get()).isFalse();
  }

  @Test
  void whatCannotBeUnderstoodLeavesTheListAsItIs() {
    model.wordsProperty().set("底盘");
    model.wordsProperty().set("底盘 (");

    assertThat(shown()).hasSize(3);
    assertThat(model.errorProperty().get()).extracting(QueryError::kind).isEqualTo(QueryError.Kind.BRACKET_OPEN);
    assertThat(model.shown().words()).isEqualTo("底盘");

    model.wordsProperty().set("宝丰");
    assertThat(model.errorProperty().get()).isNull();
  }

  @Test
  void tellsWhereASearchWasStoppedThatTheListIsOfSomethingElse() {
    model.wordsProperty().set("底盘");
    library.isHolding = true;
    model.wordsProperty().set("/[一-龥]+/");
    assertThat(model.unansweredProperty().get()).as("it is on its way").isFalse();
    library.held.clear();
    library.failing.run();
    assertThat(model.unansweredProperty().get()).isTrue();
    assertThat(model.shown().words()).isEqualTo("底盘");

    library.isHolding = false;
    model.wordsProperty().set("宝丰");
    assertThat(model.unansweredProperty().get()).isFalse();
  }

  @Test
  void ofManyStoriesOnlyWhatIsSeenIsRead() {
    List<StorySummary> many = new ArrayList<>();
    for (int i = 1; i <= 5_000; i++) {
      many.add(Samples.story(i, "第 " + i + " 篇", "央广网", null, null, 0, 0, false, false));
    }
    ListedStories large = new ListedStories(many);
    StoryListModel of = new StoryListModel(new Messages(Language.CHINESE), large);
    of.refresh();
    assertThat(large.rowsRead).hasSize(14);

    for (int place = 0; place < 5_000; place += 20) {
      of.want(place);
    }

    assertThat(of.rowsHeld()).isLessThanOrEqualTo(300);
  }

  @Test
  void oneThatIsNotThereIsAskedForOnce() {
    library.remove(7);
    model.wordsProperty().set("x");
    model.wordsProperty().set("");
    int before = library.rowsRead.size();
    model.want(6);
    model.want(6);
    assertThat(library.rowsRead.size()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "1 | 央广网河南分网 · 2月21日 | （年份未载）",
    "2 | 湖北日报 · 2020-03-12 | ''",
    "3 | 湖北日报                 | （日期未载）",
    "6 | ''                       | 来源、日期未载",
  })
  void saysWhatIsKnownAndWhatIsMissing(long id, String origin, String missing) {
    StoryRow row = model.row(id).orElseThrow();

    assertThat(row.origin()).isEqualTo(origin);
    assertThat(row.missing()).isEqualTo(missing);
  }

  private static StorySummary read(StorySummary story) {
    return new StorySummary(
        story.id(), story.number(), story.headline(), story.headlineCut(), story.outlet(), story.date(),
        story.figures(), story.annotations() + 1, List.of(HighlightColor.BLUE), true, List.of(), null);
  }
}
