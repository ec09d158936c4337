package org.pizhu.ui.main;

import javafx.util.Subscription;
import org.pizhu.settings.Settings;
import org.pizhu.ui.main.ground.WindowServices;
import org.pizhu.ui.reader.ReaderAppearance;
import org.pizhu.ui.reader.ReaderView;
import org.pizhu.ui.settings.SettingsModel;

/** Carries what is set, and what the desktop says where it is followed, to what is seen. */
final class LookFollower {

  private final WindowServices services;
  private final ReaderView reader;
  private final StatusBar status;

  private LookFollower(WindowServices services, ReaderView reader, StatusBar status) {
    this.services = services;
    this.reader = reader;
    this.status = status;
  }

  /** Shows what holds now, and each change until it is unsubscribed. */
  static Subscription follow(WindowServices services, ReaderView reader, StatusBar status) {
    LookFollower follower = new LookFollower(services, reader, status);
    SettingsModel settings = services.settings();
    return settings.property().subscribe(now -> follower.show())
        .and(settings.desktopProperty().subscribe((before, now) -> follower.show()));
  }

  private void show() {
    SettingsModel settings = services.settings();
    services.themes().themeProperty().set(settings.theme());
    services.themes().stillProperty().set(settings.isStill());
    reader.appearance(new ReaderAppearance(
        settings.theme(), settings.get(Settings.READER_FONT), settings.get(Settings.READER_SIZE), settings.get(Settings.READER_LINE),
        settings.get(Settings.READER_MEASURE), settings.isStill()));
    status.annotator(settings.get(Settings.ANNOTATOR));
    status.size(settings.get(Settings.READER_SIZE));
  }
}
