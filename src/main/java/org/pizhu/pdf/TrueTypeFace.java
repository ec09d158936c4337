package org.pizhu.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font with TrueType outlines. */
final class TrueTypeFace implements PdfFace {

  private static final float EM = 1000;

  private final String name;
  private final Closeable file;
  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final PDType0Font embedded;
  private final Map<Integer, Integer> known = new HashMap<>();
  private final Set<Integer> used = new HashSet<>();

  private TrueTypeFace(String name, Closeable file, TrueTypeFont font, PDDocument document) throws IOException {
    this.name = name;
    this.file = file;
    this.font = font;
    glyphs = font.getUnicodeCmapLookup();
    embedded = PDType0Font.load(document, font, true);
    // Only a content stream tells the document which fonts to cut; this one is of a page that is not in it.
    try (PDPageContentStream unseen = new PDPageContentStream(document, new PDPage())) {
      unseen.setFont(embedded, 1);
    }
  }

  /**
   * Opens a font, of a collection its first.
   *
   * @throws IOException if it can't be read, has no TrueType outlines, or may not be embedded
   */
  static TrueTypeFace open(String name, Path path, PDDocument document) throws IOException {
    if (path.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
      return ofCollection(name, new TrueTypeCollection(path.toFile()), document);
    }
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(path.toFile()));
    try {
      return new TrueTypeFace(name, font, font, document);
    } catch (IOException | RuntimeException e) {
      font.close();
      throw new IOException("No font for a PDF: " + path, e);
    }
  }

  private static TrueTypeFace ofCollection(String name, TrueTypeCollection collection, PDDocument document) throws IOException {
    TrueTypeFont[] first = new TrueTypeFont[1];
    try {
      collection.processAllFonts(one -> first[0] = first[0] == null ? one : first[0]);
      return new TrueTypeFace(name, collection, first[0], document);
    } catch (IOException | RuntimeException e) {
      collection.close();
      throw new IOException("No font for a PDF in a collection", e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isWhole() {
    return false;
  }

  @Override
  public int glyph(int codePoint) {
    return known.computeIfAbsent(codePoint, glyphs::getGlyphId);
  }

  @Override
  public float width(int glyph) {
    try {
      return font.getAdvanceWidth(glyph) * EM / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void use(int codePoint) {
    if (used.add(codePoint)) {
      embedded.addToSubset(codePoint);
    }
  }

  @Override
  public COSDictionary resource() {
    return embedded.getCOSObject();
  }

  @Override
  public void embed() {
    // PDFBox does when it saves the document.
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
