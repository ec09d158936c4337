package org.pizhu.ui.main;

import java.util.List;
import org.pizhu.model.Codebook;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.ActGroup;

/** One act for each tag of the library: it goes to what is selected, else to the annotation in focus. */
final class TagGroup implements ActGroup {

  private final MainWindow window;

  TagGroup(MainWindow window) {
    this.window = window;
  }

  @Override
  public List<Act> acts() {
    Codebook codebook = window.workspace().codebook().get();
    return codebook.tags().stream()
        .map(tag -> Act.of("tags." + tag.id(), codebook.path(tag.id())).fixed()
            .when(() -> window.reader().hasSelection() || window.workspace().focused().get() != null, "act.needs.passage")
            .does(() -> window.reader().tag(codebook.path(tag.id()))))
        .toList();
  }
}
