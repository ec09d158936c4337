package org.pizhu.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.office.RunLook;

/** The words of a paragraph, and where their lines break: by the rules of Unicode (UAX 14), the strict ones for Chinese. */
final class PdfParagraph {

  private static final float EM = 1000;

  private final PdfStyle style;
  private final List<Letter> letters = new ArrayList<>();

  PdfParagraph(PdfStyle style) {
    this.style = style;
  }

  /**
   * A character with its look.
   *
   * @param target where it leads; null for nowhere
   */
  record Letter(PdfGlyphs.Glyph glyph, RunLook look, @Nullable Target target) {}

  /**
   * Where a link leads.
   *
   * @param to a name of the document, or an address
   * @param isOutside whether it is an address
   */
  record Target(String to, boolean isOutside) {}

  /**
   * A line.
   *
   * @param letters without white space at the end
   * @param width in points
   */
  record Line(List<Letter> letters, float width) {}

  PdfStyle style() {
    return style;
  }

  void add(List<PdfGlyphs.Glyph> glyphs, RunLook look, @Nullable Target target) {
    glyphs.forEach(glyph -> letters.add(new Letter(glyph, look, target)));
  }

  /** Room up to where the second line begins, if the first begins farther to the left. */
  void tab(PdfGlyphs glyphs) {
    float width = 0;
    for (Letter letter : letters) {
      width += width(letter);
    }
    float left = Math.max(style.size() / 2, -style.first() - width);
    letters.add(new Letter(glyphs.gap(left * EM / style.size()), RunLook.PLAIN, null));
  }

  boolean isEmpty() {
    return letters.isEmpty();
  }

  float width(Letter letter) {
    return letter.glyph().width() * style.size() / EM;
  }

  /** Its lines; one that is empty for a paragraph without words. */
  List<Line> lines(float paperWidth, BreakIterator breaks) {
    BitSet mayBreak = mayBreakBefore(breaks);
    List<Line> lines = new ArrayList<>();
    int start = 0;
    int lastBreak = 0;
    float width = 0;
    float room = room(paperWidth, true);
    for (int i = 0; i < letters.size(); i++) {
      Letter letter = letters.get(i);
      if (letter.glyph().codePoint() == '\n') {
        lines.add(line(start, i));
        start = i + 1;
        lastBreak = start;
        width = 0;
        room = room(paperWidth, false);
        continue;
      }
      if (mayBreak.get(i) && i > start) {
        lastBreak = i;
      }
      float next = width(letter);
      if (width + next > room && i > start && !isSpace(letter)) {
        int end = lastBreak > start ? lastBreak : i;
        lines.add(line(start, end));
        start = end;
        lastBreak = end;
        room = room(paperWidth, false);
        width = 0;
        for (int j = start; j < i; j++) {
          width += width(letters.get(j));
        }
      }
      width += next;
    }
    lines.add(line(start, letters.size()));
    return lines;
  }

  private float room(float paperWidth, boolean isFirst) {
    return paperWidth - style.left() - (isFirst ? style.first() : 0);
  }

  private static boolean isSpace(Letter letter) {
    return letter.glyph().codePoint() == ' ';
  }

  private Line line(int start, int end) {
    int last = end;
    while (last > start && isSpace(letters.get(last - 1))) {
      last--;
    }
    List<Letter> some = letters.subList(start, last);
    float width = 0;
    for (Letter letter : some) {
      width += width(letter);
    }
    return new Line(some, width);
  }

  private BitSet mayBreakBefore(BreakIterator breaks) {
    StringBuilder text = new StringBuilder(letters.size());
    int[] letterAt = new int[letters.size() * 2 + 1];
    for (int i = 0; i < letters.size(); i++) {
      letterAt[text.length()] = i;
      text.appendCodePoint(letters.get(i).glyph().codePoint());
    }
    letterAt[text.length()] = letters.size();
    BitSet mayBreak = new BitSet(letters.size() + 1);
    breaks.setText(text.toString());
    for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
      mayBreak.set(letterAt[at]);
    }
    return mayBreak;
  }

  /** The rules for lines; not for several threads at once. */
  static BreakIterator breaks() {
    return BreakIterator.getLineInstance(new ULocale("zh@lb=strict"));
  }
}
