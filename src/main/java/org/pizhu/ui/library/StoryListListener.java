package org.pizhu.ui.library;

import java.nio.file.Path;
import java.util.List;

/** Hears what the archivist does in the list of stories. */
public interface StoryListListener {

  /** A story is to be shown in the reader. */
  void opened(long storyId);

  /** Other stories are selected now, in the order of the list; none if empty. */
  void selectionChanged(List<Long> storyIds);

  /** Files or folders were dropped onto the list. */
  void dropped(List<Path> files);
}
