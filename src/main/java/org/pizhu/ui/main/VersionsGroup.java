package org.pizhu.ui.main;

import static org.pizhu.ui.act.KeyStroke.ctrl;
import static org.pizhu.ui.act.KeyStroke.ctrlShift;
import static org.pizhu.ui.act.KeyStroke.shift;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.library.StoryListPane;
import org.pizhu.ui.version.VersionsPane;

/** The acts on versions of stories. */
final class VersionsGroup implements Room {

  private final MainWindow window;

  VersionsGroup(MainWindow window) {
    this.window = window;
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("versions.show").keys(KeyStroke.of(KeyCode.V))
            .when(() -> window.workspace().open().get() != null, "act.needs.story")
            .does(() -> window.versions().show()),
        Act.of("versions.compare").keys(ctrl(KeyCode.D)).everywhere()
            .when(() -> !window.versions().compare().meant().isEmpty(), "act.needs.stories")
            .does(() -> window.versions().startComparison()),
        Act.of("versions.variants").keys(ctrlShift(KeyCode.D)).everywhere()
            .when(() -> window.versions().compare().passage().isPresent(), "act.needs.selection")
            .does(() -> window.versions().compare().variants()),
        Act.of("versions.split").keys(shift(KeyCode.V))
            .when(() -> !window.shelf().meant().isEmpty(), "act.needs.stories").does(() -> window.versions().split()),
        Act.of("versions.join").keys(ctrlShift(KeyCode.J)).everywhere()
            .when(() -> window.versions().joinable().size() > 1, "act.needs.selected-stories")
            .does(() -> window.versions().join()),
        Act.of("versions.by-family").does(this::toggle));
  }

  private void toggle() {
    BooleanProperty byFamily = window.stories().model().folds().byFamilyProperty();
    byFamily.set(!byFamily.get());
  }

  @Override
  public List<KeyNote> notes() {
    List<KeyNote> notes = new ArrayList<>(StoryListPane.keys());
    notes.addAll(VersionsPane.keys());
    return notes;
  }
}
