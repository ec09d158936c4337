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
  /** From here on: radicals, punctuation, characters; before are Latin letters and their like. */
  static final int FIRST_CHINESE = 0x2e80;

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
  record Letter(PdfGlyphs.Glyph glyph, RunLook look, @Nullable Target target) {

    /** Whether there may be more room after it: after a Chinese character, and not within a word of Latin letters. */
    boolean spreads() {
      return glyph.codePoint() >= FIRST_CHINESE;
    }
  }

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
   * @param goesOn whether the next one begins where this one had no more room
   */
  record Line(List<Letter> letters, float width, boolean goesOn) {

    /** A line is spread by so much of a letter's size at most, or readers of the file would take the gaps for spaces. */
    private static final float MOST_SPREAD = 0.06f;

    /**
     * How much more room is between its Chinese characters where it ends in line with those above and below; 0 if it need not, or can't.
     *
     * @param room its breadth then, in points
     * @param size that of its letters
     */
    float spread(float room, float size) {
      long places = letters.stream().limit(Math.max(0, letters.size() - 1)).filter(Letter::spreads).count();
      float each = goesOn && places > 0 ? (room - width) / places : 0;
      return each > 0 && each <= size * MOST_SPREAD ? each : 0;
    }
  }

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
        lines.add(line(start, i, false));
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
        lines.add(line(start, end, true));
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
    lines.add(line(start, letters.size(), false));
    return lines;
  }

  private float room(float paperWidth, boolean isFirst) {
    return paperWidth - style.left() - (isFirst ? style.first() : 0);
  }

  private static boolean isSpace(Letter letter) {
    return letter.glyph().codePoint() == ' ';
  }

  private Line line(int start, int end, boolean goesOn) {
    int last = end;
    while (last > start && isSpace(letters.get(last - 1))) {
      last--;
    }
    List<Letter> some = letters.subList(start, last);
    float width = 0;
    for (Letter letter : some) {
      width += width(letter);
    }
    return new Line(some, width, goesOn);
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
