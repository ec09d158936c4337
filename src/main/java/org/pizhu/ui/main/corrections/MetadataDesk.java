package org.pizhu.ui.main.corrections;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.correction.MetadataAct;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.main.annotations.AnnotationDesk;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.main.stories.StoryDesk;
import org.pizhu.ui.main.workspace.Workspace;
import org.pizhu.ui.metadata.ManyPanel;
import org.pizhu.ui.metadata.MetadataListener;
import org.pizhu.ui.metadata.MetadataPane;

/** The metadata of stories over the workspace: of the open one in its pane, and of many in a panel. */
public final class MetadataDesk implements MetadataListener {

  private final Ground ground;
  private final ReaderArea reader;
  private final StoryDesk storyDesk;
  private final AnnotationDesk annotationDesk;
  private final Workspace workspace;
  private final Messages messages;
  private final MetadataPane pane;
  private boolean isClosed;

  /**
   * @param ground what it stands on
   */
  public MetadataDesk(Ground ground, ReaderArea reader, StoryDesk storyDesk, AnnotationDesk annotationDesk) {
    this.ground = ground;
    this.reader = reader;
    this.storyDesk = storyDesk;
    this.annotationDesk = annotationDesk;
    workspace = ground.workspace();
    messages = ground.services().messages();
    pane = new MetadataPane(messages, ground.services().clock(), this);
    workspace.longWork().onChange(this::changed);
  }

  /** The fields of the open story. */
  public MetadataPane pane() {
    return pane;
  }

  /** Ends with the window; what still comes from the library is for nobody. */
  public void close() {
    isClosed = true;
  }

  private void changed(LibraryChange change) {
    if (!isClosed && change.kind() == LibraryChange.Kind.METADATA && change.stories().contains(workspace.openId())) {
      workspace.reopenOrBegin();
    }
  }

  /** Brings the fields of the open story into sight and puts the keyboard onto them. */
  void showFields() {
    ground.panels().leave();
    ground.panes().showNotes();
    annotationDesk.pane().showStory();
    pane.focusFields();
  }

  /** Opens the memo of the open story. */
  void writeMemo() {
    ground.panels().leave();
    ground.panes().showNotes();
    annotationDesk.pane().writeMemo();
  }

  @Override
  public void change(long storyId, MetadataAct act) {
    workspace.act(library -> library.metadata().run(List.of(storyId), act, Progress.NONE), done -> { });
  }

  @Override
  public void shown(long storyId) {
    workspace.longWork().ask(library -> library.provenance().origin(storyId), found -> {
      if (!isClosed) {
        pane.origin(storyId, found);
      }
    });
  }

  @Override
  public void headlineCut(long storyId) {
    workspace.longWork().ask(
        library -> library.families().wholeHeadlines(storyId),
        found -> found.stream().findFirst().filter(offer -> !isClosed).ifPresent(offer -> pane.offer(storyId, offer)));
  }

  @Override
  public void reveal(TextRange passage) {
    reader.reader().showPassage(passage);
  }

  @Override
  public void revealFigure(int figure) {
    reader.reader().showFigure(figure);
  }

  // Many stories

  /** Whether stories are selected of which a field could be set. */
  boolean hasSelected() {
    return !storyDesk.selected().isEmpty();
  }

  /** Asks what is to be set for the selected stories. */
  public void askMany() {
    List<Long> stories = storyDesk.selected();
    if (!stories.isEmpty()) {
      Many many = new Many(stories);
      ManyPanel panel = new ManyPanel(messages, stories.size(), many);
      many.panel = panel;
      panel.sceneProperty().addListener((observable, before, scene) -> {
        if (scene == null) {
          many.stop();
        }
      });
      ground.panels().show(panel);
    }
  }

  /** What is done in the panel for many. */
  private final class Many implements ManyPanel.Listener {
    private final List<Long> stories;
    private @Nullable ManyPanel panel;
    private TaskRunner.@Nullable Running counting;

    Many(List<Long> stories) {
      this.stories = stories;
    }

    private void stop() {
      if (counting != null) {
        counting.cancel();
        counting = null;
      }
    }

    @Override
    public void preview(MetadataAct act) {
      stop();
      ManyPanel shown = panel;
      if (shown != null) {
        counting = workspace.longWork().ask(
            (library, progress) -> Optional.of(library.metadata().preview(stories, act, progress))
                .filter(found -> !progress.isCancelled()),
            shown, found -> shown.show(act, found), () -> { });
      }
    }

    @Override
    public void apply(MetadataAct act) {
      closed();
      ground.longActs().<Integer>run("metadata.many.doing", (progress, done, failed) -> workspace.longWork().changeMany(
          library -> work -> library.metadata().run(stories, act, work), progress, done, failed), changed -> {
        if (changed == 0) {
          ground.toasts().show(messages.get("metadata.many.nothing-done"));
        } else {
          // Once the window knows which edit it was.
          workspace.ask(
              library -> messages.get("metadata.many.done", changed), said -> ground.undoable(said));
        }
      });
    }

    @Override
    public void closed() {
      ground.panels().leave();
    }
  }
}
