package org.pizhu.ui.backup;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupPreview.Differences;

/** How backups are said. */
public final class BackupWords {

  private static final double MEGABYTE = 1e6;

  private final Messages messages;
  private final Clock clock;
  private final DateTimeFormatter full;

  /**
   * @param messages the words
   * @param clock says in which zone times are shown
   */
  public BackupWords(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
    full = DateTimeFormatter.ofPattern(messages.get("format.date-time"), messages.locale());
  }

  /** Day and time. */
  public String time(Instant at) {
    return full.format(at.atZone(clock.getZone()));
  }

  String reason(Backup backup) {
    return messages.get("backup.reason." + backup.reason().key());
  }

  /** How much was in the library. */
  public String counts(Backup backup) {
    return messages.get("backup.counts", backup.counts().stories(), backup.counts().annotations(), backup.counts().tags());
  }

  String size(long bytes) {
    return messages.get("backup.megabytes", bytes / MEGABYTE);
  }

  /** How many of one kind of things would change: {@code stories}, {@code annotations} or {@code tags}. */
  String differences(String things, Differences differences) {
    return differences.isNone()
        ? messages.get("backup.same." + things)
        : messages.get("backup.preview." + things, differences.added(), differences.removed(), differences.changed());
  }
}
