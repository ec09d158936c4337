package org.pizhu.exporter.set;

import java.io.IOException;
import java.io.OutputStream;

/** Writes notes in one format. The same set gives the same bytes, on every machine and at every time. */
public interface Exporter {

  /**
   * Writes a whole document in UTF-8, one story after the other: the memory it takes does not grow with their number.
   *
   * @param out stays open, and is flushed
   * @throws IOException if {@code out} does; what {@code set} throws comes out as it is
   */
  void write(ExportSet set, OutputStream out) throws IOException;
}
