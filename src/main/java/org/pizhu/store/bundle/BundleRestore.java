package org.pizhu.store.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Source;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Failures;
import org.pizhu.store.database.Sql;
import org.pizhu.store.edit.EditRows;
import org.pizhu.store.source.FragmentBytes;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;
import org.sqlite.SQLiteErrorCode;

/** Brings all that {@link BundleStore} wrote into a library that holds nothing yet: the same rows, numbers and history, in one transaction. */
public final class BundleRestore {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What SQLite says of rows that no library can have. */
  private static final Set<SQLiteErrorCode> UNFIT =
      Set.of(SQLiteErrorCode.SQLITE_CONSTRAINT, SQLiteErrorCode.SQLITE_MISMATCH, SQLiteErrorCode.SQLITE_CORRUPT);

  private final Database database;

  public BundleRestore(Database database) {
    this.database = database;
  }

  /** The files of a bundle. */
  public interface Files {

    /** Their names, with {@code /} between folders. */
    Set<String> names();

    /**
     * A file as a stream.
     *
     * @throws IOException if there is none, or it can't be read
     */
    InputStream open(String name) throws IOException;
  }

  /**
   * Restores a library, or does nothing.
   *
   * @param bundle where it lies, for problems
   * @param progress when it is cancelled, nothing is done
   * @throws PizhuException {@code BUNDLE_NEWER} if a newer version of the program wrote it; {@code BUNDLE_BROKEN} (argument: the file in it) if it
   *     does not hold together
   * @throws CancellationException if it was cancelled
   */
  public void run(String bundle, Files files, Progress progress) {
    database.change(sql -> {
      new Run(sql, bundle, files, progress).all();
      return null;
    });
  }

  /** One restoring. */
  private static final class Run {
    private final Sql sql;
    private final String bundle;
    private final Files files;
    private final Progress progress;
    /** By the number of the fragment. */
    private final Map<Long, Piece> pieces = new HashMap<>();
    private final Map<Long, Map<Long, Long>> ofSource = new TreeMap<>();
    private final Map<Long, String> sourceNames = new HashMap<>();

    Run(Sql sql, String bundle, Files files, Progress progress) {
      this.sql = sql;
      this.bundle = bundle;
      this.files = files;
      this.progress = progress;
    }

    private record Piece(String sha256, int length) {}

    void all() throws SQLException {
      long newest = sql.number("PRAGMA user_version");
      JsonNode schema = read(BundleStore.SCHEMA, JSON::readTree);
      if (version(schema) > newest) {
        throw new PizhuException(Problem.of(ProblemKind.BUNDLE_NEWER, bundle));
      }
      sql.script("PRAGMA defer_foreign_keys = ON");
      List<String[]> triggers = sql.list(
          "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'", row -> new String[] {row.getString(1), row.getString(2)});
      for (String[] trigger : triggers) {
        sql.script("DROP TRIGGER " + trigger[0]);
      }
      for (String table : BundleStore.tables(sql)) {
        String file = BundleStore.TABLES + table + BundleStore.ENDING;
        if (files.names().contains(file)) {
          readable(table, () -> table(table, file));
        }
      }
      readable("fragment", this::fragments);
      readable("picture", this::pictures);
      sql.script("DELETE FROM search_pending");
      sql.script("INSERT INTO search_pending (story_id, mark) SELECT id, 0 FROM story");
      for (String[] trigger : triggers) {
        sql.script(trigger[1]);
      }
      whole(schema.path(BundleStore.ROWS));
    }

    /**
     * Hashes say that the files are those that were written; not that whoever wrote them has left nothing out.
     *
     * @param rows how many each table had; a bundle that was written before this was said has none, and is believed
     */
    private void whole(JsonNode rows) throws SQLException {
      for (String table : BundleStore.counted(sql)) {
        if (rows.has(table) && sql.number("SELECT count(*) FROM " + table) != rows.path(table).asLong()) {
          throw broken(file(table), null);
        }
      }
      if (sql.number("SELECT count(*) FROM story WHERE id NOT IN (SELECT story_id FROM story_content)") > 0) {
        throw broken(file("story_content"), null);
      }
      Optional<String> lost = sql.first("PRAGMA foreign_key_check", row -> row.getString(3));
      if (lost.isPresent()) {
        throw broken(file(lost.get()), null);
      }
      readable("annotation", () -> AnnotationStore.check(sql));
      readable("edit", () -> EditRows.check(sql));
    }

    private static String file(String table) {
      return BundleStore.TABLES + table + BundleStore.ENDING;
    }

    @FunctionalInterface
    private interface Look {
      void at() throws SQLException;
    }

    /** What the rows of a table make of the bundle that brought them, where they can't be what was written. */
    private void readable(String table, Look look) throws SQLException {
      try {
        look.at();
      } catch (SQLException failed) {
        if (UNFIT.contains(Failures.code(failed))) {
          throw broken(file(table), failed);
        }
        throw failed;
      }
    }

    private PizhuException broken(String file, @Nullable Exception cause) {
      Problem problem = Problem.of(ProblemKind.BUNDLE_BROKEN, bundle, file);
      return cause == null ? new PizhuException(problem) : new PizhuException(problem, cause);
    }

    @FunctionalInterface
    private interface Reading<T> {
      T of(InputStream in) throws IOException, SQLException;
    }

    private <T> T read(String file, Reading<T> reading) throws SQLException {
      if (progress.isCancelled()) {
        throw new CancellationException();
      }
      try (InputStream in = files.open(file)) {
        return reading.of(in);
      } catch (IOException | IllegalArgumentException | ClassCastException failed) {
        throw broken(file, failed);
      }
    }

    private long version(JsonNode schema) {
      JsonNode version = schema.path("version");
      if (!version.isIntegralNumber()) {
        throw broken(BundleStore.SCHEMA, null);
      }
      return version.asLong();
    }

    private void table(String table, String file) throws SQLException {
      sql.update("DELETE FROM " + table);
      read(file, in -> {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<String> named = new ArrayList<>();
        JSON.readTree(lines.readLine()).forEach(column -> named.add(column.asText()));
        List<String> own = BundleStore.columns(sql, table);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.isBlank()) {
            row(table, named, own, JSON.readTree(line));
          }
        }
        return null;
      });
    }

    private void row(String table, List<String> named, List<String> own, JsonNode values) throws SQLException, IOException {
      List<String> columns = new ArrayList<>();
      List<@Nullable Object> bound = new ArrayList<>();
      Map<String, JsonNode> byName = new HashMap<>();
      for (int i = 0; i < named.size(); i++) {
        byName.put(named.get(i), values.path(i));
        if (own.contains(named.get(i))) {
          columns.add(named.get(i));
          bound.add(value(values.path(i)));
        }
      }
      note(table, byName);
      if (table.equals("fragment") || table.equals("picture")) {
        return;
      }
      String places = java.util.stream.IntStream.rangeClosed(1, columns.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
      sql.update("INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + places + ")", bound.toArray());
    }

    /** Remembers what says where the bytes of sources are. */
    private void note(String table, Map<String, JsonNode> row) throws IOException {
      switch (table) {
        case "fragment" -> pieces.put(
            cell(row, "id").asLong(), new Piece(cell(row, "sha256").asText(), cell(row, "length").asInt()));
        case "source" -> sourceNames.put(cell(row, "id").asLong(), cell(row, "name").asText());
        case "source_fragment" -> ofSource.computeIfAbsent(cell(row, "source_id").asLong(), none -> new TreeMap<>())
            .put(cell(row, "seq").asLong(), cell(row, "fragment_id").asLong());
        default -> { }
      }
    }

    private static JsonNode cell(Map<String, JsonNode> row, String column) throws IOException {
      JsonNode cell = row.get(column);
      if (cell == null || cell.isMissingNode()) {
        throw new IOException("No column " + column);
      }
      return cell;
    }

    private static @Nullable Object value(JsonNode value) throws IOException {
      if (value.isNull() || value.isMissingNode()) {
        return null;
      }
      if (value.isObject()) {
        return value.path("base64").binaryValue();
      }
      return value.isIntegralNumber() ? (Object) value.asLong() : value.isNumber() ? (Object) value.asDouble() : value.asText();
    }

    private void fragments() throws SQLException {
      Set<Long> there = new HashSet<>();
      for (Map.Entry<Long, Map<Long, Long>> source : ofSource.entrySet()) {
        String file = BundleStore.fileName(source.getKey(), sourceNames.getOrDefault(source.getKey(), ""));
        read(file, in -> {
          for (Map.Entry<Long, Long> place : source.getValue().entrySet()) {
            if (place.getKey() < Source.TAKEN_OUT) {
              fragment(place.getValue(), in, file, there);
            }
          }
          return null;
        });
      }
      for (long id : pieces.keySet().stream().sorted().toList()) {
        if (!there.contains(id)) {
          String file = BundleStore.PIECES + pieces.get(id).sha256();
          read(file, in -> {
            fragment(id, in, file, there);
            return null;
          });
        }
      }
    }

    private void fragment(long id, InputStream in, String file, Set<Long> there) throws SQLException, IOException {
      Piece piece = pieces.get(id);
      byte[] bytes = piece == null ? null : in.readNBytes(piece.length());
      if (bytes == null || bytes.length != piece.length() || !Sha256.of(bytes).equals(piece.sha256())) {
        throw broken(file, null);
      }
      if (there.add(id)) {
        sql.update(
            "INSERT INTO fragment (id, sha256, bytes) VALUES (?1, ?2, ?3)", id, piece.sha256(), FragmentBytes.write(bytes));
      }
    }

    private void pictures() throws SQLException {
      String rows = BundleStore.TABLES + "picture" + BundleStore.ENDING;
      read(rows, in -> {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<String> named = new ArrayList<>();
        JSON.readTree(lines.readLine()).forEach(column -> named.add(column.asText()));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.isBlank()) {
            JsonNode values = JSON.readTree(line);
            picture(values.path(named.indexOf("sha256")).asText(), values.path(named.indexOf("media_type")).asText());
          }
        }
        return null;
      });
    }

    private void picture(String sha256, String mediaType) throws SQLException {
      String file = BundleStore.PICTURES + sha256 + BundleStore.ending(mediaType);
      read(file, in -> {
        byte[] bytes = in.readAllBytes();
        if (!Sha256.of(bytes).equals(sha256)) {
          throw broken(file, null);
        }
        sql.update("INSERT INTO picture (sha256, media_type, size, bytes) VALUES (?1, ?2, ?3, ?4)", sha256, mediaType, bytes.length, bytes);
        return null;
      });
    }
  }
}
