package org.pizhu.backup;

import java.io.IOException;
import org.pizhu.model.BackupCounts;

/** A library that stands still while it is backed up. */
public interface Original {

  /** The bytes of its file. */
  long size();

  /**
   * Reads a part of its file.
   *
   * @param from the first byte, from 0
   * @param bytes is filled from the beginning
   * @param length so many bytes are read; they have to be there
   * @throws IOException if they can't be read
   */
  void read(long from, byte[] bytes, int length) throws IOException;

  /** How much is in it. */
  BackupCounts counts();

  /** The version of its schema. */
  int schema();
}
