package org.pizhu.ui.main;

import java.util.List;
import org.pizhu.ui.act.Acts;
import org.pizhu.ui.main.annotations.AnnotationGroup;
import org.pizhu.ui.main.annotations.AnnotationListGroup;
import org.pizhu.ui.main.annotations.CodingGroup;
import org.pizhu.ui.main.annotations.TextMenu;
import org.pizhu.ui.main.corrections.CorrectionGroup;
import org.pizhu.ui.main.corrections.MetadataGroup;
import org.pizhu.ui.main.exports.CitationGroup;
import org.pizhu.ui.main.exports.NotesKeeper;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.main.help.HelpGroup;
import org.pizhu.ui.main.help.SettingsDesk;
import org.pizhu.ui.main.insight.AgreementGroup;
import org.pizhu.ui.main.insight.ChartRoom;
import org.pizhu.ui.main.intake.IntakeRoom;
import org.pizhu.ui.main.keeping.BackupGroup;
import org.pizhu.ui.main.keeping.HistoryRoom;
import org.pizhu.ui.main.pictures.PictureGroup;
import org.pizhu.ui.main.reading.ReaderGroup;
import org.pizhu.ui.main.reading.TargetGroup;
import org.pizhu.ui.main.sessions.SessionGroup;
import org.pizhu.ui.main.stories.FindGroup;
import org.pizhu.ui.main.stories.ShelfGroup;
import org.pizhu.ui.main.versions.CompareGroup;
import org.pizhu.ui.main.versions.StandingsGroup;
import org.pizhu.ui.main.versions.VersionsGroup;

/**
 * The register of the rooms: whatever the window offers beside the panes that it puts together. Who adds one adds its own files and a line
 * here; the window knows none of them by name, and they reach each other by their acts.
 */
public final class Rooms {

  private final List<Room> all;

  /**
   * @param desks what the acts of the rooms are about
   * @param intake brings in files, which the window is also given from outside
   */
  Rooms(Ground ground, Desks desks, IntakeRoom intake) {
    all = List.of(
        new AnnotationGroup(ground, desks.reader, desks.annotations),
        new CodingGroup(ground, desks.reader, desks.annotations),
        new AnnotationListGroup(desks.annotations),
        new ReaderGroup(ground, desks.reader),
        new FindGroup(ground, desks.hits),
        new TargetGroup(ground, desks.reader),
        new PictureGroup(ground, desks.reader, desks.pictures),
        new TextMenu(ground, desks.reader, desks.annotations),
        intake,
        new LibraryGroup(ground, desks.reader, desks.stories, desks.tags, desks.exports),
        new ChartRoom(ground, desks.stories, desks.annotations, desks.shelf, desks.sessions),
        new HistoryRoom(ground, intake::showOf),
        new NotesKeeper(ground, desks.status::notesEdited),
        new ShelfGroup(ground, desks.shelf),
        new MetadataGroup(ground, desks.metadata),
        new VersionsGroup(ground, desks.stories, desks.shelf, desks.compare, desks.versions),
        new StandingsGroup(desks.standings),
        new CompareGroup(desks.compare),
        new CitationGroup(ground, desks.reader, desks.stories),
        new AgreementGroup(ground, desks.annotations),
        new BackupGroup(ground, desks.pictures),
        new CorrectionGroup(ground, desks.corrections),
        new SessionGroup(desks.sessions),
        new WindowGroup(ground, desks.commands, desks::places, desks::showTags, desks.escapes()),
        new SettingsDesk(ground, desks.exports),
        new HelpGroup(ground, desks.help));
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
