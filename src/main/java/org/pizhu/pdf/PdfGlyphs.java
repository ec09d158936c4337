package org.pizhu.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a glyph for each character: in the Chinese font, or in another where that has none. What no font has is told by its number. */
final class PdfGlyphs implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(PdfGlyphs.class);

  /** How many fonts besides the Chinese one are opened at most: each takes time. */
  private static final int MOST = 4;

  /** From here on the Chinese font comes first: before are Latin letters and their like. */
  private static final int BEYOND_LATIN = 0x2000;

  /** Signs that Chinese and Latin text share, and that are not as wide in the one as in the other. */
  private static final String WIDE_OR_NARROW = "‘’“”…—";

  private final List<PdfFace> faces = new ArrayList<>();
  private final List<Path> left;
  private final PDDocument document;
  private @Nullable Path boldPath;
  private @Nullable PdfFace bold;

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
        Path path = left.remove(0);
        faces.add(PdfFace.open("F0", path, document));
        boldPath = fonts.bold(path);
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
   * @param isHeavy whether its font is the heavier one
   */
  record Glyph(int codePoint, PdfFace face, int id, float width, boolean isHeavy) {

    private static final int NONE = -1;

    /** Whether it is room and nothing else. */
    boolean isGap() {
      return id == NONE;
    }
  }

  /** Room of some width. */
  Glyph gap(float width) {
    return new Glyph(' ', faces.get(0), Glyph.NONE, width, false);
  }

  /**
   * The glyphs of a text, without marks that are not to be seen; a line break is one of no width.
   *
   * @param isBold whether they are to be heavier where a font has them so
   */
  List<Glyph> of(String text, boolean isBold) {
    List<Glyph> glyphs = new ArrayList<>(text.length());
    boolean isLatin = text.codePoints().noneMatch(c -> c >= PdfParagraph.FIRST_CHINESE);
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      PdfFace narrow = WIDE_OR_NARROW.indexOf(c) >= 0 && (isLatin || isInWord(text, at)) ? narrow(c) : null;
      if (narrow == null) {
        add(glyphs, c == '\t' ? ' ' : c, isBold);
      } else {
        glyphs.add(new Glyph(c, narrow, narrow.glyph(c), narrow.width(narrow.glyph(c)), false));
      }
    }
    return glyphs;
  }

  private static boolean isInWord(String text, int at) {
    return at > 0 && at + 1 < text.length() && isLatinLetter(text.charAt(at - 1)) && isLatinLetter(text.charAt(at + 1));
  }

  private static boolean isLatinLetter(char c) {
    return c < BEYOND_LATIN && Character.isLetter(c);
  }

  /** A font that is not the Chinese one, in which such a sign is as wide as a whole character. */
  private @Nullable PdfFace narrow(int c) {
    for (int i = 1; i < faces.size() || more(); i++) {
      if (faces.get(i).glyph(c) != 0) {
        return faces.get(i);
      }
    }
    return null;
  }

  private void add(List<Glyph> glyphs, int c, boolean isBold) {
    if (c == '\n') {
      glyphs.add(new Glyph(c, faces.get(0), 0, 0, false));
    } else if (!isUnseen(c)) {
      PdfFace face = face(c);
      if (face == null) {
        missing(c).codePoints().forEach(one -> add(glyphs, one, isBold));
      } else {
        PdfFace heavy = isBold && face.equals(faces.get(0)) ? bold() : null;
        PdfFace shown = heavy != null && heavy.glyph(c) != 0 ? heavy : face;
        glyphs.add(new Glyph(c, shown, shown.glyph(c), shown.width(shown.glyph(c)), shown.equals(bold)));
      }
    }
  }

  /** The heavier font of the family; none if there is none that can be embedded. */
  private @Nullable PdfFace bold() {
    Path path = boldPath;
    if (path != null) {
      boldPath = null;
      try {
        bold = PdfFace.open("FB", path, document);
      } catch (IOException notFit) {
        LOG.info("Letters are drawn heavier, as with fonts that have no such sister: {} can't be embedded", path, notFit);
      }
    }
    return bold;
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
    if (c < BEYOND_LATIN && !faces.get(0).isWhole()) {
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
        LOG.info("{} can't be embedded; the next font may", path, notFit);
      }
    }
    return false;
  }

  /** Puts the fonts among the resources of a page. */
  void putInto(PDResources resources) {
    COSDictionary fonts = new COSDictionary();
    open().forEach(face -> fonts.setItem(COSName.getPDFName(face.name()), face.resource()));
    resources.getCOSObject().setItem(COSName.FONT, fonts);
  }

  /** Puts what was used of the fonts into the document, when all is written. */
  void embed() throws IOException {
    for (PdfFace face : open()) {
      face.embed();
    }
  }

  private List<PdfFace> open() {
    return Stream.concat(faces.stream(), Stream.ofNullable(bold)).toList();
  }

  @Override
  public void close() throws IOException {
    for (PdfFace face : open()) {
      face.close();
    }
  }
}
