package org.pizhu.ui.main;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.pizhu.i18n.Messages;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationScope;
import org.pizhu.ui.annotation.AnnotationsPane;
import org.pizhu.ui.codebook.CodebookPane;
import org.pizhu.ui.main.annotations.AnnotationDesk;
import org.pizhu.ui.main.annotations.CardMenu;
import org.pizhu.ui.main.annotations.NoteActs;
import org.pizhu.ui.main.annotations.TagActs;
import org.pizhu.ui.main.corrections.CorrectionActs;
import org.pizhu.ui.main.corrections.MetadataDesk;
import org.pizhu.ui.main.exports.ExportDesk;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.PictureThumbnails;
import org.pizhu.ui.main.help.CommandDesk;
import org.pizhu.ui.main.help.HelpRoom;
import org.pizhu.ui.main.pictures.PictureDesk;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.main.sessions.SessionDesk;
import org.pizhu.ui.main.stories.HitDesk;
import org.pizhu.ui.main.stories.ShelfRoom;
import org.pizhu.ui.main.stories.StoryDesk;
import org.pizhu.ui.main.versions.CompareDesk;
import org.pizhu.ui.main.versions.StandingsDesk;
import org.pizhu.ui.main.versions.VersionsDesk;
import org.pizhu.ui.main.workspace.OpenStory;
import org.pizhu.ui.reader.PictureSource;
import org.pizhu.ui.session.SessionModel;

/**
 * Makes the desks of a window, each from the ground and from the desks that it needs: who is made earlier knows nobody made later. What one of
 * them asks of a later one goes through an interface of its own, which is answered here. The desks are open to the window that is made of them.
 */
final class Desks {

  private final Ground ground;
  final ReaderArea reader;
  final StoryDesk stories;
  final ShelfRoom shelf;
  final AnnotationDesk annotations;
  final MetadataDesk metadata;
  final HitDesk hits;
  final CorrectionActs corrections;
  final CompareDesk compare;
  final VersionsDesk versions;
  final StandingsDesk standings;
  final CodebookPane tags;
  final ExportDesk exports;
  final SessionDesk sessions;
  final HelpRoom help;
  final PictureDesk pictures;
  final CommandDesk commands;
  final StatusBar status;

  /**
   * @param pictureSource the library's pictures
   */
  Desks(Ground ground, PictureSource pictureSource) {
    this.ground = ground;
    Messages messages = ground.services().messages();
    NoteActs noteActs = new NoteActs(ground);
    reader = new ReaderArea(ground, pictureSource, noteActs, new FromReader());
    followReader();
    stories = new StoryDesk(ground, new FromList());
    shelf = new ShelfRoom(ground, stories);
    hits = new HitDesk(ground, reader, stories);
    corrections = new CorrectionActs(ground, reader);
    SessionModel session = ground.workspace().longWork().made(
        (library, tasks) -> new SessionModel(library, tasks, ground.workspace().failed()));
    annotations = new AnnotationDesk(ground, reader, stories, session);
    annotations.model().thumbnails(new PictureThumbnails());
    noteActs.serve(annotations.model().noteDesk());
    metadata = new MetadataDesk(ground, reader, stories, annotations);
    AnnotationsPane pane = new AnnotationsPane(
        messages, ground.acts().bindings(), annotations.model(), ground.services().clock(), metadata.pane(), metadata.pane()::show);
    annotations.show(pane);
    CardMenu.install(pane, ground, reader, annotations);
    compare = new CompareDesk(ground, reader, stories, annotations);
    versions = new VersionsDesk(ground, stories, annotations, shelf, compare);
    standings = new StandingsDesk(ground, reader, annotations);
    tags = new TagActs(ground, reader, annotations, noteActs).pane();
    tags.dropOn(reader);
    pane.addTags(messages.get("codebook.name"), tags);
    exports = new ExportDesk(ground, stories, annotations);
    sessions = new SessionDesk(ground, session, reader, stories, exports);
    help = new HelpRoom(ground);
    pictures = new PictureDesk(ground, reader, metadata);
    commands = new CommandDesk(ground, stories, help);
    status = new StatusBar(messages, ground.progress(), ground.acts().bindings());
  }

  private void followReader() {
    ground.onFocusStory(reader.reader()::requestFocus);
    ground.workspace().afterPaint(reader.reader()::afterPaint);
    ground.onLeave(() -> {
      OpenStory story = ground.workspace().open().get();
      if (story != null) {
        ground.workspace().leaveAt(story.stored().id(), reader.place());
      }
    });
  }

  /** Ends with the window. */
  void close() {
    sessions.close();
    annotations.close();
    metadata.close();
    versions.close();
    standings.close();
    compare.close();
    stories.close();
  }

  /** Where the keyboard can be: the shelf, if it is shown, the list, the story or the comparison in its place, the annotations. */
  List<WindowGroup.Place> places() {
    List<WindowGroup.Place> places = new ArrayList<>();
    if (ground.panes().isShelfShown()) {
      places.add(new WindowGroup.Place(shelf.pane(), () -> shelf.pane().focusList()));
    }
    places.add(new WindowGroup.Place(stories.pane(), () -> {
      ground.panes().showList();
      stories.pane().focusList();
    }));
    places.add(compare.isShown()
        ? new WindowGroup.Place(compare.view(), () -> compare.view().focusList())
        : new WindowGroup.Place(reader, ground::focusStory));
    places.add(new WindowGroup.Place(annotations.pane(), () -> {
      ground.panes().showNotes();
      annotations.pane().focusList();
    }));
    return places;
  }

  /** What Esc puts away, one at a time. */
  List<BooleanSupplier> escapes() {
    return List.of(compare::escape, hits::escape, annotations::escape, reader::escape);
  }

  /** Shows the codebook with the keyboard on it. */
  void showTags() {
    ground.panels().leave();
    ground.panes().showNotes();
    annotations.pane().showTags();
    tags.focusTree();
  }

  /** What is done in the reader. */
  private final class FromReader implements ReaderArea.Outside {
    @Override
    public void openLink(URI link) {
      ground.outside().browse(link);
    }

    @Override
    public void findPictures() {
      pictures.findInFolder();
    }

    @Override
    public void viewPicture(int figure) {
      pictures.view().showOpen(figure);
    }
  }

  /** What is asked for in the list. */
  private final class FromList implements StoryDesk.Outside {
    @Override
    public void openAtFirstHit(long storyId) {
      hits.openAtFirst(storyId);
    }

    @Override
    public void annotateHits() {
      hits.annotate();
    }

    @Override
    public void showAnnotations(AnnotationFilter filter) {
      annotations.showAnnotations(AnnotationScope.LIBRARY, filter);
    }

    @Override
    public void askMetadata() {
      metadata.askMany();
    }
  }
}
