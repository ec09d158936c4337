package org.pizhu.office;

/**
 * How words in a paragraph look.
 *
 * @param isBold heavier
 * @param isItalic slanted
 * @param isCode in fixed pitch
 * @param fill the colour behind them, six hexadecimal digits; empty for none
 * @param isUnderlined with a double line below
 */
public record RunLook(boolean isBold, boolean isItalic, boolean isCode, String fill, boolean isUnderlined) {

  public static final RunLook PLAIN = new RunLook(false, false, false, "", false);

  public RunLook bold() {
    return new RunLook(true, isItalic, isCode, fill, isUnderlined);
  }

  public RunLook italic() {
    return new RunLook(isBold, true, isCode, fill, isUnderlined);
  }

  public RunLook code() {
    return new RunLook(isBold, isItalic, true, fill, isUnderlined);
  }

  /** Marked in a colour, with a double line where more than one mark is meant. */
  public RunLook marked(String color, boolean several) {
    return new RunLook(isBold, isItalic, isCode, color, several);
  }

  /** In the order of the schema (ECMA-376 part 1, 17.3.2). */
  String properties(boolean isLink) {
    StringBuilder xml = new StringBuilder("<w:rPr>");
    if (isLink) {
      xml.append("<w:rStyle w:val=\"Hyperlink\"/>");
    }
    xml.append(isCode
        ? "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\" w:eastAsia=\"宋体\" w:hint=\"eastAsia\"/>"
        // Without the hint a word processor takes the quotation marks and dashes of Chinese for Latin ones.
        : "<w:rFonts w:hint=\"eastAsia\"/>");
    xml.append(isBold ? "<w:b/>" : "").append(isItalic ? "<w:i/>" : "").append(isUnderlined ? "<w:u w:val=\"double\"/>" : "");
    if (!fill.isEmpty()) {
      xml.append("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"").append(fill).append("\"/>");
    }
    return xml.append("</w:rPr>").toString();
  }
}
