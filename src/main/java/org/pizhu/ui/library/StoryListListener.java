package org.pizhu.ui.library;

import java.nio.file.Path;
import java.util.List;

/** Hears what the archivist does in the list of stories. */
public interface StoryListListener {

  /** A story is to be shown in the reader; where something was searched for, at its first hit. */
  void opened(long storyId);

  /** The annotations that were found are to be shown. */
  void annotationsWanted();

  /** All hits are to be annotated. */
  void annotateHits();

  /** Files or folders were dropped onto the list. */
  void dropped(List<Path> files);
}
