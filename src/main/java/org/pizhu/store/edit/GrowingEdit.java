package org.pizhu.store.edit;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Change.ImportChange;
import org.pizhu.model.Change.ReadingChange;
import org.pizhu.model.Change;
import org.pizhu.model.Edit;
import org.pizhu.model.ReadingRef;
import org.pizhu.store.database.Sql;
import org.pizhu.store.intake.IntakeRows;

/**
 * The edit of an act that takes several transactions, such as an import: each of them adds its changes to it, so that what was
 * committed is one step of undo, even if the program ends in between. One that was undone meanwhile stays undone, and what comes after is
 * an edit of its own. For one act; its transactions come one after the other.
 */
public final class GrowingEdit {

  private final Edit head;
  private final long intake;
  private volatile long id;
  /** The changes of an import as they are on disk: of thousands of small files they would be read again for each. */
  private @Nullable List<Change> grown;
  private @Nullable List<Change> underWay;

  /**
   * @param head what is done, by whom and when; without changes
   */
  public GrowingEdit(Edit head) {
    this(head, 0, 0);
  }

  /**
   * The edit of an import, which goes on with the one that it had when it was cut short.
   *
   * @param head what is done, by whom and when; without changes
   * @param intake the number of the import, which is told what its edit is and how many pictures it found; 0 for none
   * @param id the number of the edit that there is already; 0 for none
   */
  public GrowingEdit(Edit head, long intake, long id) {
    this.head = requireNonNull(head);
    this.intake = intake;
    this.id = id;
  }

  /**
   * Adds changes that were made in this transaction.
   *
   * @return the number for {@link #committed}
   */
  public long add(Sql sql, List<Change> changes) throws SQLException {
    return add(sql, changes, "SELECT count(*) FROM edit WHERE id = ?1 AND undone = 0");
  }

  /**
   * Adds changes to things that other edits may be about, such as annotations. Once something else was done meanwhile, what comes after is
   * an edit of its own: taken back in their order, each edit has to find what it left.
   *
   * @return the number for {@link #committed}
   */
  public long addLast(Sql sql, List<Change> changes) throws SQLException {
    return add(sql, changes, """
        SELECT count(*) FROM edit
        WHERE id = ?1 AND undone = 0 AND NOT EXISTS (SELECT 1 FROM edit AS later WHERE later.id > ?1)
        """);
  }

  private long add(Sql sql, List<Change> changes, String stands) throws SQLException {
    underWay = grown;
    if (changes.isEmpty()) {
      return id;
    }
    if (intake != 0) {
      IntakeRows.pictures(sql, intake, changes);
    }
    if (sql.number(stands, id) == 0) {
      long appended = EditRows.append(sql, new Edit(0, head.kind(), head.subject(), head.by(), head.at(), changes));
      if (intake != 0) {
        IntakeRows.edit(sql, intake, appended);
      }
      underWay = changes;
      return appended;
    }
    List<Change> before = grown;
    List<Change> all = new ArrayList<>(before == null ? EditRows.byId(sql, id).orElseThrow().changes() : before);
    changes.forEach(change -> append(all, change));
    EditRows.update(sql, id, all);
    underWay = all;
    return id;
  }

  /** Has to be called once the transaction is on disk. */
  public void committed(long number) {
    id = number;
    // Edits of other kinds may lose changes meanwhile, when the bin is emptied.
    grown = intake == 0 ? null : underWay;
  }

  private static void append(List<Change> changes, Change next) {
    int last = changes.size() - 1;
    if (next instanceof ImportChange more && last >= 0 && changes.get(last) instanceof ImportChange begun
        && begun.way() == more.way()) {
      // Of many small files one list of numbers, which are nearly always in a row: a list for each would be read and written again for each.
      List<Long> stories = new ArrayList<>(begun.stories());
      stories.addAll(more.stories());
      changes.set(last, new ImportChange(begun.sourceId(), begun.way(), stories));
    } else if (next instanceof ReadingChange more && last >= 0 && changes.get(last) instanceof ReadingChange begun
        && begun.way() == more.way()) {
      List<ReadingRef> readings = new ArrayList<>(begun.readings());
      readings.addAll(more.readings());
      changes.set(last, new ReadingChange(begun.way(), readings));
    } else {
      changes.add(next);
    }
  }
}
