package org.pizhu.ui.main.reading;

import static org.pizhu.ui.act.KeyStroke.shift;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.main.workspace.OpenStory;
import org.pizhu.ui.reader.ReaderFigures;

/** The acts that select what is no passage: figures, rectangles in pictures, the story as a whole. */
public final class TargetGroup implements Room {

  private final Ground ground;
  private final ReaderArea reader;

  /**
   * @param ground what it stands on
   * @param reader the story, and what is selected in it
   */
  public TargetGroup(Ground ground, ReaderArea reader) {
    this.ground = ground;
    this.reader = reader;
  }

  @Override
  public List<Act> acts() {
    BooleanSupplier hasFigures = () -> {
      OpenStory story = ground.workspace().open().get();
      return story != null && !story.stored().story().figures().isEmpty();
    };
    return List.of(
        Act.of("reader.next-figure").keys(KeyStroke.of(KeyCode.G)).where(this::isInStory)
            .when(hasFigures, "act.needs.figure").tries(() -> step(1)),
        Act.of("reader.previous-figure").keys(shift(KeyCode.G)).where(this::isInStory)
            .when(hasFigures, "act.needs.figure").tries(() -> step(-1)),
        Act.of("reader.rectangle").keys(KeyStroke.of(KeyCode.X)).where(this::isInStory)
            .when(() -> reader.hasFigure(), "act.needs.picture").tries(() -> figures().toggleRectangle()),
        Act.of("reader.whole-story").keys(KeyStroke.of(KeyCode.A)).where(this::isInStory)
            .when(() -> ground.workspace().open().get() != null, "act.needs.story").does(() -> {
              ground.focusStory();
              figures().selectStory();
            }));
  }

  @Override
  public List<KeyNote> notes() {
    return List.of(
        new KeyNote("reader.rectangle-move", "←  →  ↑  ↓"),
        new KeyNote("reader.rectangle-resize", "Shift+←  Shift+→  Shift+↑  Shift+↓"));
  }

  private boolean step(int by) {
    ground.focusStory();
    return figures().step(by);
  }

  /** In a list the same letters are typed to filter it. */
  private boolean isInStory() {
    return Focus.isIn(reader);
  }

  private ReaderFigures figures() {
    return reader.reader().figures();
  }
}
