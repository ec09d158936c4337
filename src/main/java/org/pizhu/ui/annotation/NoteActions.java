package org.pizhu.ui.annotation;

import java.util.List;
import java.util.function.Consumer;
import org.pizhu.model.LinkPlace;
import org.pizhu.model.NoteLink;
import org.pizhu.ui.control.NoteLinks;

/** What the pane of annotations asks of the library for notes, their links, and the memo of the story. Called on the JavaFX thread. */
public interface NoteActions extends NoteLinks {

  /** The memo of a story is to be this; empty takes it away. */
  void changeMemo(long storyId, String memo);

  /**
   * Words that were being written in a note or a memo were given up.
   *
   * @param save saves them after all
   */
  void dropped(Runnable save);

  /** What links to an annotation or a story is wanted. */
  void backlinks(NoteLink target, Consumer<List<LinkPlace>> show);
}
