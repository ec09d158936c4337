package org.pizhu.importer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/** Why a file can't be read, in words. */
public final class InputFile {

  private InputFile() {}

  /**
   * Sees whether there is a file to read.
   *
   * @throws PizhuException with FILE_NOT_FOUND, FILE_IS_FOLDER, FILE_NOT_READABLE or FILE_IS_STREAM if not
   */
  public static void check(Path file) {
    if (Files.isDirectory(file)) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_IS_FOLDER, file));
    }
    if (Files.notExists(file)) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_FOUND, file));
    }
    if (!Files.isReadable(file)) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, file));
    }
    if (!Files.isRegularFile(file)) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_IS_STREAM, file));
    }
  }

  /** What tells that a file is gone (FILE_NOT_FOUND) or can't be read (FILE_NOT_READABLE). */
  public static PizhuException unreadable(Path file, IOException cause) {
    boolean gone = cause instanceof NoSuchFileException;
    return new PizhuException(
        Problem.of(gone ? ProblemKind.FILE_NOT_FOUND : ProblemKind.FILE_NOT_READABLE, file), cause);
  }
}
