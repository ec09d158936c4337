package org.pizhu.ui.main.corrections;

import static org.pizhu.ui.act.KeyStroke.ctrl;
import static org.pizhu.ui.act.KeyStroke.ctrlShift;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.metadata.MetadataPane;

/** The acts on the metadata of stories: of the open one, and of all that are selected. */
public final class MetadataGroup implements Room {

  private final Ground ground;
  private final MetadataDesk metadataDesk;

  /**
   * @param ground what it stands on
   * @param metadataDesk the metadata
   */
  public MetadataGroup(Ground ground, MetadataDesk metadataDesk) {
    this.ground = ground;
    this.metadataDesk = metadataDesk;
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("metadata.story").keys(ctrl(KeyCode.M)).everywhere()
            .when(() -> ground.workspace().open().get() != null, "act.needs.story")
            .does(() -> metadataDesk.showFields()),
        Act.of("metadata.memo").when(() -> ground.workspace().open().get() != null, "act.needs.story")
            .does(() -> metadataDesk.writeMemo()),
        Act.of("metadata.many").keys(ctrlShift(KeyCode.M)).everywhere()
            .when(() -> metadataDesk.hasSelected(), "act.needs.selected-stories")
            .does(() -> metadataDesk.askMany()));
  }

  @Override
  public List<KeyNote> notes() {
    return MetadataPane.keys(ground.services().messages());
  }
}
