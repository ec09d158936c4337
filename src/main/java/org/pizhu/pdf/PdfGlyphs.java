package org.pizhu.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/** Finds a glyph for each character: in the Chinese font, or in another where that has none. What no font has is told by its number. */
final class PdfGlyphs implements Closeable {

  /** How many fonts besides the Chinese one are opened at most: each takes time. */
  private static final int MOST = 4;

  /** From here on the Chinese font comes first: before are Latin letters and their like. */
  private static final int BEYOND_LATIN = 0x2000;

  private final List<PdfFace> faces = new ArrayList<>();
  private final List<Path> left;
  private final PDDocument document;

  /**
   * Opens the Chinese font; others when they are needed.
   *
   * @throws NoFontException if none can be opened, or none has Latin letters; what is wrong with each is told by those it suppressed
   */
  PdfGlyphs(PdfFonts fonts, PDDocument document) throws NoFontException {
    this.document = document;
    NoFontException none = new NoFontException();
    left = new ArrayList<>(fonts.chinese());
    while (faces.isEmpty() && !left.isEmpty()) {
      try {
        faces.add(PdfFace.open("F0", left.remove(0), document));
      } catch (IOException notFit) {
        none.addSuppressed(notFit);
      }
    }
    // Other fonts with Chinese come last: they have what is rare in it.
    left.addAll(0, fonts.others());
    if (faces.isEmpty() || face('a') == null) {
      throw none;
    }
  }

  /**
   * A character in its font.
   *
   * @param codePoint the character
   * @param face its font
   * @param id the number of the glyph in it
   * @param width in thousandths of the size
   */
  record Glyph(int codePoint, PdfFace face, int id, float width) {

    private static final int NONE = -1;

    /** Whether it is room and nothing else. */
    boolean isGap() {
      return id == NONE;
    }
  }

  /** Room of some width. */
  Glyph gap(float width) {
    return new Glyph(' ', faces.get(0), Glyph.NONE, width);
  }

  /** The glyphs of a text, without marks that are not to be seen; a line break is one of no width. */
  List<Glyph> of(String text) {
    List<Glyph> glyphs = new ArrayList<>(text.length());
    text.codePoints().forEach(c -> add(glyphs, c == '\t' ? ' ' : c));
    return glyphs;
  }

  private void add(List<Glyph> glyphs, int c) {
    if (c == '\n') {
      glyphs.add(new Glyph(c, faces.get(0), 0, 0));
    } else if (!isUnseen(c)) {
      PdfFace face = face(c);
      if (face == null) {
        missing(c).codePoints().forEach(one -> add(glyphs, one));
      } else {
        glyphs.add(new Glyph(c, face, face.glyph(c), face.width(face.glyph(c))));
      }
    }
  }

  /** In signs that every font has; were one of them missing too, it would be looked for for ever. */
  private String missing(int c) {
    String number = String.format(Locale.ROOT, "U+%04X", c);
    return c > ' ' && c < 0x7f || c == '（' || c == '）' ? "" : "（" + number + "）";
  }

  private static boolean isUnseen(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT || type == Character.CONTROL || c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef;
  }

  private @Nullable PdfFace face(int c) {
    if (c < BEYOND_LATIN) {
      for (int i = 1; i < faces.size() || more(); i++) {
        if (faces.get(i).glyph(c) != 0) {
          return faces.get(i);
        }
        if (faces.get(0).glyph(c) != 0) {
          return faces.get(0);
        }
      }
    }
    for (int i = 0; i < faces.size() || more(); i++) {
      if (faces.get(i).glyph(c) != 0) {
        return faces.get(i);
      }
    }
    return null;
  }

  /** Opens one more font; false if there is none, or enough are open. */
  private boolean more() {
    while (!left.isEmpty() && faces.size() <= MOST) {
      Path path = left.remove(0);
      try {
        faces.add(PdfFace.open("F" + faces.size(), path, document));
        return true;
      } catch (IOException notFit) {
        // A font that can't be embedded helps no one; the next one may.
      }
    }
    return false;
  }

  /** Puts the fonts among the resources of a page. */
  void putInto(PDResources resources) {
    for (PdfFace face : faces) {
      resources.put(COSName.getPDFName(face.name()), face.embedded());
    }
  }

  @Override
  public void close() throws IOException {
    PdfFace.closeAll(faces);
  }
}
