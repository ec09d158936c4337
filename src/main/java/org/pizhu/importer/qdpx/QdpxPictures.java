package org.pizhu.importer.qdpx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.FragmentSelector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rectangles in the pictures of a REFI-QDA project, which gives them in pixels. */
final class QdpxPictures {

  private static final Logger LOG = LoggerFactory.getLogger(QdpxPictures.class);

  private static final int WHOLE = 100;

  private QdpxPictures() {}

  /**
   * The rectangle that a selection of a picture means.
   *
   * @param size width and height of the picture in pixels
   * @return null if the size is not known
   */
  static @Nullable FragmentSelector region(QdpxItem selection, int[] size) {
    if (size.length == 0) {
      return null;
    }
    int[] across = side(selection.number("firstX"), selection.number("secondX"), size[0]);
    int[] down = side(selection.number("firstY"), selection.number("secondY"), size[1]);
    return new FragmentSelector(across[0], down[0], across[1], down[1]);
  }

  private static int[] side(long first, long second, int pixels) {
    long from = Math.max(0, Math.min(WHOLE - 1L, Math.round(first * (double) WHOLE / pixels)));
    long to = Math.max(from + 1, Math.min(WHOLE, Math.round(second * (double) WHOLE / pixels)));
    return new int[] {(int) from, (int) (to - from)};
  }

  /**
   * Width and height in pixels.
   *
   * @param bytes the picture; null if it is not in the file
   * @param file of which it is a part, for the log
   * @return nothing if the picture can't be read
   */
  static int[] size(byte @Nullable [] bytes, Path file) {
    if (bytes == null) {
      return new int[0];
    }
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      for (ImageReader reader : (Iterable<ImageReader>) () -> ImageIO.getImageReaders(in)) {
        reader.setInput(in, true, true);
        int[] size = {reader.getWidth(0), reader.getHeight(0)};
        reader.dispose();
        return size;
      }
      return new int[0];
    } catch (IOException | RuntimeException broken) {
      // Readers of the JDK fail on broken pictures in any way. The annotation is then about the whole picture.
      LOG.info("A picture of {} can't be read", file, broken);
      return new int[0];
    }
  }
}
