package org.pizhu.ui.main;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.pizhu.printing.Printers;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyStroke;

/** Help, and what puts a story on paper. */
final class HelpGroup implements Room {

  private final MainWindow window;
  private final PrintDesk print;

  HelpGroup(MainWindow window) {
    this.window = window;
    print = new PrintDesk(window, new Printers());
  }

  @Override
  public void start() {
    window.panels().help().start();
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("window.handbook").keys(KeyStroke.of(KeyCode.F1)).everywhere().does(() -> window.panels().help().handbook()),
        Act.of("window.news").does(() -> window.panels().help().news()),
        Act.of("library.print").keys(KeyStroke.ctrl(KeyCode.P)).everywhere()
            .when(() -> window.workspace().open().get() != null, "act.needs.story").does(print::show));
  }
}
