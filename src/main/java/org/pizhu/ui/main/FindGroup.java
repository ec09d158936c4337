package org.pizhu.ui.main;

import static org.pizhu.ui.act.KeyStroke.ctrl;
import static org.pizhu.ui.act.KeyStroke.shift;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyStroke;

/** The acts on what is looked for: in the open story, and from hit to hit. */
final class FindGroup implements Room {

  private static final String NEEDS_WORDS = "act.needs.words";

  private final MainWindow window;

  FindGroup(MainWindow window) {
    this.window = window;
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("find.in-story").keys(ctrl(KeyCode.F)).everywhere()
            .when(() -> window.workspace().open().get() != null, "act.needs.story")
            .does(() -> window.hits().find()),
        Act.of("find.next").keys(KeyStroke.of(KeyCode.F3)).everywhere()
            .when(() -> window.hits().isSeeking(), NEEDS_WORDS).does(() -> window.hits().step(1)),
        Act.of("find.previous").keys(shift(KeyCode.F3)).everywhere()
            .when(() -> window.hits().isSeeking(), NEEDS_WORDS).does(() -> window.hits().step(-1)),
        Act.of("find.annotate").when(() -> window.hits().isSeeking(), NEEDS_WORDS)
            .does(() -> window.hits().annotate()));
  }
}
