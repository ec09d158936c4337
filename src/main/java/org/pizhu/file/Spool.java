package org.pizhu.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of no name for bytes that are made before their turn comes: written once, then copied out, and gone when it is closed. It keeps large
 * exports out of the memory.
 */
public final class Spool implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final OutputStream out;

  /**
   * Begins one in the folder of the system for such files.
   *
   * @throws IOException if no file can be made there
   */
  public Spool() throws IOException {
    file = Files.createTempFile("pizhu", ".part");
    OutputStream opened;
    try {
      opened = Files.newOutputStream(file);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    out = new BufferedOutputStream(opened, BUFFER);
  }

  /** What is written to; buffered, and closed with the spool. */
  public OutputStream out() {
    return out;
  }

  /** Writes all that was written so far to another stream, which stays open. */
  public void copyTo(OutputStream target) throws IOException {
    out.flush();
    Files.copy(file, target);
  }

  @Override
  public void close() throws IOException {
    try (out) {
      out.flush();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
