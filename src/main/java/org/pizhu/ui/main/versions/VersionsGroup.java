package org.pizhu.ui.main.versions;

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
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.main.stories.ShelfRoom;
import org.pizhu.ui.main.stories.StoryDesk;
import org.pizhu.ui.version.VersionsPane;

/** The acts on versions of stories. */
public final class VersionsGroup implements Room {

  private final Ground ground;
  private final StoryDesk storyDesk;
  private final ShelfRoom shelf;
  private final CompareDesk compare;
  private final VersionsDesk versions;

  /**
   * @param ground what it stands on
   * @param storyDesk the list of stories
   * @param shelf the shelf beside the list
   * @param compare two stories side by side
   * @param versions the versions of the open story
   */
  public VersionsGroup(Ground ground, StoryDesk storyDesk, ShelfRoom shelf, CompareDesk compare, VersionsDesk versions) {
    this.ground = ground;
    this.storyDesk = storyDesk;
    this.shelf = shelf;
    this.compare = compare;
    this.versions = versions;
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("versions.show").keys(KeyStroke.of(KeyCode.V))
            .when(() -> ground.workspace().open().get() != null, "act.needs.story")
            .does(() -> versions.show()),
        Act.of("versions.compare").keys(ctrl(KeyCode.D)).everywhere()
            .when(() -> !compare.meant().isEmpty(), "act.needs.stories")
            .does(() -> versions.startComparison()),
        Act.of("versions.variants").keys(ctrlShift(KeyCode.D)).everywhere()
            .when(() -> compare.passage().isPresent(), "act.needs.selection")
            .does(() -> compare.variants()),
        Act.of("versions.split").keys(shift(KeyCode.V))
            .when(() -> !shelf.meant().isEmpty(), "act.needs.stories").does(() -> versions.split()),
        Act.of("versions.join").keys(ctrlShift(KeyCode.J)).everywhere()
            .when(() -> versions.joinable().size() > 1, "act.needs.selected-stories")
            .does(() -> versions.join()),
        Act.of("versions.by-family").does(this::toggle));
  }

  private void toggle() {
    BooleanProperty byFamily = storyDesk.model().folds().byFamilyProperty();
    byFamily.set(!byFamily.get());
  }

  @Override
  public List<KeyNote> notes() {
    List<KeyNote> notes = new ArrayList<>(StoryListPane.keys());
    notes.addAll(VersionsPane.keys());
    return notes;
  }
}
