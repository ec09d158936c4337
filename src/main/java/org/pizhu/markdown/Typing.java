package org.pizhu.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What keys do to a note while it is typed. Pure functions over the text and the selection; all offsets are UTF-16 units. */
public final class Typing {

  private static final String BOLD = "**";
  private static final String ITALIC = "*";

  /** Quote marks and indentation, then the mark of an item, then what is written in it. */
  private static final Pattern LINE =
      Pattern.compile("(?<indent>(?:[ \\t]|> ?)*)(?<mark>[-*+]|(?<number>[0-9]{1,9})(?<stop>[.)]))(?<gap>[ \\t]+)(?<rest>.*)");
  private static final Pattern QUOTE = Pattern.compile("(?<marks>(?:> ?)+)(?<rest>.*)");

  private Typing() {}

  /**
   * A change of the text, and what is selected after it.
   *
   * @param start where it begins
   * @param end where what is replaced ends
   * @param text what is put there
   * @param anchor where the selection begins afterwards
   * @param caret where it ends
   */
  public record Change(int start, int end, String text, int anchor, int caret) {}

  /** Makes the selection bold, or plain again; with nothing selected what is typed next. */
  public static Change bold(String text, int start, int end) {
    return around(text, start, end, BOLD);
  }

  /** The same for italics. */
  public static Change italic(String text, int start, int end) {
    return around(text, start, end, ITALIC);
  }

  private static Change around(String text, int start, int end, String mark) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    int length = mark.length();
    if (isMarked(text, from, to, mark)) {
      return new Change(from - length, to + length, text.substring(from, to), from - length, to - length);
    }
    String words = text.substring(from, to);
    if (words.length() > 2 * length && isMarked(words, length, words.length() - length, mark)) {
      String bare = words.substring(length, words.length() - length);
      return new Change(from, to, bare, from, from + bare.length());
    }
    return new Change(from, to, mark + words + mark, from + length, to + length);
  }

  /** Whether a range has this mark on both sides, and not one that is longer or shorter. */
  private static boolean isMarked(String text, int start, int end, String mark) {
    int before = 0;
    while (start - before > 0 && text.charAt(start - before - 1) == '*') {
      before++;
    }
    int after = 0;
    while (end + after < text.length() && text.charAt(end + after) == '*') {
      after++;
    }
    // One star is italic, two are bold, three are both.
    int both = Math.min(3, Math.min(before, after));
    return mark.equals(BOLD) ? both >= 2 : both == 1 || both == 3;
  }

  /**
   * Goes on with a list or a quote on the next line; on an empty item the list ends.
   *
   * @param caret where Enter is pressed, with nothing selected
   * @return none where Enter is just Enter
   */
  public static Optional<Change> enter(String text, int caret) {
    int begin = text.lastIndexOf('\n', caret - 1) + 1;
    int lineEnd = text.indexOf('\n', caret);
    String line = text.substring(begin, lineEnd < 0 ? text.length() : lineEnd);
    Matcher item = LINE.matcher(line);
    if (item.matches() && caret - begin >= item.start("rest")) {
      return Optional.of(item.group("rest").isBlank()
          ? new Change(begin + item.start("mark"), caret, "", begin + item.start("mark"), begin + item.start("mark"))
          : insert(caret, "\n" + item.group("indent") + next(item) + item.group("gap")));
    }
    Matcher quote = QUOTE.matcher(line);
    if (quote.matches() && caret - begin >= quote.start("rest")) {
      return Optional.of(quote.group("rest").isBlank()
          ? new Change(begin, caret, "", begin, begin)
          : insert(caret, "\n" + quote.group("marks")));
    }
    return Optional.empty();
  }

  private static String next(Matcher item) {
    String number = item.group("number");
    return number == null ? item.group("mark") : Long.parseLong(number) + 1 + item.group("stop");
  }

  private static Change insert(int at, String text) {
    return new Change(at, at, text, at + text.length(), at + text.length());
  }

  /**
   * A link that is being typed.
   *
   * @param start where its brackets begin
   * @param words what was typed behind them
   */
  public record Begun(int start, String words) {}

  /** The link that is being typed at the caret, if one is: {@code [[} before it on its line, and nothing that ends it. */
  public static Optional<Begun> link(String text, int caret) {
    int start = text.lastIndexOf(LinkText.BEGIN, caret - LinkText.BEGIN.length());
    if (start < 0 || caret - start > LinkText.LONGEST) {
      return Optional.empty();
    }
    String words = text.substring(start + LinkText.BEGIN.length(), caret);
    boolean isOver = words.contains("\n") || words.contains(LinkText.END) || words.contains("|");
    return isOver ? Optional.empty() : Optional.of(new Begun(start, words));
  }
}
