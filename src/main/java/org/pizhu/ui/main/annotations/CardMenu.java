package org.pizhu.ui.main.annotations;

import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.ui.control.Colors;
import org.pizhu.ui.main.ground.ActMenu;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.ListMenu;
import org.pizhu.ui.main.reading.ReaderArea;

/** What can be done with the annotation under the pointer, or with all that are picked in the list. */
public final class CardMenu {

  private static final String[] ONE = {"annotation.edit", "annotation.tag", ActMenu.LINE};
  private static final String[] PICKED = {"annotation.tag", "annotations.take-tag", ActMenu.LINE};
  private static final String[] ONE_MORE = {ActMenu.LINE, "annotation.boundaries", "citation.quote", ActMenu.LINE, "annotation.delete"};
  private static final String[] PICKED_MORE = {ActMenu.LINE, "annotations.delete-picked"};

  private final Ground ground;
  private final ReaderArea reader;
  private final AnnotationDesk annotationDesk;
  private @Nullable ChangeListener<@Nullable String> awaited;

  private CardMenu(Ground ground, ReaderArea reader, AnnotationDesk annotationDesk) {
    this.ground = ground;
    this.reader = reader;
    this.annotationDesk = annotationDesk;
  }

  /** Offers it on the pane with the cards. */
  public static void install(Node pane, Ground ground, ReaderArea reader, AnnotationDesk annotationDesk) {
    CardMenu menu = new CardMenu(ground, reader, annotationDesk);
    ListMenu.install(pane, ground.acts().bindings(), "card-list", menu::acts, menu::whenOpen);
  }

  private String[] acts() {
    boolean isPicked = annotationDesk.hasPicked();
    if (!isPicked && ground.workspace().focused().get() == null) {
      // The keyboard is on the head of a group.
      return new String[0];
    }
    Stream<String> colors = Stream.of(HighlightColor.values()).map(Colors::act);
    return Stream.of(Stream.of(isPicked ? PICKED : ONE), colors, Stream.of(isPicked ? PICKED_MORE : ONE_MORE))
        .flatMap(part -> part).toArray(String[]::new);
  }

  /** An annotation of another story has the focus of the acts only when its story is open. */
  private void whenOpen(Runnable show) {
    forget();
    reader.letGo();
    String wanted = annotationDesk.model().focused().map(Annotation::id).orElse(null);
    if (annotationDesk.hasPicked() || wanted == null || wanted.equals(ground.workspace().focused().get())) {
      show.run();
      return;
    }
    ChangeListener<@Nullable String> listener = (observable, before, now) -> {
      if (wanted.equals(now)) {
        forget();
        show.run();
      }
    };
    awaited = listener;
    ground.workspace().focused().addListener(listener);
  }

  private void forget() {
    if (awaited != null) {
      ground.workspace().focused().removeListener(awaited);
      awaited = null;
    }
  }
}
