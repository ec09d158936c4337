package org.pizhu.ui.main.keeping;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Backup;
import org.pizhu.model.LedgerPart;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.settings.Environment;
import org.pizhu.ui.backup.BackupsListener;
import org.pizhu.ui.backup.BackupsPane.Tab;
import org.pizhu.ui.backup.BackupsPane;
import org.pizhu.ui.dialog.FileChoosers.Kind;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.pictures.PictureDesk;

/** The backups and the check over the window: shows them, and does with the rest of the window what is wanted there. */
final class BackupRoom implements BackupsListener {

  private static final Set<ProblemKind> OF_STORY = Set.of(
      ProblemKind.CHECK_ANNOTATION, ProblemKind.CHECK_STORY, ProblemKind.CHECK_STORY_SOURCE, ProblemKind.CHECK_METADATA,
      ProblemKind.CHECK_FAMILY, ProblemKind.CHECK_STORY_HASH, ProblemKind.CHECK_STANDING);

  private final Ground ground;
  private final PictureDesk pictures;
  private final Messages messages;
  private final BackupsPane pane;

  BackupRoom(Ground ground, PictureDesk pictures) {
    this.ground = ground;
    this.pictures = pictures;
    messages = ground.services().messages();
    pane = ground.workspace().longWork().made((library, tasks) -> new BackupsPane(messages, library, tasks, ground.services().clock(), this));
    ground.floating().add(pane, this::closed);
  }

  /** Shows a tab, or puts the pane away if it is shown. */
  void toggle(Tab tab) {
    if (pane.isVisible()) {
      closed();
    } else {
      show(tab);
    }
  }

  void show(Tab tab) {
    pane.setVisible(true);
    pane.show(tab);
  }

  /** Shows the backups, and makes one. */
  void make() {
    show(Tab.BACKUPS);
    pane.make();
  }

  @Override
  public void restore(Backup backup) {
    closed();
    ground.outside().restore(backup);
  }

  @Override
  public void save(Backup backup) {
    String name = messages.get("main.new-library.name") + "-" + backup.id() + Environment.LIBRARY_ENDING;
    Kind kind = Kind.of("main.kind.library", "*" + Environment.LIBRARY_ENDING);
    ground.services().choosers().saveAs("backups.save.title", name, List.of(kind)).ifPresent(file -> ground.longActs().<Path>run(
        "backups.saving",
        (progress, done, failed) -> ground.workspace().longWork().saveBackup(backup.id(), file, progress, done, failed),
        saved -> ground.toasts().show(
            messages.get("main.exported", saved.getFileName()), messages.get("backups.save.open"), () -> ground.outside().openLibrary(saved))));
  }

  @Override
  public void made(Backup backup) {
    ground.toasts().show(messages.get("backups.made"));
  }

  @Override
  public void opened(Problem finding) {
    if (OF_STORY.contains(finding.kind())) {
      closed();
      ground.open(Long.parseLong(finding.file()));
    } else if (finding.kind() == ProblemKind.CHECK_PICTURE_HASH) {
      closed();
      pictures.show(LedgerPart.ALL);
    } else if (finding.kind() == ProblemKind.CHECK_DATABASE) {
      closed();
      RestoredNote.damaged(ground);
    } else if (finding.kind() == ProblemKind.CHECK_READ_EARLIER) {
      closed();
      ground.acts().all().get("library.reread").run();
    } else if (finding.kind() == ProblemKind.BACKUP_BROKEN) {
      pane.show(Tab.BACKUPS);
    } else {
      ground.toasts().show(messages.get("check.no-place"));
    }
  }

  @Override
  public void failed(Throwable thrown) {
    ground.services().dialogs().error(thrown);
  }

  @Override
  public void closed() {
    pane.setVisible(false);
  }
}
