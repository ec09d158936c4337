package org.pizhu.store.keep;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Source;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Failures;
import org.pizhu.store.database.Sql;
import org.pizhu.store.search.SearchIndexCheck;
import org.pizhu.store.source.FragmentBytes;
import org.pizhu.store.source.SourceStore;
import org.pizhu.store.story.StoryAgainstSource;
import org.pizhu.store.story.StoryReader;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;
import org.sqlite.SQLiteErrorCode;

/** Looks whether the library is still what was put into it. */
public final class IntegrityStore {

  private static final String SOUND = "ok";
  private static final int FIRST_STEP = 1;

  private final Database database;

  public IntegrityStore(Database database) {
    this.database = database;
  }

  /**
   * Checks the database itself, every source, every piece of one and every picture against its hash, every story against
   * the hash of its text, and all that is kept of a story against what its source gives when it is read again. Holds one
   * fragment, picture or story at a time.
   *
   * <p>No hash guards the HTML and the structure of a story; its source is guarded, and the same source always gives
   * the same story, as long as the same version of Pizhu reads it. Stories that an earlier one has read can only be counted
   * where this one reads them otherwise.
   *
   * @param since when this version of Pizhu began to work in the library; what came before was read by others
   * @param reader reads stories as the import does; is only given pieces that are as they were imported
   * @param progress told after each source, picture and story; if it is cancelled, what was found so far is returned
   * @return {@code CHECK_DATABASE} (argument: SQLite's words), {@code CHECK_SCHEMA_LACKS}, {@code CHECK_SCHEMA_OTHER} and
   *     {@code CHECK_SCHEMA_FOREIGN} (argument: kind and name of a part of the schema), {@code CHECK_STORY_HASH} (file: the story's number),
   *     {@code CHECK_SOURCE_STORY} (file: the source's name;
   *     argument: the story's place in it), {@code CHECK_SOURCE_HASH} (file: the source's name),
   *     {@code CHECK_PICTURE_HASH} (file: its name, or its hash where no figure shows it), {@code CHECK_STORY} (file:
   *     the story's number), {@code CHECK_STORY_SOURCE} (file: the story's number), {@code CHECK_METADATA} (file: the story's
   *     number), {@code CHECK_FAMILY} (file: the story's number), {@code CHECK_HISTORY} (argument: the number
   *     of the act), {@code CHECK_SEARCH_INDEX} (argument: how many stories),
   *     {@code CHECK_READ_EARLIER} as the last (argument: how many stories); empty if all is well
   */
  public List<Problem> check(StoryReader reader, Instant since, Progress progress) {
    return new Check(reader, since, progress).run();
  }

  /** One run. */
  private final class Check {

    private final StoryReader reader;
    private final Instant since;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();
    private long done;
    private long total;
    private int readEarlier;

    Check(StoryReader reader, Instant since, Progress progress) {
      this.reader = reader;
      this.since = since;
      this.progress = progress;
    }

    List<Problem> run() {
      part(this::database);
      part(this::schema);
      part(this::rows);
      part(this::sources);
      part(this::pictures);
      part(this::stories);
      part(this::index);
      if (readEarlier > 0) {
        problems.add(Problem.of(ProblemKind.CHECK_READ_EARLIER, "", readEarlier));
      }
      return problems;
    }

    /** A part that meets a damaged page ends there, and the next goes on. */
    private void part(Database.Work<?> work) {
      if (progress.isCancelled()) {
        return;
      }
      try {
        database.read(work);
      } catch (PizhuException failed) {
        if (failed.problem().kind() != ProblemKind.LIBRARY_DAMAGED) {
          throw failed;
        }
        found(failed.problem().arguments().get(0));
      }
    }

    private void found(String words) {
      problems.add(Problem.of(ProblemKind.CHECK_DATABASE, database.file(), words));
    }

    private void step(String detail) {
      done++;
      progress.update(done, total, detail);
    }

    private Void database(Sql sql) throws SQLException {
      total = FIRST_STEP + sql.number("""
          SELECT (SELECT count(*) FROM source WHERE complete = 1) + (SELECT count(*) FROM picture)
            + (SELECT count(*) FROM story)
          """);
      progress.update(done, total, database.file().getFileName().toString());
      try {
        sql.cancellable(progress, this::pragmas);
      } catch (SQLException failed) {
        if (Failures.code(failed) != SQLiteErrorCode.SQLITE_INTERRUPT) {
          throw failed;
        }
      }
      step("");
      return null;
    }

    private Void pragmas(Sql sql) throws SQLException {
      for (String finding : sql.list("PRAGMA integrity_check", row -> row.getString(1))) {
        if (!finding.equals(SOUND)) {
          found(finding);
        }
      }
      sql.list("PRAGMA foreign_key_check", row -> row.getString(1) + " " + row.getString(2) + " → " + row.getString(3))
          .forEach(this::found);
      return null;
    }

    private Void schema(Sql sql) throws SQLException {
      problems.addAll(new SchemaCheck(database.file()).differences(sql));
      return null;
    }

    private Void rows(Sql sql) throws SQLException {
      new RowCheck(sql, database.file(), problems::add).run();
      return null;
    }

    private Void sources(Sql sql) throws SQLException {
      for (Source source : sources(sql, 1)) {
        int before = problems.size();
        String sha256 = pieces(sql, source);
        if (progress.isCancelled()) {
          return null;
        }
        if (problems.size() == before && !sha256.equals(source.sha256())) {
          problems.add(Problem.of(ProblemKind.CHECK_SOURCE_HASH, source.name()));
        }
        step(source.name());
      }
      // Of an import that was cut short the pieces are all there is to check.
      for (Source source : sources(sql, 0)) {
        pieces(sql, source);
      }
      return null;
    }

    private List<Source> sources(Sql sql, int complete) throws SQLException {
      String query = "SELECT " + SourceStore.COLUMNS + " FROM source WHERE complete = ?1 ORDER BY id";
      return sql.list(query, SourceStore::source, complete);
    }

    /** Checks each piece that holds a story. Returns the hash over all pieces. */
    private String pieces(Sql sql, Source source) throws SQLException {
      MessageDigest digest = Sha256.digest();
      String query = """
          SELECT bytes, sha256, number, seq FROM source_fragment JOIN fragment ON fragment.id = fragment_id
          WHERE source_id = ?1 ORDER BY seq
          """;
      sql.each(
          query,
          row -> {
            byte[] bytes = FragmentBytes.read(row.getBytes(1));
            if (row.getInt(4) < Source.TAKEN_OUT) {
              digest.update(bytes);
            }
            int number = row.getInt(3);
            if (number > 0 && !Sha256.of(bytes).equals(row.getString(2))) {
              problems.add(Problem.of(ProblemKind.CHECK_SOURCE_STORY, source.name(), number));
            }
            return !progress.isCancelled();
          },
          source.id());
      return Sha256.hex(digest.digest());
    }

    private Void pictures(Sql sql) throws SQLException {
      String query = """
          SELECT sha256, bytes, (SELECT min(file_name) FROM figure WHERE picture = sha256 AND file_name <> '')
          FROM picture ORDER BY rowid
          """;
      sql.each(query, row -> {
        String sha256 = row.getString(1);
        if (!Sha256.of(row.getBytes(2)).equals(sha256)) {
          String name = row.getString(3);
          problems.add(Problem.of(ProblemKind.CHECK_PICTURE_HASH, name == null ? sha256 : name));
        }
        step("");
        return !progress.isCancelled();
      });
      return null;
    }

    private Void stories(Sql sql) throws SQLException {
      sql.each(StoryAgainstSource.ALL, row -> {
        if (!StoryAgainstSource.isAsRead(row)) {
          problems.add(Problem.of(ProblemKind.CHECK_STORY, row.getLong("id")));
        } else {
          againstSource(row);
        }
        step(row.getString("headline"));
        return !progress.isCancelled();
      });
      return null;
    }

    private void againstSource(ResultSet row) throws SQLException {
      byte[] piece = StoryAgainstSource.piece(row);
      if (piece == null) {
        return;
      }
      // One that there is not was damaged; what fails with one that there is fails in the reader.
      String charset = Charset.forName(row.getString("charset")).name();
      StoryReader.Read read = Sql.handedOver(() -> reader.read(charset, piece));
      boolean isKept = read != null && StoryAgainstSource.isKept(row, read.story());
      if (Instant.parse(row.getString("imported")).isBefore(since)) {
        readEarlier += isKept ? 0 : 1;
      } else if (!isKept) {
        problems.add(Problem.of(ProblemKind.CHECK_STORY_SOURCE, row.getLong("id")));
      } else if (!read.contentSha256().equals(row.getString("content_sha256"))) {
        problems.add(Problem.of(ProblemKind.CHECK_STORY_HASH, row.getLong("id")));
      }
    }

    private Void index(Sql sql) throws SQLException {
      long differing = new SearchIndexCheck(sql, progress).differing();
      if (differing > 0) {
        problems.add(Problem.of(ProblemKind.CHECK_SEARCH_INDEX, database.file(), differing));
      }
      return null;
    }
  }
}
