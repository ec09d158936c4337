package org.pizhu.markdown;

import java.util.regex.Pattern;

/**
 * A note as it is given to the parser: with characters in it that Unicode keeps for a program's own use, and that are taken out of what the parser gives.
 *
 * <p>One stands between Chinese punctuation and {@code *}. CommonMark decides by the characters on both sides whether a run of stars can begin or end
 * emphasis, and counts on spaces, which Chinese doesn't write: {@code **注意：**下文} would stay as typed. Two stand for the brackets of a
 * link, because the parser lets nobody else have a bracket.
 */
final class Marked {

  /** Stands for {@code [[}. */
  static final char OPEN = '\uE5F2';

  /** Stands for {@code ]]}. */
  static final char CLOSE = '\uE5F3';

  private static final String BETWEEN = "\uE5F1";
  private static final Pattern OURS = Pattern.compile("[\uE5F1-\uE5F3]");

  /** A stop or bracket, stars, a letter. */
  private static final Pattern ENDS = Pattern.compile("(?<=[\\p{P}&&[^\\x00-\\x7f]])(?=\\*{1,3}[\\p{L}\\p{N}])");

  /** A letter, stars, a stop or bracket. */
  private static final Pattern BEGINS = Pattern.compile("(?<=[\\p{L}\\p{N}]\\*{1,3})(?=[\\p{P}&&[^\\x00-\\x7f]])");

  private final String text;
  private final boolean isMarked;

  /**
   * @param note what is to be read
   */
  Marked(String note) {
    boolean wanted = note.indexOf('*') >= 0 || note.contains(LinkText.BEGIN);
    // A note that has such a character itself is read as it is.
    isMarked = wanted && !OURS.matcher(note).find();
    text = isMarked ? mark(note) : note;
  }

  private static String mark(String note) {
    String links = LinkText.LINK.matcher(note).replaceAll(OPEN + "$1" + CLOSE);
    return BEGINS.matcher(ENDS.matcher(links).replaceAll(BETWEEN)).replaceAll(BETWEEN);
  }

  /** The note for the parser. */
  String text() {
    return text;
  }

  /** What the parser gives, as it was written. */
  String plain(String given) {
    return isMarked && OURS.matcher(given).find()
        ? given.replace(BETWEEN, "").replace(String.valueOf(OPEN), LinkText.BEGIN).replace(String.valueOf(CLOSE), LinkText.END)
        : given;
  }
}
