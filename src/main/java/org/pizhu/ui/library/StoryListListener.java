package org.pizhu.ui.library;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Hears what the archivist does in the list of stories. */
public interface StoryListListener {

  /** A story is to be shown in the reader; where something was searched for, at its first hit. */
  void opened(long storyId);

  /** The annotations that were found are to be shown. */
  void annotationsWanted();

  /** All hits are to be annotated. */
  void annotateHits();

  /** Metadata are to be set for the stories that are selected. */
  void metadataWanted();

  /** The headlines of the stories that are selected are to be on the clipboard, a line each. */
  void copyHeadlines();

  /** The names of the library are about to be needed in the search box. */
  void namesWanted(SearchBoxModel box);

  /** A panel is to be shown under a button, or put away if it is shown there. */
  void panel(Region panel, Node under);
}
