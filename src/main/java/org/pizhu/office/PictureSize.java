package org.pizhu.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * How large a picture is.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
record PictureSize(int width, int height) {

  /** The pictures that word processors show, with the ends of their names. */
  private static final Map<String, String> EXTENSIONS =
      Map.of("image/jpeg", "jpeg", "image/png", "png", "image/gif", "gif", "image/bmp", "bmp", "image/tiff", "tiff");

  /** The size that the head of a picture tells; none where it can't be read. */
  static Optional<PictureSize> of(byte[] bytes) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException damaged) {
      // Readers of the JDK throw either at a damaged head. The caller says that the picture can't be shown.
      return Optional.empty();
    }
  }

  /** The end of the name of a picture; none of those that word processors don't show. */
  static Optional<String> extension(String mediaType) {
    return Optional.ofNullable(EXTENSIONS.get(mediaType));
  }
}
