package org.pizhu.library.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.pizhu.index.StoryMatches;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.RandomActs;
import org.pizhu.library.RandomMetadata;
import org.pizhu.library.Samples;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoryQuery;
import org.pizhu.query.Expression;
import org.pizhu.query.NaiveMatcher;
import org.pizhu.query.QueryParser;
import org.pizhu.query.SearchedStory;
import org.pizhu.store.database.Database;
import org.pizhu.store.search.SearchedStories;
import org.pizhu.task.Progress;

/** The index finds what looking through every story finds, whatever was done to the library, and however far the index is. */
class SearchMatchesTest {

  private static final int STORIES = 120;
  private static final int QUERIES = 60;
  private static Path files;

  @BeforeContainer
  static void prepare() throws IOException {
    files = Files.createTempDirectory("pizhu-search");
    RandomActs.prepare(files);
  }

  @AfterContainer
  static void clean() throws IOException {
    RandomActs.delete(files);
  }

  @Property(tries = 15)
  void indexFindsWhatLookingFinds(@ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory("pizhu-search");
    Random random = new Random(seed);
    try (Library library = Samples.empty(folder)) {
      SearchTexts texts = new SearchTexts(random);
      library.storyImport().run(List.of(texts.file(folder, STORIES)), null, Progress.NONE);
      if (random.nextBoolean()) {
        library.searchIndexing().catchUp(Progress.NONE);
      }
      assertSame(library, texts);
      RandomActs chance = new RandomActs(library, files);
      for (int i = 0; i < 8; i++) {
        chance.act(random);
        if (random.nextInt(3) == 0) {
          library.searchIndexing().catchUp(Progress.NONE);
        }
        assertSame(library, texts);
      }
      library.searchIndexing().catchUp(Progress.NONE);
      assertThat(library.searchIndexing().pending()).isZero();
      assertSame(library, texts);
    } finally {
      RandomActs.delete(folder);
    }
  }

  @Property(tries = 8)
  void indexFindsWhatIsSetInMetadata(@ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory("pizhu-search");
    Random random = new Random(seed);
    try (Library library = Samples.empty(folder)) {
      SearchTexts texts = new SearchTexts(random);
      library.storyImport().run(List.of(texts.file(folder, STORIES)), null, Progress.NONE);
      library.searchIndexing().catchUp(Progress.NONE);
      List<Long> stories = ids(library);
      SearchTexts set = new SearchTexts(random, RandomMetadata.WORDS);
      for (int i = 0; i < 12; i++) {
        RandomMetadata.act(library, random, stories);
        if (random.nextInt(3) == 0) {
          library.searchIndexing().catchUp(Progress.NONE);
        }
        assertSame(library, random.nextBoolean() ? texts : set);
      }
      assertThat(library.check().run(Progress.NONE)).isEmpty();
    } finally {
      RandomActs.delete(folder);
    }
  }

  @Example
  void seedsAreFoundByTheirWords() throws IOException {
    Path folder = Files.createTempDirectory("pizhu-search");
    try (Library library = Samples.seeds(folder)) {
      library.searchIndexing().catchUp(Progress.NONE);
      assertThat(found(library, "武汉")).isNotEmpty().isEqualTo(naive(library, "武汉"));
      for (String query : List.of("的", "社区", "坚实的底盘", "湖北日报全媒记者", "\"疫\"", "3月10日", "hubei", "hb", "headline:hb", "byline:cai",
          "caption:摄", "-湖北", "社区 OR 上海", "has:byline", "has:image -社区", "date:2020-03", "=疫", "PCR", "pc", "outlet:湖北日报")) {
        assertThat(found(library, query)).as(query).isEqualTo(naive(library, query));
      }
    } finally {
      RandomActs.delete(folder);
    }
  }

  @Example
  void checkFindsAnIndexThatIsNotOfTheStoriesAndItCanBeMadeAnew() throws Exception {
    for (String damage : List.of(
        "UPDATE search_block SET data = x'0101' WHERE key = (SELECT max(key) FROM search_block)",
        "DELETE FROM search_block WHERE key = (SELECT min(key) FROM search_block)",
        "UPDATE search_segment SET lengths = x''",
        "UPDATE search_segment SET stories = x'0101'",
        "DELETE FROM search_story WHERE story_id = 3")) {
      Path folder = Files.createTempDirectory("pizhu-search");
      Path file;
      try (Library library = Samples.seeds(folder)) {
        library.searchIndexing().catchUp(Progress.NONE);
        assertThat(library.check().run(Progress.NONE)).isEmpty();
        file = library.file();
      }
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
        connection.createStatement().executeUpdate(damage);
      }
      try (Library library = Libraries.open(file, Samples.CLOCK, () -> "")) {
        assertThat(library.check().run(Progress.NONE)).as(damage)
            .extracting(Problem::kind).containsExactly(ProblemKind.CHECK_SEARCH_INDEX);
        library.searchIndexing().makeAnew(Progress.NONE);
        assertThat(library.check().run(Progress.NONE)).as(damage).isEmpty();
        assertThat(found(library, "武汉")).isEqualTo(naive(library, "武汉"));
      } finally {
        RandomActs.delete(folder);
      }
    }
  }

  private static void assertSame(Library library, SearchTexts texts) {
    List<Expression> queries = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      queries.add(texts.query());
    }
    try (Database database = Database.open(library.file(), Database.Access.READ_ONLY)) {
      Map<Long, SearchedStory> stories = new SearchedStories(database).read(ids(library));
      for (Expression query : queries) {
        assertThat(hits(library.search().matches(query, false))).as("%s", query).isEqualTo(hits(stories, query));
        StoryMatches scored = library.search().matches(query, true);
        assertThat(hits(scored)).as("scored %s", query).isEqualTo(hits(stories, query));
        for (int i = 0; i < scored.size(); i++) {
          assertThat(scored.score(i)).as("%s", query).isBetween(0f, Float.MAX_VALUE);
        }
      }
    }
  }

  private static Map<Long, Integer> found(Library library, String query) {
    return hits(library.search().matches(QueryParser.parse(query), false));
  }

  private static Map<Long, Integer> naive(Library library, String query) {
    try (Database database = Database.open(library.file(), Database.Access.READ_ONLY)) {
      return hits(
          new SearchedStories(database).read(ids(library)),
          QueryParser.parse(query));
    }
  }

  /** What was found, and how often. */
  static Map<Long, Integer> hits(StoryMatches matches) {
    Map<Long, Integer> hits = new TreeMap<>();
    for (int i = 0; i < matches.size(); i++) {
      hits.put(matches.id(i), matches.hits(i));
    }
    assertThat(hits).hasSize(matches.size());
    return hits;
  }

  /** What looking through the stories finds. */
  static Map<Long, Integer> hits(Map<Long, SearchedStory> stories, Expression query) {
    NaiveMatcher matcher = new NaiveMatcher(query);
    Map<Long, Integer> hits = new TreeMap<>();
    stories.forEach((id, story) -> {
      int found = matcher.hits(story);
      if (found != NaiveMatcher.NONE) {
        hits.put(id, found);
      }
    });
    return hits;
  }

  private static List<Long> ids(Library library) {
    return library.lists().listing(StoryQuery.ALL).ids().boxed().toList();
  }
}
