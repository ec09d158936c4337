package org.pizhu.store.database;

import static java.util.Objects.requireNonNull;

import java.time.Clock;

/**
 * Where the backups of a library go that are made before a migration.
 *
 * @param root the folder for the backups of all libraries; empty for the one beside each library
 * @param clock tells when they were made
 */
public record BackupPlace(String root, Clock clock) {

  /** Beside the library. */
  public static final BackupPlace BESIDE = new BackupPlace("", Clock.systemUTC());

  public BackupPlace {
    requireNonNull(root);
    requireNonNull(clock);
  }
}
