package org.pizhu.store.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.ChartStack;
import org.pizhu.model.CountUnit;
import org.pizhu.store.Samples;
import org.pizhu.store.StoreTest;
import org.pizhu.store.annotation.ChartStore.Extent;
import org.pizhu.store.annotation.ChartStore.Position;
import org.pizhu.store.annotation.ChartStore.Tally;
import org.pizhu.store.database.Sql;

/** What the charts ask the database, on a small library whose numbers can be counted on the fingers. */
class ChartStoreTest extends StoreTest {

  private static final AnnotationScope FIRST = AnnotationScope.story(1);

  private ChartStore charts;

  @BeforeEach
  void fill() {
    Samples.importAll(
        database, "a.txt",
        Samples.plain("第一篇", "甲乙丙丁戊己庚辛壬癸"),
        Samples.plain("第二篇", "子丑寅卯辰巳午未申酉戌亥"),
        Samples.plain("𠮷𠮷", "𠮷𠮷𠮷𠮷"),
        Samples.plain("撤走的", "看不见"));
    tamper("""
        UPDATE story SET date = '2020-03-05' WHERE id = 1;
        UPDATE story SET removed = 1 WHERE id = 4;
        INSERT INTO tag (id, parent, name) VALUES ('a', NULL, 'A'), ('b', 'a', 'B'), ('c', NULL, 'C');
        """);
    annotation("1", 1, "YELLOW", 0, 2, "ANCHORED", "2026-11-24T08:14:59.5Z", "a", "b");
    annotation("2", 1, "GREEN", 4, 6, "MOVED", "2026-11-24T08:15:00Z", "c");
    annotation("3", 1, "GREEN", 4, 6, "ORPHAN", "2026-11-24T08:29:59Z");
    annotation("4", 2, "PINK", 0, 16, "ANCHORED", "2026-11-25T23:45:00Z", "c", "a");
    annotation("5", 3, "PINK", 12, 13, "ANCHORED", "2026-11-25T23:46:00Z", "b");
    annotation("6", 4, "PINK", 0, 1, "ANCHORED", "2026-11-25T23:46:00Z", "b");
    charts = new ChartStore(database);
  }

  private void annotation(
      String id, long story, String color, int start, int end, String status, String created, String... tags) {
    tamper("""
        INSERT INTO annotation (id, story_id, color, range_start, range_end, status, text_sha256, exact, prefix, suffix, note,
          creator, created, modified)
        VALUES ('%s', %d, '%s', %d, %d, '%s', '', '引', '', '', '', '', '%s', '%s')
        """.formatted(id, story, color, start, end, status, created, created));
    for (int i = 0; i < tags.length; i++) {
      tamper("INSERT INTO annotation_tag VALUES ('%s', %d, '%s')".formatted(id, i, tags[i]));
    }
  }

  private static Map<String, Integer> byKeyAndPart(List<Tally> tallies) {
    return tallies.stream().collect(Collectors.toMap(tally -> tally.key() + " " + tally.part(), Tally::count));
  }

  @Test
  void countsSetsOfTags() {
    assertThat(byKeyAndPart(charts.tagSets(AnnotationScope.LIBRARY)))
        .isEqualTo(Map.of(" a,b", 1, " c", 1, " ", 1, " a,c", 1, " b", 1));
    assertThat(byKeyAndPart(charts.tagSets(FIRST))).isEqualTo(Map.of(" a,b", 1, " c", 1, " ", 1));
    assertThat(charts.tagSets(new AnnotationScope.OfStories(List.of()))).isEmpty();
  }

  @Test
  void countsSetsOfTagsOfStories() {
    List<Set<String>> sets = charts.unitTagSets(AnnotationScope.LIBRARY, CountUnit.STORY).stream()
        .map(tally -> Set.of(String.valueOf(tally.part()).split(","))).toList();
    assertThat(sets).containsExactlyInAnyOrder(Set.of("a", "b", "c"), Set.of("a", "c"), Set.of("b"));
  }

  @Test
  void countsQuartersOfAnHour() {
    assertThat(byKeyAndPart(charts.made(AnnotationScope.LIBRARY, ChartStack.COLOR))).isEqualTo(Map.of(
        "2026-11-24T08:00 YELLOW", 1, "2026-11-24T08:15 GREEN", 2, "2026-11-25T23:45 PINK", 2));
    assertThat(byKeyAndPart(charts.made(FIRST, ChartStack.NONE))).isEqualTo(Map.of(
        "2026-11-24T08:00 ", 1, "2026-11-24T08:15 ", 2));
  }

  @Test
  void countsDaysOfPublication() {
    assertThat(byKeyAndPart(charts.published(AnnotationScope.LIBRARY, ChartStack.NONE)))
        .isEqualTo(Map.of("2020-03-05 ", 3, "null ", 2));
    assertThat(charts.undated(AnnotationScope.LIBRARY)).containsExactly(2L, 3L);
    assertThat(charts.undated(FIRST)).isEmpty();
  }

  @Test
  void findsWhereAnnotationsAre() {
    assertThat(charts.extents(1, ChartStack.COLOR))
        .containsExactlyInAnyOrder(new Extent(0, 2, "YELLOW", 1), new Extent(4, 6, "GREEN", 1));
    assertThat(charts.extents(4, ChartStack.COLOR)).isEmpty();
    // The third story is 13 units long, though only 7 characters: its last unit is in the last part.
    assertThat(charts.positions(AnnotationScope.LIBRARY, 4)).containsExactlyInAnyOrder(
        new Position(1, "第一篇", 14, 0, 0, 1),
        new Position(1, "第一篇", 14, 1, 1, 1),
        new Position(2, "第二篇", 16, 0, 3, 1),
        new Position(3, "𠮷𠮷", 13, 3, 3, 1));
  }

  @Test
  void findsTheStoriesWithBoth() {
    assertThat(charts.storiesWithBoth(AnnotationScope.LIBRARY, CountUnit.STORY, Set.of("a", "b"), Set.of("c"))).containsExactly(1L, 2L);
    assertThat(charts.storiesWithBoth(FIRST, CountUnit.STORY, Set.of("a", "b"), Set.of("c"))).containsExactly(1L);
    assertThat(charts.storiesWithBoth(AnnotationScope.LIBRARY, CountUnit.STORY, Set.of("b"), Set.of("c"))).containsExactly(1L);
  }

  @Test
  void asksOnceForEach() {
    List<Supplier<List<?>>> questions = List.of(
        () -> charts.tagSets(AnnotationScope.LIBRARY),
        () -> charts.unitTagSets(AnnotationScope.LIBRARY, CountUnit.STORY),
        () -> charts.made(AnnotationScope.LIBRARY, ChartStack.TAG),
        () -> charts.published(AnnotationScope.LIBRARY, ChartStack.TAG),
        () -> charts.unitTagSets(AnnotationScope.LIBRARY, CountUnit.FAMILY),
        () -> charts.madeBy(AnnotationScope.LIBRARY, CountUnit.FAMILY, ChartStack.TAG),
        () -> charts.publishedBy(AnnotationScope.LIBRARY, CountUnit.STORY, ChartStack.TAG),
        () -> charts.extents(1, ChartStack.TAG),
        () -> charts.positions(AnnotationScope.LIBRARY, 20),
        () -> charts.undated(AnnotationScope.LIBRARY),
        () -> charts.storiesWithBoth(AnnotationScope.LIBRARY, CountUnit.STORY, Set.of("a"), Set.of("c")));
    for (Supplier<List<?>> question : questions) {
      long before = database.read(Sql::executed);
      assertThat(question.get()).isNotEmpty();
      // The end of the first transaction, the next one with its statement, and the beginning of the one that asks.
      assertThat(database.read(Sql::executed) - before).isEqualTo(5);
    }
  }
}
