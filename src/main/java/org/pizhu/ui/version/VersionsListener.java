package org.pizhu.ui.version;

/** Hears what the archivist does among the versions of a story. */
public interface VersionsListener {

  /** A version is to be shown in the reader. */
  void open(long storyId);

  /** The version that is chosen is to be compared with the open story. */
  void startComparison();

  /** A version is no version of the others. */
  void split(long storyId);

  /** The stories that are selected in the list are versions of the open one. */
  void join();

  /** A story that corrects the open one, or that it corrects, is a version of it. */
  void join(long storyId);
}
