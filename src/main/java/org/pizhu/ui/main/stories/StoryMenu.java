package org.pizhu.ui.main.stories;

import java.util.Arrays;
import java.util.function.IntSupplier;
import javafx.scene.Node;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.main.ground.ActMenu;
import org.pizhu.ui.main.ground.ListMenu;

/** What can be done with the stories that are selected in the list. */
final class StoryMenu {

  private static final String[] ACTS = {
    "library.star", "library.todo", "library.unread", ActMenu.LINE,
    "library.collect", "library.uncollect", ActMenu.LINE,
    "versions.compare", "versions.join", ActMenu.LINE,
    "metadata.many", "library.export", ActMenu.LINE,
    "library.remove"
  };

  /** With one story alone it would take the open one in, which nobody expects of a menu on another row. */
  private static final String FOR_SEVERAL = "versions.join";

  private StoryMenu() {}

  /**
   * Offers it on a pane with the list of stories.
   *
   * @param selected how many are selected
   */
  static void install(Node pane, Bindings bindings, IntSupplier selected) {
    ListMenu.install(pane, bindings, "story-list", () -> acts(selected.getAsInt()), Runnable::run);
  }

  private static String[] acts(int selected) {
    return selected == 0 ? new String[0]
        : Arrays.stream(ACTS).filter(act -> selected > 1 || !act.equals(FOR_SEVERAL)).toArray(String[]::new);
  }
}
