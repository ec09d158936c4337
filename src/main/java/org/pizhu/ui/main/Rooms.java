package org.pizhu.ui.main;

import java.util.List;
import org.pizhu.ui.act.Acts;
import org.pizhu.ui.control.ProgressStrip;

/**
 * The register of the rooms: whatever the window offers beside the panes that it puts together. Who adds one adds its own files and a line
 * here; the window knows none of them by name, and they reach each other by their acts.
 */
final class Rooms {

  private final List<Room> all;

  /**
   * @param window the window that is being built
   * @param intake brings in files, which the window is also given from outside
   */
  Rooms(MainWindow window, WindowOutside outside, IntakeRoom intake) {
    all = List.of(
        new AnnotationGroup(window),
        new CodingGroup(window),
        new AnnotationListGroup(window),
        new ReaderGroup(window),
        new FindGroup(window),
        new TargetGroup(window),
        new PictureGroup(window),
        new TextMenu(window),
        intake,
        new LibraryGroup(window, outside),
        new ChartRoom(window),
        new HistoryRoom(window, intake::showOf),
        new NotesKeeper(window),
        new ShelfGroup(window),
        new MetadataGroup(window),
        new VersionsGroup(window),
        new StandingsGroup(window),
        new CompareGroup(window),
        new CitationGroup(window),
        new AgreementGroup(window),
        new BackupGroup(window, outside),
        new CorrectionGroup(window),
        new SessionGroup(window),
        new WindowGroup(window),
        new SettingsDesk(window),
        new HelpGroup(window));
  }

  /** Lists the acts of all rooms, in the order of the rooms. */
  void addTo(Acts acts) {
    all.forEach(acts::add);
  }

  void start() {
    all.forEach(Room::start);
  }

  void close() {
    all.forEach(Room::close);
  }
}
