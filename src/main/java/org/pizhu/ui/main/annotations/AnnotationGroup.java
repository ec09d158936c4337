package org.pizhu.ui.main.annotations;

import static org.pizhu.ui.act.KeyStroke.Modifier.SHIFT;
import static org.pizhu.ui.act.KeyStroke.Modifier.SHORTCUT;
import static org.pizhu.ui.act.KeyStroke.alt;
import static org.pizhu.ui.act.KeyStroke.ctrl;
import static org.pizhu.ui.act.KeyStroke.ctrlShift;
import static org.pizhu.ui.act.KeyStroke.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Annotation;
import org.pizhu.model.Edit;
import org.pizhu.model.HighlightColor;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.control.Colors;
import org.pizhu.ui.main.ground.EditLabel;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.main.workspace.Workspace;
import org.pizhu.ui.reader.Edge;
import org.pizhu.ui.reader.TextUnit;

/** The acts on the selection and on the annotation in focus, and taking acts back. */
public final class AnnotationGroup implements Room {

  private static final String NEEDS_PASSAGE = "act.needs.passage";
  private static final String NEEDS_ANNOTATION = "act.needs.annotation";
  private static final List<KeyCode> DIGITS =
      List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);

  /** An act that changes so many things is told of when it is undone. */
  private static final int MANY = 10;

  private final Ground ground;
  private final ReaderArea reader;
  private final AnnotationDesk annotationDesk;
  private final Workspace workspace;
  /** Takes the last message away that offers to undo or redo. */
  private Runnable takeAway = () -> { };

  /**
   * @param ground what it stands on
   * @param reader the story, and what is selected in it
   * @param annotationDesk the annotations
   */
  public AnnotationGroup(Ground ground, ReaderArea reader, AnnotationDesk annotationDesk) {
    this.ground = ground;
    this.reader = reader;
    this.annotationDesk = annotationDesk;
    workspace = ground.workspace();
  }

  @Override
  public List<Act> acts() {
    List<Act> acts = new ArrayList<>();
    for (HighlightColor color : HighlightColor.values()) {
      acts.add(Act.of(Colors.act(color)).keys(KeyStroke.of(DIGITS.get(color.ordinal())))
          .when(this::hasPassage, NEEDS_PASSAGE)
          .tries(() -> annotationDesk.recolor(color) || reader.highlight(color)));
    }
    acts.addAll(writing());
    acts.addAll(boundaries());
    acts.addAll(going());
    acts.add(Act.of("edit.undo").keys(ctrl(KeyCode.Z))
        .when(() -> workspace.nextUndo().get() != null, "main.undo.none").does(this::undo));
    acts.add(Act.of("edit.redo").keys(ctrlShift(KeyCode.Z), ctrl(KeyCode.Y))
        .when(() -> workspace.nextRedo().get() != null, "main.redo.none").does(this::redo));
    return acts;
  }

  private void undo() {
    workspace.edits().undo(undone -> tell("main.undone", undone, "act.edit.redo", this::redo));
  }

  private void redo() {
    workspace.edits().redo(done -> tell("main.redone", done, "act.edit.undo", this::undo));
  }

  /** Of an act that changed much most is out of sight, and stories that go may be: it is named, and the way back offered. */
  private void tell(String key, Edit edit, String back, Runnable act) {
    // What an earlier message offers would by now do something else.
    takeAway.run();
    takeAway = () -> { };
    if (edit.size() >= MANY || edit.movesStories()) {
      Messages messages = ground.services().messages();
      takeAway = ground.toasts().show(messages.get(key, EditLabel.of(messages, edit)), messages.get(back), act);
    }
  }

  private List<Act> writing() {
    return List.of(
        Act.of("annotation.tag").keys(KeyStroke.of(KeyCode.T)).when(this::hasPassage, NEEDS_PASSAGE)
            .tries(() -> annotationDesk.openGive() || reader.tag()
                || inFocus(() -> annotationDesk.pane().editTags())),
        Act.of("annotation.note").keys(KeyStroke.of(KeyCode.N)).when(this::hasPassage, NEEDS_PASSAGE)
            .tries(() -> reader.note() || inFocus(() -> annotationDesk.pane().editNote())),
        Act.of("annotation.edit").keys(KeyStroke.of(KeyCode.E)).when(this::hasFocused, NEEDS_ANNOTATION)
            .tries(() -> inFocus(() -> annotationDesk.pane().editNote())),
        Act.of("annotation.delete").keys(KeyStroke.of(KeyCode.DELETE))
            .when(() -> hasFocused() || annotationDesk.hasPicked(), NEEDS_ANNOTATION).does(() -> {
              if (!annotationDesk.delete()) {
                annotationDesk.delete(focused());
              }
            }));
  }

  private List<Act> boundaries() {
    // A bracket moves its own edge of the passage outwards, with Shift inwards; with Ctrl by words. Keys with Alt belong to many a desktop.
    return List.of(
        Act.of("annotation.boundaries").keys(KeyStroke.of(KeyCode.B)).when(this::hasFocused, NEEDS_ANNOTATION)
            .does(() -> reader.chooseBoundaries(focused())),
        Act.of("annotation.set-boundaries").keys(KeyStroke.of(KeyCode.ENTER)).fixed()
            .when(() -> reader.isChoosing(), "act.needs.choosing")
            .tries(() -> reader.applyBoundaries()),
        edge("annotation.start-out", Edge.START, TextUnit.CHARACTER, -1, KeyStroke.of(KeyCode.OPEN_BRACKET)),
        edge("annotation.start-in", Edge.START, TextUnit.CHARACTER, 1, shift(KeyCode.OPEN_BRACKET)),
        edge("annotation.end-out", Edge.END, TextUnit.CHARACTER, 1, KeyStroke.of(KeyCode.CLOSE_BRACKET)),
        edge("annotation.end-in", Edge.END, TextUnit.CHARACTER, -1, shift(KeyCode.CLOSE_BRACKET)),
        edge("annotation.start-word-out", Edge.START, TextUnit.WORD, -1, ctrl(KeyCode.OPEN_BRACKET)),
        edge("annotation.start-word-in", Edge.START, TextUnit.WORD, 1,
            KeyStroke.of(KeyCode.OPEN_BRACKET, SHORTCUT, SHIFT)),
        edge("annotation.end-word-out", Edge.END, TextUnit.WORD, 1, ctrl(KeyCode.CLOSE_BRACKET)),
        edge("annotation.end-word-in", Edge.END, TextUnit.WORD, -1,
            KeyStroke.of(KeyCode.CLOSE_BRACKET, SHORTCUT, SHIFT)));
  }

  private Act edge(String id, Edge edge, TextUnit unit, int steps, KeyStroke key) {
    return Act.of(id).keys(key).when(this::hasFocused, NEEDS_ANNOTATION)
        .tries(() -> reader.reader().extendActive(edge, unit, steps));
  }

  private List<Act> going() {
    BooleanSupplier any = () -> !workspace.annotations().get().isEmpty();
    return List.of(
        Act.of("annotation.next").keys(alt(KeyCode.DOWN)).everywhere().when(any, "annotation.empty")
            .does(() -> step(1)),
        Act.of("annotation.previous").keys(alt(KeyCode.UP)).everywhere().when(any, "annotation.empty")
            .does(() -> step(-1)),
        Act.of("annotation.filter").keys(ctrlShift(KeyCode.F)).everywhere().does(() -> {
          ground.panes().showNotes();
          annotationDesk.pane().focusFilter();
        }));
  }

  private boolean hasFocused() {
    return workspace.focused().get() != null;
  }

  private boolean hasPassage() {
    return reader.hasSelection() || hasFocused() || annotationDesk.hasPicked();
  }

  private String focused() {
    return Objects.requireNonNull(workspace.focused().get());
  }

  /** Does something with the card of the annotation in focus, if one is; says whether. */
  private boolean inFocus(Runnable act) {
    if (hasFocused()) {
      ground.panes().showNotes();
      act.run();
    }
    return hasFocused();
  }

  /** Puts the focus on the annotation before or after the one in focus, in the order of the text. */
  private void step(int by) {
    List<String> ids = workspace.annotations().get().stream().map(Annotation::id).toList();
    int at = ids.indexOf(Objects.requireNonNullElse(workspace.focused().get(), ""));
    int next = at < 0 ? (by > 0 ? 0 : ids.size() - 1) : at + by;
    if (next >= 0 && next < ids.size()) {
      workspace.focus(ids.get(next));
      if (ground.panes().getScene().getFocusOwner() instanceof TextField) {
        // The next key is for the annotation, and not for the field of a search.
        ground.focusStory();
      }
    }
  }
}
