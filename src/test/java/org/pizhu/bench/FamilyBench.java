package org.pizhu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.task.Progress;

/**
 * Families among 100,000 stories, or {@code -Dpizhu.stories}: which pairs of versions are found, of those that the generator made, what that costs
 * a story, and what it takes on disk.
 */
@Tag("bench")
class FamilyBench {

  private static final int STORIES = Integer.getInteger("pizhu.stories", 100_000);

  @TempDir Path folder;

  @Test
  void families() throws IOException, SQLException {
    Path source = Corpus.file(STORIES, Path.of("target", "bench"));
    Path truth = source.resolveSibling("truth.json");
    Assumptions.assumeTrue(Files.exists(truth), "The generator is not here, which says what is a version of what");
    Path file = folder.resolve("library.pizhu");
    try (Library library = Libraries.open(file, Clock.systemUTC(), () -> "")) {
      library.storyImport().run(List.of(source), null, Progress.NONE);
    }
    Set<Long> known = pairs(truth(truth, file));
    try (Library library = Libraries.open(file, Clock.systemUTC(), () -> "")) {
      Set<Long> found = pairs(library.families().all());
      Set<Long> right = new HashSet<>(found);
      right.retainAll(known);
      Figures.print("%,d stories; families found when they came in", STORIES);
      Figures.print("| pairs of versions | found | right | precision | recall | aim |");
      Figures.print("|---|---|---|---|---|---|");
      double precision = (double) right.size() / found.size();
      double recall = (double) right.size() / known.size();
      Figures.print("| %,d | %,d | %,d | %.4f | %.4f | 0.99, 0.97 |", known.size(), found.size(), right.size(), precision, recall);
      cost(library, file, found);
      assertThat(precision).isGreaterThan(0.99);
      assertThat(recall).isGreaterThan(0.97);
    }
  }

  /** Forgets all of it, and finds it again: what is found does not depend on the way. */
  private static void cost(Library library, Path file, Set<Long> found) throws SQLException {
    long pages;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      long before = number(statement, "PRAGMA freelist_count");
      statement.executeUpdate("DELETE FROM family_trace");
      statement.executeUpdate("DELETE FROM family_story");
      statement.executeUpdate("INSERT INTO family_pending (story_id, traced) SELECT id, 0 FROM story");
      pages = number(statement, "PRAGMA freelist_count") - before;
      Figures.print("on disk: %.0f bytes a story", (double) pages * number(statement, "PRAGMA page_size") / STORIES);
    }
    long start = System.nanoTime();
    library.families().catchUp(Progress.NONE);
    Figures.print("to find them again, all of it, alone: %.3f ms a story (aim: under 1)",
        (System.nanoTime() - start) / 1e6 / STORIES);
    assertThat(pairs(library.families().all())).isEqualTo(found);
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The families that the generator made, by the numbers of the library. Stories that are the same to the letter are there once. */
  private static Collection<List<Long>> truth(Path truth, Path library) throws IOException, SQLException {
    Map<Integer, Long> ids = new HashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + library);
        ResultSet row = connection.createStatement().executeQuery(
            "SELECT number, story_id FROM source_fragment WHERE story_id IS NOT NULL")) {
      while (row.next()) {
        ids.put(row.getInt(1), row.getLong(2));
      }
    }
    Map<String, Set<Long>> families = new HashMap<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines = Files.newBufferedReader(truth)) {
      lines.lines().filter(line -> line.startsWith("{\"id\"")).forEach(line -> {
        JsonNode story = read(json, line);
        if (!story.get("family").isNull()) {
          families.computeIfAbsent(story.get("family").asText(), family -> new TreeSet<>())
              .add(ids.get(story.get("index").asInt() + 1));
        }
      });
    }
    return families.values().stream().<List<Long>>map(ArrayList::new).toList();
  }

  private static JsonNode read(ObjectMapper json, String line) {
    try {
      return json.readTree(line);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<Long> pairs(Collection<List<Long>> families) {
    Set<Long> pairs = new HashSet<>();
    for (List<Long> family : families) {
      for (int i = 0; i < family.size(); i++) {
        for (int j = i + 1; j < family.size(); j++) {
          pairs.add(family.get(i) << Integer.SIZE | family.get(j));
        }
      }
    }
    return pairs;
  }
}
