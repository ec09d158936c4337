package org.pizhu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.model.EditKind;
import org.pizhu.model.Figure;
import org.pizhu.model.Story;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the store beside its floor: bare INSERTs of the same rows into the same tables through the same driver. The stories come
 * from the file that the property {@code bench.corpus} names, in the seed format; else from the seeds, over and over.
 */
@Tag("bench")
class StoreBench {

  private static final Logger LOG = LoggerFactory.getLogger(StoreBench.class);
  private static final int STORIES = 10_000;
  private static final int BATCH = 500;
  private static final int ROUNDS = 5;

  @TempDir Path folder;

  @Test
  void importsNotMuchSlowerThanBareInserts() throws Exception {
    List<NewFragment> fragments = fragments();
    double[] floors = new double[ROUNDS];
    double[] imports = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      floors[round] = bareInserts(folder.resolve("bare" + round + ".pizhu"), fragments);
      imports[round] = imports(folder.resolve("import" + round + ".pizhu"), fragments);
      LOG.info("round {}: bare {} s, import {} s", round, seconds(floors[round]), seconds(imports[round]));
    }
    double ratio = median(imports) / median(floors);
    LOG.info("import of {} stories: {} s, {} stories/s; bare INSERTs {} s; {} times", fragments.size(),
        seconds(median(imports)), Math.round(fragments.size() / median(imports)), seconds(median(floors)), seconds(ratio));
    assertThat(ratio).isLessThan(2);
  }

  @Test
  void opensReadsAndCommitsFast() throws IOException {
    Path file = folder.resolve("library.pizhu");
    List<NewFragment> fragments = fragments();
    imports(file, fragments);
    long start = System.nanoTime();
    try (Database database = Database.open(file, Database.Access.READ_WRITE)) {
      LOG.info("open: {} ms", millisSince(start));
      StoryStore stories = new StoryStore(database);
      HistoryStore history = new HistoryStore(database);
      measure("summaries", 20, i -> stories.summaries());
      measure("counts", 20, i -> stories.counts());
      measure("story", 1000, i -> stories.story(1 + i * 7 % fragments.size()));
      measure("scan of all texts", 5, i -> stories.eachText((id, headline, text) -> !text.contains("查无此词")));
      String text = fragments.get(0).story().text();
      measure("commit of an edit", 200, i ->
          history.record(Samples.edit(EditKind.HIGHLIGHT, Samples.made(Samples.annotation(i, 1, text, 0, 3)))));
      measure("undo and redo", 100, i -> {
        history.undo(history.lastDone().orElseThrow());
        history.redo(history.firstUndone().orElseThrow());
      });
      measure("check", 1, i -> assertThat(new IntegrityStore(database).check(Progress.NONE)).isEmpty());
    }
  }

  private interface Act {
    void run(int i);
  }

  private static void measure(String what, int times, Act act) {
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      act.run(i);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    double first = millis[0];
    LOG.info("{}: first {} ms, median {} ms, worst {} ms", what, seconds(first), seconds(median(millis)),
        seconds(Arrays.stream(millis).max().orElseThrow()));
  }

  private static double imports(Path file, List<NewFragment> fragments) {
    long start = System.nanoTime();
    try (Database database = Database.open(file, Database.Access.READ_WRITE)) {
      SourceStore sources = new SourceStore(database);
      long source = Samples.begin(database, "stories.txt", fragments);
      ImportStore store = new ImportStore(database);
      for (int from = 0; from < fragments.size(); from += BATCH) {
        store.add(source, fragments.subList(from, Math.min(from + BATCH, fragments.size())));
      }
      sources.finish(source);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double bareInserts(Path file, List<NewFragment> fragments) throws Exception {
    List<FragmentRow> rows = fragments.stream().map(FragmentRow::of).toList();
    long start = System.nanoTime();
    Database.open(file, Database.Access.READ_WRITE).close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("PRAGMA synchronous = FULL");
        statement.executeUpdate("""
            INSERT INTO source (id, name, location, sha256, size, charset, imported)
            VALUES (1, 'stories.txt', '/stories.txt', 'x', 1, 'UTF-8', '2026-11-24T08:00:00Z')
            """);
      }
      connection.setAutoCommit(false);
      insert(connection, rows);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void insert(Connection connection, List<FragmentRow> rows) throws SQLException {
    try (PreparedStatement fragment = connection.prepareStatement("INSERT INTO fragment VALUES (?, ?, ?)");
        PreparedStatement story =
            connection.prepareStatement("INSERT INTO story VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)");
        PreparedStatement content = connection.prepareStatement("INSERT INTO story_content VALUES (?, ?, ?, ?, ?)");
        PreparedStatement figure = connection.prepareStatement("INSERT INTO figure VALUES (?, ?, ?, ?, NULL)");
        PreparedStatement listed = connection.prepareStatement("INSERT INTO source_fragment VALUES (1, ?, ?, ?, ?)")) {
      for (int i = 0; i < rows.size(); i++) {
        FragmentRow row = rows.get(i);
        Story told = row.story().story();
        run(fragment, i, row.sha256(), row.fragment().bytes());
        run(story, i, i, i, row.fragment().contentSha256(), told.headline(), 0, told.outlet(), null, null,
            told.figures().size());
        run(content, i, row.story().textSha256(), told.text(), row.story().structure(), told.html());
        for (Figure each : told.figures()) {
          run(figure, i, each.number(), each.fileName(), "");
        }
        run(listed, i, i, i, i);
        if (i % BATCH == BATCH - 1) {
          connection.commit();
        }
      }
      connection.commit();
    }
  }

  private static void run(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.executeUpdate();
  }

  private List<NewFragment> fragments() throws IOException {
    Path corpus = Path.of(System.getProperty("bench.corpus", "seeds/000_ca418ce6a18ed07a.txt"));
    List<NewFragment> fragments = new ArrayList<>();
    while (fragments.size() < STORIES) {
      try (BufferedReader reader = Files.newBufferedReader(corpus)) {
        List<String> lines = new ArrayList<>();
        for (String line = reader.readLine(); line != null && fragments.size() < STORIES; line = reader.readLine()) {
          if (!line.equals("*")) {
            lines.add(line);
          } else if (!lines.isEmpty()) {
            fragments.add(fragment(fragments.size(), lines));
            lines.clear();
          }
        }
      }
    }
    return fragments;
  }

  /** Each line a block: enough of a story for the store, which doesn't look inside. */
  private static NewFragment fragment(int seq, List<String> lines) {
    String headline = lines.get(0) + (System.getProperty("bench.corpus") == null ? " " + seq : "");
    List<Figure> figures = new ArrayList<>();
    List<String> paragraphs = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      int src = line.indexOf("oldsrc=\"");
      if (src < 0) {
        paragraphs.add(line.replaceAll("<[^>]*>", "").strip());
      } else {
        String name = line.substring(src + 8, line.indexOf('"', src + 8));
        figures.add(new Figure(figures.size() + 1, "./" + name, name, 1, null, null, null));
      }
    }
    Story plain = Samples.plain(headline, paragraphs.toArray(String[]::new));
    Story story = new Story(false, plain.text(), plain.blocks(), figures, null, null, List.of(), null, plain.html());
    byte[] bytes = (headline + "\n" + String.join("\n", lines) + "\n*\n").getBytes(StandardCharsets.UTF_8);
    return new NewFragment(seq, bytes, seq + 1, Sha256.of(bytes), story);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String millisSince(long start) {
    return seconds((System.nanoTime() - start) / 1e6);
  }
}
