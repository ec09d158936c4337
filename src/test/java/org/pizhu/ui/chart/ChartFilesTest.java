package org.pizhu.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.pizhu.settings.Theme;
import org.pizhu.ui.StyledFxTest;
import org.pizhu.ui.theme.Palette;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is saved of a chart, read by others. */
class ChartFilesTest extends StyledFxTest {

  private static ChartSaver saver(Plot plot) {
    return new ChartSaver(new Picture(plot, "标签频次 <&>", "全库", "12 条批注"), "2026年11月24日");
  }

  private static Document parsed(byte[] svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
  }

  @Test
  void svgIsReadByAnXmlParser() throws Exception {
    for (Plot plot : Plots.all()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      saver(plot).svg(out);
      Document document = parsed(out.toByteArray());
      Element root = document.getDocumentElement();
      assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
      assertThat(root.getAttribute("viewBox")).matches("0 0 \\d+ \\d+");
      assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("标签频次 <&>");
      ChartScene scene = plot.layout(960, 440).titled("", "");
      long words = scene.shapes().stream().filter(Shape.Words.class::isInstance).count();
      assertThat(root.getElementsByTagName("text").getLength()).isEqualTo((int) words);
      assertThat(root.getElementsByTagName("script").getLength()).isZero();
      long boxes = scene.shapes().stream().filter(Shape.Box.class::isInstance).count();
      assertThat(root.getElementsByTagName("rect").getLength()).isEqualTo((int) boxes + 1);
    }
  }

  @Test
  void svgKeepsTextAsText() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    saver(Plots.bars("话语", "<b>&amp;\"'", "\u0001\ud800坏")).svg(out);
    NodeList texts = parsed(out.toByteArray()).getElementsByTagName("text");
    List<String> said = new ArrayList<>();
    for (int i = 0; i < texts.getLength(); i++) {
      said.add(texts.item(i).getTextContent());
    }
    assertThat(said).contains("话语", "<b>&amp;\"'", "坏", "全库 · 12 条批注 · 2026年11月24日");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Noto Sans CJK SC", "sans-serif");
  }

  @Test
  void pngIsReadByImageIo() throws IOException {
    png(Plots.columns(40, 4));
    png(Plots.grid(20, "话语"));
    String[] names = new String[100];
    java.util.Arrays.fill(names, "话语/直接引语");
    png(Plots.bars(names));
  }

  private static void png(Plot plot) throws IOException {
    ChartScene scene = plot.layout(800, 400).titled("标签频次", "全库");
    PngPainter painter = new PngPainter(scene, Palette.onWhite(), themes().fonts().sans());
    int[] pixels = fx(painter::pixels);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PngWriter.write(pixels, painter.width(), PngPainter.DOTS_PER_INCH, out);
    var image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(image.getWidth()).isEqualTo(2 * (int) Math.ceil(scene.width()));
    assertThat(image.getHeight()).isEqualTo(2 * (int) Math.ceil(scene.height()));
    assertThat(image.getRGB(0, 0)).isEqualTo(0xffffffff);
    assertThat(image.getRGB(image.getWidth() - 1, image.getHeight() - 1)).isEqualTo(0xffffffff);
    for (int y = 0; y < image.getHeight(); y += 7) {
      for (int x = 0; x < image.getWidth(); x += 7) {
        assertThat(image.getRGB(x, y) & 0xffffff).isEqualTo(pixels[y * image.getWidth() + x] & 0xffffff);
      }
    }
    // A filled box is where the drawing has it, at twice the size, also below the first strip.
    Shape.Box last = scene.shapes().stream()
        .filter(shape -> shape instanceof Shape.Box box && box.fill() != null && box.width() > 8 && box.height() > 8)
        .map(Shape.Box.class::cast)
        .reduce((one, other) -> other).orElseThrow();
    int rgb = image.getRGB((int) (2 * (last.x() + 3)), (int) (2 * (last.y() + 3))) & 0xffffff;
    assertThat(rgb).isEqualTo(Palette.onWhite().color(last.fill().name(), last.fill().share()));
  }

  @Test
  void aChartThatIsTooLargeForPngSaysSo() {
    String[] names = new String[5_000];
    java.util.Arrays.fill(names, "话语");
    assertThat(saver(Plots.bars(names)).png("System").isPossible()).isFalse();
    assertThat(saver(Plots.bars("话语")).png("System").isPossible()).isTrue();
  }

  @Test
  void csvIsReadByRfc4180() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    saver(Plots.bars("话语", "=cmd|' /C calc'!A0", "+1", "-1", "@x", "a,\"b\"\nc")).csv(out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text).startsWith("\ufeff").endsWith("\r\n");
    List<List<String>> rows = table(text.substring(1));
    assertThat(rows).hasSize(7).allMatch(row -> row.size() == 3);
    assertThat(rows.get(0)).containsExactly("标签", "本标签", "连同下级");
    assertThat(rows).extracting(row -> row.get(0))
        .containsExactly("标签", "话语", "'=cmd|' /C calc'!A0", "'+1", "'-1", "'@x", "a,\"b\"\nc");
    assertThat(rows.get(6)).containsExactly("a,\"b\"\nc", "5", "10");
  }

  @Test
  void aMatrixIsSavedAsAMatrix() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    saver(Plots.grid(4, "甲")).csv(out);
    assertThat(table(out.toString(StandardCharsets.UTF_8).substring(1))).containsExactly(
        List.of("", "甲0", "甲1", "甲2", "甲3"),
        List.of("甲0", "0", "0", "0", ""),
        List.of("甲1", "0", "1", "", "3"),
        List.of("甲2", "0", "", "4", "6"),
        List.of("甲3", "", "3", "6", "9"));
  }

  /** By the grammar of RFC 4180, character by character. */
  private static List<List<String>> table(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"') {
        assertThat(cell).isEmpty();
        quoted = true;
      } else if (c == ',') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\r') {
        assertThat(text.charAt(++i)).isEqualTo('\n');
        row.add(cell.toString());
        cell.setLength(0);
        rows.add(row);
        row = new ArrayList<>();
      } else {
        cell.append(c);
      }
    }
    assertThat(row).isEmpty();
    return rows;
  }

  /** By WCAG 2.2, 1.4.3, in every look: numbers on the tints of columns and on every shade of a cell. */
  @Test
  void textIsReadableOnEveryShade() {
    List<Palette> looks = new ArrayList<>(List.of(Palette.onWhite()));
    for (Theme theme : Theme.values()) {
      looks.add(Palette.of(theme));
    }
    List<String> names = new ArrayList<>(List.of("yellow-line", "green-line", "blue-line", "pink-line", "soft"));
    for (var color : org.pizhu.model.TagColor.values()) {
      names.add("tag-" + color.key());
    }
    for (Palette look : looks) {
      assertThat(ratio(look.color("ink", 1), look.color("line-strong", Ink.full("line-strong").tint().share())))
          .isGreaterThanOrEqualTo(4.5);
      int ink = look.color("ink", 1);
      for (String name : names) {
        Ink full = Ink.full(name);
        assertThat(ratio(ink, look.color(name, full.tint().share()))).as(name).isGreaterThanOrEqualTo(4.5);
        for (double part = 0.01; part <= 1; part += 0.11) {
          Ink shade = full.shade(part);
          assertThat(ratio(ink, look.color(name, shade.share()))).as(name).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(ratio(look.color(name, 1), look.ground())).as(name).isGreaterThanOrEqualTo(2.4);
      }
      for (String text : List.of("soft", "faint")) {
        assertThat(ratio(look.color(text, 1), look.ground())).as(text).isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  private static double ratio(int one, int other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
