package org.pizhu.ui.main.stories;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.annotation.HitAnnotations.Hit;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoryListing;
import org.pizhu.query.Expression;
import org.pizhu.query.QueryException;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.annotation.HitsPanel;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.workspace.Workspace;

/** Annotating all hits: gathers them, shows them, annotates those that are wanted in one edit, and says what came of it. */
final class HitActs implements HitsPanel.Listener {

  /** More hits than anybody looks through, and than one edit should hold. */
  private static final int MOST = 10_000;

  private final Ground ground;
  private final StoryDesk storyDesk;
  private final Workspace workspace;
  private final Messages messages;
  private @Nullable HitsPanel panel;
  private @Nullable Expression wanted;
  private String words = "";
  private boolean isOfResults;
  private TaskRunner.@Nullable Running gathering;

  HitActs(Ground ground, StoryDesk storyDesk) {
    this.ground = ground;
    this.storyDesk = storyDesk;
    workspace = ground.workspace();
    messages = ground.services().messages();
  }

  /**
   * Gathers hits, and asks.
   *
   * @param searched what was searched for
   * @param called the same as it was typed
   * @param ofAll whether in all results, or in the open story
   */
  void ask(Expression searched, String called, boolean ofAll) {
    wanted = searched;
    words = called;
    isOfResults = ofAll;
    HitsPanel opened = new HitsPanel(
        messages, ground.acts().bindings(), workspace.codebook()::get, workspace.openId() != 0, ofAll, this);
    panel = opened;
    opened.sceneProperty().addListener((observable, before, scene) -> {
      if (scene == null) {
        stop();
      }
    });
    ground.panels().show(opened);
    gather(ofAll);
  }

  private void stop() {
    if (gathering != null) {
      gathering.cancel();
      gathering = null;
    }
  }

  @Override
  public void gather(boolean ofAll) {
    stop();
    HitsPanel shown = panel;
    Expression sought = wanted;
    if (shown == null || sought == null) {
      return;
    }
    List<Long> stories = ofAll ? storyDesk.shown() : List.of(workspace.openId());
    long counted = counted(ofAll);
    shown.gathering();
    gathering = workspace.longWork().ask((library, progress) -> {
      try {
        return Optional.of(library.hitAnnotations().gather(sought, stories, MOST, progress))
            .filter(found -> !progress.isCancelled());
      } catch (QueryException e) {
        return Optional.empty();
      }
    }, shown, found -> shown.show(found, counted), () -> { });
  }

  /** How many hits the list of results counts; none where one looks in the open story alone, whatever the list shows. */
  private long counted(boolean ofAll) {
    StoryListing listing = storyDesk.model().listing();
    if (ofAll) {
      return listing.hits();
    }
    int place = isOfResults ? listing.place(workspace.openId()) : -1;
    return place < 0 ? 0 : listing.hits(place);
  }

  @Override
  public void annotate(List<Hit> hits, HighlightColor color, List<String> tagPaths) {
    closed();
    // In the field of the search Ctrl+Z would take back what was typed there, and not the annotations.
    storyDesk.pane().focusList();
    ground.longActs().<Integer>run("annotatehits.doing", (progress, done, failed) -> workspace.longWork().changeMany(
        library -> work -> library.hitAnnotations().annotate(hits, color, tagPaths, words, work), progress, done, failed), made -> {
      if (made == 0) {
        ground.toasts().show(messages.get("annotatehits.nothing"));
      } else {
        // Once the window knows which edit it was.
        workspace.ask(
            library -> messages.get("annotatehits.done", made), said -> ground.undoable(said));
      }
    });
  }

  @Override
  public void closed() {
    ground.panels().leave();
  }
}
