package org.pizhu.ui.main;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Writes pictures of windows with the 256 colours that they have most of, which are few: text, grounds and lines. */
final class SmallPicture {

  private static final int COLORS = 256;

  private SmallPicture() {}

  static void write(WritableImage image, Path file) {
    BufferedImage full = SwingFXUtils.fromFXImage(image, null);
    List<Integer> palette = palette(full);
    byte[][] parts = new byte[3][palette.size()];
    for (int i = 0; i < palette.size(); i++) {
      for (int part = 0; part < 3; part++) {
        parts[part][i] = (byte) (palette.get(i) >> 16 - 8 * part);
      }
    }
    BufferedImage small = new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
        new IndexColorModel(8, palette.size(), parts[0], parts[1], parts[2]));
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < full.getHeight(); y++) {
      for (int x = 0; x < full.getWidth(); x++) {
        int index = nearest.computeIfAbsent(full.getRGB(x, y) & 0xffffff, color -> nearest(color, palette));
        small.getRaster().setSample(x, y, 0, index);
      }
    }
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(small, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The most frequent colours; those of a hue that lies close to a more frequent one are left out, so that rare hues have a place. */
  private static List<Integer> palette(BufferedImage full) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < full.getHeight(); y++) {
      for (int x = 0; x < full.getWidth(); x++) {
        counts.merge(full.getRGB(x, y) & 0xf8f8f8, 1, Integer::sum);
      }
    }
    Map<Integer, Integer> exact = new HashMap<>();
    Map<Integer, Integer> best = new HashMap<>();
    for (int y = 0; y < full.getHeight(); y++) {
      for (int x = 0; x < full.getWidth(); x++) {
        int color = full.getRGB(x, y) & 0xffffff;
        int count = exact.merge(color, 1, Integer::sum);
        best.merge(color & 0xf8f8f8, color, (one, other) -> exact.getOrDefault(one, 0) >= count ? one : other);
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
        .limit(COLORS)
        .map(entry -> best.get(entry.getKey()))
        .toList();
  }

  private static int nearest(int color, List<Integer> palette) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.size(); i++) {
      int distance = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        int difference = (color >> shift & 0xff) - (palette.get(i) >> shift & 0xff);
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
