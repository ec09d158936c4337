package org.pizhu.ui.annotation;

import java.util.Optional;
import javafx.scene.image.Image;

/** Where cards get small pictures from. Called on the JavaFX thread. */
@FunctionalInterface
public interface Thumbnails {

  /** The source that has none. */
  Thumbnails NONE = sha256 -> Optional.empty();

  /**
   * A picture of the library, in any size; it may still be loading.
   *
   * @param sha256 64 lower-case hexadecimal digits
   */
  Optional<Image> picture(String sha256);
}
