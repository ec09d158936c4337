package org.pizhu.ui.main;

import static org.pizhu.ui.act.KeyStroke.ctrl;
import static org.pizhu.ui.act.KeyStroke.ctrlShift;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.ActGroup;
import org.pizhu.ui.control.MarkdownEditor;

/** The acts that bring stories into the library. */
final class IntakeGroup implements ActGroup {

  private final MainWindow window;

  IntakeGroup(MainWindow window) {
    this.window = window;
  }

  @Override
  public List<Act> acts() {
    return List.of(
        // In a note the same key sets italics.
        Act.of("library.import").keys(ctrl(KeyCode.I)).everywhere()
            .where(() -> !MarkdownEditor.hasKeyboard(window.root().getScene()))
            .does(() -> window.intake().chooseFiles()),
        Act.of("library.import-folder").keys(ctrlShift(KeyCode.I)).everywhere()
            .does(() -> window.intake().chooseFolder()),
        Act.of("library.merge").does(() -> window.intake().chooseLibrary()),
        Act.of("library.watch-folder").does(() -> window.intake().showWatch()),
        Act.of("library.import-report").does(() -> window.intake().showLatest()));
  }
}
