package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * When backups are made, where, and how much room they may take.
 *
 * @param minutes so long after a backup the next one is made, if something was changed since; 0 for none on a rhythm, at most {@link #MOST_MINUTES}
 * @param atClosing whether one is made when a library is closed after changes
 * @param folder the folder that holds the backups of all libraries; empty for {@code backups} beside each library
 * @param gigabytes the backups of a library take no more than this, in 2^30 bytes; 0 for no limit, at most {@link #MOST_GIGABYTES}
 */
public record BackupPlan(int minutes, boolean atClosing, String folder, int gigabytes) {

  /** A week. */
  public static final int MOST_MINUTES = 7 * 24 * 60;

  /** In 2^30 bytes. */
  public static final int MOST_GIGABYTES = 10_000;

  /** What holds until something else is chosen. */
  public static final BackupPlan DEFAULT = new BackupPlan(60, true, "", 20);

  /** No backups but those before a migration, a merge, a bulk act, or a restore. */
  public static final BackupPlan ONLY_BEFORE_ACTS = new BackupPlan(0, false, "", DEFAULT.gigabytes);

  public BackupPlan {
    requireNonNull(folder);
    minutes = Math.max(0, Math.min(MOST_MINUTES, minutes));
    gigabytes = Math.max(0, Math.min(MOST_GIGABYTES, gigabytes));
  }

  /** The limit in bytes; {@link Long#MAX_VALUE} where there is none. */
  public long limit() {
    return gigabytes == 0 ? Long.MAX_VALUE : (long) gigabytes << 30;
  }

  /** The same on another rhythm, in minutes; brought into 0 to {@link #MOST_MINUTES}, 0 for none. */
  public BackupPlan withMinutes(int changed) {
    return new BackupPlan(changed, atClosing, folder, gigabytes);
  }

  /** The same with or without a backup when a library is closed after changes. */
  public BackupPlan withAtClosing(boolean changed) {
    return new BackupPlan(minutes, changed, folder, gigabytes);
  }

  /** The same in another folder; empty for {@code backups} beside each library. */
  public BackupPlan withFolder(String changed) {
    return new BackupPlan(minutes, atClosing, changed, gigabytes);
  }

  /** The same with another limit, in 2^30 bytes; brought into 0 to {@link #MOST_GIGABYTES}, 0 for none. */
  public BackupPlan withGigabytes(int changed) {
    return new BackupPlan(minutes, atClosing, folder, changed);
  }
}
