package org.pizhu.store.keep;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.database.Failures;
import org.pizhu.store.database.Opening;
import org.pizhu.store.database.Sql;

/**
 * Pages of a damaged database without which nothing in it can be found: those of the schema, and the roots of the tables. They hardly ever change:
 * a table keeps its root as long as it lives, and new leaves come at the end. So those of a backup lead to what was written since as well, but for
 * leaves that only a lost page knew of. The format is that of «The SQLite database file format», 1.6.
 */
final class LostPages {

  /** The kinds of pages of a tree: of an index within and at its end, of a table within and at its end. */
  private static final Set<Integer> KINDS = Set.of(0x02, 0x05, 0x0a, 0x0d);

  private static final int HEAD = 100;
  private static final int PAGES_AT = 28;

  private final Path damaged;

  /**
   * @param damaged a copy of the damaged file, which may be written to
   */
  LostPages(Path damaged) {
    this.damaged = damaged;
  }

  /** Whether the schema can't be read, or a table has no root. */
  boolean areThere() {
    try (Sql sql = new Opening(damaged, Opening.Mode.WRITE).open()) {
      // What is in the log belongs into the file, for its pages are looked at by themselves.
      sql.list("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
      List<Long> roots = roots(sql);
      int size = (int) sql.number("PRAGMA page_size");
      return roots.isEmpty() || hasNoTree(roots, size);
    } catch (SQLException unreadable) {
      return true;
    } catch (IOException failed) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, damaged), failed);
    }
  }

  private static List<Long> roots(Sql sql) throws SQLException {
    return sql.list("SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND rootpage > 0", row -> row.getLong(1));
  }

  private boolean hasNoTree(List<Long> roots, int size) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(damaged.toFile(), "r")) {
      for (long root : roots) {
        if (!isOfTree(file, root, size)) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean isOfTree(RandomAccessFile file, long page, int size) throws IOException {
    long at = (page - 1) * size + (page == 1 ? HEAD : 0);
    if (at >= file.length()) {
      return false;
    }
    file.seek(at);
    return KINDS.contains(file.read());
  }

  /**
   * Takes from an earlier state what is lost: the pages of the schema, and each page of a tree where the damaged file has none.
   *
   * @param earlier a sound file, which stays as it is
   * @return whether the schema can be read now
   */
  boolean takeFrom(Path earlier) {
    try (Sql sql = new Opening(earlier, Opening.Mode.READ_UNCHANGING).open();
        RandomAccessFile from = new RandomAccessFile(earlier.toFile(), "r");
        RandomAccessFile to = new RandomAccessFile(damaged.toFile(), "rw")) {
      int size = (int) sql.number("PRAGMA page_size");
      for (long page : pages(sql, to, size)) {
        copy(from, to, page, size);
      }
      takeHead(from, to, size);
    } catch (SQLException failed) {
      throw Failures.of(earlier, failed);
    } catch (IOException failed) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_WRITABLE, damaged), failed);
    }
    try (Sql sql = new Opening(damaged, Opening.Mode.WRITE).open()) {
      return !roots(sql).isEmpty();
    } catch (SQLException still) {
      return false;
    }
  }

  private static List<Long> pages(Sql sql, RandomAccessFile to, int size) throws SQLException, IOException {
    long there = to.length() / size;
    List<Long> wanted = new ArrayList<>(sql.list(
        "SELECT pageno FROM dbstat WHERE name IN ('sqlite_schema', 'sqlite_master')", row -> row.getLong(1)));
    for (long page : sql.list("SELECT pageno FROM dbstat WHERE pagetype IN ('internal', 'leaf') ORDER BY pageno", row -> row.getLong(1))) {
      if (page <= there && !isOfTree(to, page, size)) {
        wanted.add(page);
      }
    }
    wanted.removeIf(page -> page > there);
    return wanted;
  }

  private static void copy(RandomAccessFile from, RandomAccessFile to, long page, int size) throws IOException {
    byte[] bytes = new byte[size];
    from.seek((page - 1) * size);
    from.readFully(bytes);
    to.seek((page - 1) * size);
    to.write(bytes);
  }

  /** The head is of the earlier state; how many pages there are is said by the file itself. */
  private static void takeHead(RandomAccessFile from, RandomAccessFile to, int size) throws IOException {
    if (to.length() < size) {
      return;
    }
    byte[] head = new byte[HEAD];
    from.seek(0);
    from.readFully(head);
    to.seek(0);
    to.write(head);
    to.seek(PAGES_AT);
    to.writeInt((int) (to.length() / size));
  }
}
