package org.pizhu.store.keep;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.backup.BackupFolder;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupCounts;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Failures;
import org.pizhu.store.database.Migrations;
import org.pizhu.store.database.Opening;
import org.pizhu.store.database.Sql;
import org.pizhu.store.database.Standstill;
import org.pizhu.store.story.StoryReader;
import org.pizhu.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/** Brings what can be read of a damaged library into a new one, table by table, row by row. The damaged one is copied first and never touched. */
public final class LibraryRescue {

  private static final Logger LOG = LoggerFactory.getLogger(LibraryRescue.class);

  /** What is made anew from the rest. */
  private static final Set<String> DERIVED =
      Set.of("search_segment", "search_block", "search_story", "search_dead", "search_pending", "family_trace", "family_pending");

  // Places in the head, as «The SQLite database file format» has them.
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = 100;
  private static final int PAGE_SIZE = 16_384;

  private final Path damaged;
  private final Path target;
  private final BackupFolder backups;
  private final StoryReader reader;
  private final ToLongFunction<Path> places;
  private long lost;
  private @Nullable Backup guide;

  /**
   * @param damaged the library that is damaged
   * @param target the new one
   * @param backups its backups, which say what lies where if the damaged one doesn't any more
   * @param reader reads stories from their sources
   * @param places puts annotations of the new library that stand elsewhere than they say where they belong, and says how many
   */
  public LibraryRescue(Path damaged, Path target, BackupFolder backups, StoryReader reader, ToLongFunction<Path> places) {
    this.damaged = damaged.toAbsolutePath().normalize();
    this.target = target.toAbsolutePath().normalize();
    this.backups = backups;
    this.reader = reader;
    this.places = places;
  }

  /** How many rows could not be read, or not be kept without others that were lost; at least. */
  public long lost() {
    return lost;
  }

  /** The backup whose pages were taken in the place of lost ones; null if none was needed. */
  public @Nullable Backup guide() {
    return guide;
  }

  /**
   * Does it.
   *
   * @param progress counts tables
   * @return how much is in the new library
   * @throws PizhuException {@code LIBRARY_LOST} if nothing can be read, {@code FILE_IS_THERE} if the target is, {@code DISK_FULL}
   * @throws CancellationException if it was cancelled; then there is no new library
   */
  public BackupCounts run(Progress progress) {
    if (Files.exists(target)) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_IS_THERE, target));
    }
    @Nullable Path work = null;
    try {
      work = Files.createTempDirectory(target.getParent(), ".rescue");
      Path copy = work.resolve("damaged");
      Files.copy(damaged, copy);
      Path log = damaged.resolveSibling(damaged.getFileName() + "-wal");
      if (Files.exists(log)) {
        Files.copy(log, work.resolve("damaged-wal"));
      }
      mendHead(copy);
      find(copy, progress);
      Path made = work.resolve("rescued");
      BackupCounts counts = copyAll(copy, made, progress);
      if (isNewest(made)) {
        lost += places.applyAsLong(made);
      }
      Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
      return counts;
    } catch (SQLException failed) {
      throw isDamage(failed) ? nothing(failed) : Failures.of(damaged, failed);
    } catch (IOException failed) {
      throw Failures.ofFile(target, failed);
    } finally {
      delete(work);
    }
  }

  /** Places are looked for in what this program would write; what is older is brought up to date when it is opened. */
  private static boolean isNewest(Path made) throws SQLException {
    try (Sql sql = new Opening(made, Opening.Mode.WRITE).open()) {
      return sql.number("PRAGMA user_version") == Migrations.ALL.newest();
    }
  }

  private static boolean isDamage(SQLException failed) {
    SQLiteErrorCode code = Failures.code(failed);
    return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
  }

  private PizhuException nothing(@Nullable Exception reason) {
    return new PizhuException(Problem.of(ProblemKind.LIBRARY_LOST, damaged), reason);
  }

  /** Where the damaged library doesn't say any more what lies where, its newest backup does that has all it takes. */
  private void find(Path copy, Progress progress) {
    LostPages lostPages = new LostPages(copy);
    for (Backup one : lostPages.areThere() ? backups.list() : List.<Backup>of()) {
      try {
        if (backups.withCopy(one.id(), progress, lostPages::takeFrom)) {
          guide = one;
          return;
        }
      } catch (PizhuException broken) {
        if (broken.problem().kind() != ProblemKind.BACKUP_BROKEN) {
          throw broken;
        }
        LOG.warn("The backup {} can't say what lies where in {}", one.id(), damaged, broken);
      }
    }
  }

  private void delete(@Nullable Path work) {
    if (work == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw Failures.ofFile(target, failed);
    }
  }

  /** A head that isn't one is replaced by what all libraries have there; the rest of the first page may still be sound. */
  private static void mendHead(Path copy) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
      byte[] head = new byte[HEAD];
      if (file.length() < PAGE_SIZE || file.read(head) < HEAD) {
        return;
      }
      if (Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
        mendLength(file, ByteBuffer.wrap(head));
        return;
      }
      ByteBuffer mended = ByteBuffer.allocate(HEAD);
      mended.put(MAGIC).putShort((short) PAGE_SIZE).put(new byte[] {1, 1, 0, 64, 32, 32});
      mended.putInt(28, (int) (file.length() / PAGE_SIZE)).putInt(44, 4).putInt(56, 1);
      mended.putInt(60, Migrations.ALL.newest()).putInt(68, (int) Migrations.APPLICATION_ID);
      file.seek(0);
      file.write(mended.array());
    }
  }

  /** SQLite reads nothing of a file that is shorter than its head says, unless the rest is in the log. */
  private static void mendLength(RandomAccessFile file, ByteBuffer head) throws IOException {
    int pageSize = head.getShort(16) & 0xffff;
    if (pageSize > 1 && head.getInt(28) > file.length() / pageSize) {
      file.seek(28);
      file.writeInt((int) (file.length() / pageSize));
    }
  }

  private BackupCounts copyAll(Path copy, Path made, Progress progress) throws SQLException {
    try (Sql from = new Opening(copy, Opening.Mode.WRITE).open()) {
      int version = Math.min(Migrations.ALL.newest(), Math.max(1, (int) from.number("PRAGMA user_version")));
      Migrations migrations = new Migrations(Migrations.ALL.scripts().subList(0, version));
      Database.open(made, Database.Access.READ_WRITE, migrations).close();
      try (Sql to = new Opening(made, Opening.Mode.WRITE).open()) {
        to.script("PRAGMA foreign_keys = OFF");
        to.update("BEGIN IMMEDIATE");
        List<String> triggers = to.list("SELECT sql FROM sqlite_schema WHERE type = 'trigger'", row -> row.getString(1));
        for (String name : to.list("SELECT name FROM sqlite_schema WHERE type = 'trigger'", row -> row.getString(1))) {
          to.script("DROP TRIGGER " + name);
        }
        tables(from, to, progress);
        RescuedReferences references = new RescuedReferences(to, reader);
        references.mend();
        lost += references.lost();
        for (RowRule rule : RowRules.ALL) {
          lost += rule.mend(to);
        }
        RescuedStories stories = new RescuedStories(to, reader);
        stories.mend();
        lost += stories.lost();
        lost += references.dropRest();
        derive(to, version);
        for (String trigger : triggers) {
          to.script(trigger);
        }
        to.update("COMMIT");
      }
      try (Sql to = new Opening(made, Opening.Mode.READ, Migrations.ALL.views(version)).open()) {
        return Standstill.counts(to);
      }
    }
  }

  private void tables(Sql from, Sql to, Progress progress) throws SQLException {
    List<String> tables = to.list(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid", row -> row.getString(1));
    long read = 0;
    int done = 0;
    for (String table : tables) {
      if (progress.isCancelled()) {
        throw new CancellationException();
      }
      progress.update(done++, tables.size(), "");
      if (!DERIVED.contains(table)) {
        read += table(from, to, table);
      }
    }
    if (read == 0) {
      throw nothing(null);
    }
  }

  private long table(Sql from, Sql to, String table) throws SQLException {
    List<String> columns = to.list("SELECT name FROM pragma_table_info(?1)", row -> row.getString(1), table);
    List<String> key = to.list("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk", row -> row.getString(1), table);
    boolean isNumbered = to.number("SELECT NOT wr FROM pragma_table_list(?1) WHERE schema = 'main'", table) == 1;
    RescuedRows rows = new RescuedRows(from, to, table, columns, key);
    if (isNumbered) {
      rows.byNumber();
    } else {
      rows.byKey();
    }
    lost += rows.lost();
    return rows.read();
  }

  /** What is made anew is to be made when the library is opened. */
  private static void derive(Sql to, int version) throws SQLException {
    if (version >= Migrations.ALL.scripts().indexOf("/org/pizhu/store/migration/0012-search.sql") + 1) {
      to.update("INSERT OR IGNORE INTO search_pending (story_id, mark) SELECT id, 0 FROM story");
    }
    if (version >= Migrations.ALL.scripts().indexOf("/org/pizhu/store/migration/0016-families.sql") + 1) {
      to.update("INSERT OR IGNORE INTO family_pending (story_id, traced) SELECT id, 0 FROM story");
    }
  }
}
