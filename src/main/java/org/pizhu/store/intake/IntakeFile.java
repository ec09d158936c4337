package org.pizhu.store.intake;

import static java.util.Objects.requireNonNull;

/**
 * A file that is to be imported.
 *
 * @param file its number in the import, 0 for the first
 * @param path where it lies, an absolute path
 * @param size in bytes, as it was when the import began; 0 if it is not there
 */
public record IntakeFile(int file, String path, long size) {

  public IntakeFile {
    requireNonNull(path);
  }
}
