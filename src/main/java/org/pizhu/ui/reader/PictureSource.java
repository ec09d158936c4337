package org.pizhu.ui.reader;

import java.util.Optional;

/** Where the page gets its pictures. Called on the loader threads of WebKit, several at once. */
@FunctionalInterface
public interface PictureSource {

  /** The source that has none. */
  PictureSource NONE = sha256 -> Optional.empty();

  /**
   * A picture by its content.
   *
   * @param sha256 64 lower-case hexadecimal digits
   */
  Optional<PictureData> picture(String sha256);
}
