package org.pizhu.ui.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.pizhu.ui.chart.Shape.Box;
import org.pizhu.ui.chart.Shape.Line;
import org.pizhu.ui.chart.Shape.Words;
import org.pizhu.ui.theme.Palette;

/** Writes a chart as SVG 1.1: shapes as shapes, text as text that can be searched and copied. */
final class SvgWriter {

  /** Families with Chinese of the systems that there are, then whatever the viewer has. */
  private static final String FAMILIES =
      "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Hiragino Sans GB', "
          + "'WenQuanYi Micro Hei', sans-serif";

  private final ChartScene scene;
  private final String title;
  private final Palette palette;

  /**
   * @param scene the chart
   * @param title what it is called, for viewers and screen readers
   * @param palette its colours
   */
  SvgWriter(ChartScene scene, String title, Palette palette) {
    this.scene = scene;
    this.title = title;
    this.palette = palette;
  }

  /** Writes UTF-8; the stream stays open. */
  void write(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write("""
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" role="img" font-family="%3$s">
        <title>%4$s</title>
        <rect width="100%%" height="100%%" fill="%5$s"/>
        """.formatted(
            number(Math.ceil(scene.width())), number(Math.ceil(scene.height())), escape(FAMILIES), escape(title),
            hex(palette.ground())));
    for (Shape shape : scene.shapes()) {
      writer.write(element(shape));
    }
    writer.write("</svg>\n");
    writer.flush();
  }

  private String element(Shape shape) {
    if (shape instanceof Box box) {
      return box(box);
    }
    if (shape instanceof Line line) {
      return "<path d=\"M%s %sL%s %s\" stroke=\"%s\" fill=\"none\"/>\n".formatted(
          number(line.x1()), number(line.y1()), number(line.x2()), number(line.y2()), color(line.ink()));
    }
    return words((Words) shape);
  }

  private String box(Box box) {
    double in = box.edge() == null ? 0 : 0.5;
    return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"%s/>\n".formatted(
        number(box.x() + in), number(box.y() + in), number(Math.max(0, box.width() - 2 * in)),
        number(Math.max(0, box.height() - 2 * in)), box.fill() == null ? "none" : color(box.fill()),
        box.edge() == null ? "" : " stroke=\"" + color(box.edge()) + "\"");
  }

  private String words(Words words) {
    String turned = words.slanted()
        ? " transform=\"rotate(%s %s %s)\"".formatted(number(-Words.SLANT), number(words.x()), number(words.y()))
        : "";
    String anchor = switch (words.anchor()) {
      case START -> "";
      case MIDDLE -> " text-anchor=\"middle\"";
      case END -> " text-anchor=\"end\"";
    };
    String weight = words.type() == Shape.Type.TITLE ? " font-weight=\"bold\"" : "";
    return "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\"%s%s%s>%s</text>\n".formatted(
        number(words.x()), number(words.y()), number(words.type().size()), color(words.ink()), anchor, weight, turned,
        escape(words.text()));
  }

  private String color(Ink ink) {
    return hex(palette.color(ink.name(), ink.share()));
  }

  private static String hex(int rgb) {
    return "#%06x".formatted(rgb);
  }

  private static String number(double number) {
    String text = String.format(Locale.ROOT, "%.2f", number);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }

  /** Text for content and attributes; characters that XML 1.0 does not allow are left out. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints().forEach(character -> {
      switch (character) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> {
          if (isXml(character)) {
            escaped.appendCodePoint(character);
          }
        }
      }
    });
    return escaped.toString();
  }

  /** {@code Char} of XML 1.0. */
  private static boolean isXml(int character) {
    return character == '\t' || character == '\n' || character == '\r'
        || character >= 0x20 && character <= 0xd7ff
        || character >= 0xe000 && character <= 0xfffd
        || character >= 0x10000;
  }
}
