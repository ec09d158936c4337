package org.pizhu;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.pizhu.i18n.Messages;
import org.pizhu.model.PizhuException;
import org.pizhu.settings.Settings;
import org.pizhu.ui.dialog.Dialogs;
import org.pizhu.ui.theme.Fonts;
import org.pizhu.ui.theme.ThemeManager;

/** Says in a window of its own why the program can't start. */
final class Notice {

  private Notice() {}

  /** Shows the notice and waits until it is closed. Without a display it shows nothing. */
  static void show(PizhuException problem, Settings settings) {
    CountDownLatch closed = new CountDownLatch(1);
    try {
      Renderer.choose();
      Platform.startup(() -> {
        try {
          WindowFrame.nameWindows();
          ThemeManager themes = new ThemeManager(Fonts.ofSystem());
          themes.themeProperty().set(settings.get(Settings.THEME));
          themes.install();
          new Dialogs(new Messages(Launcher.language(settings)), themes, () -> null).error(problem);
        } finally {
          closed.countDown();
        }
      });
      closed.await();
    } catch (UnsupportedOperationException noDisplay) {
      // Whoever has no display reads the words that the launcher prints.
      return;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
