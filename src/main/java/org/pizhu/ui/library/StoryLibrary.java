package org.pizhu.ui.library;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.pizhu.model.StoryQuery;
import org.pizhu.task.TaskRunner;

/** What the list of stories asks of the library. Answers come later, on the JavaFX thread. */
public interface StoryLibrary {

  /**
   * Finds stories.
   *
   * @param query which, and in which order
   * @param byFamily whether versions of one story are to be one row
   * @param first of so many of them what is shown is to come along, so that they are seen at once
   * @param progress hears how far that is, where all stories have to be looked through
   * @param show gets them, or why the query could not be understood
   * @param failed is called if that was cancelled, or failed, which was told
   * @return cancels it
   */
  TaskRunner.Running find(
      StoryQuery query, boolean byFamily, int first, TaskRunner.ProgressListener progress, Consumer<StoryResults> show, Runnable failed);

  /**
   * Reads what is shown of some stories; those that are not there are left out.
   *
   * @param words what was searched for, to be shown where it stands; blank for nothing
   * @param failed is called if that failed, which was told
   */
  void rows(String words, List<Long> ids, Consumer<List<StoryHit>> show, Runnable failed);

  /** Counts the annotations that what was searched for is found in. */
  void annotations(String words, IntConsumer show);
}
