package org.pizhu.ui.main;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.ActGroup;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.picture.LedgerTab;
import org.pizhu.ui.picture.PictureView;

/** The acts on pictures: the ledger, and one of them over the window. */
final class PictureGroup implements ActGroup {

  private final MainWindow window;

  PictureGroup(MainWindow window) {
    this.window = window;
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("library.pictures").does(() -> window.panels().pictures().show(LedgerTab.ALL)),
        Act.of("reader.view-picture").keys(KeyStroke.of(KeyCode.ENTER)).where(() -> Focus.isIn(window.reader()))
            .when(() -> window.reader().hasFigure() && !window.reader().isChoosing(), "act.needs.picture").tries(this::view));
  }

  private boolean view() {
    OptionalInt figure = window.reader().figure();
    figure.ifPresent(number -> window.panels().pictures().viewOpen(number));
    return figure.isPresent();
  }

  @Override
  public List<KeyNote> notes() {
    return PictureView.keys();
  }
}
