package org.pizhu.library.notes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.notes.ForeignTarget;
import org.pizhu.model.FragmentSelector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rectangles of pictures that count pixels, as shares of the picture. */
final class PictureRegions {

  private static final Logger LOG = LoggerFactory.getLogger(PictureRegions.class);

  private static final int WHOLE = 100;

  private PictureRegions() {}

  /**
   * A rectangle in per cent; what reaches beyond the picture is cut off.
   *
   * @param bytes the picture
   * @return null if the picture can't be read, or the rectangle lies beside it
   */
  static @Nullable FragmentSelector of(ForeignTarget.Pixels pixels, byte[] bytes) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      for (ImageReader reader : (Iterable<ImageReader>) () -> ImageIO.getImageReaders(in)) {
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        reader.dispose();
        return of(pixels, width, height);
      }
      return null;
    } catch (IOException | RuntimeException broken) {
      // Readers of the JDK fail on broken pictures in any way. Whoever asks tells that the rectangle could not be read.
      LOG.info("A picture can't be read", broken);
      return null;
    }
  }

  static @Nullable FragmentSelector of(ForeignTarget.Pixels pixels, int width, int height) {
    if (pixels.x() >= width || pixels.y() >= height) {
      return null;
    }
    int[] across = side(pixels.x(), pixels.width(), width);
    int[] down = side(pixels.y(), pixels.height(), height);
    return new FragmentSelector(across[0], down[0], across[1], down[1]);
  }

  private static int[] side(double from, double length, int pixels) {
    int start = (int) Math.min(WHOLE - 1L, Math.round(from * WHOLE / pixels));
    int end = (int) Math.max(start + 1L, Math.min(WHOLE, Math.round((from + length) * WHOLE / pixels)));
    return new int[] {start, end - start};
  }
}
