package org.pizhu.ui.main;

import java.util.List;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.ActGroup;
import org.pizhu.ui.act.KeyStroke;

/**
 * One act for each tag of the library, with the tag's key: it goes to what is selected, else to the annotation in focus. The key is changed in
 * the codebook. An act of the program that has the same key comes first.
 */
final class TagGroup implements ActGroup {

  /** The group of these acts. */
  static final String GROUP = "tags";

  private final MainWindow window;

  TagGroup(MainWindow window) {
    this.window = window;
  }

  @Override
  public List<Act> acts() {
    Codebook codebook = window.workspace().codebook().get();
    return codebook.tags().stream().map(tag -> act(tag, codebook.path(tag.id()))).toList();
  }

  private Act act(Tag tag, String path) {
    List<KeyStroke> keys = tag.key() == null ? List.of() : KeyStroke.typing(tag.key()).stream().toList();
    return Act.of(GROUP + "." + tag.id(), path).keys(keys).fixed()
        .when(() -> window.reader().hasSelection() || window.workspace().focused().get() != null
            || window.annotationDesk().hasPicked(), "act.needs.passage")
        .does(() -> {
          if (!window.annotationDesk().give(path)) {
            window.reader().tag(path);
          }
        });
  }
}
