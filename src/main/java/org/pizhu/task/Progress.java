package org.pizhu.task;

/** How work tells how far it has come, and learns that it is to stop. Called from the thread that works. */
public interface Progress {

  /** For work that nobody watches. */
  Progress NONE = new Progress() {
    @Override
    public void update(long done, long total, String detail) {
      // Nobody watches.
    }

    @Override
    public boolean isCancelled() {
      return false;
    }
  };

  /**
   * Tells how far the work is.
   *
   * @param done so many parts are done
   * @param total of so many; 0 or less if that isn't known
   * @param detail what is worked on now, such as a file name
   */
  void update(long done, long total, String detail);

  /** Whether the work should stop at the next place where it can without loss. */
  boolean isCancelled();
}
