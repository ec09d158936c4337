package org.pizhu.exporter.qdpx;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.pizhu.model.FragmentSelector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A picture as REFI-QDA takes it: JPEG or PNG.
 *
 * @param extension how its file ends
 * @param bytes the file; not copied
 * @param width in pixels, 1 or more
 * @param height in pixels, 1 or more
 */
record QdpxPicture(String extension, byte[] bytes, int width, int height) {

  private static final Logger LOG = LoggerFactory.getLogger(QdpxPicture.class);

  /** Of a larger one of another format nothing is made: in memory it takes four bytes a pixel. */
  private static final long MOST_PIXELS = 40_000_000;
  private static final double WHOLE = 100;

  /** A picture of any format; none if it can't be read. */
  static Optional<QdpxPicture> of(byte[] bytes) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return of(bytes, reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      // Readers of the JDK fail on broken pictures in any way. The annotations then stand at the caption.
      LOG.info("A picture can't be read and is left out", broken);
      return Optional.empty();
    }
  }

  private static Optional<QdpxPicture> of(byte[] bytes, ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    String format = reader.getFormatName().toLowerCase(Locale.ROOT);
    if (format.equals("jpeg") || format.equals("png")) {
      return Optional.of(new QdpxPicture(format.equals("png") ? "png" : "jpg", bytes, width, height));
    }
    if ((long) width * height > MOST_PIXELS) {
      return Optional.empty();
    }
    BufferedImage image = reader.read(0);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    return ImageIO.write(image, "png", png) ? Optional.of(new QdpxPicture("png", png.toByteArray(), width, height)) : Optional.empty();
  }

  /** A rectangle in pixels: {@code firstX, firstY, secondX, secondY}, the second corner one past the last pixel. */
  int[] pixels(FragmentSelector region) {
    int[] across = side(region.x(), region.x() + region.width(), width);
    int[] down = side(region.y(), region.y() + region.height(), height);
    return new int[] {across[0], down[0], across[1], down[1]};
  }

  private static int[] side(int from, int to, int pixels) {
    int second = Math.max(1, (int) Math.round(to * pixels / WHOLE));
    return new int[] {Math.min(second - 1, (int) Math.round(from * pixels / WHOLE)), second};
  }
}
