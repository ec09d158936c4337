package org.pizhu.ui.main.help;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.pizhu.printing.Printers;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.main.exports.PrintDesk;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;

/** Help, and what puts a story on paper. */
public final class HelpGroup implements Room {

  private final Ground ground;
  private final HelpRoom help;
  private final PrintDesk print;

  /**
   * @param ground what it stands on
   * @param help the handbook and the hints
   */
  public HelpGroup(Ground ground, HelpRoom help) {
    this.ground = ground;
    this.help = help;
    print = new PrintDesk(ground, new Printers());
  }

  @Override
  public void start() {
    help.start();
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("window.handbook").keys(KeyStroke.of(KeyCode.F1)).everywhere().does(() -> help.handbook()),
        Act.of("window.news").does(() -> help.news()),
        Act.of("library.print").keys(KeyStroke.ctrl(KeyCode.P)).everywhere()
            .when(() -> ground.workspace().open().get() != null, "act.needs.story").does(print::show));
  }
}
