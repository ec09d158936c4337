package org.pizhu.ui.main.annotations;

import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ContextMenu;
import org.pizhu.model.HighlightColor;
import org.pizhu.ui.control.Colors;
import org.pizhu.ui.main.ground.ActMenu;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.reader.ReaderMenu;
import org.pizhu.ui.reader.ReaderPoint;

/** What can be done with what lies under the pointer in the story: selected text, an annotation, a picture, or none of them. */
public final class TextMenu implements Room, ReaderMenu {

  private static final String[] NEW = {"annotation.tag", "annotation.note", ActMenu.LINE};
  private static final String[] TEXT = {ActMenu.LINE, "reader.copy", "citation.quote", ActMenu.LINE, "reader.select-all"};
  private static final String[] PICTURE = {ActMenu.LINE, "reader.view-picture", "reader.rectangle"};
  private static final String[] OLD = {"annotation.edit", "annotation.tag", ActMenu.LINE};
  private static final String[] PASSAGE = {ActMenu.LINE, "annotation.boundaries", "citation.quote", ActMenu.LINE, "annotation.delete"};
  private static final String[] FIGURE = {ActMenu.LINE, "reader.view-picture", ActMenu.LINE, "annotation.delete"};
  private static final String[] NOTHING =
      {"reader.select-all", ActMenu.LINE, "reader.whole-story", "citation.story"};

  private final Ground ground;
  private final ReaderArea reader;
  private final AnnotationDesk annotationDesk;
  private ContextMenu shown = new ContextMenu();

  /**
   * @param ground what it stands on
   * @param reader the story, and what is selected in it
   * @param annotationDesk the annotations
   */
  public TextMenu(Ground ground, ReaderArea reader, AnnotationDesk annotationDesk) {
    this.ground = ground;
    this.reader = reader;
    this.annotationDesk = annotationDesk;
  }

  @Override
  public void start() {
    reader.reader().onMenu(this);
  }

  @Override
  public void asked(ReaderPoint point, double screenX, double screenY) {
    shown.hide();
    if (ground.workspace().open().get() == null || reader.isChoosing()) {
      return;
    }
    mean(point);
    // What the page selects it tells in a moment.
    Platform.runLater(() -> {
      shown = ActMenu.of(ground.acts().bindings(), acts(point));
      shown.show(reader, screenX, screenY);
    });
  }

  /** Makes what the menu is about what the acts are about. */
  private void mean(ReaderPoint point) {
    boolean isFigure = point.figure() > 0;
    if (point.isSelected() || point.annotation() != null || isFigure) {
      annotationDesk.escape();
    }
    if (!point.isSelected() && point.annotation() != null) {
      reader.letGo();
      ground.workspace().focus(point.annotation());
    } else if (!point.isSelected() && isFigure) {
      reader.reader().figures().select(point.figure(), null);
    }
  }

  private static String[] acts(ReaderPoint point) {
    boolean isFigure = point.figure() > 0;
    return point.isSelected() ? with(NEW, TEXT)
        : point.annotation() != null ? with(OLD, isFigure ? FIGURE : PASSAGE)
        : isFigure ? with(NEW, PICTURE)
        : NOTHING;
  }

  private static String[] with(String[] first, String[] last) {
    return Stream.of(Stream.of(first), Stream.of(HighlightColor.values()).map(Colors::act), Stream.of(last))
        .flatMap(part -> part).toArray(String[]::new);
  }
}
