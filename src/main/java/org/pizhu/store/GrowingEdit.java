package org.pizhu.store;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pizhu.model.Change;
import org.pizhu.model.Change.ImportChange;
import org.pizhu.model.Change.ReadingChange;
import org.pizhu.model.Edit;
import org.pizhu.model.ReadingRef;

/**
 * The edit of an act that takes several transactions, such as an import: each of them adds its changes to it, so that what was
 * committed is one step of undo, even if the program ends in between. One that was undone meanwhile stays undone, and what comes after is
 * an edit of its own. For one act; its transactions come one after the other.
 */
public final class GrowingEdit {

  private final Edit head;
  private volatile long id;

  /**
   * @param head what is done, by whom and when; without changes
   */
  public GrowingEdit(Edit head) {
    this.head = requireNonNull(head);
  }

  /**
   * Adds changes that were made in this transaction.
   *
   * @return the number for {@link #committed}
   */
  long add(Sql sql, List<Change> changes) throws SQLException {
    if (changes.isEmpty()) {
      return id;
    }
    return add(sql, changes, sql.first(EditRows.COLUMNS + "WHERE id = ?1 AND undone = 0", EditRows::edit, id));
  }

  /**
   * Adds changes to things that other edits may be about, such as annotations. Once something else was done meanwhile, what comes after is
   * an edit of its own: taken back in their order, each edit has to find what it left.
   *
   * @return the number for {@link #committed}
   */
  long addLast(Sql sql, List<Change> changes) throws SQLException {
    if (changes.isEmpty()) {
      return id;
    }
    String last = EditRows.COLUMNS + """
        WHERE id = ?1 AND undone = 0 AND NOT EXISTS (SELECT 1 FROM edit AS later WHERE later.id > ?1)
        """;
    return add(sql, changes, sql.first(last, EditRows::edit, id));
  }

  private long add(Sql sql, List<Change> changes, Optional<Edit> present) throws SQLException {
    if (present.isEmpty()) {
      return EditRows.append(sql, new Edit(0, head.kind(), head.subject(), head.by(), head.at(), changes));
    }
    List<Change> all = new ArrayList<>(present.get().changes());
    changes.forEach(change -> append(all, change));
    EditRows.update(sql, id, all);
    return id;
  }

  /** Has to be called once the transaction is on disk. */
  void committed(long number) {
    id = number;
  }

  private static void append(List<Change> changes, Change next) {
    int last = changes.size() - 1;
    if (next instanceof ImportChange more && last >= 0 && changes.get(last) instanceof ImportChange begun
        && begun.sourceId() == more.sourceId() && begun.way() == more.way()) {
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
