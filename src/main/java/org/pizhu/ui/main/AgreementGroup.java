package org.pizhu.ui.main;

import static org.pizhu.ui.act.KeyStroke.ctrlShift;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.agreement.AgreementPane;

/** The acts on the agreement of annotators. What shows it is made when it is asked for first. */
final class AgreementGroup implements Room {

  private final MainWindow window;
  private @Nullable AgreementRoom room;

  AgreementGroup(MainWindow window) {
    this.window = window;
  }

  @Override
  public List<Act> acts() {
    return List.of(Act.of("agreement.show").keys(ctrlShift(KeyCode.A)).everywhere().does(() -> {
      if (room == null) {
        room = new AgreementRoom(window);
      }
      room.toggle();
    }));
  }

  @Override
  public List<KeyNote> notes() {
    return AgreementPane.keys();
  }
}
