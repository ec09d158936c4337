package org.pizhu.store.keep;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.database.Failures;
import org.pizhu.store.database.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for rows that SQLite finds nothing wrong with and Pizhu can never have written: rings where a tree should be, what is there twice and can
 * be there only once, times and sizes that are none, text that is no text. Each is told as SQLite tells of its own: table, row, column.
 */
final class RowCheck implements RowRule.Findings {

  private static final Logger LOG = LoggerFactory.getLogger(RowCheck.class);

  private final Sql sql;
  private final Path file;
  private final Consumer<Problem> found;
  private final Set<String> named = new HashSet<>();

  /**
   * @param file the library
   * @param found hears of each finding
   */
  RowCheck(Sql sql, Path file, Consumer<Problem> found) {
    this.sql = sql;
    this.file = file;
    this.found = found;
  }

  /** Looks at all of them. A table that is not there is told by its name, and the others are looked at all the same. */
  void run() throws SQLException {
    for (RowRule rule : RowRules.ALL) {
      try {
        rule.look(sql, this);
      } catch (SQLException failed) {
        if (Failures.of(file, failed).problem().kind() != ProblemKind.LIBRARY_DAMAGED) {
          throw failed;
        }
        LOG.info("Not to be looked at", failed);
        found(String.valueOf(failed.getMessage()));
      }
    }
  }

  private void found(String words) {
    if (named.add(words)) {
      found.accept(Problem.of(ProblemKind.CHECK_DATABASE, file, words));
    }
  }

  /** A row of which a value was named is not named once more as one that can't be read. */
  @Override
  public void row(String table, String key, String column) {
    String row = table + " " + key;
    boolean isKnown = !named.add(row + "/") && column.isEmpty();
    if (!isKnown) {
      found(column.isEmpty() ? row : row + " " + column);
    }
  }

  @Override
  public void story(ProblemKind kind, long storyId) {
    found.accept(Problem.of(kind, storyId));
  }

  @Override
  public void act(long editId) {
    found.accept(Problem.of(ProblemKind.CHECK_HISTORY, file, editId));
  }
}
