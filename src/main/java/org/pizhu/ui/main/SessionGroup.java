package org.pizhu.ui.main;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyStroke;

/** The acts on the session. */
final class SessionGroup implements Room {

  private final MainWindow window;

  SessionGroup(MainWindow window) {
    this.window = window;
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("session.next").keys(KeyStroke.of(KeyCode.F8)).everywhere()
            .when(() -> window.sessions().isOn() || window.sessions().hasBreak(), "act.needs.session")
            .does(() -> window.sessions().next()),
        Act.of("session.panel").keys(KeyStroke.shift(KeyCode.F8)).everywhere().does(() -> window.sessions().showPanel()),
        Act.of("session.pause").when(() -> window.sessions().isOn(), "act.needs.session")
            .does(() -> window.sessions().pause()),
        Act.of("session.resume").when(() -> window.sessions().hasBreak(), "act.needs.break")
            .does(() -> window.sessions().resume()),
        Act.of("session.end")
            .when(() -> window.sessions().isOn() || window.sessions().hasBreak(), "act.needs.session")
            .does(() -> window.sessions().end()));
  }
}
