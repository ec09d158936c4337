package org.pizhu.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.task.Progress;
import org.pizhu.text.Folding;

/** A library with 100,000 annotations over 10,000 stories, and 5,000 tags, 50 of them at the top with 99 below each. */
final class ManyAnnotated {

  static final int STORIES = 10_000;
  static final int ANNOTATIONS = 100_000;
  static final int TAGS = 5_000;
  private static final int BELOW = 100;
  private static final List<String> QUOTES = List.of(
      "坚实的底盘", "湖北战“疫”中的社区作为", "俺刚吃完饭就赶紧跑过来了", "新華社記者報道", "记者从省卫健委获悉", "Covid-19", "捐款活动现场", "后来居上");
  private static final List<String> NOTES = List.of("", "", "", "待核实", "方言直接引语，可与别篇对照。", "缺图；向通讯员核对原片。");

  private ManyAnnotated() {}

  static String tag(int number) {
    return new UUID(0x4000L, 0x8000000000000000L + number).toString();
  }

  static String annotation(int number) {
    return tag(1_000_000 + number);
  }

  /** Makes it in a folder. */
  static Path make(Path folder) throws SQLException {
    Path file = folder.resolve("test.pizhu");
    List<Long> stories;
    try (Library library = Samples.empty(folder)) {
      library.storyImport().run(List.of(Corpus.file(STORIES, Path.of("target", "bench"))), null, Progress.NONE);
      stories = library.stories().stream().map(story -> story.id()).toList();
      library.sessions().start(stories.subList(0, 40), "春分");
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.setAutoCommit(false);
      tags(connection);
      annotations(connection, stories);
      connection.commit();
    }
    return file;
  }

  private static void tags(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO tag (id, parent, name, position) VALUES (?, ?, ?, ?)")) {
      for (int i = 0; i < TAGS; i++) {
        insert.setString(1, tag(i));
        insert.setString(2, i % BELOW == 0 ? null : tag(i / BELOW * BELOW));
        insert.setString(3, (i % BELOW == 0 ? "类目" : "标签") + i);
        insert.setInt(4, i);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void annotations(Connection connection, List<Long> stories) throws SQLException {
    Random random = new Random(7);
    try (PreparedStatement insert = connection.prepareStatement("""
            INSERT INTO annotation (id, story_id, exact, prefix, suffix, range_start, range_end, text_sha256, status, color,
              note, creator, created, modified, folded)
            VALUES (?, ?, ?, '', '', ?, ?, '', ?, ?, ?, ?, ?, ?, ?)
            """);
        PreparedStatement coding = connection.prepareStatement("INSERT INTO annotation_tag VALUES (?, ?, ?)");
        PreparedStatement session = connection.prepareStatement("INSERT INTO session_annotation VALUES (?, 1)")) {
      for (int i = 0; i < ANNOTATIONS; i++) {
        String quote = QUOTES.get(random.nextInt(QUOTES.size())) + random.nextInt(1_000);
        String note = NOTES.get(random.nextInt(NOTES.size()));
        int start = random.nextInt(2_000);
        String made = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(28_000_000)).toString();
        Object[] row = {
            annotation(i), stories.get(random.nextInt(stories.size())), quote, start, start + quote.length(),
            random.nextInt(50) == 0 ? "ORPHAN" : "ANCHORED", HighlightColor.values()[random.nextInt(4)].name(), note,
            random.nextInt(3) == 0 ? "李老师" : "王老师", made, made, Folding.fold(quote + "\n" + note)};
        bind(insert, row);
        int first = random.nextInt(TAGS);
        bind(coding, annotation(i), 0, tag(first));
        if (random.nextBoolean()) {
          bind(coding, annotation(i), 1, tag((first + 1 + random.nextInt(TAGS - 1)) % TAGS));
        }
        if (i % 20 == 0) {
          bind(session, annotation(i));
        }
      }
      insert.executeBatch();
      coding.executeBatch();
      session.executeBatch();
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }
}
