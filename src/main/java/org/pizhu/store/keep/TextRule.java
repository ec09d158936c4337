package org.pizhu.store.keep;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.pizhu.store.database.Sql;

/**
 * What people wrote is text. SQLite keeps any bytes as a text; where they are none, the program would see other characters than another program.
 * What stories hold is guarded by hashes.
 *
 * @param table the table
 * @param column the column
 */
record TextRule(String table, String column) implements RowRule {

  @Override
  public void look(Sql sql, Findings findings) throws SQLException {
    sql.each("SELECT " + RowRule.key(table) + ", CAST(" + column + " AS BLOB) FROM " + table, row -> {
      byte[] bytes = row.getBytes(2);
      if (bytes != null && !isText(bytes)) {
        findings.row(table, row.getString(1), column);
      }
      return true;
    });
  }

  /** None is left: who rescues a library copies texts by their characters. */
  @Override
  public long mend(Sql sql) {
    return 0;
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
}
