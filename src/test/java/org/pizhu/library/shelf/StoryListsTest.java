package org.pizhu.library.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.RandomActs;
import org.pizhu.library.Samples;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFacets;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryListing;
import org.pizhu.model.StoryMark;
import org.pizhu.model.StoryOrder;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.StorySummary;
import org.pizhu.task.Progress;

/** Whatever is done, in whatever order: lists and facets show what looking at each story shows, on a real file. */
class StoryListsTest {

  private static final Locale LOCALE = Locale.SIMPLIFIED_CHINESE;
  private static Path files;

  @BeforeContainer
  static void prepare() throws IOException {
    files = Files.createTempDirectory("pizhu-lists");
    RandomActs.prepare(files);
  }

  @AfterContainer
  static void clean() throws IOException {
    RandomActs.delete(files);
  }

  @Property(tries = 25)
  void listsAndFacetsAreRightAfterEveryAct(@ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory("pizhu-lists");
    Random random = new Random(seed);
    try (Library library = Samples.empty(folder)) {
      library.lists().language(LOCALE);
      RandomActs chance = new RandomActs(library, files);
      if (random.nextBoolean()) {
        library.storyImport().run(List.of(Samples.SEEDS), null, Progress.NONE);
      }
      for (int i = 0; i < 12; i++) {
        chance.act(random);
        if (random.nextInt(6) == 0) {
          library.annotator().undo();
        }
        assertRight(library, random);
      }
      assertSame(library, random);
    } finally {
      RandomActs.delete(folder);
    }
  }

  private static void assertRight(Library library, Random random) {
    NaiveLists naive = new NaiveLists(library);
    StoryFilter filter = filter(library, random);
    StoryOrder order = StoryOrder.values()[random.nextInt(StoryOrder.values().length)];
    StoryQuery query = new StoryQuery("", filter, order, random.nextBoolean());
    StoryListing listing = library.lists().listing(query);
    assertThat(listing.ids().boxed().toList()).as("%s", query).isEqualTo(naive.listing(query, LOCALE));
    assertThat(listing.library()).isEqualTo(library.stories().size());
    assertThat(counted(library.lists().facets(query))).as("%s", query).isEqualTo(naive.facets(filter));
    assertSearched(library, query, listing);
  }

  /** With words, the same list narrowed to what a search finds, however often it is asked for. */
  private static void assertSearched(Library library, StoryQuery query, StoryListing all) {
    for (String words : List.of("正文 OR 上海", "is:starred", "-is:todo")) {
      List<Long> found = Samples.found(library, words);
      StoryListing listing = library.lists().listing(query.with(words));
      if (query.order() != StoryOrder.RELEVANCE) {
        assertThat(listing.ids().boxed().toList()).as("%s", query.with(words))
            .isEqualTo(all.ids().boxed().filter(found::contains).toList());
      }
      assertThat(library.lists().count(query.with(words))).isEqualTo(listing.size());
    }
    Set<Long> starred = library.stories().stream().filter(story -> story.marks().contains(StoryMark.STARRED))
        .map(StorySummary::id).collect(java.util.stream.Collectors.toSet());
    assertThat(Samples.found(library, "is:starred")).containsExactlyInAnyOrderElementsOf(starred);
  }

  /** What is counted, without what is there only because it is chosen. */
  private static Map<StoryFacet, Map<String, Integer>> counted(StoryFacets facets) {
    Map<StoryFacet, Map<String, Integer>> counted = new TreeMap<>();
    facets.counts().forEach((facet, counts) -> {
      Map<String, Integer> ofFacet = new TreeMap<>();
      counts.stream().filter(count -> count.stories() > 0).forEach(count -> ofFacet.put(count.value(), count.stories()));
      counted.put(facet, ofFacet);
    });
    return counted;
  }

  /** A filter of values that are there, and of some that are not. */
  private static StoryFilter filter(Library library, Random random) {
    StoryFilter filter = StoryFilter.NONE;
    StoryFacets facets = library.lists().facets(StoryQuery.ALL);
    for (StoryFacet facet : StoryFacet.values()) {
      if (random.nextInt(3) == 0) {
        List<String> values = new ArrayList<>(facets.of(facet).stream().map(StoryFacets.Count::value).toList());
        values.add("nowhere");
        Set<String> chosen = new HashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
          chosen.add(values.get(random.nextInt(values.size())));
        }
        filter = filter.with(facet, chosen);
      }
    }
    return filter;
  }

  /** Another program that looks at the same file sees the same. */
  private static void assertSame(Library library, Random random) {
    try (Library other = Libraries.openReadOnly(library.file(), Samples.CLOCK)) {
      other.lists().language(LOCALE);
      assertRight(other, random);
      List<Long> some = new ArrayList<>(library.stories().stream().map(StorySummary::id).toList());
      java.util.Collections.shuffle(some, random);
      List<StorySummary> rows = library.lists().rows(some);
      assertThat(rows).extracting(StorySummary::id).isEqualTo(some);
      assertThat(rows).containsExactlyInAnyOrderElementsOf(library.stories());
      assertThat(library.lists().rows(List.of(-1L))).isEmpty();
    }
  }
}
