package org.pizhu.exporter.markdown;

import java.util.Arrays;
import java.util.List;
import org.pizhu.exporter.words.MarkedText;
import org.pizhu.exporter.words.Passage;
import org.pizhu.exporter.words.PlainText;

/**
 * Text as CommonMark 0.31.2 (spec.commonmark.org) with nothing in it that has a meaning there, nor in the tables,
 * strike-through and formulas that other Markdown adds. Only what could be read as markup is escaped, so that the file
 * stays good to read as it is.
 */
public final class MarkdownText {

  private static final String ALWAYS = "\\`*_[<~|#$";
  private static final String AT_LINE_START = ">+-=";
  private static final String TWICE = "%=:{(";

  private MarkdownText() {}

  /** Text on one line that stands after something else on that line. */
  public static String inline(String text) {
    return escape(PlainText.oneLine(text), Position.MID_LINE);
  }

  /** Text as it is, that stands after something else on its line. */
  static String inside(String text) {
    return escape(PlainText.clean(text), Position.MID_LINE);
  }

  /** Text as it is, that stands at the start of a line; without white space there. */
  public static String atStart(String text) {
    return escape(PlainText.clean(text), Position.LINE_START);
  }

  /** The lines of a text, each to stand at the start of a line; blank lines are empty. */
  public static List<String> lines(String text) {
    return Arrays.stream(PlainText.clean(text).split("\n", -1))
        .map(line -> escape(stripBlanks(line), Position.LINE_START))
        .toList();
  }

  /**
   * A file name or the like as a code span, which needs no escapes; one that could break out of it, or would show
   * wrongly in it, as text.
   */
  public static String code(String text) {
    String line = PlainText.oneLine(text);
    boolean harmless = !line.isEmpty()
        && line.indexOf('`') < 0
        && line.indexOf('|') < 0
        && line.codePoints().noneMatch(PlainText::turnsDirection);
    return harmless ? "`" + line + "`" : inline(line);
  }

  /**
   * A passage with its quote in bold, to stand after something else on its line.
   *
   * <p>CommonMark lets {@code **} between a letter and a punctuation mark neither open nor close, and Chinese puts no
   * spaces there. So marks at the edge of the quote stay outside the bold where they must; the words never change.
   *
   * @return lines of one paragraph
   */
  static List<String> withBoldQuote(Passage passage) {
    StringBuilder before = new StringBuilder(PlainText.clean(passage.before()));
    StringBuilder quote = new StringBuilder(PlainText.clean(passage.quote()));
    StringBuilder after = new StringBuilder(PlainText.clean(passage.after()));
    while (quote.length() > 0 && !canOpen(lastOf(before), quote.codePointAt(0))) {
      int moved = Character.charCount(quote.codePointAt(0));
      before.append(quote, 0, moved);
      quote.delete(0, moved);
    }
    while (quote.length() > 0 && !canClose(lastOf(quote), after.length() == 0 ? ' ' : after.codePointAt(0))) {
      int rest = quote.length() - Character.charCount(lastOf(quote));
      after.insert(0, quote.substring(rest));
      quote.setLength(rest);
    }
    String all = quote.length() == 0
        ? escape(before.append(after).toString(), Position.MID_LINE)
        : escape(before.toString(), Position.MID_LINE)
            + "**" + escape(quote.toString(), Position.MID_LINE) + "**"
            + escape(after.toString(), Position.MID_LINE);
    return Arrays.stream(all.split("\n")).map(MarkdownText::stripBlanks).filter(line -> !line.isEmpty()).toList();
  }

  /** A paragraph whose marked pieces are in bold, as far as their edges let them; on one line. */
  static String withBold(List<MarkedText.Piece> pieces) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < pieces.size(); ) {
      boolean isMarked = pieces.get(i).isMarked();
      StringBuilder run = new StringBuilder();
      while (i < pieces.size() && pieces.get(i).isMarked() == isMarked) {
        run.append(pieces.get(i++).text());
      }
      String text = PlainText.clean(run.toString()).replace('\n', ' ');
      int after = i < pieces.size() ? pieces.get(i).text().codePointAt(0) : ' ';
      boolean isBold = isMarked && canOpen(lastOf(written), text.codePointAt(0)) && canClose(text.codePointBefore(text.length()), after);
      String escaped = written.isEmpty() && !isBold ? atStart(text) : inside(text);
      written.append(isBold ? "**" + escaped + "**" : escaped);
    }
    return written.toString();
  }

  private static int lastOf(StringBuilder text) {
    return text.length() == 0 ? ' ' : text.codePointBefore(text.length());
  }

  /** Whether {@code **} between the two opens («left-flanking»), in this version of CommonMark and in 0.30. */
  static boolean canOpen(int before, int first) {
    return !isWhite(first) && (!isMark(first) || isWhite(before) || isPunctuation(before));
  }

  /** Whether {@code **} between the two closes («right-flanking»). */
  static boolean canClose(int last, int after) {
    return !isWhite(last) && (!isMark(last) || isWhite(after) || isPunctuation(after));
  }

  private static boolean isWhite(int c) {
    return c == ' ' || c == '\t' || c == '\n' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Whether some version counts it as punctuation: 0.31 counts symbols too. */
  private static boolean isMark(int c) {
    return isPunctuation(c) || switch (Character.getType(c)) {
      case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL -> true;
      default -> false;
    };
  }

  /** Whether every version counts it as punctuation. */
  private static boolean isPunctuation(int c) {
    return isAsciiPunctuation(c) || PlainText.turnsDirection(c) || switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
          Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION -> true;
      default -> false;
    };
  }

  private static boolean isAsciiPunctuation(int c) {
    return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
  }

  private enum Position { LINE_START, MID_LINE }

  private static String escape(String text, Position position) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    boolean lineStart = position == Position.LINE_START;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (lineStart && (c == ' ' || c == '\t')) {
        continue;
      }
      if (lineStart && isAsciiDigit(c)) {
        i = appendListNumber(escaped, text, i);
      } else {
        boolean meansSomething = ALWAYS.indexOf(c) >= 0
            || lineStart && AT_LINE_START.indexOf(c) >= 0
            || c == '&' && mayBeginReference(text, i + 1)
            || meansSomethingElsewhere(text, i);
        appendCharacter(escaped, c, meansSomething);
      }
      lineStart = c == '\n';
    }
    return escaped.toString();
  }

  /**
   * Two of these are a comment, a highlight, a property, a macro or a reference in Obsidian or Logseq, and what stands in one is not to be seen there; a
   * caret behind a space names a block.
   */
  private static boolean meansSomethingElsewhere(String text, int at) {
    char c = text.charAt(at);
    boolean isPair = TWICE.indexOf(c) >= 0 && at + 1 < text.length() && text.charAt(at + 1) == c;
    return isPair || c == '^' && (at == 0 || text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\n');
  }

  private static void appendCharacter(StringBuilder escaped, char c, boolean meansSomething) {
    if (PlainText.turnsDirection(c)) {
      // As a reference it can't turn the rest of the file in an editor.
      escaped.append("&#x").append(Integer.toHexString(c)).append(';');
    } else {
      escaped.append(meansSomething ? "\\" : "").append(c == '\t' ? ' ' : c);
    }
  }

  /** «1.» and «1)» begin a list: puts the backslash before the mark. Returns the index of the last character taken. */
  private static int appendListNumber(StringBuilder escaped, String text, int from) {
    int end = from;
    while (end < text.length() && isAsciiDigit(text.charAt(end))) {
      end++;
    }
    escaped.append(text, from, end);
    if (end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ')')) {
      escaped.append('\\').append(text.charAt(end));
      return end;
    }
    return end - 1;
  }

  private static boolean mayBeginReference(String text, int at) {
    return at < text.length() && (text.charAt(at) == '#' || isAsciiLetter(text.charAt(at)));
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Without spaces and tabs at both ends, which indent and break lines in Markdown; U+3000 does neither, and stays. */
  static String stripBlanks(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && (line.charAt(start) == ' ' || line.charAt(start) == '\t')) {
      start++;
    }
    while (end > start && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
      end--;
    }
    return line.substring(start, end);
  }
}
