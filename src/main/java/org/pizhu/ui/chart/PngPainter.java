package org.pizhu.ui.chart;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import org.pizhu.ui.theme.Palette;

/** Paints a chart off the screen, strip by strip, because no canvas is as high as a chart can be. To be used on the JavaFX thread. */
final class PngPainter {

  /** So many of the picture's pixels stand for one of the screen's. */
  static final int FINENESS = 2;
  /** As on a screen at 100 %. */
  static final double DOTS_PER_INCH = 96.0 * FINENESS;

  private static final int STRIP = 1_000;
  /** Larger pictures few programs can open, and they take more memory than there may be: 100 MB. */
  private static final long MOST_PIXELS = 25_000_000;

  private final ChartScene scene;
  private final Palette palette;
  private final String family;

  PngPainter(ChartScene scene, Palette palette, String family) {
    this.scene = scene;
    this.palette = palette;
    this.family = family;
  }

  /** Whether the picture would be of a size that can be handled. */
  boolean isPossible() {
    return (long) width() * height() <= MOST_PIXELS;
  }

  /** In the picture's pixels. */
  int width() {
    return FINENESS * (int) Math.ceil(scene.width());
  }

  private int height() {
    return FINENESS * (int) Math.ceil(scene.height());
  }

  /** The pixels, row by row, {@code 0xAARRGGBB}. */
  int[] pixels() {
    int[] pixels = new int[width() * height()];
    double whole = Math.ceil(scene.height());
    for (int top = 0; top < whole; top += STRIP) {
      int high = (int) Math.min(STRIP, whole - top);
      Canvas canvas = new Canvas(Math.ceil(scene.width()), high);
      CanvasPainter painter = new CanvasPainter(canvas.getGraphicsContext2D(), palette, family);
      painter.ground(canvas.getWidth(), high);
      canvas.getGraphicsContext2D().translate(0, -top);
      painter.paint(scene, top, top + high);
      SnapshotParameters fine = new SnapshotParameters();
      fine.setTransform(new Scale(FINENESS, FINENESS));
      WritableImage strip = canvas.snapshot(fine, new WritableImage(width(), high * FINENESS));
      strip.getPixelReader().getPixels(
          0, 0, width(), high * FINENESS, PixelFormat.getIntArgbInstance(), pixels, top * FINENESS * width(), width());
    }
    return pixels;
  }
}
