package org.pizhu.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.pizhu.ui.chart.Shape.Box;
import org.pizhu.ui.chart.Shape.Line;
import org.pizhu.ui.chart.Shape.Words;
import org.pizhu.ui.control.Texts;
import org.pizhu.ui.theme.Palette;

/** Paints a chart, or the part of it that is in sight. */
final class CanvasPainter {

  private final GraphicsContext context;
  private final Palette palette;
  private final String family;

  /**
   * @param context onto which
   * @param palette the colours
   * @param family the type, one with Chinese
   */
  CanvasPainter(GraphicsContext context, Palette palette, String family) {
    this.context = context;
    this.palette = palette;
    this.family = family;
    context.setTextBaseline(VPos.BASELINE);
    context.setLineWidth(1);
  }

  /** Paints the ground of a rectangle. */
  void ground(double width, double height) {
    context.setFill(color(palette.ground()));
    context.fillRect(0, 0, width, height);
  }

  /** Paints the shapes that reach into a stretch from top to bottom, in the chart's own pixels. */
  void paint(ChartScene scene, double top, double bottom) {
    for (Shape shape : scene.shapes()) {
      if (shape.bottom() >= top && shape.top() <= bottom) {
        paint(shape);
      }
    }
  }

  private void paint(Shape shape) {
    if (shape instanceof Box box) {
      if (box.fill() != null) {
        context.setFill(color(box.fill()));
        context.fillRect(box.x(), box.y(), box.width(), box.height());
      }
      if (box.edge() != null) {
        context.setStroke(color(box.edge()));
        context.strokeRect(box.x() + 0.5, box.y() + 0.5, Math.max(0, box.width() - 1), Math.max(0, box.height() - 1));
      }
    } else if (shape instanceof Line line) {
      context.setStroke(color(line.ink()));
      context.strokeLine(line.x1(), line.y1(), line.x2(), line.y2());
    } else {
      paint((Words) shape);
    }
  }

  private void paint(Words words) {
    FontWeight weight = words.type() == Shape.Type.TITLE ? FontWeight.BOLD : FontWeight.NORMAL;
    context.setFont(Font.font(family, weight, words.type().size()));
    context.setFill(color(words.ink()));
    context.setTextAlign(switch (words.anchor()) {
      case START -> TextAlignment.LEFT;
      case MIDDLE -> TextAlignment.CENTER;
      case END -> TextAlignment.RIGHT;
    });
    context.save();
    context.translate(words.x(), words.y());
    if (words.slanted()) {
      context.rotate(-Words.SLANT);
    }
    context.fillText(Texts.drawable(words.text()), 0, 0);
    context.restore();
  }

  /** Paints a ring around what has the keyboard, or the pointer. */
  void ring(Mark mark) {
    context.setStroke(color(palette.color("accent", 1)));
    context.setLineWidth(2);
    context.strokeRoundRect(
        mark.x() + 1, mark.y() + 1, Math.max(2, mark.width() - 2), Math.max(2, mark.height() - 2), 5, 5);
    context.setLineWidth(1);
  }

  private Color color(Ink ink) {
    return color(palette.color(ink.name(), ink.share()));
  }

  private static Color color(int rgb) {
    return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }
}
