package org.pizhu.ui.main.insight;

import static org.pizhu.ui.act.KeyStroke.ctrlShift;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.agreement.AgreementPane;
import org.pizhu.ui.main.annotations.AnnotationDesk;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;

/** The acts on the agreement of annotators. What shows it is made when it is asked for first. */
public final class AgreementGroup implements Room {

  private final Ground ground;
  private final AnnotationDesk annotationDesk;
  private @Nullable AgreementRoom room;

  /**
   * @param ground what it stands on
   * @param annotationDesk the annotations
   */
  public AgreementGroup(Ground ground, AnnotationDesk annotationDesk) {
    this.ground = ground;
    this.annotationDesk = annotationDesk;
  }

  @Override
  public List<Act> acts() {
    return List.of(Act.of("agreement.show").keys(ctrlShift(KeyCode.A)).everywhere().does(() -> {
      if (room == null) {
        room = new AgreementRoom(ground, annotationDesk);
      }
      room.toggle();
    }));
  }

  @Override
  public List<KeyNote> notes() {
    return AgreementPane.keys();
  }
}
