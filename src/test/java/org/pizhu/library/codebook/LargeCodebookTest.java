package org.pizhu.library.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Dump;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.codebook.TagDeletion.Children;
import org.pizhu.model.Codebook;
import org.pizhu.model.TagCounts;

/**
 * 5,000 tags, 100,000 annotations, a tag on 10,000 of them. The limits are some times what was measured, so that only work which
 * grows with the square, or by a statement for each annotation, goes over them.
 */
class LargeCodebookTest {

  private static final int TOPS = 50;
  private static final int BELOW = 99;
  private static final int ANNOTATIONS = 100_000;

  @TempDir Path folder;

  private static String id(int number) {
    return new UUID(0x4000L, 0x8000000000000000L + number).toString();
  }

  private Library library() throws SQLException {
    Samples.seeds(folder).close();
    Path file = folder.resolve("test.pizhu");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.setAutoCommit(false);
      tags(connection);
      annotations(connection);
      connection.commit();
    }
    return Libraries.open(file, Samples.CLOCK, () -> Samples.CREATOR);
  }

  /** Tag n * 100 stands at the top, the 99 numbers after it below it. */
  private static void tags(Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO tag (id, parent, name) VALUES (?, ?, ?)")) {
      for (int tag = 0; tag < TOPS * (BELOW + 1); tag++) {
        insert.setString(1, id(tag));
        insert.setString(2, tag % 100 == 0 ? null : id(tag / 100 * 100));
        insert.setString(3, tag % 100 == 0 ? "上" + tag : "下" + tag % 100);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Each carries two tags; every tenth one of them tag 1. */
  private static void annotations(Connection connection) throws SQLException {
    String annotation = """
        INSERT INTO annotation (id, story_id, color, range_start, range_end, status, text_sha256, exact, prefix, suffix, note,
          creator, created, modified)
        VALUES (?, ?, 'YELLOW', ?, ?, 'ANCHORED', '', '引', '', '', '', '', '2026-11-24T08:00:00Z', '2026-11-24T08:00:00Z')
        """;
    try (PreparedStatement insert = connection.prepareStatement(annotation);
        PreparedStatement tag = connection.prepareStatement("INSERT INTO annotation_tag VALUES (?, ?, ?)")) {
      for (int i = 0; i < ANNOTATIONS; i++) {
        insert.setString(1, id(1_000_000 + i));
        insert.setInt(2, 1 + i % 7);
        insert.setInt(3, i % 100);
        insert.setInt(4, i % 100 + 1);
        insert.addBatch();
        int first = i % 10 == 0 ? 1 : 100 + i % 4_900;
        int second = 100 + (i * 7 + 3) % 4_900;
        for (int position = 0; position < (first == second ? 1 : 2); position++) {
          tag.setString(1, id(1_000_000 + i));
          tag.setInt(2, position);
          tag.setString(3, id(position == 0 ? first : second));
          tag.addBatch();
        }
      }
      insert.executeBatch();
      tag.executeBatch();
    }
  }

  /** Something that is to be quick. */
  private interface Work {
    void run();
  }

  /** Ten times what is written: a busy machine fails nothing, only what has grown out of all proportion does. The benchmark has the figures. */
  private static void within(long millis, String what, Work work) {
    long start = System.nanoTime();
    work.run();
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    System.out.printf("codebook: %s took %d ms%n", what, took);
    assertThat(took).as(what + ", in ms").isLessThan(10 * millis);
  }

  @Test
  void staysQuick() throws SQLException {
    try (Library library = library()) {
      within(1_000, "reading 5,000 tags", library::codebook);
      within(3_000, "counting 100,000 annotations", library.finder()::tagCounts);
      CodebookEditor editor = library.codebookEditor();
      within(1_000, "renaming one of 5,000", () -> editor.rename(id(1), "改名"));
      within(1_000, "moving one of 5,000", () -> editor.move(id(2), null, 3));
      List<String> before = Dump.of(library.file());
      within(5_000, "merging a tag on 10,000 annotations", () -> editor.merge(id(1), id(3)));
      assertThat(library.finder().tagCounts().own(id(3))).isEqualTo(10_000);
      within(1_000, "asking what can be undone", () -> library.annotator().nextUndo());
      within(5_000, "undoing it", () -> library.annotator().undo());
      assertThat(Dump.of(library.file())).isEqualTo(before);
      within(5_000, "merging 100 tags into 100 others", () -> editor.merge(id(100), id(200)));
      Codebook codebook = library.codebook();
      TagCounts counts = library.finder().tagCounts();
      assertThat(codebook.children(id(200))).hasSize(99);
      assertThat(counts.subtree(id(200))).isGreaterThan(3_000);
      within(5_000, "deleting 100 tags", () -> editor.delete(id(200), TagDeletion.losing(Children.DELETE)));
      assertThat(library.codebook().tags()).hasSize(codebook.tags().size() - 100);
    }
  }
}
