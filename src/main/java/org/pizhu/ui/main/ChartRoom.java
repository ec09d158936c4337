package org.pizhu.ui.main;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.pizhu.library.Charts;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationScope;
import org.pizhu.ui.chart.ChartFormat;
import org.pizhu.ui.chart.ChartListener;
import org.pizhu.ui.chart.ChartOffer;
import org.pizhu.ui.chart.ChartPane;
import org.pizhu.ui.dialog.FileChoosers.Kind;

/** The pictures of the work over the window: shows them, and goes from them to the annotations behind. */
final class ChartRoom implements ChartListener {

  /** Several edits in a row are counted once. */
  private static final Duration SETTLED = Duration.millis(200);

  /** So much of the window stays in sight around the charts. */
  private static final Insets MARGIN = new Insets(24);

  private final MainWindow window;
  private final BiConsumer<AnnotationScope, AnnotationFilter> annotations;
  private final ChartPane pane;
  private final PauseTransition later = new PauseTransition(SETTLED);

  /**
   * @param window the window
   * @param annotations shows annotations
   */
  ChartRoom(MainWindow window, BiConsumer<AnnotationScope, AnnotationFilter> annotations) {
    this.window = window;
    this.annotations = annotations;
    pane = window.workspace().longWork().chartPane(window.services(), this);
    pane.setVisible(false);
    StackPane.setMargin(pane, MARGIN);
    later.setOnFinished(event -> refresh());
    window.workspace().nextUndo().addListener(observable -> later.playFromStart());
    window.workspace().open().addListener(observable -> later.playFromStart());
    window.workspace().stories().addListener(observable -> later.playFromStart());
  }

  ChartPane pane() {
    return pane;
  }

  boolean isShown() {
    return pane.isVisible();
  }

  /** Ends with the window. */
  void close() {
    later.stop();
    pane.setVisible(false);
  }

  /** Shows the charts, or puts them away. */
  void toggle() {
    if (!escape()) {
      window.panels().leave();
      pane.setVisible(true);
      pane.show(offer());
    }
  }

  /** Puts the pane away; says whether it was shown. */
  boolean escape() {
    boolean shown = pane.isVisible();
    if (shown) {
      closed();
    }
    return shown;
  }

  private void refresh() {
    if (pane.isVisible()) {
      pane.refresh(offer());
    }
  }

  private ChartOffer offer() {
    OpenStory story = window.workspace().open().get();
    return new ChartOffer(
        story == null ? null : story.stored().id(),
        story == null ? "" : story.stored().story().headline(),
        window.selected(),
        window.sessions().workList());
  }

  @Override
  public void show(AnnotationScope scope, AnnotationFilter filter) {
    closed();
    annotations.accept(scope, filter);
  }

  @Override
  public void save(ChartFormat format, String name, Charts.Content content) {
    Kind kind = Kind.of("chart.kind-of." + format.extension(), "*." + format.extension());
    String file = LibraryActs.fileName(name) + "." + format.extension();
    window.services().choosers().saveAs("chart.save.title", file, List.of(kind)).ifPresent(
        chosen -> window.workspace().longWork().ask(library -> {
          library.charts().save(chosen, content);
          return chosen;
        }, window.libraryActs()::written));
  }

  @Override
  public void failed(Throwable thrown) {
    window.services().dialogs().error(thrown);
  }

  @Override
  public void closed() {
    pane.setVisible(false);
    window.reader().reader().requestFocus();
  }
}
