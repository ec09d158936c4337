package org.pizhu.ui.main;

import static org.pizhu.ui.act.KeyStroke.ctrl;
import static org.pizhu.ui.act.KeyStroke.ctrlShift;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.pizhu.model.StoryListing;
import org.pizhu.settings.Environment;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.codebook.CodebookPane;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.dialog.FileChoosers.Kind;
import org.pizhu.ui.main.corrections.RereadActs;
import org.pizhu.ui.main.exports.ExportDesk;
import org.pizhu.ui.main.exports.ProvenanceActs;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.main.stories.StoryDesk;
import org.pizhu.ui.main.workspace.OpenStory;
import org.pizhu.ui.main.workspace.Workspace;

/** The acts on the library and its stories. */
final class LibraryGroup implements Room {

  private static final Kind LIBRARY = Kind.of("main.kind.library", "*" + Environment.LIBRARY_ENDING);

  private final Ground ground;
  private final ReaderArea reader;
  private final StoryDesk storyDesk;
  private final CodebookPane tags;
  private final ExportDesk exports;
  private final Workspace workspace;
  private final RereadActs reread;

  LibraryGroup(Ground ground, ReaderArea reader, StoryDesk storyDesk, CodebookPane tags, ExportDesk exports) {
    this.ground = ground;
    this.reader = reader;
    this.storyDesk = storyDesk;
    this.tags = tags;
    this.exports = exports;
    workspace = ground.workspace();
    reread = new RereadActs(ground);
  }

  @Override
  public List<Act> acts() {
    return List.of(
        // With the caret in the story the arrows with Ctrl go by paragraphs there.
        Act.of("library.next").keys(ctrl(KeyCode.PAGE_DOWN), ctrl(KeyCode.DOWN)).everywhere().where(this::isWithoutCaret)
            .does(() -> step(1)),
        Act.of("library.previous").keys(ctrl(KeyCode.PAGE_UP), ctrl(KeyCode.UP)).everywhere().where(this::isWithoutCaret)
            .does(() -> step(-1)),
        Act.of("library.filter").keys(ctrl(KeyCode.L)).everywhere().does(() -> {
          ground.panes().showList();
          storyDesk.pane().focusSearch();
        }),
        Act.of("library.reread").does(reread::ask),
        Act.of("library.reread-story").when(() -> workspace.open().get() != null, "act.needs.story")
            .does(reread::story),
        Act.of("library.provenance").does(new ProvenanceActs(ground)::export),
        Act.of("library.export").keys(ctrl(KeyCode.E)).everywhere().does(() -> exports.show()),
        Act.of("library.import-tags").does(() -> tags.importFile()),
        Act.of("library.export-tags").does(() -> tags.exportFile()),
        Act.of("library.open").keys(ctrl(KeyCode.O)).everywhere().does(this::openLibrary),
        Act.of("library.new").keys(ctrlShift(KeyCode.N)).everywhere()
            .does(this::newLibrary),
        new RecentLibraries(ground).forget(),
        Act.of("library.sample").does(ground.outside()::openSample));
  }

  private void openLibrary() {
    ground.services().choosers().openFile("main.open-library.title", List.of(LIBRARY)).ifPresent(ground.outside()::openLibrary);
  }

  private void newLibrary() {
    String name = ground.services().messages().get("main.new-library.name") + Environment.LIBRARY_ENDING;
    ground.services().choosers().saveAs("main.new-library.title", name, List.of(LIBRARY)).ifPresent(ground.outside()::openLibrary);
  }

  /** Opens the story before or after the open one, in the order of the list. */
  private void step(int by) {
    OpenStory story = workspace.open().get();
    StoryListing listing = storyDesk.model().folds().rows();
    int at = story == null ? -1 : listing.place(story.stored().id());
    int next = at < 0 ? 0 : at + by;
    if (next >= 0 && next < listing.size()) {
      ground.open(listing.id(next));
    }
  }

  private boolean isWithoutCaret() {
    return !Focus.isIn(reader) || !reader.reader().isCaretShown();
  }
}
