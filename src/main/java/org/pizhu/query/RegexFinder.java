package org.pizhu.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.pizhu.model.TextRange;
import org.pizhu.query.QueryError.Kind;

/**
 * Finds a regular expression in lines of text as they are written. It can be stopped inside of a line, and stops by itself where one line
 * takes too long: some expressions try more ways than there is time for. For one search, on one thread.
 */
public final class RegexFinder {

  /** What one line may take. */
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(2);
  /** So many characters are looked at between two looks at the clock. */
  private static final int BETWEEN_LOOKS = 4_096;

  private final Pattern pattern;
  private final BooleanSupplier isCancelled;
  private final LongSupplier nanos;
  private int looked;
  private long end;

  /**
   * @param pattern the expression; sound
   * @param isCancelled asked again and again while it looks
   */
  public RegexFinder(String pattern, BooleanSupplier isCancelled) {
    this(pattern, isCancelled, System::nanoTime);
  }

  RegexFinder(String pattern, BooleanSupplier isCancelled, LongSupplier nanos) {
    this.pattern = compile(pattern);
    this.isCancelled = isCancelled;
    this.nanos = nanos;
  }

  /** The search was cancelled inside of a line. */
  public static final class Stopped extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;
  }

  /** Letters, digits and white space are those of Unicode. */
  static Pattern compile(String pattern) {
    return Pattern.compile(pattern, Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /**
   * Where it is found in a line.
   *
   * @return ranges from left to right that don't overlap; what is empty is not found
   * @throws QueryException {@code REGEX_TOO_SLOW}
   * @throws Stopped if it was cancelled
   */
  public List<TextRange> find(String line) {
    List<TextRange> found = new ArrayList<>();
    end = nanos.getAsLong() + MOST_NANOS;
    Matcher matcher = pattern.matcher(new Watched(line));
    try {
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          found.add(new TextRange(matcher.start(), matcher.end()));
        }
      }
    } catch (StackOverflowError tooDeep) {
      // The matcher calls itself for each repetition of a group, so a long line can be too much for it.
      throw tooSlow();
    }
    return found;
  }

  private void look() {
    looked++;
    if (looked % BETWEEN_LOOKS != 0) {
      return;
    }
    if (isCancelled.getAsBoolean()) {
      throw new Stopped();
    }
    if (nanos.getAsLong() - end > 0) {
      throw tooSlow();
    }
  }

  private QueryException tooSlow() {
    return QueryException.at(Kind.REGEX_TOO_SLOW, 0, pattern.pattern().length() + 2);
  }

  /** A line that knows when it has been looked at for too long. */
  private final class Watched implements CharSequence {

    private final String line;

    Watched(String line) {
      this.line = line;
    }

    @Override
    public int length() {
      return line.length();
    }

    @Override
    public char charAt(int index) {
      look();
      return line.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return line.subSequence(start, end);
    }

    @Override
    public String toString() {
      return line;
    }
  }

  /**
   * What is wrong with an expression.
   *
   * @param start where it begins in what was typed
   */
  static QueryException wrong(PatternSyntaxException wrong, int start) {
    String words = wrong.getDescription();
    String lower = words.toLowerCase(Locale.ROOT);
    int length = wrong.getPattern().length();
    int place = Math.max(0, Math.min(wrong.getIndex(), length - 1));
    Kind kind = lower.contains("unclosed") || lower.contains("unmatched") || lower.contains("missing closing")
        ? Kind.REGEX_BRACKETS
        : lower.contains("dangling") ? Kind.REGEX_NOTHING_TO_REPEAT : Kind.REGEX_NOT_VALID;
    return QueryException.at(kind, start + place, start + place + 1, words);
  }
}
