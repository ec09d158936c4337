package org.pizhu.html.words;

import java.util.List;
import java.util.function.Consumer;
import org.pizhu.model.TextRange;
import org.pizhu.text.Folding;
import org.pizhu.text.Segments;

/**
 * How much the end of a headline looks like the middle of one, by what was learned from whole headlines and their beginnings: a logistic regression
 * over the last characters, the last words, the length of the last clauses, and how the text of the story goes on where it has the last characters.
 * The weights lie beside this class; {@code HeadlineEndsBench} makes them.
 */
final class HeadlineEnds {

  /** So many characters at the end are looked at together. */
  private static final int LONGEST = 4;

  /** So many characters at the end are looked for in the text. */
  private static final int LONGEST_IN_TEXT = 5;

  /** So many tell that the text has the headline. */
  private static final int HALF = 8;

  /** Longer clauses are all alike, in characters. */
  private static final int LONGEST_CLAUSE = 14;

  /** Of clauses up to this length, in characters, it is told how they are parted and whether the one before is as long. */
  private static final int SHORT_CLAUSE = 6;

  /** By more characters no clauses differ that are told apart. */
  private static final int DIFFERENCE = 6;

  /** The same of short ones. */
  private static final int LIKE = 3;

  /** What a clause ends with. */
  private static final String PARTS = " ：:，,、丨｜|！？!?）)】—";

  private final String headline;
  /** The same in simplified characters and one form of each mark. */
  private final String folded;
  private final int length;
  private final Consumer<String> taker;

  private HeadlineEnds(String headline, Consumer<String> taker) {
    this.headline = headline;
    folded = Folding.inPlace(headline);
    length = headline.length();
    this.taker = taker;
  }

  /**
   * How much a headline looks cut.
   *
   * @param text the text of the story, of which nothing is known if it ends where the headline does
   * @param from where in it the headline ends, in UTF-16 units
   * @return the logarithm of the odds among as many whole headlines as cut ones: above 0 rather cut, below rather whole
   */
  static double score(String headline, String text, int from) {
    Sum sum = new Sum();
    features(headline, text, from, sum);
    return sum.value;
  }

  private static final class Sum implements Consumer<String> {
    private double value;

    @Override
    public void accept(String feature) {
      value += HeadlineWeights.LEARNED.of(feature);
    }
  }

  /** Names what is seen of a headline that is not empty: the first character of a name is the kind of the feature. */
  static void features(String headline, String text, int from, Consumer<String> taker) {
    HeadlineEnds ends = new HeadlineEnds(headline, taker);
    ends.characters();
    TextRange last = ends.words();
    ends.clauses();
    ends.marks();
    if (text.length() > from) {
      ends.text(last, text, from);
    }
  }

  private void characters() {
    taker.accept("b");
    for (int count = 1; count <= Math.min(LONGEST, length); count++) {
      taker.accept(count + folded.substring(length - count));
    }
    if (length > 1) {
      taker.accept("x" + folded.charAt(length - 2));
    }
    if (length > 2) {
      taker.accept("y" + folded.substring(length - 3, length - 1));
    }
  }

  private TextRange words() {
    List<TextRange> words = new Segments().lastWords(folded, 2);
    TextRange last = words.get(0);
    String word = last.of(folded);
    taker.accept("w" + word);
    taker.accept("l" + size(last));
    if (words.size() > 1) {
      TextRange before = words.get(1);
      taker.accept("p" + before.of(folded));
      taker.accept("q" + before.of(folded) + '|' + word);
      taker.accept("m" + size(before) + size(last));
    }
    return last;
  }

  private static int size(TextRange word) {
    return Math.min(LONGEST, word.length());
  }

  private void clauses() {
    int start = start(length);
    taker.accept("c" + Math.min(LONGEST_CLAUSE, length - start));
    taker.accept(start == 0 ? "k0" : "k1");
    if (start > 0) {
      int end = start;
      while (end > 0 && PARTS.indexOf(headline.charAt(end - 1)) >= 0) {
        end--;
      }
      int longer = length - start - (end - start(end));
      taker.accept("d" + Math.max(-DIFFERENCE, Math.min(DIFFERENCE, longer)));
      if (length - start <= SHORT_CLAUSE) {
        // «飞得起，落得下» is as whole as its clauses are long alike.
        taker.accept("f" + (length - start) + '|' + Math.max(-LIKE, Math.min(1, longer)) + headline.charAt(start - 1));
      }
    }
  }

  /** Where the clause begins that ends at a place. */
  private int start(int end) {
    int start = end;
    while (start > 0 && PARTS.indexOf(headline.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private void marks() {
    taker.accept(HeadlineRule.isOpen(headline) ? "o1" : "o0");
    char last = headline.charAt(length - 1);
    taker.accept(Character.isDigit(last) ? "td" : last < 0x80 ? "ta" : Names.isHan(last) ? "th" : "tp");
  }

  private void text(TextRange last, String text, int from) {
    for (int count = 1; count <= Math.min(LONGEST_IN_TEXT, length); count++) {
      taker.accept("T" + count + behind(headline.substring(length - count), text, from));
    }
    taker.accept("U" + size(last) + has(last.of(headline), text, from));
    taker.accept("V" + has(headline.substring(Math.max(0, length - HALF)), text, from));
  }

  private static int has(String words, String text, int from) {
    return text.indexOf(words, from) >= 0 ? 1 : 0;
  }

  /**
   * How the text goes on behind some words: {@code n} it doesn't have them; {@code E}, {@code e} it ends a clause with them, always or at times;
   * {@code P}, {@code p} the next word begins, always or at times; {@code H}, {@code h} the same character follows each time, of several or the only
   * one; {@code m} different ones.
   */
  private static char behind(String tail, String text, int from) {
    int ends = 0;
    int parts = 0;
    int goesOn = 0;
    char next = 0;
    boolean same = true;
    for (int at = text.indexOf(tail, from); at >= 0; at = text.indexOf(tail, at + 1)) {
      int end = at + tail.length();
      char behind = end < text.length() ? text.charAt(end) : 0;
      if (!Character.isLetterOrDigit(behind)) {
        ends++;
      } else if (HeadlineRule.NEXT_WORD.indexOf(behind) >= 0) {
        parts++;
      } else {
        same &= goesOn == 0 || behind == next;
        next = behind;
        goesOn++;
      }
    }
    if (ends > 0) {
      return goesOn == 0 ? 'E' : 'e';
    }
    if (parts > 0) {
      return goesOn == 0 ? 'P' : 'p';
    }
    return goesOn == 0 ? 'n' : !same ? 'm' : goesOn > 1 ? 'H' : 'h';
  }
}
