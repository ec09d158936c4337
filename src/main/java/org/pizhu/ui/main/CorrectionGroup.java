package org.pizhu.ui.main;

import java.util.List;
import org.pizhu.ui.act.Act;

/** The acts on corrected stories and on annotations that have lost their place. */
final class CorrectionGroup implements Room {

  private final MainWindow window;

  CorrectionGroup(MainWindow window) {
    this.window = window;
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("correction.unplaced").when(() -> window.workspace().counts().get().unplaced() > 0, "act.needs.unplaced")
            .does(() -> window.corrections().showUnplaced()),
        Act.of("correction.carry").when(() -> window.corrections().canCarry(), "act.needs.correction")
            .does(() -> window.corrections().carry()),
        Act.of("correction.later").when(() -> window.corrections().hasLater(), "act.needs.correction")
            .does(() -> window.corrections().openLater()),
        Act.of("correction.earlier").when(() -> window.corrections().hasEarlier(), "act.needs.correction")
            .does(() -> window.corrections().openEarlier()));
  }
}
