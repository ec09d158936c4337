package org.pizhu.library.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.bench.Corpus;
import org.pizhu.index.StoryMatches;
import org.pizhu.library.Library;
import org.pizhu.library.RandomActs;
import org.pizhu.library.Samples;
import org.pizhu.query.Expression;
import org.pizhu.query.SearchField;
import org.pizhu.query.SearchedStory.Part;
import org.pizhu.query.SearchedStory;
import org.pizhu.store.database.Database;
import org.pizhu.store.search.SearchedStories;
import org.pizhu.task.Progress;

/**
 * 10,000 queries, or {@code -Dpizhu.queries}, by the index and by looking through 2,000 stories, some of them annotated, marked and read again:
 * no difference. The ordinary suite asks fewer of fewer, in {@link SearchMatchesTest}.
 */
@Tag("bench")
class SearchMatchesBench {

  private static final int STORIES = 2_000;
  private static final int QUERIES = Integer.getInteger("pizhu.queries", 10_000);
  private static final int ACTS = 200;

  @TempDir Path folder;

  @Test
  void findsWhatLookingFinds() throws Exception {
    Random random = new Random(11);
    RandomActs.prepare(folder);
    try (Library library = Samples.empty(folder)) {
      library.storyImport().run(List.of(Corpus.file(STORIES, Path.of("target", "bench"))), null, Progress.NONE);
      RandomActs chance = new RandomActs(library, folder);
      for (int i = 0; i < ACTS; i++) {
        chance.act(random);
      }
      library.searchIndexing().catchUp(Progress.NONE);
      assertThat(library.searchIndexing().pending()).isZero();
      Map<Long, SearchedStory> stories = stories(library);
      assertThat(stories).hasSizeGreaterThan(STORIES / 2);
      int found = ask(library, stories, new SearchTexts(random, lines(stories)));
      System.out.printf("[bench] %,d queries of %,d stories: no difference, %,d found something%n", QUERIES, stories.size(), found);
      assertThat(found).isGreaterThan(QUERIES / 2);
    }
  }

  /** Asks both; how many of the queries found something. */
  private static int ask(Library library, Map<Long, SearchedStory> stories, SearchTexts texts) {
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      Expression query = texts.query();
      StoryMatches matches = library.search().matches(query, i % 2 == 0);
      assertThat(SearchMatchesTest.hits(matches)).as("%s", query).isEqualTo(SearchMatchesTest.hits(stories, query));
      found += matches.size() > 0 ? 1 : 0;
    }
    return found;
  }

  private static Map<Long, SearchedStory> stories(Library library) {
    try (Database database = Database.open(library.file(), Database.Access.READ_ONLY)) {
      return new SearchedStories(database).read(
          library.stories().stream().map(story -> story.id()).toList());
    }
  }

  /** All there is to draw queries from. */
  private static List<String> lines(Map<Long, SearchedStory> stories) {
    List<String> lines = new ArrayList<>();
    for (SearchedStory story : stories.values()) {
      for (SearchField field : SearchField.values()) {
        for (Part part : story.of(field)) {
          if (!part.text().original().isBlank()) {
            lines.add(part.text().original());
          }
        }
      }
    }
    return lines;
  }
}
