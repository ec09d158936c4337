package org.pizhu.ui.main.stories;

import static org.pizhu.ui.act.KeyStroke.ctrl;
import static org.pizhu.ui.act.KeyStroke.shift;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;

/** The acts on what is looked for: in the open story, and from hit to hit. */
public final class FindGroup implements Room {

  private static final String NEEDS_WORDS = "act.needs.words";

  private final Ground ground;
  private final HitDesk hitDesk;

  /**
   * @param ground what it stands on
   * @param hitDesk the hits of what is looked for
   */
  public FindGroup(Ground ground, HitDesk hitDesk) {
    this.ground = ground;
    this.hitDesk = hitDesk;
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("find.in-story").keys(ctrl(KeyCode.F)).everywhere()
            .when(() -> ground.workspace().open().get() != null, "act.needs.story")
            .does(() -> hitDesk.find()),
        Act.of("find.next").keys(KeyStroke.of(KeyCode.F3)).everywhere()
            .when(() -> hitDesk.isSeeking(), NEEDS_WORDS).does(() -> hitDesk.step(1)),
        Act.of("find.previous").keys(shift(KeyCode.F3)).everywhere()
            .when(() -> hitDesk.isSeeking(), NEEDS_WORDS).does(() -> hitDesk.step(-1)),
        Act.of("find.annotate").when(() -> hitDesk.isSeeking(), NEEDS_WORDS)
            .does(() -> hitDesk.annotate()));
  }
}
