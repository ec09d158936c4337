package org.pizhu.ui.main;

import java.util.List;
import java.util.Set;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Backup;
import org.pizhu.model.LedgerPart;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.settings.Environment;
import org.pizhu.ui.backup.BackupsListener;
import org.pizhu.ui.backup.BackupsPane;
import org.pizhu.ui.backup.BackupsPane.Tab;
import org.pizhu.ui.dialog.FileChoosers.Kind;

/** The backups and the check over the window: shows them, and does with the rest of the window what is wanted there. */
final class BackupRoom implements BackupsListener {

  private static final Set<ProblemKind> OF_STORY = Set.of(
      ProblemKind.CHECK_ANNOTATION, ProblemKind.CHECK_STORY, ProblemKind.CHECK_STORY_SOURCE, ProblemKind.CHECK_METADATA,
      ProblemKind.CHECK_FAMILY, ProblemKind.CHECK_STORY_HASH, ProblemKind.CHECK_STANDING);

  private final MainWindow window;
  private final WindowOutside outside;
  private final Messages messages;
  private final BackupsPane pane;

  BackupRoom(MainWindow window, WindowOutside outside) {
    this.window = window;
    this.outside = outside;
    messages = window.services().messages();
    pane = window.workspace().longWork().backupsPane(messages, window.services().clock(), this);
    window.floating().add(pane, this::closed);
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
    outside.restore(backup);
  }

  @Override
  public void save(Backup backup) {
    String name = messages.get("main.new-library.name") + "-" + backup.id() + Environment.LIBRARY_ENDING;
    Kind kind = Kind.of("main.kind.library", "*" + Environment.LIBRARY_ENDING);
    window.services().choosers().saveAs("backups.save.title", name, List.of(kind)).ifPresent(file -> {
      if (window.libraryActs().free()) {
        window.libraryActs().begin("backups.saving", window.workspace().longWork().saveBackup(
            backup.id(), file, window.libraryActs().progress(), saved -> {
              window.libraryActs().end();
              window.toasts().show(
                  messages.get("main.exported", saved.getFileName()), messages.get("backups.save.open"), () -> outside.openLibrary(saved));
            }, window.libraryActs()::stopped));
      }
    });
  }

  @Override
  public void made(Backup backup) {
    window.toasts().show(messages.get("backups.made"));
  }

  @Override
  public void opened(Problem finding) {
    if (OF_STORY.contains(finding.kind())) {
      closed();
      window.open(Long.parseLong(finding.file()));
    } else if (finding.kind() == ProblemKind.CHECK_PICTURE_HASH) {
      closed();
      window.panels().pictures().show(LedgerPart.ALL);
    } else if (finding.kind() == ProblemKind.CHECK_DATABASE) {
      closed();
      RestoredNote.damaged(window, outside);
    } else if (finding.kind() == ProblemKind.CHECK_READ_EARLIER) {
      closed();
      window.acts().all().get("library.reread").run();
    } else if (finding.kind() == ProblemKind.BACKUP_BROKEN) {
      pane.show(Tab.BACKUPS);
    } else {
      window.toasts().show(messages.get("check.no-place"));
    }
  }

  @Override
  public void failed(Throwable thrown) {
    window.services().dialogs().error(thrown);
  }

  @Override
  public void closed() {
    pane.setVisible(false);
  }
}
