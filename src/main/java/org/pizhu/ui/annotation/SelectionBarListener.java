package org.pizhu.ui.annotation;

import java.util.List;
import java.util.Optional;
import org.pizhu.model.HighlightColor;

/** Hears what the archivist does in the bar at a selection. The bar has put itself away when it tells. */
public interface SelectionBarListener {

  /** The selection is to be highlighted. */
  void highlight(HighlightColor color);

  /**
   * The selection is to be highlighted and tagged.
   *
   * @param paths the paths of its tags, at least one
   */
  void tag(HighlightColor color, List<String> paths);

  /**
   * The selection is to be highlighted and get a note.
   *
   * @param note the note, not blank
   * @param paths the paths of its tags; may be empty
   */
  void note(HighlightColor color, String note, List<String> paths);

  /**
   * The bar was put away by Esc: the keyboard goes back to the reader.
   *
   * @param dropped what was written in it
   */
  void dismissed(Optional<SelectionBar.Draft> dropped);
}
