package org.pizhu.store.keep;

import java.sql.SQLException;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.database.Sql;

/** What rows of a library must be beyond what SQLite holds them to: who checks a library names those that are not so, who rescues one mends them. */
interface RowRule {

  /** Hears of what breaks a rule. */
  interface Findings {
    /**
     * A row that Pizhu can't have written.
     *
     * @param table the table that it is in
     * @param key what tells it from the others there
     * @param column the value that is none; empty for the row as a whole
     */
    void row(String table, String key, String column);

    /** A story of which something is not as it should be. */
    void story(ProblemKind kind, long storyId);

    /** An act that can't be taken back. */
    void act(long editId);
  }

  /**
   * Names what breaks it.
   *
   * @throws SQLException {@code SQLITE_ERROR} if a table or column is not there
   */
  void look(Sql sql, Findings findings) throws SQLException;

  /**
   * Makes the rows hold it, in a library of this schema or of an earlier one, of which all is left that it has no table or column for.
   *
   * @return how many rows are not what they were, or are gone
   */
  long mend(Sql sql) throws SQLException;

  /** The same rule for who mends alone, as what breaks it is named by another one in words of its own. */
  static RowRule untold(RowRule rule) {
    return new RowRule() {
      @Override
      public void look(Sql sql, Findings findings) {}

      @Override
      public long mend(Sql sql) throws SQLException {
        return rule.mend(sql);
      }
    };
  }

  /** Whether a schema has a column. */
  static boolean has(Sql sql, String table, String column) throws SQLException {
    return sql.number("SELECT count(*) FROM pragma_table_info(?1) WHERE name = ?2", table, column) > 0;
  }

  /** What tells a row of a table from the others, as a person reads it. */
  static String key(String table) {
    return switch (table) {
      case "picture", "picture_look" -> "sha256";
      case "session_stretch", "session_story" -> "session_id";
      case "story_metadata", "standing", "story_memo", "family_story" -> "story_id";
      default -> "id";
    };
  }
}
