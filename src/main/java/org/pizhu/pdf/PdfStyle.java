package org.pizhu.pdf;

import java.util.Map;

/**
 * How a paragraph looks; lengths in points.
 *
 * @param size the size of its letters
 * @param before the space before it, but at the head of a page
 * @param after the space after it
 * @param left how far it is from the margin
 * @param first how much farther its first line is
 * @param color that of its letters, as {@code 0xRRGGBB}
 * @param bar the colour of a bar at its left; 0 for none
 * @param isBold whether all of it is heavier
 * @param isCentred whether its lines stand in the middle
 * @param keepsNext whether it must not be the last of a page
 */
record PdfStyle(
    float size, float before, float after, float left, float first, int color, int bar, boolean isBold, boolean isCentred, boolean keepsNext) {

  private static final int INK = 0x23211e;
  private static final int SOFT = 0x6d6862;
  private static final PdfStyle PLAIN = new PdfStyle(10.5f, 0, 3, 0, 0, INK, 0, false, false, false);

  /** By the names that {@link org.pizhu.office.Paper} is given. */
  private static final Map<String, PdfStyle> STYLES = Map.ofEntries(
      Map.entry("Title", PLAIN.heading(20, 6)),
      Map.entry("Subtitle", new PdfStyle(9.5f, 0, 14, 0, 0, SOFT, 0, false, false, false)),
      Map.entry("Heading1", PLAIN.heading(15, 26)),
      Map.entry("Heading2", PLAIN.heading(12.5f, 18)),
      Map.entry("Heading3", PLAIN.heading(11, 12)),
      Map.entry("Heading4", PLAIN.heading(10.5f, 10)),
      Map.entry("Facts", new PdfStyle(9, 0, 0, 54, -54, INK, 0, false, false, true)),
      Map.entry("QuoteYellow", PLAIN.quote(0xe0b820)),
      Map.entry("QuoteGreen", PLAIN.quote(0x7fbf6e)),
      Map.entry("QuoteBlue", PLAIN.quote(0x6faee0)),
      Map.entry("QuotePink", PLAIN.quote(0xe08aaa)),
      Map.entry("About", new PdfStyle(10.5f, 0, 2, 14, 0, INK, 0, true, false, true)),
      Map.entry("Gap", new PdfStyle(10, 0, 0, 0, 0, INK, 0, false, false, true)),
      Map.entry("Sentence", new PdfStyle(9.5f, 3, 3, 14, 0, SOFT, 0, false, false, false)),
      Map.entry("Lost", new PdfStyle(9.5f, 2, 2, 14, 0, 0x9a3b2e, 0, false, false, false)),
      Map.entry("Note", new PdfStyle(10.5f, 1, 2, 14, 0, INK, 0, false, false, false)),
      Map.entry("NoteHeading", new PdfStyle(10.5f, 4, 2, 14, 0, INK, 0, true, false, true)),
      Map.entry("NoteQuote", new PdfStyle(10.5f, 1, 2, 28, 0, INK, 0xa09a92, false, false, false)),
      Map.entry("NoteList", new PdfStyle(10.5f, 0, 1, 14, 0, INK, 0, false, false, false)),
      Map.entry("Code", new PdfStyle(9.5f, 2, 2, 14, 0, INK, 0, false, false, false)),
      Map.entry("Rule", new PdfStyle(6, 0, 2, 14, 0, 0xa09a92, 0, false, false, false)),
      Map.entry("Tags", new PdfStyle(9, 2, 0, 14, 0, SOFT, 0, false, false, false)),
      Map.entry("Made", new PdfStyle(8.5f, 0, 3, 14, 0, SOFT, 0, false, false, false)),
      Map.entry("Text", new PdfStyle(10.5f, 0, 0, 0, 21, INK, 0, false, false, false)),
      Map.entry("TextPlain", new PdfStyle(10.5f, 0, 3, 0, 0, INK, 0, false, false, false)),
      Map.entry("Figure", new PdfStyle(10.5f, 10, 3, 0, 0, INK, 0, false, true, true)),
      Map.entry("Caption", new PdfStyle(9.5f, 1, 2, 0, 0, INK, 0, false, true, false)),
      Map.entry("Credit", new PdfStyle(8.5f, 0, 6, 0, 0, SOFT, 0, false, true, false)),
      Map.entry("Citation", new PdfStyle(8.5f, 0, 5, 0, 0, SOFT, 0, false, false, false)),
      Map.entry("Running", new PdfStyle(8, 0, 0, 0, 0, SOFT, 0, false, true, false)));

  static PdfStyle of(String name) {
    return STYLES.getOrDefault(name, PLAIN);
  }

  private PdfStyle heading(float letters, float space) {
    return new PdfStyle(letters, space, 4, 0, 0, color, 0, true, false, true);
  }

  private PdfStyle quote(int colour) {
    return new PdfStyle(11, 0, 0, 14, 0, color, colour, false, false, true);
  }

  /** Farther to the right. */
  PdfStyle indented(float by, float firstLine) {
    return new PdfStyle(size, before, after, left + by, firstLine, color, bar, isBold, isCentred, keepsNext);
  }

  /** From one line to the next. */
  float leading() {
    return size * 1.55f;
  }
}
