package org.pizhu.store.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pizhu.model.Annotation;
import org.pizhu.model.Dateline;
import org.pizhu.model.EditKind;
import org.pizhu.model.FigureRef;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.LibraryCounts;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.model.WrittenDate;
import org.pizhu.store.Samples;
import org.pizhu.store.StoreTest;
import org.pizhu.store.database.Sql;
import org.pizhu.store.history.HistoryStore;
import org.pizhu.store.source.SourceStore;

class StoryStoreTest extends StoreTest {

  private StoryStore stories() {
    return new StoryStore(database);
  }

  private void annotate(int number, long story, String text, HighlightColor color) {
    Annotation annotation = Samples.annotation(number, story, text, 0, 2).withColor(color, Samples.NOW);
    new HistoryStore(database).record(Samples.edit(EditKind.HIGHLIGHT, Samples.made(annotation)));
  }

  @Test
  void givesBackTheWholeStory() {
    Samples.importAll(database, "a.txt", Samples.plain("一", "正文"), Samples.rich());
    StoredStory stored = stories().story(2).orElseThrow();
    assertThat(stored.story()).isEqualTo(Samples.rich());
    assertThat(stored.number()).isEqualTo(2);
    assertThat(stored.source()).isEqualTo(new SourceStore(database).all().get(0));
    assertThat(stored.pictures()).isEmpty();
    assertThat(stored.read()).isFalse();
    String picture = Samples.attach(database, new byte[] {1}, new FigureRef(2, 2));
    assertThat(stories().story(2).orElseThrow().pictures()).isEqualTo(Map.of(2, picture));
    assertThat(stories().story(99)).isEmpty();
  }

  /** The counts are asked for after each act; a pass over all annotations was felt with every highlight. */
  @Test
  void countsByIndexesOnly() {
    List<String> plan =
        database.read(sql -> sql.list("EXPLAIN QUERY PLAN " + StoryStore.COUNTS, row -> row.getString(4)));
    assertThat(plan).filteredOn(step -> step.contains(" annotation ")).satisfiesExactly(
        all -> assertThat(all).startsWith("SCAN annotation USING COVERING INDEX"),
        unplaced -> assertThat(unplaced)
            .isEqualTo("SEARCH annotation USING COVERING INDEX annotation_unplaced (status=?)"));
  }

  @Test
  void summarises() {
    Samples.importAll(database, "a.txt", Samples.rich(), Samples.plain("二", "正文"));
    String text = Samples.rich().text();
    annotate(1, 1, text, HighlightColor.PINK);
    annotate(2, 1, text, HighlightColor.YELLOW);
    annotate(3, 1, text, HighlightColor.PINK);
    stories().mark(List.of(1L), true);
    StorySummary rich = new StorySummary(
        1, 1, "麦田里的春分𠮷日", true, "央广网", new WrittenDate(LocalDate.of(2020, 2, 9)), 2, 3,
        List.of(HighlightColor.YELLOW, HighlightColor.PINK), true, List.of(), null);
    StorySummary plain = new StorySummary(2, 2, "二", false, null, null, 0, 0, List.of(), false, List.of(), null);
    assertThat(stories().summaries()).containsExactly(rich, plain);
    assertThat(stories().summary(1)).contains(rich);
    assertThat(stories().summary(2)).contains(plain);
    assertThat(stories().summary(3)).isEmpty();
  }

  @Test
  void showsMonthAndDayWhereTheYearIsNotKnown() {
    Story plain = Samples.plain("一", "新华社北京2月9日电");
    Dateline dateline = new Dateline("新华社北京2月9日电", "新华社", "北京", null, MonthDay.of(2, 9), new TextRange(2, 12));
    Samples.importAll(database, "a.txt", new Story(
        false, plain.text(), plain.blocks(), List.of(), dateline, null, List.of(), null, plain.html()));
    StorySummary summary = stories().summary(1).orElseThrow();
    assertThat(summary.date()).isEqualTo(new WrittenDate(MonthDay.of(2, 9)));
  }

  @Test
  void storyWithoutHeadlineHasAnEmptyOne() {
    Story none = new Story(false, "", List.of(), List.of(), null, null, List.of(), null, "");
    Samples.importAll(database, "a.txt", none);
    assertThat(stories().summary(1).orElseThrow().headline()).isEmpty();
    assertThat(stories().story(1).orElseThrow().story()).isEqualTo(none);
  }

  /** The statements that a list costs must not grow with the list. */
  @Test
  void summariesAreOneQueryHoweverManyStories() {
    List<Long> statements = new ArrayList<>();
    for (int size : new int[] {1, 10, 300}) {
      Story[] more = new Story[size];
      for (int i = 0; i < size; i++) {
        more[i] = Samples.plain("标题" + size, "正文" + i);
      }
      for (long id : Samples.importAll(database, size + ".txt", more)) {
        annotate((int) id, id, more[0].text(), HighlightColor.GREEN);
      }
      assertThat(stories().summaries()).hasSize(stories().ids().size());
      statements.add(statementsOf(() -> stories().summaries()));
    }
    assertThat(statements).as("BEGIN, one query, COMMIT, and two of the counting").containsOnly(5L);
  }

  /** Nothing else reads meanwhile, so all of it goes over the one reading connection that waits. */
  private long statementsOf(Runnable work) {
    long before = database.<Long>read(Sql::executed);
    work.run();
    return database.<Long>read(Sql::executed) - before;
  }

  @Test
  void marksAsReadAndBack() {
    Samples.importAll(database, "a.txt", Samples.rich());
    assertThat(stories().mark(List.of(1L), true)).containsExactly(1L);
    reopen();
    assertThat(stories().story(1).orElseThrow().read()).isTrue();
    stories().mark(List.of(1L), false);
    assertThat(stories().summary(1).orElseThrow().read()).isFalse();
    assertThat(stories().mark(List.of(1L, 2L), false)).as("one is so already, one is not there").isEmpty();
  }

  @Test
  void counts() {
    assertThat(stories().counts()).isEqualTo(new LibraryCounts(0, 0, 0, 0, 0, 0));
    Samples.importAll(database, "a.txt", Samples.rich(), Samples.plain("二", "正文"));
    annotate(1, 2, "二\n正文", HighlightColor.BLUE);
    stories().mark(List.of(2L), true);
    assertThat(stories().counts()).isEqualTo(new LibraryCounts(2, 1, 2, 1, 1, 0));
    Samples.attach(database, new byte[] {1}, new FigureRef(1, 1));
    assertThat(stories().counts().missingPictures()).isZero();
  }

  @Test
  void passesOverTextsUntilItIsEnough() {
    Samples.importAll(database, "a.txt", Samples.plain("一", "甲"), Samples.plain("二", "乙"), Samples.plain("三", "丙"));
    List<String> seen = new ArrayList<>();
    stories().eachText((id, headline, text) -> {
      seen.add(id + headline + text);
      return id < 2;
    });
    assertThat(seen).containsExactly("1一一\n甲", "2二二\n乙");
  }

  @Test
  void readsInsideAPassOverTexts() {
    Samples.importAll(database, "a.txt", Samples.plain("一", "甲"), Samples.plain("二", "乙"));
    List<String> seen = new ArrayList<>();
    stories().eachText((id, headline, text) -> seen.add(stories().story(id).orElseThrow().story().headline()));
    assertThat(seen).containsExactly("一", "二");
  }
}
