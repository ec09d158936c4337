package org.pizhu.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.pizhu.pdf.PdfParagraph.Letter;

/** A page under way: the operators of its content (ISO 32000-1, annex A) and where its links are. */
final class PdfPage {

  private static final float SLANT = 0.2f;
  private static final float STROKE = 0.035f;

  private final PDPage page = new PDPage(PDRectangle.A4);
  private final PDResources resources = new PDResources();
  private final StringBuilder content = new StringBuilder();
  private final List<Link> links = new ArrayList<>();

  PdfPage() {
    page.setResources(resources);
  }

  /** A link on the page, in points from its lower left corner. */
  record Link(PdfParagraph.Target target, float x, float y, float width, float height) {}

  PDPage page() {
    return page;
  }

  List<Link> links() {
    return links;
  }

  /** With two digits behind the point. Formatters would take most of the time of a document. */
  private static String number(float value) {
    long hundredths = Math.round(value * 100.0);
    long rest = Math.abs(hundredths % 100);
    return (hundredths < 0 ? "-" : "") + Math.abs(hundredths / 100) + (rest < 10 ? ".0" : ".") + rest;
  }

  private static String color(int rgb) {
    return number((rgb >> 16) / 255f) + " " + number((rgb >> 8 & 0xff) / 255f) + " " + number((rgb & 0xff) / 255f);
  }

  void rectangle(int rgb, float x, float y, float width, float height) {
    content.append(color(rgb)).append(" rg ").append(number(x)).append(' ').append(number(y)).append(' ').append(number(width))
        .append(' ').append(number(height)).append(" re f\n");
  }

  /**
   * A line of text.
   *
   * @param y its base
   * @param spread more room after each Chinese character, in points
   */
  void line(PdfParagraph paragraph, PdfParagraph.Line line, float x, float y, float spread) {
    float at = x;
    int from = 0;
    while (from < line.letters().size()) {
      int to = from;
      float width = 0;
      while (to < line.letters().size() && isSame(line.letters().get(from), line.letters().get(to))) {
        Letter letter = line.letters().get(to++);
        width += paragraph.width(letter) + (letter.spreads() ? spread : 0);
      }
      if (!line.letters().get(from).glyph().isGap()) {
        run(paragraph.style(), line.letters().subList(from, to), at, y, width, spread);
      }
      at += width;
      from = to;
    }
  }

  private static boolean isSame(Letter one, Letter other) {
    return one.glyph().face() == other.glyph().face() && one.glyph().isGap() == other.glyph().isGap()
        && one.look().equals(other.look()) && Objects.equals(one.target(), other.target());
  }

  private void run(PdfStyle style, List<Letter> letters, float x, float y, float width, float spread) {
    Letter first = letters.get(0);
    float size = style.size();
    if (!first.look().fill().isEmpty()) {
      rectangle(Integer.parseInt(first.look().fill(), 16), x, y - size * 0.25f, width, size * 1.25f);
    }
    int color = first.target() == null ? style.color() : 0x9a3b2e;
    if (first.target() != null) {
      links.add(new Link(first.target(), x, y - size * 0.25f, width, size * 1.25f));
    }
    if (first.look().isUnderlined()) {
      rectangle(style.color(), x, y - size * 0.2f, width, 0.5f);
      rectangle(style.color(), x, y - size * 0.2f - 1.4f, width, 0.5f);
    }
    boolean isBold = (style.isBold() || first.look().isBold()) && !first.glyph().isHeavy();
    content.append("BT ").append(color(color)).append(" rg ");
    if (isBold) {
      content.append(color(color)).append(" RG 2 Tr ").append(number(size * STROKE)).append(" w ");
    } else {
      content.append("0 Tr ");
    }
    content.append('/').append(first.glyph().face().name()).append(' ').append(number(size)).append(" Tf 1 0 ")
        .append(first.look().isItalic() ? SLANT : 0f).append(" 1 ").append(number(x)).append(' ').append(number(y)).append(" Tm [<");
    // Room between glyphs is told in thousandths of the size, and taken away.
    String room = "> " + number(-spread * 1000 / size) + " <";
    for (Letter letter : letters) {
      hex(letter.glyph().id());
      letter.glyph().face().use(letter.glyph().codePoint());
      if (spread > 0 && letter.spreads()) {
        content.append(room);
      }
    }
    content.append(">] TJ ET\n");
  }

  private void hex(int glyph) {
    for (int shift = 12; shift >= 0; shift -= 4) {
      content.append(Character.forDigit(glyph >> shift & 0xf, 16));
    }
  }

  void picture(PDImageXObject picture, float x, float y, float width, float height) {
    COSName name = resources.add(picture);
    content.append("q ").append(number(width)).append(" 0 0 ").append(number(height)).append(' ').append(number(x)).append(' ')
        .append(number(y)).append(" cm /").append(name.getName()).append(" Do Q\n");
  }

  /** Puts the page into a document. */
  void end(PDDocument document, PdfGlyphs glyphs) throws IOException {
    glyphs.putInto(resources);
    page.setContents(new PDStream(
        document, new ByteArrayInputStream(content.toString().getBytes(StandardCharsets.US_ASCII)), COSName.FLATE_DECODE));
    document.addPage(page);
    content.setLength(0);
    content.trimToSize();
  }
}
