package org.pizhu.file;

import java.io.File;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * How much room a file system has. {@code Files.getFileStore} knows only what stands in the system's list of mounts, and throws in a changed root,
 * in some containers and on drives that were taken away meanwhile; the file itself can be asked everywhere.
 */
public final class FreeSpace {

  private FreeSpace() {}

  /**
   * The bytes that can be written where a file or folder lies.
   *
   * @param place a file or folder that is there
   * @return empty if that can't be known, or if the file system has no space at all, such as /proc
   */
  public static OptionalLong at(Path place) {
    File file = place.toAbsolutePath().toFile();
    return file.getTotalSpace() > 0 ? OptionalLong.of(file.getUsableSpace()) : OptionalLong.empty();
  }

  /**
   * Whether less can be written than a number of bytes.
   *
   * @param place a file or folder that is there
   * @return false too if it can't be known: not being able to ask is no sign of a full disk
   */
  public static boolean isLessThan(long bytes, Path place) {
    OptionalLong free = at(place);
    return free.isPresent() && free.getAsLong() < bytes;
  }
}
