package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A checked state of a library that can be gone back to.
 *
 * @param id tells it from the other backups of its library: its time in UTC as {@code 20261128-213500-123}
 * @param at when it was made, to the millisecond
 * @param reason why
 * @param schema the version of the library's schema, 1 for the first
 * @param size the bytes of the library's file
 * @param added the bytes that this backup took beside those before it
 * @param counts how much was in the library
 * @param check how it was checked
 */
public record Backup(
    String id, Instant at, BackupReason reason, int schema, long size, long added, BackupCounts counts, Check check) {

  /** How a backup was checked before it counted as one. The names are stored: never rename one. */
  public enum Check {
    /** It was put together, opened, found sound, and its rows were counted. */
    OPENED,
    /** The library that it was taken from was found sound in that state, and each new piece was read again from the disk. */
    PIECES
  }

  public Backup {
    requireNonNull(id);
    requireNonNull(at);
    requireNonNull(reason);
    requireNonNull(counts);
    requireNonNull(check);
  }
}
