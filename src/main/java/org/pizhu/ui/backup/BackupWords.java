package org.pizhu.ui.backup;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupPreview;
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

  /** With which folders the library would work again, and what that does to them; nothing where there are none. */
  List<String> folders(BackupPreview preview) {
    List<String> told = new ArrayList<>();
    folder("watched", preview.foldersThen().watched(), preview.foldersNow().watched()).ifPresent(told::add);
    folder("notes", preview.foldersThen().notes(), preview.foldersNow().notes()).ifPresent(told::add);
    return told;
  }

  private Optional<String> folder(String which, String then, String now) {
    return !then.isEmpty() ? Optional.of(messages.get("backup.preview." + which, then))
        : !now.isEmpty() ? Optional.of(messages.get("backup.preview." + which + ".none", now)) : Optional.empty();
  }

  /** How many of one kind of things would change: {@code stories}, {@code annotations} or {@code tags}. */
  String differences(String things, Differences differences) {
    return differences.isNone()
        ? messages.get("backup.same." + things)
        : messages.get("backup.preview." + things, differences.added(), differences.removed(), differences.changed());
  }
}
