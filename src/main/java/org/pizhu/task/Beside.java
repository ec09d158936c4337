package org.pizhu.task;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Threads for what goes on beside the work that waits for it: as many as are wanted at once, each kept a minute for the next. Whoever hands work
 * over limits how much of it there is. They don't keep the program from ending.
 *
 * <p>The pool that the JDK takes where none is named has a single thread on two cores from Java 25 on, so that nothing went on beside anything.
 */
public final class Beside {

  /** Runs what it is given at once, on a thread of its own. For use by any thread. */
  public static final Executor THREADS = Executors.newCachedThreadPool(Beside::thread);

  private Beside() {}

  private static Thread thread(Runnable work) {
    Thread thread = Executors.defaultThreadFactory().newThread(work);
    thread.setName("pizhu-beside");
    thread.setDaemon(true);
    return thread;
  }
}
