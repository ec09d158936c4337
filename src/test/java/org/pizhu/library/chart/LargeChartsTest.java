package org.pizhu.library.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.ChartStack;
import org.pizhu.model.CountUnit;
import org.pizhu.model.StoryProfile;
import org.pizhu.model.TagFrequency;
import org.pizhu.model.Timeline;

/**
 * 5,000 tags, 100,000 annotations with two of them each, over three years. The limits are some times what was measured, so that only work
 * that grows with the square, or by a statement for each annotation, goes over them.
 */
class LargeChartsTest {

  private static final String FILL = """
      WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 4999)
      INSERT INTO tag (id, parent, name)
      SELECT 't' || i, CASE WHEN i %% 100 = 0 THEN NULL ELSE 't' || (i / 100 * 100) END, 'tag ' || i FROM n;
      WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999)
      INSERT INTO annotation (id, story_id, color, range_start, range_end, status, text_sha256, exact, prefix, suffix, note, creator,
        created, modified)
      SELECT 'a' || i, 1 + i %% 7, CASE i %% 3 WHEN 0 THEN 'YELLOW' WHEN 1 THEN 'GREEN' ELSE 'PINK' END, i %% 300, i %% 300 + 5,
        'ANCHORED', '', '', '', '', '', '', strftime('%%Y-%%m-%%dT%%H:%%M:%%SZ', '2024-01-01', '+' || (i * 15) || ' minutes'), ''
      FROM n;
      WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999)
      INSERT INTO annotation_tag SELECT 'a' || i, 0, 't' || (i * 7 %% 5000) FROM n;
      WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999)
      INSERT INTO annotation_tag SELECT 'a' || i, 1, 't' || ((i * 13 + 1) %% 5000) FROM n WHERE i * 7 %% 5000 <> (i * 13 + 1) %% 5000;
      """.replace("%%", "%");

  @TempDir Path folder;

  private Library library() throws SQLException {
    Samples.seeds(folder).close();
    Path file = folder.resolve("test.pizhu");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(FILL);
    }
    return Libraries.open(file, Samples.CLOCK, () -> Samples.CREATOR);
  }

  /** Something that is to be quick. */
  private interface Work<T> {
    T run();
  }

  private static <T> T within(long millis, String what, Work<T> work) {
    long start = System.nanoTime();
    T result = work.run();
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    System.out.printf("charts: %s took %d ms%n", what, took);
    assertThat(took).as(what + ", in ms").isLessThan(millis);
    return result;
  }

  @Test
  void staysQuick() throws SQLException {
    try (Library library = library()) {
      Charts charts = library.charts();
      AnnotationScope all = AnnotationScope.LIBRARY;
      TagFrequency frequency = within(
          4_000, "tag frequency", () -> charts.frequency(all, CountUnit.ANNOTATION, TagFrequency.Order.COUNT, Integer.MAX_VALUE));
      assertThat(frequency.annotations()).isEqualTo(100_000);
      assertThat(frequency.tags()).hasSize(5_000);
      assertThat(within(
          4_000, "tags together on annotations",
          () -> charts.together(all, CountUnit.ANNOTATION, 1, 40)).tags()).hasSize(40);
      within(4_000, "tags together in stories", () -> charts.together(all, CountUnit.STORY, 9, 40));
      within(4_000, "tag frequency by families", () -> charts.frequency(all, CountUnit.FAMILY, TagFrequency.Order.COUNT, 9));
      within(4_000, "families by day made", () -> charts.timeline(
          all, CountUnit.FAMILY, Timeline.Axis.MADE, Timeline.Step.DAY, ChartStack.TAG, ZoneOffset.UTC));
      for (ChartStack stack : ChartStack.values()) {
        Timeline line = within(
            4_000, "by day made, divided by " + stack,
            () -> charts.timeline(all, CountUnit.ANNOTATION, Timeline.Axis.MADE, Timeline.Step.DAY, stack, ZoneOffset.UTC));
        assertThat(line.periods().stream().mapToInt(period -> period.counted().annotations()).sum()).isEqualTo(100_000);
      }
      within(
          4_000, "by day published",
          () -> charts.timeline(all, CountUnit.ANNOTATION, Timeline.Axis.PUBLISHED, Timeline.Step.DAY, ChartStack.TAG, ZoneOffset.UTC));
      within(4_000, "along a story", () -> charts.along(1, StoryProfile.Cut.PARAGRAPHS, ChartStack.TAG));
      within(4_000, "positions", () -> charts.positions(all));
    }
  }
}
