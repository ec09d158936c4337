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

  private PictureLooker() {}

  /**
   * Pictures of more pixels are not shown: JavaFX and WebKit decode the whole of a picture, also for a small copy, into 4 bytes for each
   * pixel and more. 8,000 times 8,000 is what the best cameras make.
   */
  static final long MOST_SHOWN = 64_000_000;

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

  /** Whether a picture can be shown without filling the memory, by what its head says; one whose head is not understood is taken for small. */
  public static boolean isShowable(byte[] bytes) {
    return read(bytes, reader -> (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_SHOWN, true, true);
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
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      return Optional.empty();
    }
    ImageReadParam parameters = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(width, height) / (2 * THUMBNAIL));
    parameters.setSourceSubsampling(step, step, 0, 0);
    BufferedImage image = reader.read(0, parameters);
    double scale = Math.min(1, (double) THUMBNAIL / Math.max(image.getWidth(), image.getHeight()));
    int wide = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int high = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage small = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, wide, high, Color.WHITE, null);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(small, "jpeg", out);
    return Optional.of(out.toByteArray());
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
