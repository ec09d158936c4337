package org.pizhu.importer.source;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.task.Progress;

/** Reads one format of files. Has no state: one instance serves all files and threads. Memory does not grow with the file. */
public interface Importer {

  /**
   * Looks a file through: what it is, in which encoding, whether it holds stories.
   *
   * @param progress is told bytes of the file's size
   * @throws PizhuException with FILE_NOT_FOUND, FILE_IS_FOLDER, FILE_NOT_READABLE, FILE_EMPTY, FILE_NOT_TEXT or FILE_HAS_NO_STORIES
   * @throws java.util.concurrent.CancellationException if it was cancelled; a scan leaves nothing behind
   */
  SourceScan scan(Path file, Progress progress);

  /**
   * Hands over a file piece by piece, in order. Stops without an error where the progress is cancelled, between two fragments.
   *
   * @param file the file that was scanned
   * @param scan what the scan found
   * @param handler takes the fragments, on the calling thread; what it throws ends the reading
   * @param progress is told bytes of the file's size
   * @throws PizhuException with FILE_CHANGED_WHILE_READ, after the last fragment, if the bytes are not those of the scan; with
   *     FILE_NOT_FOUND or FILE_NOT_READABLE
   */
  void read(Path file, SourceScan scan, FragmentHandler handler, Progress progress);

  /**
   * Finds the pictures that a file brings with its stories. What can't be read is not there: the reading has told it.
   *
   * @param file a file that was read
   * @param wanted addresses of pictures, as the stories give them: finding them out takes reading these stories, so only what brings pictures asks
   * @param told hears which pictures are over the limits, with their places
   * @param taker gets one of the addresses and the bytes of the picture, which may be no picture
   */
  default void pictures(
      Path file, Supplier<Set<String>> wanted, Consumer<Problem> told, Progress progress, BiConsumer<String, byte[]> taker) {
    // Most files bring none.
  }
}
