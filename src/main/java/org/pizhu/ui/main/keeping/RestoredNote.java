package org.pizhu.ui.main.keeping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Backup;
import org.pizhu.ui.control.ToastHost;
import org.pizhu.ui.main.ground.Ground;

/** What a window says first when its library was put back to a backup. */
public final class RestoredNote {

  private RestoredNote() {}

  /**
   * Says it, and offers to go back to the state before until something is done in the library.
   *
   * @param ground the window over the library
   * @param before what it was before; null if that was damaged
   */
  public static void show(Ground ground, @Nullable Backup before) {
    Messages messages = ground.services().messages();
    if (before == null) {
      ground.toasts().ask(messages.get("backups.restored.damaged"), List.of());
    } else {
      Runnable away = ground.toasts().ask(
          messages.get("backups.restored"),
          List.of(new ToastHost.Answer(messages.get("backups.go-back"), () -> ground.outside().restore(before))));
      // To go back would take later acts along: for that there are the backups.
      ground.workspace().nextUndo().addListener((observable, last, edit) -> {
        if (last != null) {
          away.run();
        }
      });
    }
  }

  /** Says that the library is damaged, as was found while one works in it, and offers its backups and what can be read of it. */
  public static void damaged(Ground ground) {
    Messages messages = ground.services().messages();
    ground.toasts().ask(messages.get("damaged.open"), List.of(
        new ToastHost.Answer(messages.get("backups.title"), ground.acts().bindings().ref("library.backups")::run),
        new ToastHost.Answer(messages.get("damaged.look"), ground.outside()::showReadable)));
  }

  /** Says that what could be read of a damaged library is a library now. */
  public static void kept(Ground ground) {
    ground.toasts().show(ground.services().messages().get("damaged.kept"));
  }
}
