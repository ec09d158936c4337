package org.pizhu.store.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.pizhu.backup.BackupFolder;
import org.pizhu.model.BackupReason;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;

/**
 * Makes the backup of a library that is about to be brought to a newer schema.
 *
 * @param library its file
 * @param bytes the bytes of the file
 * @param place where the backup goes
 */
record MigrationBackup(Path library, LibraryBytes bytes, BackupPlace place) {

  /**
   * Makes it.
   *
   * @param sql the only connection, outside a transaction
   * @param version the version of the library
   * @throws PizhuException {@code LIBRARY_IN_USE} if another program reads an earlier state, {@code LIBRARY_DAMAGED}, and what
   *     {@link BackupFolder#make} throws
   */
  void make(Sql sql, int version) throws SQLException {
    Opening reading = new Opening(library, Opening.Mode.READ, Migrations.ALL.views(version));
    Optional<Standstill> still = Standstill.tryBegin(sql, reading, bytes);
    if (still.isEmpty()) {
      throw new PizhuException(Problem.of(ProblemKind.LIBRARY_IN_USE, library));
    }
    try (Standstill now = still.get()) {
      now.requireSound(Progress.NONE);
      BackupFolder.of(library, place.root())
          .make(now, BackupReason.MIGRATION, place.clock().instant(), BackupStore.OPENER, Progress.NONE);
    }
  }
}
