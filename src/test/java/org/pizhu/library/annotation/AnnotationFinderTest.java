package org.pizhu.library.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.RandomActs;
import org.pizhu.library.Samples;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.AnnotationFilter.Days;
import org.pizhu.model.AnnotationFilter.Sort;
import org.pizhu.model.AnnotationFilter.TagMatch;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationGrouping;
import org.pizhu.model.AnnotationListing;
import org.pizhu.model.AnnotationQuery;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Session;
import org.pizhu.model.StorySummary;
import org.pizhu.model.Tag;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** Whatever is done, in whatever order: what is kept to count by counts what looking at each annotation counts, on a real file. */
class AnnotationFinderTest {

  private static Path files;

  @BeforeContainer
  static void prepare() throws IOException {
    files = Files.createTempDirectory("pizhu-finder");
    RandomActs.prepare(files);
  }

  @AfterContainer
  static void clean() throws IOException {
    RandomActs.delete(files);
  }

  @Property(tries = 40)
  void countsAreRightAfterEveryAct(@ForAll long seed) throws Exception {
    Path folder = Files.createTempDirectory("pizhu-finder");
    Random random = new Random(seed);
    String[] creator = {Samples.CREATOR};
    try (Library library = Libraries.open(folder.resolve("test.pizhu"), Samples.CLOCK, () -> creator[0])) {
      RandomActs chance = new RandomActs(library, files);
      library.storyImport().run(List.of(Samples.SEEDS), null, Progress.NONE);
      for (int i = 0; i < 30; i++) {
        creator[0] = random.nextBoolean() ? Samples.CREATOR : "乙 丙";
        switch (random.nextInt(12)) {
          case 0 -> session(library, random);
          case 1 -> library.annotator().undo();
          case 2 -> library.annotator().redo();
          case 3, 4, 5 -> annotate(library, random);
          default -> chance.act(random);
        }
        if (random.nextInt(3) == 0) {
          assertRight(library, random);
        }
      }
      assertRight(library, random);
      assertSameAsRead(library, random);
    } finally {
      RandomActs.delete(folder);
    }
  }

  private static void session(Library library, Random random) {
    Session current = library.sessions().current().orElse(null);
    if (current != null) {
      library.sessions().end(current.id());
      return;
    }
    List<Long> stories = library.stories().stream().map(StorySummary::id).filter(id -> random.nextBoolean()).toList();
    if (!stories.isEmpty()) {
      library.sessions().start(stories, "夏至");
    }
  }

  private static void annotate(Library library, Random random) {
    List<StorySummary> stories = library.stories();
    if (!stories.isEmpty()) {
      List<String> paths = List.of("甲", "甲/乙", "甲/乙/丙", "丁").stream().filter(path -> random.nextInt(3) == 0).toList();
      library.annotator().annotate(stories.get(random.nextInt(stories.size())).id(), new TextRange(0, 3),
          HighlightColor.values()[random.nextInt(4)], paths, random.nextBoolean() ? "" : "待核實");
    }
  }

  private static void assertRight(Library library, Random random) throws SQLException {
    NaiveAnnotations naive = new NaiveAnnotations(library);
    assertThat(library.finder().tagCounts()).isEqualTo(naive.counts(naive.all()));
    for (int i = 0; i < 4; i++) {
      AnnotationQuery query = query(library, naive, random);
      assertThat(library.finder().facets(query)).as("%s", query).isEqualTo(naive.facets(query));
      Set<String> expected = naive.found(query, query.filter()).stream().map(Annotation::id).collect(Collectors.toSet());
      for (Sort sort : Sort.values()) {
        AnnotationListing found = library.finder().find(query.sorted(sort));
        List<String> ids = found.groups().stream().flatMap(group -> group.ids().stream()).toList();
        assertThat(ids).as("%s by %s", query, sort).hasSize(expected.size()).hasSameElementsAs(expected);
        if (sort == Sort.TAG) {
          assertThat(ids.stream().map(naive::rank).toList()).isSorted();
        }
      }
      assertGroupedByTag(library.finder().find(query.grouped(AnnotationGrouping.TAG)), naive.found(query, query.filter()));
    }
  }

  private static void assertGroupedByTag(AnnotationListing listing, List<Annotation> expected) {
    Map<String, Set<String>> groups = new HashMap<>();
    for (Annotation one : expected) {
      List<String> keys = one.tags().isEmpty() ? List.of("") : one.tags();
      keys.forEach(tag -> groups.computeIfAbsent(tag, none -> new HashSet<>()).add(one.id()));
    }
    assertThat(listing.groups().stream().collect(
        Collectors.toMap(AnnotationListing.Group::key, group -> Set.copyOf(group.ids())))).isEqualTo(groups);
    assertThat(listing.found()).isEqualTo(expected.size());
  }

  /** What is kept is what another that reads all of it anew finds. */
  private static void assertSameAsRead(Library library, Random random) throws SQLException {
    AnnotationQuery query = query(library, new NaiveAnnotations(library), random);
    try (Library fresh = Libraries.openReadOnly(library.file(), Samples.CLOCK)) {
      assertThat(fresh.finder().facets(query)).isEqualTo(library.finder().facets(query));
      assertThat(fresh.finder().tagCounts()).isEqualTo(library.finder().tagCounts());
    }
  }

  private static AnnotationQuery query(Library library, NaiveAnnotations naive, Random random) {
    List<Long> stories = library.stories().stream().map(StorySummary::id).filter(id -> random.nextBoolean()).toList();
    AnnotationScope scope = random.nextBoolean() ? AnnotationScope.LIBRARY : new AnnotationScope.OfStories(stories);
    List<String> tags = library.codebook().tags().stream().map(Tag::id).toList();
    AnnotationFilter filter = AnnotationFilter.NONE
        .withColors(some(List.of(HighlightColor.values()), random))
        .withAnnotators(some(List.of(Samples.CREATOR, "乙 丙", "没有的人"), random))
        .withStatuses(some(List.of(AnchorStatus.values()), random))
        .withSessions(some(List.copyOf(naive.sessions().keySet()), random))
        .withTags(some(tags, random), TagMatch.values()[random.nextInt(3)]);
    switch (random.nextInt(8)) {
      case 0 -> filter = filter.withText("待核实");
      case 1 -> filter = filter.withText("的");
      case 2 -> filter = filter.within(new TextRange(2, 5));
      case 3 -> filter = filter.withMade(new Days(LocalDate.of(2026, 11, 24), null));
      case 4 -> filter = filter.withMade(new Days(null, LocalDate.of(2026, 11, 23)));
      default -> { }
    }
    return AnnotationQuery.of(scope, ZoneOffset.UTC).with(filter);
  }

  private static <T> Set<T> some(List<T> values, Random random) {
    List<T> shuffled = new ArrayList<>(values);
    java.util.Collections.shuffle(shuffled, random);
    return random.nextInt(3) > 0 ? Set.of() : Set.copyOf(shuffled.subList(0, Math.min(shuffled.size(), 1 + random.nextInt(2))));
  }

  /** The database gives the row of what was deleted to what is made next. */
  @Example
  void aRowOfTheDatabaseMayHoldAnotherAnnotationLater() throws Exception {
    Path folder = Files.createTempDirectory("pizhu-finder");
    try (Library library = Samples.seeds(folder)) {
      Annotation one = library.annotator().annotate(2, new TextRange(0, 3), HighlightColor.BLUE, List.of("甲"), "");
      assertThat(library.finder().tagCounts().own(library.codebook().byPath("甲").orElseThrow().id())).isEqualTo(1);
      library.annotator().delete(one.id());
      Annotation other = library.annotator().annotate(5, new TextRange(0, 3), HighlightColor.PINK, List.of("甲/乙"), "");
      assertThat(library.finder().facets(AnnotationQuery.of(AnnotationScope.LIBRARY, ZoneOffset.UTC)).colors())
          .containsOnly(Map.entry(HighlightColor.PINK, 1));
      library.annotator().undo();
      library.annotator().undo();
      assertThat(library.finder().facets(AnnotationQuery.of(AnnotationScope.story(2), ZoneOffset.UTC)).colors())
          .containsOnly(Map.entry(HighlightColor.BLUE, 1));
      assertThat(library.finder().find(AnnotationQuery.of(AnnotationScope.LIBRARY, ZoneOffset.UTC).sorted(Sort.TAG))
          .groups().get(0).ids()).containsExactly(one.id()).doesNotContain(other.id());
    } finally {
      RandomActs.delete(folder);
    }
  }
}
