package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pizhu.html.openings.DatelineFinder;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.model.TextRange;
import org.pizhu.text.WhiteSpace;

/**
 * The headline and the paragraphs of a plain text. A line is a paragraph; but where lines were broken at a width, those between blank lines
 * or indentations are one.
 *
 * @param headline the first line, if it looks like a headline; else empty
 * @param paragraphs in their order, white space folded, none of them empty
 */
public record TextLayout(String headline, List<String> paragraphs) {

  /** In columns: a longer line is no headline. */
  private static final int LONGEST_HEADLINE = 100;

  /** Titles of papers and reports in Latin letters are longer; a blank line below tells that they end there. */
  private static final int LONGEST_TITLE = 200;

  /** In columns: nobody breaks lines beyond. */
  private static final int WIDEST = 120;

  /** So much of the widest line a full one takes: a word that doesn't fit goes to the next. */
  private static final double FULL = 0.8;

  /** So many of the lines are full where they were broken at a width, and there are at least so many. */
  private static final double MOST = 0.8;
  private static final int FEWEST = 3;

  /** Beside those of ASCII: the next line of mainframes, and the line and paragraph separators of Unicode. */
  private static final Pattern LINE_END = Pattern.compile("[\\f\u0085\u2028\u2029]");

  private static final Pattern LABEL = Pattern.compile("^(?:标题|標題|题目|題目)\\s?[:：]\\s?");
  private static final Pattern ENDS_SENTENCE = Pattern.compile(".*[。！？…；!?;][”’」』）)】]?$|.*[A-Za-z0-9][.][”\")]?$");
  private static final Pattern NO_HEADLINE = Pattern.compile(".*[。；，、：;,:][”’」』）)]?$");

  public TextLayout {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * @param text any text, with any kind of line end
   * @param hasHeadline whether the headline is known, so that the first line is none unless it is the same
   */
  public static TextLayout of(String text, boolean hasHeadline) {
    List<String> lines = LINE_END.matcher(text).replaceAll("\n").lines().toList();
    boolean broken = isBroken(lines);
    int first = 0;
    while (first < lines.size() && WhiteSpace.isBlank(lines.get(first))) {
      first++;
    }
    String headline = "";
    if (!hasHeadline && first < lines.size() && isHeadline(lines, first, broken)) {
      headline = LABEL.matcher(WhiteSpace.fold(lines.get(first))).replaceFirst("");
      first++;
    }
    return new TextLayout(headline, paragraphs(lines.subList(first, lines.size()), broken));
  }

  private static boolean isHeadline(List<String> lines, int at, boolean broken) {
    String line = WhiteSpace.fold(lines.get(at));
    boolean more = lines.subList(at + 1, lines.size()).stream().anyMatch(one -> !WhiteSpace.isBlank(one));
    boolean goesOn = broken && at + 1 < lines.size() && !WhiteSpace.isBlank(lines.get(at + 1))
        && !isIndented(lines.get(at + 1)) && isFull(line, widest(lines));
    return more && !goesOn
        && HeadlineRule.width(line) <= (isTitle(line, lines.get(at + 1)) ? LONGEST_TITLE : LONGEST_HEADLINE)
        && !NO_HEADLINE.matcher(line).matches()
        && !PageEdges.isFact(line)
        && DatelineFinder.atStart(line, new TextRange(0, line.length())) == null;
  }

  private static boolean isTitle(String line, String below) {
    return WhiteSpace.isBlank(below) && line.chars().allMatch(c -> isLatin((char) c)) && !ENDS_SENTENCE.matcher(line).matches();
  }

  private static List<String> paragraphs(List<String> lines, boolean broken) {
    List<String> paragraphs = new ArrayList<>();
    int widest = widest(lines);
    StringBuilder open = new StringBuilder();
    String before = "";
    for (String line : lines) {
      String folded = WhiteSpace.fold(line);
      boolean goesOn = broken && !folded.isEmpty() && !isIndented(line) && open.length() > 0 && isFull(before, widest);
      if (!goesOn && open.length() > 0) {
        paragraphs.add(open.toString());
        open.setLength(0);
      }
      if (open.length() > 0 && isLatin(open.charAt(open.length() - 1)) && isLatin(folded.charAt(0))) {
        open.append(' ');
      }
      open.append(folded);
      before = folded;
    }
    if (open.length() > 0) {
      paragraphs.add(open.toString());
    }
    return paragraphs;
  }

  private static boolean isLatin(char c) {
    return c < 0x2e80;
  }

  private static boolean isIndented(String line) {
    return line.startsWith("\u3000") || line.startsWith("  ") || line.startsWith("\t") || line.startsWith("\u00a0\u00a0");
  }

  private static int widest(List<String> lines) {
    return lines.stream().mapToInt(line -> HeadlineRule.width(WhiteSpace.fold(line))).max().orElse(0);
  }

  private static boolean isFull(String line, int widest) {
    return HeadlineRule.width(line) >= FULL * widest;
  }

  /** Whether lines end where they were full, not where a sentence does. */
  private static boolean isBroken(List<String> lines) {
    int widest = widest(lines);
    int inside = 0;
    int full = 0;
    int sentences = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = WhiteSpace.fold(lines.get(i));
      String next = lines.get(i + 1);
      if (!line.isEmpty() && !WhiteSpace.isBlank(next) && !isIndented(next)) {
        inside++;
        full += isFull(line, widest) ? 1 : 0;
        sentences += ENDS_SENTENCE.matcher(line).matches() ? 1 : 0;
      }
    }
    return widest <= WIDEST && inside >= FEWEST && full >= MOST * inside && sentences * 2 < inside;
  }
}
