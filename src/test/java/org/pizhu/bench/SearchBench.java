package org.pizhu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryListing;
import org.pizhu.model.StoryOrder;
import org.pizhu.model.StoryQuery;
import org.pizhu.query.QueryParser;
import org.pizhu.task.Progress;
import org.pizhu.text.Folding;

/**
 * 100,000 stories, or {@code -Dpizhu.stories}: import with the index, and searches for words of 1, 2, 4 and 8 characters that are rare, common,
 * in nearly every story, or in none; beside an index of single characters by SQLite's FTS5 over the same texts, through the same driver, and one by Lucene.
 */
@Tag("bench")
class SearchBench {

  private static final int STORIES = Integer.getInteger("pizhu.stories", 100_000);
  private static final int SHOWN = 50;
  private static final int PASSAGES = 3;
  private static final int WORDS_A_KIND = 12;
  private static final int ROUNDS = 3;
  private static final int[] LENGTHS = {1, 2, 4, 8};
  private static final String NOWHERE = "龘靐齉爩鱻麤龗灪";

  @TempDir Path folder;

  /** How many stories have a word. */
  private enum Kind { RARE, COMMON, EVERYWHERE, ABSENT }

  @Test
  void searches() throws IOException, SQLException {
    Figures.head("Search in %,d stories".formatted(STORIES));
    Path source = Corpus.file(STORIES, Path.of("target", "bench"));
    Path file = folder.resolve("library.pizhu");
    try (Library library = Libraries.open(file, Clock.systemUTC(), () -> "")) {
      long start = System.nanoTime();
      library.storyImport().run(List.of(source), null, Progress.NONE);
      library.searchIndexing().catchUp(Progress.NONE);
      double took = (System.nanoTime() - start) / 1e9;
      Figures.print("import and index: %.1f s, %.0f stories a second; at most 1.5 times the floor below", took, STORIES / took);
    }
    Figures.print("library on disk: %.0f MB, %.2f times the source", Files.size(file) / 1e6,
        (double) Files.size(file) / Files.size(source));
    try (Library library = Libraries.open(file, Clock.systemUTC(), () -> "");
        LuceneFloor lucene = new LuceneFloor(folder.resolve("lucene"))) {
      searches(library, folder.resolve("fts.db"), lucene);
    }
  }

  private static void searches(Library library, Path ftsFile, LuceneFloor lucene) throws IOException, SQLException {
    BareInserts.Result bare = BareInserts.copy(
        library.file(), ftsFile.resolveSibling("bare.db"), table -> !table.startsWith("search_"));
    double ftsTook = fts(library.file(), ftsFile);
    double luceneTook = lucene(library.file(), lucene);
    Figures.print("indexes of single characters alone: FTS5 %.1f s, %.0f MB, Lucene %.1f s, %.0f MB",
        ftsTook, Files.size(ftsFile) / 1e6, luceneTook, lucene.size() / 1e6);
    double floor = bare.millis() / 1000 + Math.min(ftsTook, luceneTook);
    Figures.print("floor of the import: bare inserts of %d rows %.1f s, and the faster index: %.1f s together, %.0f stories a second",
        bare.rows(), bare.millis() / 1000, floor, STORIES / floor);
    try (Connection fts = DriverManager.getConnection("jdbc:sqlite:" + ftsFile)) {
      Map<Kind, Map<Integer, List<String>>> words = words(library);
      for (StoryOrder order : List.of(StoryOrder.DATE, StoryOrder.RELEVANCE)) {
        words.forEach((kind, ofLength) -> ofLength.forEach((length, some) -> measure(
            new Searcher(library, fts, lucene, order), "%s, %d characters".formatted(kind.name().toLowerCase(Locale.ROOT), length),
            some)));
      }
      facets(library, words.get(Kind.COMMON).get(2));
    }
  }

  /** What is measured beside each other, with results in the same order. */
  private record Searcher(Library library, Connection fts, LuceneFloor lucene, StoryOrder order) {

    boolean newestFirst() {
      return order == StoryOrder.DATE;
    }
  }

  private static void measure(Searcher searcher, String what, List<String> words) {
    List<Double> ours = new ArrayList<>();
    List<Double> fts = new ArrayList<>();
    List<Double> lucene = new ArrayList<>();
    for (int round = -1; round < ROUNDS; round++) {
      for (String word : words) {
        double our = millis(() -> first(searcher, word));
        double byFts = millis(() -> firstByFts(searcher, word));
        double byLucene = millis(() -> firstByLucene(searcher, word));
        if (round >= 0) {
          ours.add(our);
          fts.add(byFts);
          lucene.add(byLucene);
        }
      }
    }
    if (!words.isEmpty()) {
      Figures.millis((searcher.newestFirst() ? "newest first, " : "by relevance, ") + what, array(ours), array(fts),
          searcher.newestFirst() ? "95 % under 50 ms" : "95 % under 100 ms");
      Figures.print("95 %%: %.1f ms, FTS5 %.1f ms; Lucene %.1f ms, 95 %% %.1f ms", Figures.quantile(array(ours), 0.95),
          Figures.quantile(array(fts), 0.95), Figures.median(array(lucene)), Figures.quantile(array(lucene), 0.95));
    }
  }

  /** What a list shows at first: how many there are, and passages of the first. */
  private static void first(Searcher searcher, String word) {
    Library library = searcher.library();
    StoryListing found = library.lists().listing(StoryQuery.ALL.with(word).sorted(searcher.order(), true));
    library.search().passages(found.ids().limit(SHOWN).boxed().toList(), QueryParser.parse(word), PASSAGES);
  }

  private static void firstByLucene(Searcher searcher, String word) {
    try {
      searcher.lucene().find(Folding.fold(word), searcher.newestFirst(), SHOWN);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void firstByFts(Searcher searcher, String word) {
    String phrase = "\"" + spaced(Folding.fold(word)) + "\"";
    Connection fts = searcher.fts();
    try (PreparedStatement count = fts.prepareStatement("SELECT count(*) FROM words WHERE words MATCH ?");
        PreparedStatement first = fts.prepareStatement("SELECT rowid FROM words WHERE words MATCH ? ORDER BY "
            + (searcher.newestFirst() ? "rowid DESC" : "rank") + " LIMIT " + SHOWN)) {
      for (PreparedStatement statement : List.of(count, first)) {
        statement.setString(1, phrase);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            rows.getLong(1);
          }
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Each character a word. */
  private static String spaced(String text) {
    return text.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "));
  }

  /** Makes the floor; gives the seconds that it took without reading the texts. */
  private static double fts(Path library, Path file) throws SQLException {
    try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + library);
        Connection to = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = to.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize='unicode61')");
      to.setAutoCommit(false);
      long took = 0;
      try (PreparedStatement insert = to.prepareStatement("INSERT INTO words (rowid, text) VALUES (?, ?)");
          ResultSet rows = from.createStatement().executeQuery("SELECT story_id, text FROM story_content")) {
        while (rows.next()) {
          insert.setLong(1, rows.getLong(1));
          insert.setString(2, spaced(Folding.fold(rows.getString(2))));
          long start = System.nanoTime();
          insert.executeUpdate();
          took += System.nanoTime() - start;
        }
      }
      long start = System.nanoTime();
      to.commit();
      return (took + System.nanoTime() - start) / 1e9;
    }
  }

  /** Fills the other floor; gives the seconds that it took without reading the texts. */
  private static double lucene(Path library, LuceneFloor to) throws IOException, SQLException {
    try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + library);
        ResultSet rows = from.createStatement().executeQuery("SELECT story_id, text FROM story_content")) {
      long took = 0;
      while (rows.next()) {
        long id = rows.getLong(1);
        String text = Folding.fold(rows.getString(2));
        long start = System.nanoTime();
        to.add(id, text);
        took += System.nanoTime() - start;
      }
      long start = System.nanoTime();
      to.finish();
      return (took + System.nanoTime() - start) / 1e9;
    }
  }

  /** Words drawn from the texts by how many stories have them; the same ones in every run. */
  private static Map<Kind, Map<Integer, List<String>>> words(Library library) {
    Random random = new Random(7);
    List<Long> ids = library.lists().listing(StoryQuery.ALL).ids().boxed().toList();
    Map<Kind, Map<Integer, List<String>>> words = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      words.put(kind, new LinkedHashMap<>());
    }
    for (int length : LENGTHS) {
      for (Kind kind : Kind.values()) {
        words.get(kind).put(length, new ArrayList<>());
      }
      words.get(Kind.ABSENT).get(length).addAll(List.of(NOWHERE.substring(0, length), NOWHERE.substring(8 - length)));
      Map<String, Integer> drawn = new HashMap<>();
      for (int i = 0; i < 400; i++) {
        String text = library.story(ids.get(random.nextInt(ids.size()))).story().text();
        int from = random.nextInt(Math.max(1, text.length() - length));
        String word = text.substring(from, Math.min(text.length(), from + length));
        if (word.codePoints().allMatch(Character::isIdeographic)) {
          drawn.put(word, 0);
        }
      }
      for (String word : drawn.keySet()) {
        int found = library.search().matches(QueryParser.parse(word), false).size();
        Kind kind = found > ids.size() / 2 ? Kind.EVERYWHERE
            : found > ids.size() / 100 ? Kind.COMMON : found <= ids.size() / 1000 ? Kind.RARE : null;
        if (kind != null && words.get(kind).get(length).size() < WORDS_A_KIND) {
          words.get(kind).get(length).add(word);
        }
      }
    }
    return words;
  }

  private static void facets(Library library, List<String> words) {
    List<Double> took = new ArrayList<>();
    List<StoryFilter> filters = List.of(
        StoryFilter.NONE,
        StoryFilter.NONE.with(StoryFacet.MONTH, java.util.Set.of("2020")),
        StoryFilter.NONE.with(StoryFacet.PICTURES, java.util.Set.of("MISSING")),
        StoryFilter.NONE.with(StoryFacet.MARK, java.util.Set.of("UNREAD")));
    for (int round = 0; round < ROUNDS; round++) {
      for (StoryFilter filter : filters) {
        took.add(millis(() -> library.lists().facets(StoryQuery.ALL.with(filter))));
        for (String word : words) {
          took.add(millis(() -> library.lists().facets(StoryQuery.ALL.with(filter).with(word))));
        }
      }
    }
    assertThat(took).isNotEmpty();
    Figures.print("facets with counts: median %.1f ms, 95 %% %.1f ms (aim 95 %% under 100 ms)",
        Figures.median(array(took)), Figures.quantile(array(took), 0.95));
  }

  private static double millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double[] array(List<Double> values) {
    double[] array = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(array);
    return array;
  }
}
