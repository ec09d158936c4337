package org.pizhu.ui.main.stories;

import static org.pizhu.ui.act.KeyStroke.ctrl;
import static org.pizhu.ui.act.KeyStroke.shift;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.pizhu.model.StoryMark;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.shelf.ShelfPane;

/** The acts on the shelf, and those that sort stories: marks, collections, saved searches. */
public final class ShelfGroup implements Room {

  private static final String NEEDS_STORIES = "act.needs.stories";

  private final Ground ground;
  private final ShelfRoom shelf;

  /**
   * @param ground what it stands on
   * @param shelf the shelf beside the list
   */
  public ShelfGroup(Ground ground, ShelfRoom shelf) {
    this.ground = ground;
    this.shelf = shelf;
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("library.shelf").keys(KeyStroke.of(KeyCode.F4)).everywhere().does(() -> shelf.toggle()),
        Act.of("library.star").keys(KeyStroke.of(KeyCode.M)).when(this::hasStories, NEEDS_STORIES)
            .does(() -> shelf.mark(StoryMark.STARRED)),
        Act.of("library.todo").keys(KeyStroke.of(KeyCode.D)).when(this::hasStories, NEEDS_STORIES)
            .does(() -> shelf.mark(StoryMark.TODO)),
        Act.of("library.unread").keys(KeyStroke.of(KeyCode.U)).when(this::hasStories, NEEDS_STORIES)
            .does(() -> shelf.toggleRead()),
        Act.of("library.collect").keys(KeyStroke.of(KeyCode.C)).when(this::hasStories, NEEDS_STORIES)
            .does(() -> shelf.collect()),
        Act.of("library.uncollect").keys(shift(KeyCode.C))
            .when(() -> hasStories() && shelf.isInCollection(), "act.needs.collection")
            .does(() -> shelf.uncollect()),
        Act.of("library.remove").keys(shift(KeyCode.DELETE)).when(this::hasStories, NEEDS_STORIES)
            .does(() -> shelf.remove()),
        Act.of("library.save-search").keys(ctrl(KeyCode.S)).everywhere()
            .when(() -> shelf.isNarrowed(), "act.needs.search").does(() -> shelf.nameSearch()),
        Act.of("library.clear").when(() -> shelf.isNarrowed(), "act.needs.search")
            .does(() -> shelf.clear()));
  }

  @Override
  public List<KeyNote> notes() {
    return ShelfPane.keys(ground.services().messages());
  }

  private boolean hasStories() {
    return !shelf.meant().isEmpty();
  }
}
