package org.pizhu.html.words;

import java.util.regex.Pattern;
import org.pizhu.html.markup.Escape;
import org.pizhu.html.markup.WellFormed;
import org.pizhu.model.TextRange;
import org.pizhu.text.WhiteSpace;

/**
 * Reads the headline and tells whether a crawler cut it. Crawlers cut near 20 characters: that of the sample takes characters until the
 * headline is 40 columns wide, a Chinese character being two. So a headline of that width looks cut where its end is rather the middle of one, as
 * {@link HeadlineEnds} has learned it; a narrower one only where that is hardly to be doubted. Longer ones were not cut there. Whatever its end, one
 * looks cut where a bracket is open, and where the text has it and goes on.
 */
public final class HeadlineRule {

  /** In columns. */
  private static final int LIMIT = 40;

  /** The widest cut headline: 21 Chinese characters. */
  private static final int WIDEST = 42;

  /** Shorter headlines are not worth a guess from their end. */
  private static final int GUESS_FROM = 30;

  /** From here on crawlers that count characters cut: at 18 to 21. */
  private static final int NEAR = 35;

  /** By {@link HeadlineEnds#score}: above it a headline of the limit looks cut. Seven of eight of that width are. */
  private static final double AT_LIMIT = 1;

  /** The same where few of the width are cut. */
  private static final double NEAR_LIMIT = 2.5;

  /** The same where hardly any is. */
  private static final double BELOW = 4.5;

  /** So many characters are enough to know the headline again. */
  private static final int HALF = 12;

  /** With these the next word begins. */
  static final String NEXT_WORD = "的了和與与及在是将將后後前中上下时時会會被對对為为等也又都就而由从從向到";

  /** A word that the text has so often is no chance. */
  private static final int SURELY = 3;

  /** After these marks something must follow. */
  private static final String HANGING = "，、：—·";

  /** With these marks a headline ends of its own accord. */
  private static final Pattern CLOSED = Pattern.compile(".*[。！？!?…][”’」』）)】》〉］]?");

  /** Most names have so many characters. */
  private static final int NAME = 3;

  private static final String OPENERS = "“「『（(【《〈［[";
  private static final String CLOSERS = "”」』）)】》〉］]";

  /** English headlines of the width of a cut Chinese one have the length that most have; only the end tells. */
  private static final Pattern HANGING_LATIN = Pattern.compile(".*\\s(?:a|an|the|of|to|in|on|at|for|with|and|or|by|from|as)|.*[,:-]");

  private HeadlineRule() {}

  /** The headline of a line: entities read, tags dropped, white space folded. */
  public static String read(String line) {
    String plain = WellFormed.of(line);
    if (line.indexOf('<') >= 0) {
      plain = plain.replaceAll("</?[A-Za-z][^<>]*>", "");
    }
    if (plain.indexOf('&') >= 0) {
      plain = WellFormed.of(Escape.entities(plain));
    }
    return WhiteSpace.fold(plain);
  }

  /**
   * Whether a headline looks cut.
   *
   * @param text the text of the story: where an English headline was cut within a word, the whole word stands there
   * @param from where in it the headline ends, in UTF-16 units
   */
  public static boolean looksCut(String headline, String text, int from) {
    int width = width(headline);
    if (width < GUESS_FROM || width > WIDEST) {
      return false;
    }
    if (isOpen(headline) || HANGING.indexOf(headline.charAt(headline.length() - 1)) >= 0) {
      return true;
    }
    if (CLOSED.matcher(headline).matches() || endsInName(headline, text, from)) {
      return false;
    }
    if (isLatin(headline)) {
      return HANGING_LATIN.matcher(headline).matches() || isBegun(headline, text, from);
    }
    double least = width >= LIMIT ? AT_LIMIT : width >= NEAR ? NEAR_LIMIT : BELOW;
    return width >= NEAR && (isToldLonger(headline, text, from) || isWithinWord(headline, text, from)) || HeadlineEnds.score(headline, text, from) > least;
  }

  private static boolean goesOn(String tail, String text, int from) {
    int found = text.indexOf(tail, from);
    boolean continued = found >= 0;
    for (int at = found; continued && at >= 0; at = text.indexOf(tail, at + 1)) {
      int end = at + tail.length();
      continued = end < text.length() && Names.isHan(text.charAt(end));
    }
    return continued;
  }

  /** Whether the text has the headline, or the second half of it, and goes on behind it: captions and first lines often tell it whole. */
  private static boolean isToldLonger(String headline, String text, int from) {
    return Names.isHan(headline.charAt(headline.length() - 1)) && goesOn(headline.substring(Math.max(0, headline.length() - HALF)), text, from);
  }

  /**
   * Whether the last two characters stand in the text only before one and the same third one: «…美国最高跨性» of a story about 跨性别. Of 464 whole
   * headlines none ends so, of 1,278 that were cut 45 that end like whole ones.
   */
  private static boolean isWithinWord(String headline, String text, int from) {
    String tail = headline.substring(headline.length() - 2);
    int count = 0;
    char next = 0;
    for (int at = text.indexOf(tail, from); at >= 0; at = text.indexOf(tail, at + 1)) {
      char behind = at + 2 < text.length() ? text.charAt(at + 2) : 0;
      if (!Names.isHan(behind) || NEXT_WORD.indexOf(behind) >= 0 || count > 0 && behind != next) {
        return false;
      }
      next = behind;
      count++;
    }
    return Names.isHan(tail) && (count >= SURELY || count > 1 && !Names.isWord(tail));
  }

  /** «追记缉毒警蔡晓东»: the name of a person of whom the text tells. Of two characters it may be the beginning of a longer one. */
  private static boolean endsInName(String headline, String text, int from) {
    String name = headline.substring(headline.length() - NAME);
    return Names.isCommonName(name) && text.indexOf(name, from) >= 0;
  }

  /** Whether the last word stands in the text only as the beginning of longer ones: «…supplies for Hub». */
  private static boolean isBegun(String headline, String text, int from) {
    String last = headline.substring(headline.lastIndexOf(' ') + 1);
    boolean longer = false;
    for (int at = text.indexOf(last, from); at >= 0 && !last.isEmpty(); at = text.indexOf(last, at + 1)) {
      boolean begins = at == from || !Character.isLetterOrDigit(text.charAt(at - 1));
      int end = at + last.length();
      if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return false;
      }
      longer |= begins;
    }
    return longer;
  }

  private static boolean isLatin(String headline) {
    return headline.chars().noneMatch(c -> c >= 0x1100);
  }

  /** Whether a passage takes no more than so many columns. */
  public static boolean fits(String text, TextRange passage, int columns) {
    return passage.length() * 2 <= columns || passage.length() <= columns && width(passage.of(text)) <= columns;
  }

  /** How many columns a text takes: two for East Asian characters and full-width marks, one for others. */
  public static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wide = c >= 0x1100 && !(c >= 0xff61 && c <= 0xffdc) && !Character.isLowSurrogate(c);
      width += wide ? 2 : c == '·' || c == '×' ? 2 : Character.isLowSurrogate(c) ? 0 : 1;
    }
    return width;
  }

  /** Whether a bracket or quotation mark is opened and not closed. */
  static boolean isOpen(String headline) {
    int depth = 0;
    for (int i = 0; i < headline.length(); i++) {
      char c = headline.charAt(i);
      if (OPENERS.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSERS.indexOf(c) >= 0 && depth > 0) {
        depth--;
      }
    }
    return depth > 0;
  }
}
