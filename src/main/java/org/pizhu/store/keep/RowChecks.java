package org.pizhu.store.keep;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pizhu.model.PictureLook;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.WrittenDate;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.codec.ChangeCodec;
import org.pizhu.store.database.Failures;
import org.pizhu.store.database.Sql;
import org.pizhu.store.shelf.SearchStore;
import org.pizhu.store.story.MetadataStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for rows that SQLite finds nothing wrong with and Pizhu can never have written: rings where a tree should be, what is there twice and can
 * be there only once, times and sizes that are none, text that is no text. Each is told as SQLite tells of its own: table, row, column.
 */
final class RowChecks {

  private static final Logger LOG = LoggerFactory.getLogger(RowChecks.class);

  private static final String TIME = "'[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]*Z'";

  /** The rows of a table (1) to which a way leads from those without a row above, by the column (2) that names the one above. */
  static final String REACHED = """
      WITH RECURSIVE reached (id) AS (
        SELECT id FROM %1$s WHERE %2$s IS NULL
        UNION
        SELECT %1$s.id FROM reached JOIN %1$s ON %1$s.%2$s = reached.id
      )
      """;

  private static final String RING = REACHED + """
      SELECT '%1$s ' || id || ' %2$s' FROM %1$s
      WHERE %2$s IN (SELECT id FROM %1$s) AND id NOT IN (SELECT id FROM reached) ORDER BY 1
      """;

  /** What {@code annotation.tags} repeats of the tags of an annotation. */
  static final String TAGS_OF_ANNOTATION = "coalesce((SELECT group_concat(tag_id, ',') FROM "
      + "(SELECT tag_id FROM annotation_tag WHERE annotation_id = annotation.id ORDER BY tag_id)), '')";

  /** What no look into a picture gives. */
  static final String NO_LOOK = "kind NOT IN ("
      + Stream.of(PictureLook.Kind.values()).map(kind -> "'" + kind + "'").collect(Collectors.joining(", ")) + ") OR width < 0 OR height < 0";

  /** What {@code annotation.folded} repeats: of a figure without a caption the name of its file. */
  static final String FOLDED =
      "fold(CASE WHEN exact = '' AND target_kind = 'FIGURE' THEN coalesce(file_name, '') ELSE exact END || char(10) || note)";

  /** The same as migrations made it, which left that name out. */
  static final String FOLDED_BY_0012 = "fold(exact || char(10) || note)";

  private static final List<String> QUERIES = List.of(
      RING.formatted("tag", "parent"),
      RING.formatted("collection", "parent"),
      RING.formatted("story", "earlier"),
      "SELECT 'tag ' || max(id) || ' name' FROM tag GROUP BY parent, name HAVING count(*) > 1",
      "SELECT 'tag ' || max(id) || ' key' FROM tag WHERE key IS NOT NULL GROUP BY key HAVING count(*) > 1",
      "SELECT 'collection ' || id || ' name' FROM collection WHERE trim(name) = ''",
      "SELECT 'picture ' || sha256 || ' size' FROM picture WHERE size <> length(bytes)",
      "SELECT 'picture ' || sha256 || ' media_type' FROM picture WHERE media_type NOT GLOB 'image/[a-z0-9]*'",
      "SELECT 'source ' || id || ' size' FROM source WHERE size < 0",
      "SELECT 'edit ' || id || ' undone' FROM edit WHERE undone NOT IN (0, 1)",
      "SELECT 'session ' || id || ' place_offset' FROM session WHERE place_offset < 0",
      "SELECT 'session ' || id || ' ended' FROM session WHERE unixepoch(ended, 'subsec') < unixepoch(started, 'subsec')",
      "SELECT 'session ' || id || ' session_stretch' FROM session WHERE id NOT IN (SELECT session_id FROM session_stretch)",
      "SELECT 'session_stretch ' || session_id || ' until' FROM session_stretch "
          + "WHERE unixepoch(until, 'subsec') < unixepoch(began, 'subsec')",
      "SELECT 'picture_look ' || sha256 FROM picture_look WHERE " + NO_LOOK,
      "SELECT 'annotation ' || id || ' folded' FROM annotation WHERE folded NOT IN (" + FOLDED + ", " + FOLDED_BY_0012 + ")",
      "SELECT 'annotation ' || id || ' tags' FROM annotation WHERE tags <> " + TAGS_OF_ANNOTATION,
      "SELECT 'intake ' || id || ' state' FROM intake WHERE state NOT IN ('OPEN', 'DONE', 'LEFT')",
      "SELECT 'intake_line ' || id || ' arguments' FROM intake_line WHERE NOT json_valid(arguments)");

  /** Columns with times, by their tables. */
  private static final Map<String, List<String>> TIMES = new TreeMap<>(Map.of(
      "session", List.of("started", "ended"), "session_stretch", List.of("began", "until"), "session_story", List.of("done"),
      "bin", List.of("deleted_at"), "intake", List.of("begun"), "story_metadata", List.of("made_at"), "standing", List.of("said_at")));

  /** Columns with what people wrote, by their tables. What stories hold is guarded by hashes. */
  private static final Map<String, List<String>> TEXTS = new TreeMap<>(Map.of(
      "tag", List.of("name", "description", "memo"), "annotation", List.of("exact", "prefix", "suffix", "note", "creator"),
      "story_memo", List.of("memo"), "collection", List.of("name"), "saved_search", List.of("name"), "session", List.of("name", "annotator")));

  private final Sql sql;
  private final Consumer<String> found;

  /** @param found hears of each row */
  RowChecks(Sql sql, Consumer<String> found) {
    this.sql = sql;
    this.found = found;
  }

  /** Looks at all of them. A table that is not there is told by its name, and the others are looked at all the same. */
  void run() throws SQLException {
    for (String query : QUERIES) {
      query(query);
    }
    for (Map.Entry<String, List<String>> times : TIMES.entrySet()) {
      for (String column : times.getValue()) {
        query("SELECT '" + times.getKey() + " ' || " + key(times.getKey()) + " || ' " + column + "' FROM " + times.getKey()
            + " WHERE " + column + " NOT GLOB " + TIME);
      }
    }
    for (Map.Entry<String, List<String>> texts : TEXTS.entrySet()) {
      for (String column : texts.getValue()) {
        text(texts.getKey(), column);
      }
    }
    rows("tag", TagStore.TAGS, TagStore::tag);
    rows("saved_search", SearchStore.SEARCHES, SearchStore::search);
    rows("annotation", AnnotationStore.BY_ID_FIRST, row -> AnnotationStore.annotation(row, 2));
    rows("story", "SELECT id, date, month_day, set_date FROM story", RowChecks::days);
    rows("bin", "SELECT id, annotation FROM bin", row -> ChangeCodec.readAnnotation(row.getString(2)));
    rows("story_metadata", "SELECT story_id, field, value FROM story_metadata", MetadataStore::checked);
  }

  /** The days of a story, which every list shows. */
  private static boolean days(ResultSet row) throws SQLException {
    for (int column = 2; column <= 4; column++) {
      String day = row.getString(column);
      if (day != null && !day.isEmpty()) {
        WrittenDate.parse(day).orElseThrow();
      }
    }
    return true;
  }

  /** What tells a row of a table from the others. */
  private static String key(String table) {
    return switch (table) {
      case "session_stretch", "session_story" -> "session_id";
      case "story_metadata", "standing", "story_memo" -> "story_id";
      default -> "id";
    };
  }

  private void query(String query) throws SQLException {
    guarded(() -> sql.list(query, row -> row.getString(1)).forEach(found));
  }

  /** Part of a check that meets what is not there. */
  private interface Part {
    void run() throws SQLException;
  }

  private void guarded(Part part) throws SQLException {
    try {
      part.run();
    } catch (SQLException failed) {
      if (Failures.of(java.nio.file.Path.of(""), failed).problem().kind() != ProblemKind.LIBRARY_DAMAGED) {
        throw failed;
      }
      LOG.info("Not to be looked at", failed);
      found.accept(String.valueOf(failed.getMessage()));
    }
  }

  /** SQLite keeps any bytes as a text; where they are none, the program would see other characters than another program. */
  private void text(String table, String column) throws SQLException {
    guarded(() -> sql.each("SELECT " + key(table) + ", CAST(" + column + " AS BLOB) FROM " + table, row -> {
      byte[] bytes = row.getBytes(2);
      if (bytes != null && !isText(bytes)) {
        found.accept(table + " " + row.getString(1) + " " + column);
      }
      return true;
    }));
  }

  private static boolean isText(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException none) {
      // This is the finding itself.
      return false;
    }
  }

  private void rows(String table, String query, Sql.Row<?> reader) throws SQLException {
    guarded(() -> sql.each(query, row -> {
      if (!isReadable(reader, row)) {
        found.accept(table + " " + row.getString(1));
      }
      return true;
    }));
  }

  private static boolean isReadable(Sql.Row<?> reader, ResultSet row) throws SQLException {
    try {
      return reader.read(row) != null;
    } catch (IllegalArgumentException | DateTimeException | NoSuchElementException damaged) {
      LOG.info("A row can't be read", damaged);
      return false;
    }
  }
}
