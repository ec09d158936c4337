package org.pizhu.ui.main.insight;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.chart.Charts;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationScope;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.chart.ChartFormat;
import org.pizhu.ui.chart.ChartListener;
import org.pizhu.ui.chart.ChartOffer;
import org.pizhu.ui.chart.ChartPane;
import org.pizhu.ui.dialog.FileChoosers.Kind;
import org.pizhu.ui.main.annotations.AnnotationDesk;
import org.pizhu.ui.main.ground.FileNames;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.main.sessions.SessionDesk;
import org.pizhu.ui.main.stories.ShelfRoom;
import org.pizhu.ui.main.stories.StoryDesk;
import org.pizhu.ui.main.workspace.OpenStory;

/** The pictures of the work over the window: shows them, and goes from them to the annotations behind. */
public final class ChartRoom implements Room, ChartListener {

  /** Several edits in a row are counted once. */
  private static final Duration SETTLED = Duration.millis(200);

  /** So much of the window stays in sight around the charts. */
  private static final Insets MARGIN = new Insets(24);

  private final Ground ground;
  private final StoryDesk storyDesk;
  private final AnnotationDesk annotationDesk;
  private final ShelfRoom shelf;
  private final SessionDesk sessions;
  private final PauseTransition later = new PauseTransition(SETTLED);
  /** Made when it is first asked for. */
  private @Nullable ChartPane pane;

  /**
   * @param ground what it stands on
   * @param storyDesk the list of stories
   * @param annotationDesk the annotations
   * @param shelf the shelf beside the list
   * @param sessions the session
   */
  public ChartRoom(Ground ground, StoryDesk storyDesk, AnnotationDesk annotationDesk, ShelfRoom shelf, SessionDesk sessions) {
    this.ground = ground;
    this.storyDesk = storyDesk;
    this.annotationDesk = annotationDesk;
    this.shelf = shelf;
    this.sessions = sessions;
    later.setOnFinished(event -> refresh());
    ground.workspace().nextUndo().addListener(observable -> refreshLater());
    ground.workspace().open().addListener(observable -> refreshLater());
    ground.workspace().counts().addListener(observable -> refreshLater());
  }

  @Override
  public List<Act> acts() {
    return List.of(Act.of("library.charts").keys(KeyStroke.of(KeyCode.F12)).everywhere().does(this::toggle));
  }

  private boolean isShown() {
    return pane != null && pane.isVisible();
  }

  @Override
  public void close() {
    later.stop();
    if (pane != null) {
      pane.setVisible(false);
      pane.close();
    }
  }

  private void toggle() {
    if (isShown()) {
      closed();
    } else {
      ground.panels().leave();
      pane().setVisible(true);
      pane().show(offer());
    }
  }

  private ChartPane pane() {
    ChartPane made = pane;
    if (made == null) {
      made = ground.workspace().longWork().made((library, tasks) -> new ChartPane(
          ground.services().messages(), library, tasks, ground.services().clock(), ground.services().themes(), this));
      StackPane.setMargin(made, MARGIN);
      ground.floating().add(made, this::closed);
      pane = made;
    }
    return made;
  }

  private void refreshLater() {
    if (isShown()) {
      later.playFromStart();
    }
  }

  private void refresh() {
    if (isShown()) {
      pane().refresh(offer());
    }
  }

  private ChartOffer offer() {
    OpenStory story = ground.workspace().open().get();
    return new ChartOffer(
        story == null ? null : story.stored().id(),
        story == null ? "" : story.stored().shown().headline(),
        storyDesk.selected(),
        sessions.workList());
  }

  @Override
  public void show(AnnotationScope scope, AnnotationFilter filter) {
    closed();
    AnnotatedStories.of(filter, ground.workspace().codebook().get()).ifPresent(shelf::show);
    annotationDesk.showAnnotations(scope, filter);
  }

  @Override
  public void save(ChartFormat format, String name, Charts.Content content) {
    Kind kind = Kind.of("chart.kind-of." + format.extension(), "*." + format.extension());
    String file = FileNames.of(name) + "." + format.extension();
    ground.services().choosers().saveAs("chart.save.title", file, List.of(kind)).ifPresent(
        chosen -> ground.workspace().longWork().ask(library -> {
          library.charts().save(chosen, content);
          return chosen;
        }, ground.longActs()::written));
  }

  @Override
  public void failed(Throwable thrown) {
    ground.services().dialogs().error(thrown);
  }

  @Override
  public void closed() {
    pane().setVisible(false);
  }
}
