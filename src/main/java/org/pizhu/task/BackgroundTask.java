package org.pizhu.task;

import org.jspecify.annotations.Nullable;

/** Work that can take long. Runs on a thread of the runner; must not touch the window. */
@FunctionalInterface
public interface BackgroundTask<T extends @Nullable Object> {

  T run(Progress progress) throws Exception;
}
