package org.pizhu.store.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Source;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;

/** The files that the library was made from, byte for byte. */
public final class SourceStore {

  /** The columns that {@link #source} reads, from a table or alias {@code source}. */
  public static final String COLUMNS = """
      source.id AS source_id, source.name, source.location, source.sha256, source.size, source.charset, source.imported
      """;

  private static final String BEGIN = """
      INSERT INTO source (name, location, sha256, size, charset, imported) VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id
      """;

  private static final String AGAIN = """
      UPDATE source SET name = ?1, location = ?2, size = ?4, charset = ?5, imported = ?6 WHERE sha256 = ?3 RETURNING id
      """;

  private static final String NEIGHBOURS = """
      SELECT DISTINCT story.id
      FROM (
        SELECT source_id, number, max(seen) FROM source_fragment JOIN source ON source.id = source_id WHERE story_id = ?1)
        AS place
      JOIN source_fragment AS near ON near.source_id = place.source_id
        AND near.number BETWEEN place.number - ?2 AND place.number + ?2
      JOIN story ON story.id = near.story_id
      WHERE story.id <> ?1 AND removed = 0
      ORDER BY abs(near.number - place.number), near.number
      """;

  private static final String SEEN = """
      UPDATE source SET seen = (SELECT max(seen) + 1 FROM source)
      WHERE id = ?1 AND EXISTS (SELECT 1 FROM source AS other WHERE other.seen >= source.seen AND other.id <> ?1)
      """;

  private final Database database;

  public SourceStore(Database database) {
    this.database = database;
  }

  /** The source of a row. */
  public static Source source(ResultSet row) throws SQLException {
    return new Source(
        row.getLong("source_id"),
        row.getString("name"),
        row.getString("location"),
        row.getString("sha256"),
        row.getLong("size"),
        row.getString("charset"),
        Instant.parse(row.getString("imported")));
  }

  /** The source with these bytes, if it was imported to its end. */
  public Optional<Source> complete(String sha256) {
    String query = "SELECT " + COLUMNS + " FROM source WHERE sha256 = ?1 AND complete = 1";
    return database.read(sql -> sql.first(query, SourceStore::source, sha256));
  }

  /** All sources, complete or not, the oldest first. */
  public List<Source> all() {
    String query = "SELECT " + COLUMNS + " FROM source ORDER BY id";
    return database.read(sql -> sql.list(query, SourceStore::source));
  }

  /**
   * The stories that stand near one in a file, the nearest first; of several files with it, in the one that was read last.
   *
   * @param most how many places away, before and after
   */
  public List<Long> neighbours(long storyId, int most) {
    return database.read(sql -> sql.list(NEIGHBOURS, row -> row.getLong(1), storyId, most));
  }

  /**
   * Begins the import of a file, or begins again one that was cancelled: then the fragments listed so far are struck
   * from the list, and the stories they brought are known when they come again.
   *
   * @param name its name without folder
   * @param location where it lies, an absolute path
   * @param sha256 over all its bytes
   * @param size in bytes
   * @param charset the encoding it is read in, by its IANA name
   * @return the number of the source
   * @throws IllegalArgumentException if it was imported to its end; see {@link #complete}
   */
  public long begin(String name, String location, String sha256, long size, String charset, Instant imported) {
    Source source = new Source(0, name, location, sha256, size, charset, imported);
    return database.change(sql -> begin(sql, source));
  }

  /** Begins a source, within a transaction: the number that it has, also if its import was cut short before. */
  public static long begin(Sql sql, Source source) throws SQLException {
    if (sql.number("SELECT count(*) FROM source WHERE sha256 = ?1 AND complete = 1", source.sha256()) > 0) {
      throw new IllegalArgumentException("Imported already: " + source.sha256());
    }
    // Not by an upsert, which uses up a number: an import that was cut short and goes on is to be the same as one that was not.
    boolean begun = sql.number("SELECT count(*) FROM source WHERE sha256 = ?1", source.sha256()) > 0;
    long id = sql.number(
        begun ? AGAIN : BEGIN,
        source.name(), source.location(), source.sha256(), source.size(), source.charset(), source.imported().toString());
    sql.update("DELETE FROM source_fragment WHERE source_id = ?1", id);
    if (begun) {
      seen(sql, id);
    }
    return id;
  }

  /** Notes that a source was read last of all. */
  public static void seen(Sql sql, long sourceId) throws SQLException {
    sql.update(SEEN, sourceId);
  }

  /**
   * Marks a source as imported to its end, and notes which of its stories correct earlier ones.
   *
   * @throws PizhuException {@code FILE_CHANGED_WHILE_READ} if its fragments are not as many bytes as it has
   * @throws IllegalArgumentException if there is no such source
   */
  public void finish(long sourceId) {
    database.change(sql -> {
      finish(sql, sourceId);
      return null;
    });
  }

  /** The same inside a transaction; returns the stories that correct one with another headline. */
  public static List<Long> finish(Sql sql, long sourceId) throws SQLException {
    Source source = sql.first("SELECT " + COLUMNS + " FROM source WHERE id = ?1", SourceStore::source, sourceId)
        .orElseThrow(() -> new IllegalArgumentException("No source " + sourceId));
    if (stored(sql, sourceId) != source.size()) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_CHANGED_WHILE_READ, source.location()));
    }
    List<Long> renamed = CorrectionLinks.link(sql, sourceId);
    sql.update("UPDATE source SET complete = 1 WHERE id = ?1", sourceId);
    return renamed;
  }

  /** How many bytes there are of a source. */
  private static long stored(Sql sql, long sourceId) throws SQLException {
    String query =
        "SELECT bytes FROM source_fragment JOIN fragment ON fragment.id = fragment_id WHERE source_id = ?1 AND seq < ?2";
    AtomicLong stored = new AtomicLong();
    sql.each(
        query,
        row -> {
          stored.addAndGet(FragmentBytes.length(row.getBytes(1)));
          return true;
        },
        sourceId, Source.TAKEN_OUT);
    return stored.get();
  }
}
