package org.pizhu.store.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/** Tells libraries from other files. */
public final class LibraryFiles {

  /** The head of a database and the place of its application id, as «The SQLite database file format» has them. */
  private static final int HEAD = 100;
  private static final int APPLICATION = 68;
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private LibraryFiles() {}

  /**
   * Whether a file is a library, by its head. One that is open in this program is one, and isn't touched.
   *
   * @throws PizhuException if it can't be read
   */
  public static boolean isLibrary(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    if (isOpen(file)) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      return head.length == HEAD && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
          && ByteBuffer.wrap(head).getInt(APPLICATION) == Migrations.APPLICATION_ID;
    } catch (IOException e) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, file), e);
    }
  }

  /**
   * Whether a file is a library that is open in this program, by whatever name; then nobody may read it but through the library.
   *
   * @throws PizhuException if it can't be looked at
   */
  public static boolean isOpen(Path file) {
    try {
      return Files.isRegularFile(file) && OpenFiles.has(file);
    } catch (IOException e) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, file), e);
    }
  }
}
