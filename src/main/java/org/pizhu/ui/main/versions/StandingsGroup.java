package org.pizhu.ui.main.versions;

import static org.pizhu.ui.act.KeyStroke.alt;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.standing.CarriedNote;
import org.pizhu.ui.standing.StandingsPane;

/** The acts on annotations of other versions. */
public final class StandingsGroup implements Room {

  private final StandingsDesk standings;

  /**
   * @param standings the annotations of other versions
   */
  public StandingsGroup(StandingsDesk standings) {
    this.standings = standings;
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("standing.show").keys(alt(KeyCode.O))
            .when(() -> desk().number() > 0, "act.needs.standings").does(() -> desk().focus()),
        Act.of("standing.toggle").keys(alt(KeyCode.H)).does(() -> desk().show(!desk().isShown())),
        onChosen("standing.accept", alt(KeyCode.Y), note -> desk().accept(note)),
        onChosen("standing.place", alt(KeyCode.B), note -> desk().place(note)),
        onChosen("standing.rule-out", alt(KeyCode.N), note -> desk().ruleOut(note)),
        onChosen("standing.reopen", alt(KeyCode.U), note -> desk().reopen(note)),
        onChosen("standing.home", alt(KeyCode.G), note -> desk().goHome(note)));
  }

  private Act onChosen(String id, KeyStroke key, Consumer<CarriedNote> act) {
    return Act.of(id).keys(key).when(() -> pane().chosen().isPresent(), "act.needs.standing")
        .does(() -> pane().chosen().ifPresent(act));
  }

  private StandingsDesk desk() {
    return standings;
  }

  private StandingsPane pane() {
    return desk().pane();
  }

  @Override
  public List<KeyNote> notes() {
    return StandingsPane.keys();
  }
}
