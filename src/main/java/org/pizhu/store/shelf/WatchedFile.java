package org.pizhu.store.shelf;

import static java.util.Objects.requireNonNull;

/**
 * A file of a watched folder as it was at some time.
 *
 * @param path where it lies, an absolute path
 * @param size in bytes
 * @param modified when it was changed last, in milliseconds since 1970
 */
public record WatchedFile(String path, long size, long modified) {

  public WatchedFile {
    requireNonNull(path);
  }
}
