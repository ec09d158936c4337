package org.pizhu.importer.packed;

import org.jspecify.annotations.Nullable;

/** Hears of the files in which pictures may be. */
@FunctionalInterface
public interface PictureVisitor {

  /**
   * A file.
   *
   * @param name its name with the folders it is in, {@code /} between them; in a web archive its address
   * @param content what is in it, to be read at once if at all
   */
  void file(String name, Content content);

  /** What is in a file. */
  @FunctionalInterface
  interface Content {
    /** All bytes; null if there are none, too many, or they can't be read. */
    byte @Nullable [] read();
  }
}
