package org.pizhu.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Pictures for tests that are like photographs in what a likeness goes by: clouds of light at all scales, with things before them. */
public final class Scenes {

  private Scenes() {}

  /** A scene; the same number gives the same one always. */
  public static BufferedImage scene(int number, int width, int height) {
    Random random = new Random(7_919L * number + 13);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(color(random, 255));
    g.fillRect(0, 0, width, height);
    for (int cells = 2; cells <= 64; cells *= 2) {
      BufferedImage noise = new BufferedImage(cells, cells, BufferedImage.TYPE_INT_ARGB);
      for (int i = 0; i < cells * cells; i++) {
        noise.setRGB(i % cells, i / cells, color(random, 255 / (1 + cells / 4)).getRGB());
      }
      g.drawImage(noise, 0, 0, width, height, null);
    }
    for (int i = 0; i < 6; i++) {
      g.setColor(color(random, 190));
      double w = width * (0.08 + 0.3 * random.nextDouble());
      double h = height * (0.08 + 0.4 * random.nextDouble());
      double x = random.nextDouble() * (width - w);
      double y = random.nextDouble() * (height - h);
      g.fill(random.nextBoolean() ? new Ellipse2D.Double(x, y, w, h) : new Rectangle2D.Double(x, y, w, h));
    }
    g.dispose();
    return image;
  }

  private static Color color(Random random, int alpha) {
    return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256), Math.min(255, alpha));
  }

  public static BufferedImage scaled(BufferedImage image, int width, int height) {
    return part(image, 0, 0, image.getWidth(), image.getHeight(), width, height);
  }

  /** Without some of each edge, as a part of the whole. */
  public static BufferedImage cropped(BufferedImage image, double part) {
    int dx = (int) (image.getWidth() * part);
    int dy = (int) (image.getHeight() * part);
    int width = image.getWidth() - 2 * dx;
    int height = image.getHeight() - 2 * dy;
    return part(image, dx, dy, image.getWidth() - dx, image.getHeight() - dy, width, height);
  }

  private static BufferedImage part(BufferedImage image, int left, int top, int right, int bottom, int width, int height) {
    BufferedImage made = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = made.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(image, 0, 0, width, height, left, top, right, bottom, null);
    g.dispose();
    return made;
  }

  public static BufferedImage brighter(BufferedImage image, double factor) {
    BufferedImage made = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        int red = (int) Math.min(255, (rgb >> 16 & 255) * factor);
        int green = (int) Math.min(255, (rgb >> 8 & 255) * factor);
        int blue = (int) Math.min(255, (rgb & 255) * factor);
        made.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return made;
  }

  public static byte[] jpeg(BufferedImage image, float quality) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException e) {
      throw new AssertionError(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  public static byte[] of(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new AssertionError("No writer of " + format);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
