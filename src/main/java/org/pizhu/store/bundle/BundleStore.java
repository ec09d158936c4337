package org.pizhu.store.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.pizhu.model.Source;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.source.FragmentBytes;
import org.pizhu.store.source.SourceStore;
import org.pizhu.task.Progress;

/**
 * All that a library holds as files: the sources byte for byte, what was taken out of them, the pictures, and each table as lines of JSON: the
 * names of its columns, then a row each. What can be made anew, the index of searches, is left out. See {@link BundleRestore} for the way back.
 */
public final class BundleStore {

  /** Where the tables lie. */
  static final String TABLES = "library/";
  /** Where the sources lie, in a folder for each, by its number. */
  static final String SOURCES = "sources/";
  /** Where the pieces lie that were taken out of sources, by their hashes. */
  static final String PIECES = "pieces/";
  /** Where the pictures lie, by their hashes. */
  static final String PICTURES = "pictures/";
  static final String SCHEMA = TABLES + "schema.json";
  static final String ENDING = ".jsonl";
  /** In {@link #SCHEMA} how many rows each table has, by its name. */
  static final String ROWS = "rows";

  /** The index of searches, and tables whose bytes are files of their own. */
  static final Set<String> INDEX = Set.of("search_segment", "search_block", "search_story", "search_dead", "search_pending");
  private static final JsonFactory JSON = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private final Database database;

  public BundleStore(Database database) {
    this.database = database;
  }

  /** Takes files one after the other. */
  @FunctionalInterface
  public interface Sink {

    /**
     * Begins a file; the one before is closed then.
     *
     * @param name with {@code /} between folders
     */
    OutputStream open(String name) throws IOException;
  }

  /** Whether a library holds nothing yet that a bundle could not take the place of. */
  public boolean isNew() {
    return database.read(sql -> {
      for (String table : List.of("source", "story", "annotation", "tag", "collection", "saved_search", "session", "edit", "intake")) {
        if (sql.number("SELECT count(*) FROM " + table) > 0) {
          return false;
        }
      }
      return true;
    });
  }

  /**
   * Writes all files, as the library is at one moment.
   *
   * @param progress counts sources and pictures
   * @throws CancellationException if it was cancelled
   * @throws IOException if the sink does
   */
  public void write(Sink sink, Progress progress) throws IOException {
    try {
      database.read(sql -> {
        try {
          new Writing(sql, sink, progress).all();
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
        return null;
      });
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  /** The tables of a library that go into a bundle. */
  static List<String> tables(Sql sql) throws SQLException {
    List<String> tables = new ArrayList<>(sql.list(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name", row -> row.getString(1)));
    tables.removeAll(INDEX);
    tables.add("sqlite_sequence");
    return tables;
  }

  /** The tables of which a bundle says how many rows they have: not what SQLite keeps for itself, which restoring changes. */
  static List<String> counted(Sql sql) throws SQLException {
    return tables(sql).stream().filter(table -> !table.startsWith("sqlite_")).toList();
  }

  /** The columns of a table that are stored, but for bytes that are files of their own. */
  static List<String> columns(Sql sql, String table) throws SQLException {
    return sql.list("SELECT name FROM pragma_table_info(?1) ORDER BY cid", row -> row.getString(1), table).stream()
        .filter(column -> !column.equals("bytes")).toList();
  }

  /** How the file of a source is called: a name that no system takes for a path. */
  static String fileName(long id, String name) {
    String safe = name.replaceAll("[/\\\\:\\p{Cntrl}]", "_");
    return SOURCES + id + "/" + (safe.isBlank() || safe.matches("\\.+") ? "source" : safe);
  }

  static String ending(String mediaType) {
    String subtype = mediaType.substring(mediaType.indexOf('/') + 1).replaceFirst("\\+.*", "");
    return "." + (subtype.equals("jpeg") ? "jpg" : subtype.replaceAll("[^a-z0-9]", ""));
  }

  /** One bundle under way. */
  private static final class Writing {
    private final Sql sql;
    private final Sink sink;
    private final Progress progress;
    private long done;
    private long total;

    Writing(Sql sql, Sink sink, Progress progress) {
      this.sql = sql;
      this.sink = sink;
      this.progress = progress;
    }

    void all() throws SQLException, IOException {
      total = sql.number("SELECT (SELECT count(*) FROM source) + (SELECT count(*) FROM picture)");
      schema();
      for (String table : tables(sql)) {
        table(table);
      }
      for (Source source : sql.list("SELECT " + SourceStore.COLUMNS + " FROM source ORDER BY id", SourceStore::source)) {
        source(source);
      }
      pieces();
      pictures();
    }

    private void step(String name) {
      if (progress.isCancelled()) {
        throw new CancellationException();
      }
      progress.update(++done, total, name);
    }

    private void schema() throws SQLException, IOException {
      try (OutputStream out = sink.open(SCHEMA); JsonGenerator json = JSON.createGenerator(out)) {
        json.writeStartObject();
        json.writeNumberField("version", sql.number("PRAGMA user_version"));
        json.writeObjectFieldStart(ROWS);
        for (String table : counted(sql)) {
          json.writeNumberField(table, sql.number("SELECT count(*) FROM " + table));
        }
        json.writeEndObject();
        json.writeEndObject();
      }
    }

    private void table(String table) throws SQLException, IOException {
      List<String> columns = columns(sql, table);
      String length = table.equals("fragment") ? ", bytes" : "";
      try (OutputStream out = sink.open(TABLES + table + ENDING); JsonGenerator json = JSON.createGenerator(out)) {
        json.writeStartArray();
        for (String column : columns) {
          json.writeString(column);
        }
        if (!length.isEmpty()) {
          json.writeString("length");
        }
        json.writeEndArray();
        sql.each("SELECT " + String.join(", ", columns) + length + " FROM " + table + " ORDER BY 1" + (columns.size() > 1 ? ", 2" : ""), row -> {
          row(json, row, columns.size());
          return !progress.isCancelled();
        });
        json.writeRaw('\n');
      }
    }

    private static void row(JsonGenerator json, ResultSet row, int columns) throws SQLException {
      try {
        json.writeRaw('\n');
        json.writeStartArray();
        for (int i = 1; i <= columns; i++) {
          Object value = row.getObject(i);
          if (value instanceof byte[] bytes) {
            json.writeStartObject();
            json.writeBinaryField("base64", bytes);
            json.writeEndObject();
          } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
          } else {
            json.writeString((String) value);
          }
        }
        if (row.getMetaData().getColumnCount() > columns) {
          json.writeNumber(FragmentBytes.length(row.getBytes(columns + 1)));
        }
        json.writeEndArray();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    private void source(Source source) throws SQLException, IOException {
      step(source.name());
      String query = """
          SELECT bytes FROM source_fragment JOIN fragment ON fragment.id = fragment_id
          WHERE source_id = ?1 AND seq < ?2 ORDER BY seq
          """;
      try (OutputStream out = sink.open(fileName(source.id(), source.name()))) {
        sql.each(query, row -> put(out, FragmentBytes.read(row.getBytes(1))), source.id(), Source.TAKEN_OUT);
      }
    }

    private static boolean put(OutputStream out, byte[] bytes) {
      try {
        out.write(bytes);
        return true;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    /** What is in no source as it stands. */
    private void pieces() throws SQLException, IOException {
      String query = """
          SELECT sha256, bytes FROM fragment
          WHERE NOT EXISTS (SELECT 1 FROM source_fragment WHERE fragment_id = fragment.id AND seq < ?1) ORDER BY id
          """;
      sql.each(query, row -> file(PIECES + row.getString(1), FragmentBytes.read(row.getBytes(2))), Source.TAKEN_OUT);
    }

    private boolean file(String name, byte[] bytes) {
      try (OutputStream out = sink.open(name)) {
        out.write(bytes);
        return !progress.isCancelled();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    private void pictures() throws SQLException {
      sql.each("SELECT sha256, media_type, bytes FROM picture ORDER BY sha256", row -> {
        step(row.getString(1));
        return file(PICTURES + row.getString(1) + ending(row.getString(2)), row.getBytes(3));
      });
    }
  }
}
