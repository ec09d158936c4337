package org.pizhu.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A font in a document, of which the glyphs that are used are embedded. */
interface PdfFace extends Closeable {

  /** Its name among the resources of a page. */
  String name();

  /** Whether its Latin letters are made for its Chinese characters. */
  boolean isWhole();

  /** The number by which a page names the glyph of a code point; 0 if there is none. */
  int glyph(int codePoint);

  /** How wide a glyph is, in thousandths of the size. */
  float width(int glyph);

  /** Notes that a code point was written. */
  void use(int codePoint);

  /** What the pages know it by; it need not be filled in yet. */
  COSDictionary resource();

  /**
   * Puts what was used into the document, when all is written.
   *
   * @throws IOException if the font can't be read any more
   */
  void embed() throws IOException;

  /**
   * Opens a font, of a collection one.
   *
   * @param name among the resources of a page
   * @throws IOException if it can't be read, or may not be embedded
   */
  static PdfFace open(String name, Path path, PDDocument document) throws IOException {
    return OpenTypeFile.isPostScript(path) ? OutlineFace.open(name, path, document) : TrueTypeFace.open(name, path, document);
  }
}
