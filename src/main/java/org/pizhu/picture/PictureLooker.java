package org.pizhu.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.pizhu.model.PictureLook;
import org.pizhu.model.PictureLook.Kind;

/** Decodes pictures as far as it needs to know what they show. Takes some milliseconds for a picture of a news page. */
public final class PictureLooker {

  /** Pictures of more pixels are not decoded: a few kilobytes can be made to unfold to any number of them. */
  public static final long MOST_PIXELS = 100_000_000;

  /** Larger pictures are read in steps, so that about so many pixels of the shorter side are left. */
  private static final int ENOUGH = 256;
  /** The longer side of a small copy, in pixels. */
  private static final int THUMBNAIL = 360;

  /**
   * Of pictures of more pixels a smaller copy is shown: JavaFX and WebKit decode the whole of a picture, also for a small copy, into 4 bytes for
   * each pixel and more. 8,000 times 8,000 is what the best cameras make.
   */
  static final long MOST_SHOWN = 64_000_000;
  /** The longer side of a copy that is shown, in pixels, about. */
  private static final int REDUCED = 4_096;

  private PictureLooker() {}

  /** Does something with a picture that is being read. */
  @FunctionalInterface
  private interface Reading<T> {
    T with(ImageReader reader) throws IOException;
  }

  /** Looks into a picture. Bad bytes give {@link Kind#BROKEN} or {@link Kind#UNKNOWN}, never an exception. */
  public static PictureLook look(byte[] bytes) {
    return read(bytes, PictureLooker::look, new PictureLook(Kind.UNKNOWN, 0, 0, null), new PictureLook(Kind.BROKEN, 0, 0, null));
  }

  /**
   * A small copy of a picture, as JPEG.
   *
   * @return nothing if it can't be decoded, or has more than {@link #MOST_PIXELS}
   */
  public static Optional<byte[]> thumbnail(byte[] bytes) {
    return read(bytes, PictureLooker::thumbnail, Optional.empty(), Optional.empty());
  }

  /**
   * A picture as it can be shown without filling the memory: itself, or a smaller copy, as JPEG. One whose head is not understood is taken for
   * small. A copy of the largest takes some seconds.
   *
   * @return nothing if it has more pixels than can be reduced
   */
  public static Optional<byte[]> shown(byte[] bytes) {
    long pixels = read(bytes, PictureLooker::pixels, 0L, 0L);
    if (pixels <= MOST_SHOWN) {
      return Optional.of(bytes);
    }
    return isTooLarge(pixels)
        ? Optional.empty()
        : read(bytes, reader -> Optional.of(copy(reader, REDUCED)), Optional.empty(), Optional.empty());
  }

  /** Whether a picture has more pixels than can be reduced, so that it can only be kept. */
  public static boolean isTooLarge(byte[] bytes) {
    return isTooLarge(read(bytes, PictureLooker::pixels, 0L, 0L));
  }

  private static boolean isTooLarge(long pixels) {
    return pixels > PictureLook.MOST_SHOWABLE;
  }

  private static long pixels(ImageReader reader) throws IOException {
    return (long) reader.getWidth(0) * reader.getHeight(0);
  }

  private static <T> T read(byte[] bytes, Reading<T> reading, T unknown, T broken) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return unknown;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, false, true);
        return reading.with(reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException undecodable) {
      // The decoders of the JDK throw whatever comes to them on bytes that are no picture.
      return broken;
    }
  }

  private static Optional<byte[]> thumbnail(ImageReader reader) throws IOException {
    return pixels(reader) > MOST_PIXELS ? Optional.empty() : Optional.of(copy(reader, THUMBNAIL));
  }

  /** A copy, as JPEG, whose longer side has at most so many pixels; only about four times as many are held at once. */
  private static byte[] copy(ImageReader reader, int longest) throws IOException {
    ImageReadParam parameters = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * longest));
    parameters.setSourceSubsampling(step, step, 0, 0);
    BufferedImage image = reader.read(0, parameters);
    double scale = Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight()));
    int wide = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int high = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage small = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, wide, high, Color.WHITE, null);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(small, "jpeg", out);
    return out.toByteArray();
  }

  private static PictureLook look(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      return new PictureLook(Kind.TOO_LARGE, width, height, null);
    }
    AtomicBoolean isCut = new AtomicBoolean();
    // The decoder of JPEG fills with grey what is missing at the end, and only warns.
    reader.addIIOReadWarningListener((source, warning) -> isCut.compareAndSet(false, warning.contains("remature end")));
    ImageReadParam parameters = reader.getDefaultReadParam();
    int step = Math.max(1, Math.min(width, height) / ENOUGH);
    parameters.setSourceSubsampling(step, step, 0, 0);
    BufferedImage image;
    try {
      image = reader.read(0, parameters);
    } catch (IIOException failed) {
      // Such as CMYK, which browsers show and the JDK does not.
      boolean isForeign = String.valueOf(failed.getMessage()).startsWith("Unsupported");
      return new PictureLook(isForeign ? Kind.UNKNOWN : Kind.BROKEN, width, height, null);
    } catch (RuntimeException failed) {
      return new PictureLook(Kind.BROKEN, width, height, null);
    }
    if (isCut.get()) {
      return new PictureLook(Kind.BROKEN, width, height, null);
    }
    if (width < PictureLook.TINY || height < PictureLook.TINY) {
      return new PictureLook(Kind.SEEN, width, height, null);
    }
    Optional<Long> hash = PerceptualHash.of(image);
    return new PictureLook(hash.isPresent() ? Kind.SEEN : Kind.PLAIN, width, height, hash.orElse(null));
  }
}
