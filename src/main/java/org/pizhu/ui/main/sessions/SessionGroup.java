package org.pizhu.ui.main.sessions;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.main.ground.Room;

/** The acts on the session. */
public final class SessionGroup implements Room {

  private final SessionDesk sessions;

  /**
   * @param sessions the session
   */
  public SessionGroup(SessionDesk sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("session.next").keys(KeyStroke.of(KeyCode.F8)).everywhere()
            .when(() -> sessions.isOn() || sessions.hasBreak(), "act.needs.session")
            .does(() -> sessions.next()),
        Act.of("session.panel").keys(KeyStroke.shift(KeyCode.F8)).everywhere().does(() -> sessions.showPanel()),
        Act.of("session.pause").when(() -> sessions.isOn(), "act.needs.session")
            .does(() -> sessions.pause()),
        Act.of("session.resume").when(() -> sessions.hasBreak(), "act.needs.break")
            .does(() -> sessions.resume()),
        Act.of("session.end")
            .when(() -> sessions.isOn() || sessions.hasBreak(), "act.needs.session")
            .does(() -> sessions.end()));
  }
}
