package org.pizhu.ui.main.keeping;

import static org.pizhu.ui.act.KeyStroke.ctrlShift;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.backup.BackupsPane.Tab;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.main.pictures.PictureDesk;

/** The backups: the acts on them and on the check, and those made by the clock. What shows them is made when it is asked for first. */
public final class BackupGroup implements Room {

  private final Ground ground;
  private final PictureDesk pictures;
  private final BackupKeeper keeper;
  private @Nullable BackupRoom room;

  /**
   * @param ground what it stands on
   * @param pictures the pictures of the library
   */
  public BackupGroup(Ground ground, PictureDesk pictures) {
    this.ground = ground;
    this.pictures = pictures;
    keeper = new BackupKeeper(ground, () -> room().toggle(Tab.BACKUPS));
  }

  @Override
  public void start() {
    keeper.start();
  }

  @Override
  public void close() {
    keeper.close();
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("library.backups").keys(ctrlShift(KeyCode.B)).everywhere().does(() -> room().toggle(Tab.BACKUPS)),
        Act.of("library.back-up").does(() -> room().make()),
        Act.of("library.check").keys(ctrlShift(KeyCode.K)).everywhere().does(() -> room().toggle(Tab.CHECK)));
  }

  private BackupRoom room() {
    BackupRoom known = room;
    if (known == null) {
      known = new BackupRoom(ground, pictures);
      room = known;
    }
    return known;
  }
}
