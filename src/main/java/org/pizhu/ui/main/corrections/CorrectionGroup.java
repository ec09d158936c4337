package org.pizhu.ui.main.corrections;

import java.util.List;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;

/** The acts on corrected stories and on annotations that have lost their place. */
public final class CorrectionGroup implements Room {

  private final Ground ground;
  private final CorrectionActs corrections;

  /**
   * @param ground what it stands on
   * @param corrections corrected stories
   */
  public CorrectionGroup(Ground ground, CorrectionActs corrections) {
    this.ground = ground;
    this.corrections = corrections;
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("correction.unplaced").when(() -> ground.workspace().counts().get().unplaced() > 0, "act.needs.unplaced")
            .does(() -> corrections.showUnplaced()),
        Act.of("correction.carry").when(() -> corrections.canCarry(), "act.needs.correction")
            .does(() -> corrections.carry()),
        Act.of("correction.later").when(() -> corrections.hasLater(), "act.needs.correction")
            .does(() -> corrections.openLater()),
        Act.of("correction.earlier").when(() -> corrections.hasEarlier(), "act.needs.correction")
            .does(() -> corrections.openEarlier()));
  }
}
