package org.pizhu.ui.main;

import java.util.List;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.ui.main.workspace.Workspace;

/** Annotations that are there before what a test looks at, made as the window makes them. */
final class Annotating {

  private Annotating() {}

  /** Annotates a passage of the open story and puts the focus on the new annotation; on the JavaFX thread. */
  static void passage(Workspace workspace, TextRange passage, HighlightColor color, List<String> tagPaths, String note) {
    long story = workspace.openId();
    workspace.act(library -> library.annotator().annotate(story, passage, color, tagPaths, note), made -> workspace.focus(made.id()));
  }
}
