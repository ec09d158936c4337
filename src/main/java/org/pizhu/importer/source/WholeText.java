package org.pizhu.importer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pizhu.importer.charset.Decoding;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;

/** Files of text that are read as a whole. */
public final class WholeText {

  private WholeText() {}

  /**
   * The scan of such a file.
   *
   * @param largest in bytes
   * @throws PizhuException with FILE_TOO_LARGE or FILE_NOT_TEXT, beside what a scan throws
   */
  public static SourceScan scan(Path file, int largest, Progress progress) {
    InputFile.check(file);
    try {
      checkSize(file, largest);
      FileLook look = FileLook.through(file, progress);
      return look.scan(file, look.charset(file));
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
  }

  /**
   * Sees whether a file can be read as a whole.
   *
   * @throws PizhuException with FILE_TOO_LARGE
   */
  public static void checkSize(Path file, int largest) throws IOException {
    long size = Files.size(file);
    if (size > largest) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_TOO_LARGE, file, size, largest));
    }
  }

  /** All of it, without a byte order mark. */
  public static String read(Path file, SourceScan scan, int largest) throws IOException {
    checkSize(file, largest);
    String text = Decoding.of(Files.readAllBytes(file), scan.charset());
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
