package org.pizhu.store.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.AnnotationFilter.Days;
import org.pizhu.model.AnnotationFilter.Sort;
import org.pizhu.model.AnnotationFilter.TagMatch;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationGrouping;
import org.pizhu.model.AnnotationHit;
import org.pizhu.model.AnnotationListing;
import org.pizhu.model.AnnotationQuery;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.Change;
import org.pizhu.model.Codebook;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Tag;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.store.Samples;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.history.HistoryStore;
import org.pizhu.store.shelf.SessionStore;
import org.pizhu.store.story.StoryStore;
import org.pizhu.text.CodePoints;
import org.pizhu.text.Folding;

/** Every part of a filter, every order and every grouping against a plain look at each annotation. */
class AnnotationSearchTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int ANNOTATIONS = 240;
  private static final List<String> NOTES = List.of("", "待核實", "见后文 ＡＢＣ", "abc 里面");
  private static final List<Tag> TAGS = List.of(
      tag("t1", null, "人物", 1), tag("t2", "t1", "党员", 0), tag("t3", null, "来源", 0), tag("t4", "t2", "老党员", 0));

  @TempDir Path folder;
  private Database database;
  private AnnotationSearch search;
  private final List<Annotation> all = new ArrayList<>();
  private final Map<String, Long> sessions = new HashMap<>();
  private Codebook codebook;

  private static Tag tag(String id, String parent, String name, int position) {
    return new Tag(id, parent, name, null, "", null, position, "");
  }

  @BeforeEach
  void fill() {
    database = Database.open(folder.resolve("test.pizhu"), Database.Access.READ_WRITE);
    search = new AnnotationSearch(database);
    List<Long> stories = Samples.importAll(
        database, "a.txt", Samples.rich(), Samples.plain("后来的事", "新华社记者报道，後來没有下文。"), Samples.plain("三", "第三篇的正文。"));
    HistoryStore history = new HistoryStore(database);
    history.record(new Edit(0, EditKind.MAKE_TAG, "", "", Samples.NOW,
        TAGS.stream().<Change>map(tag -> new Change.TagChange(null, tag)).toList()));
    SessionStore sessionStore = new SessionStore(database);
    long session = sessionStore.start("春分", "甲", Samples.NOW, stories);
    long other = sessionStore.start("秋分", "甲", Samples.NOW, stories);
    Random random = new Random(7);
    for (int i = 0; i < ANNOTATIONS; i++) {
      Annotation made = make(i, stories.get(random.nextInt(stories.size())), random);
      Long in = random.nextInt(3) == 0 ? null : random.nextBoolean() ? session : other;
      history.record(Samples.edit(EditKind.ANNOTATE, Samples.made(made)), in);
      all.add(made);
      if (in != null) {
        sessions.put(made.id(), in);
      }
    }
    codebook = new TagStore(database).codebook();
  }

  private Annotation make(int number, long story, Random random) {
    String text = new StoryStore(database).story(story).orElseThrow().story().text();
    int start = CodePoints.floor(text, random.nextInt(8));
    TextRange range = new TextRange(
        start, CodePoints.ceiling(text, Math.min(text.length(), start + 1 + random.nextInt(9))));
    PassageTarget target = new PassageTarget(
        story, new TextQuoteSelector(range.of(text).isBlank() ? "春" : range.of(text), "", ""), new TextPositionSelector(range),
        "0".repeat(64), AnchorStatus.values()[random.nextInt(4)]);
    List<String> tags = TAGS.stream().map(Tag::id).filter(id -> random.nextInt(3) == 0).collect(Collectors.toList());
    java.util.Collections.shuffle(tags, random);
    Instant at = Instant.parse("2026-11-20T06:30:00Z").plusMillis(500L * random.nextInt(400_000));
    return new Annotation(
        Samples.id(number), target, HighlightColor.values()[random.nextInt(4)], NOTES.get(random.nextInt(NOTES.size())),
        tags, random.nextBoolean() ? "甲" : "乙", at, at);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static AnnotationQuery library(AnnotationFilter filter) {
    return AnnotationQuery.of(AnnotationScope.LIBRARY, SHANGHAI).with(filter);
  }

  private AnnotationTags tags() {
    ReadTags read = new ReadTags();
    new AnnotationFactStore(database).all(read);
    return read;
  }

  /** The tags of each annotation as the store tells of them. */
  private static final class ReadTags implements AnnotationTags, AnnotationFactStore.Visitor {
    private final List<String> names = new ArrayList<>();
    private final Map<Long, int[]> ofRow = new HashMap<>();

    @Override
    public int tagCount() {
      return names.size();
    }

    @Override
    public String tag(int number) {
      return names.get(number);
    }

    @Override
    public int[] tagsOf(long row) {
      return ofRow.getOrDefault(row, new int[0]);
    }

    @Override
    public void annotation(long row, long storyId, AnnotationFactStore.Kind kind, String tags) {
      List<String> ids = TagSetRows.split(tags);
      ids.stream().filter(id -> !names.contains(id)).forEach(names::add);
      ofRow.put(row, ids.stream().mapToInt(names::indexOf).toArray());
    }

    @Override
    public void session(long row, long sessionId) {
      assertThat(ofRow).as("told of before").containsKey(row);
    }
  }

  private Set<String> found(AnnotationFilter filter) {
    AnnotationListing listing = search.find(library(filter), codebook, null);
    List<String> ids = listing.groups().stream().flatMap(group -> group.ids().stream()).toList();
    assertThat(ids).doesNotHaveDuplicates().hasSize(listing.found());
    assertThat(listing.scope()).isEqualTo(ANNOTATIONS);
    return Set.copyOf(ids);
  }

  private Set<String> those(Predicate<Annotation> which) {
    Set<String> ids = all.stream().filter(which).map(Annotation::id).collect(Collectors.toSet());
    assertThat(ids).as("a filter that tells").isNotEmpty().hasSizeLessThan(ANNOTATIONS);
    return ids;
  }

  private boolean carries(Annotation annotation, String tag) {
    return annotation.tags().stream().anyMatch(codebook.subtree(tag)::contains);
  }

  @Test
  void wordsStandInQuoteOrNote() {
    for (String typed : List.of("后来", "後來", "ABC", "ａｂｃ 裏", "待核实", "春", "年")) {
      Set<String> expected = all.stream()
          .filter(one -> Folding.words(typed).stream()
              .allMatch(Folding.fold(one.target().words() + "\n" + one.note())::contains))
          .map(Annotation::id).collect(Collectors.toSet());
      assertThat(found(AnnotationFilter.NONE.withText(typed))).as(typed).isEqualTo(expected);
    }
    assertThat(found(AnnotationFilter.NONE.withText("待核实"))).isNotEmpty();
    assertThat(found(AnnotationFilter.NONE.withText("100% _"))).isEmpty();
  }

  @Test
  void tagsWithTheirSubtrees() {
    AnnotationFilter none = AnnotationFilter.NONE;
    assertThat(found(none.withTags(Set.of("t1"), TagMatch.ALL))).isEqualTo(those(one -> carries(one, "t1")));
    assertThat(found(none.withTags(Set.of("t1", "t3"), TagMatch.ALL)))
        .isEqualTo(those(one -> carries(one, "t1") && carries(one, "t3")));
    assertThat(found(none.withTags(Set.of("t2", "t3"), TagMatch.ANY)))
        .isEqualTo(those(one -> carries(one, "t2") || carries(one, "t3")));
    assertThat(found(none.withTags(Set.of(), TagMatch.NONE))).isEqualTo(those(one -> one.tags().isEmpty()));
    assertThat(found(none.withTags(Set.of("gone"), TagMatch.ALL))).isEmpty();
  }

  @Test
  void coloursAnnotatorsStatusesAndSessions() {
    AnnotationFilter none = AnnotationFilter.NONE;
    assertThat(found(none.withColors(Set.of(HighlightColor.BLUE, HighlightColor.PINK))))
        .isEqualTo(those(one -> one.color() == HighlightColor.BLUE || one.color() == HighlightColor.PINK));
    assertThat(found(none.withAnnotators(Set.of("乙")))).isEqualTo(those(one -> one.creator().equals("乙")));
    assertThat(found(none.withStatuses(Set.of(AnchorStatus.ORPHAN))))
        .isEqualTo(those(one -> one.target().status() == AnchorStatus.ORPHAN));
    assertThat(found(none.withSessions(Set.of(1L)))).isEqualTo(those(one -> Long.valueOf(1).equals(sessions.get(one.id()))));
    assertThat(found(none.withColors(Set.of(HighlightColor.BLUE)).withAnnotators(Set.of("甲")).withText("记者"))).isEqualTo(
        those(one -> one.color() == HighlightColor.BLUE && one.creator().equals("甲")
            && Folding.fold(one.target().words() + one.note()).contains("记者")));
  }

  @Test
  void daysInTheZoneOfTheArchivist() {
    LocalDate day = LocalDate.of(2026, 11, 21);
    assertThat(found(AnnotationFilter.NONE.withMade(new Days(day, day))))
        .isEqualTo(those(one -> one.created().atZone(SHANGHAI).toLocalDate().equals(day)));
    assertThat(found(AnnotationFilter.NONE.withMade(new Days(day, null))))
        .isEqualTo(those(one -> !one.created().atZone(SHANGHAI).toLocalDate().isBefore(day)));
    // Only the first story has a date.
    assertThat(found(AnnotationFilter.NONE.withPublished(new Days(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 9)))))
        .isEqualTo(those(one -> one.storyId() == 1));
    assertThat(found(AnnotationFilter.NONE.withPublished(new Days(LocalDate.of(2020, 2, 10), null)))).isEmpty();
  }

  @Test
  void aSecondComesBeforeItsParts() {
    HistoryStore history = new HistoryStore(database);
    Annotation start = at(900, "2026-12-01T16:00:00Z");
    Annotation half = at(901, "2026-12-01T16:00:00.500Z");
    Annotation before = at(902, "2026-12-01T15:59:59.999Z");
    List.of(half, start, before)
        .forEach(one -> history.record(Samples.edit(EditKind.ANNOTATE, Samples.made(one))));
    LocalDate day = LocalDate.of(2026, 12, 2);
    AnnotationQuery query = library(AnnotationFilter.NONE.withMade(new Days(day, day))).sorted(Sort.NEWEST);
    assertThat(search.find(query, codebook, null).groups().get(0).ids()).containsExactly(half.id(), start.id());
  }

  private Annotation at(int number, String time) {
    Annotation sample = all.get(0);
    Instant made = Instant.parse(time);
    return new Annotation(
        Samples.id(number), sample.target(), sample.color(), "", List.of(), "甲", made, made);
  }

  @Test
  void aPartOfOneStory() {
    TextRange part = new TextRange(3, 5);
    AnnotationQuery query = AnnotationQuery.of(AnnotationScope.story(2), SHANGHAI)
        .with(AnnotationFilter.NONE.within(part));
    assertThat(Set.copyOf(search.find(query, codebook, null).groups().get(0).ids())).isEqualTo(those(one -> one.storyId() == 2
        && one.target().status().hasPlace() && one.target().range().overlaps(part)));
  }

  @Test
  void scopesAndStoriesThatAreNotShown() {
    AnnotationQuery some = AnnotationQuery.of(new AnnotationScope.OfStories(List.of(3L, 1L, 99L)), SHANGHAI);
    assertThat(search.find(some, codebook, null).found()).isEqualTo(those(one -> one.storyId() != 2).size());
    database.write(sql -> sql.update("UPDATE story SET removed = 1 WHERE id = 3"));
    assertThat(search.find(some, codebook, null).found()).isEqualTo(those(one -> one.storyId() == 1).size());
    assertThat(search.find(library(AnnotationFilter.NONE), codebook, null).found())
        .isEqualTo(those(one -> one.storyId() != 3).size());
  }

  @Test
  void byPlaceAsTheTextGoes() {
    List<String> ids = search.find(library(AnnotationFilter.NONE), codebook, null).groups().get(0).ids();
    assertThat(ids).isEqualTo(all.stream().sorted(java.util.Comparator
        .comparingLong(Annotation::storyId)
        .thenComparing(one -> !one.target().status().hasPlace())
        .thenComparing(one -> one.target().range())
        .thenComparing(Annotation::created)
        .thenComparing(Annotation::id)).map(Annotation::id).toList());
  }

  @Test
  void byTagInTheOrderOfTheCodebook() {
    List<String> order = codebook.tags().stream().map(Tag::id).toList();
    assertThat(order).containsExactly("t3", "t1", "t2", "t4");
    List<Integer> ranks = search.find(library(AnnotationFilter.NONE).sorted(Sort.TAG), codebook, tags()).groups().get(0).ids().stream()
        .map(id -> all.get((int) java.util.UUID.fromString(id).getLeastSignificantBits() & 0xffff))
        .map(one -> one.tags().stream().mapToInt(order::indexOf).min().orElse(99)).toList();
    assertThat(ranks).isSorted().contains(0, 1, 2, 3, 99);
  }

  @Test
  void groupsHoldWhatTheirKeySays() {
    for (AnnotationGrouping grouping : AnnotationGrouping.values()) {
      for (Sort sort : Sort.values()) {
        AnnotationListing listing = search.find(library(AnnotationFilter.NONE).grouped(grouping).sorted(sort), codebook, tags());
        assertThat(listing.found()).isEqualTo(ANNOTATIONS);
        Map<String, Set<String>> expected = new HashMap<>();
        all.forEach(one -> keys(one, grouping)
            .forEach(key -> expected.computeIfAbsent(key, none -> new java.util.HashSet<>()).add(one.id())));
        assertThat(listing.groups().stream().collect(Collectors.toMap(
            AnnotationListing.Group::key, group -> Set.copyOf(group.ids())))).isEqualTo(expected);
      }
    }
    assertThat(groupKeys(AnnotationGrouping.TAG)).containsExactly("t3", "t1", "t2", "t4", "");
    assertThat(groupKeys(AnnotationGrouping.STORY)).containsExactly("1", "2", "3");
    database.write(sql -> sql.update("UPDATE story SET set_date = CASE id WHEN 1 THEN '' WHEN 2 THEN '--03-12' ELSE '2020-02' END"));
    assertThat(groupKeys(AnnotationGrouping.PUBLISHED)).containsExactly("2020-02", "--03-12", "");
    assertThat(groupKeys(AnnotationGrouping.DAY)).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(search.find(library(AnnotationFilter.NONE).grouped(AnnotationGrouping.STORY), codebook, null).groups().get(1).title())
        .isEqualTo("后来的事");
  }

  private List<String> groupKeys(AnnotationGrouping grouping) {
    return search.find(library(AnnotationFilter.NONE).grouped(grouping), codebook, tags()).groups().stream()
        .map(AnnotationListing.Group::key).toList();
  }

  private String published(long storyId) {
    return database.read(sql -> sql.first(
        "SELECT coalesce(set_date, date, month_day, '') FROM story WHERE removed = 0 AND id = ?1", row -> row.getString(1), storyId))
        .orElseThrow();
  }

  private List<String> keys(Annotation one, AnnotationGrouping grouping) {
    return switch (grouping) {
      case NONE -> List.of("");
      case STORY -> List.of(Long.toString(one.storyId()));
      case TAG -> one.tags().isEmpty() ? List.of("") : one.tags();
      case DAY -> List.of(one.created().atZone(SHANGHAI).toLocalDate().toString());
      case PUBLISHED -> List.of(published(one.storyId()));
      case ANNOTATOR -> List.of(one.creator());
      case COLOR -> List.of(one.color().name());
    };
  }

  @Test
  void aPageIsReadByTwoQueriesAndSaysTheHeadlines() {
    List<String> ids = search.find(library(AnnotationFilter.NONE).sorted(Sort.NEWEST), codebook, null).groups().get(0).ids().subList(0, 30);
    List<String> wanted = new ArrayList<>(ids);
    wanted.add(4, "gone");
    long before = database.<Long>read(Sql::executed);
    List<AnnotationHit> page = search.page(wanted);
    // The reader before counts its end, this one its beginning.
    assertThat(database.<Long>read(Sql::executed) - before).isEqualTo(2 + 4);
    assertThat(page).extracting(hit -> hit.annotation().id()).isEqualTo(ids);
    assertThat(page).allMatch(hit -> all.contains(hit.annotation()));
    assertThat(page.stream().filter(hit -> hit.annotation().storyId() == 2)).isNotEmpty()
        .allMatch(hit -> hit.headline().equals("后来的事"));
  }

  @Test
  void theOrderByPlaceIsThatOfAnIndex() {
    String plan = database.read(sql -> String.join("\n", sql.list(
        "EXPLAIN QUERY PLAN SELECT id FROM annotation WHERE story_id NOT IN (SELECT id FROM story WHERE removed = 1) "
            + "ORDER BY story_id, (status IN ('AMBIGUOUS', 'ORPHAN')), range_start, range_end DESC, created, id",
        row -> row.getString(4))));
    assertThat(plan).contains("annotation_place").doesNotContain("TEMP B-TREE");
  }
}
