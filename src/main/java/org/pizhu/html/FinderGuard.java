package org.pizhu.html;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what finds the fields of a story, each by itself: a fault of the program in one of them leaves its field empty, and neither the story nor the
 * import that brings it is lost. The fault is in the log, and whoever reads the story tells that there was one.
 */
public class FinderGuard {

  private static final Logger LOG = LoggerFactory.getLogger(FinderGuard.class);

  private final String file;
  private final long line;
  private boolean failed;

  /**
   * @param file the file of the story, for the log
   * @param line where in it the story begins, 1 for the first line
   */
  public FinderGuard(String file, long line) {
    this.file = file;
    this.line = line;
  }

  /**
   * What a finder finds.
   *
   * @param otherwise what holds if it fails
   */
  public <T extends @Nullable Object> T or(T otherwise, Supplier<? extends T> finder) {
    try {
      return finder.get();
    } catch (RuntimeException fault) {
      failed = true;
      LOG.error("A part of the story at {}, line {}, could not be read", file, line, fault);
      return otherwise;
    }
  }

  /** Does what may be left undone. */
  public void run(Runnable step) {
    or(null, () -> {
      step.run();
      return null;
    });
  }

  /** Whether one of them failed. */
  public boolean failed() {
    return failed;
  }
}
