package org.pizhu.store.codec;

import org.pizhu.text.Markup;

/**
 * The HTML of a story as it is stored beside the story's text: where it says again what the text says it refers to it, which leaves a tenth.
 *
 * <p>{@link #REFERENCE}, a length, where it is not 1 a comma and how many UTF-16 units of the text are passed over before, and {@link #END}
 * stand for that much of the text, with {@code &}, {@code <}, {@code >} and {@code "} escaped. {@link #REFERENCE} and {@link #END} alone stand for the
 * character {@link #REFERENCE} itself, with an o between them for the attribute that says that an element begins one unit after the last reference.
 * Everything else stands for itself, so that HTML without references is its own stored form.
 */
public final class HtmlColumn {

  static final char REFERENCE = '\u0002';
  static final char END = '\u0003';

  /** Between {@link #REFERENCE} and {@link #END}: the attribute that tells where in the text the element begins, where that is after the next. */
  private static final char NEXT = 'o';

  /** A reference is not shorter than less. */
  private static final int LEAST = 4;

  private static final String OFFSET = " data-o=\"";

  private HtmlColumn() {}

  /**
   * Writes HTML as it is stored.
   *
   * @param text the story's text, which has to be at hand to read it again
   */
  public static String write(String html, String text) {
    return new Writing(html, text).write();
  }

  /**
   * Whether what is stored is some HTML.
   *
   * @param stored with references or, as before there were any, without
   */
  public static boolean says(String stored, String html, String text) {
    return html.equals(stored) || write(html, text).equals(stored);
  }

  /**
   * Reads HTML as it was stored.
   *
   * @param text the text that it was stored beside
   * @throws IllegalArgumentException if it refers to what the text does not have, so that one of them is not as it was stored
   */
  static String read(String stored, String text) {
    int reference = stored.indexOf(REFERENCE);
    if (reference < 0) {
      return stored;
    }
    StringBuilder html = new StringBuilder(stored.length() + text.length() + text.length() / 8);
    int from = 0;
    int at = 0;
    while (reference >= 0) {
      html.append(stored, from, reference);
      int end = stored.indexOf(END, reference);
      if (end < 0) {
        throw new IllegalArgumentException("A reference without an end at " + reference);
      }
      if (end == reference + 1) {
        html.append(REFERENCE);
      } else if (end == reference + 2 && stored.charAt(reference + 1) == NEXT) {
        html.append(OFFSET).append(at + 1).append('"');
      } else {
        int comma = comma(stored, reference, end);
        boolean skips = comma >= 0;
        int start = at + (skips ? Integer.parseInt(stored, comma + 1, end, 10) : 1);
        at = start + Integer.parseInt(stored, reference + 1, skips ? comma : end, 10);
        if (start < 0 || at < start || at > text.length()) {
          throw new IllegalArgumentException("A reference to " + start + " to " + at + " of a text of " + text.length());
        }
        Markup.append(text, start, at, html);
      }
      from = end + 1;
      reference = stored.indexOf(REFERENCE, from);
    }
    return html.append(stored, from, stored.length()).toString();
  }

  /** The comma of a reference, -1 if it has none. Not by a search through all that follows, which would make long stories quadratically slow. */
  private static int comma(String stored, int reference, int end) {
    for (int i = reference; i < end; i++) {
      if (stored.charAt(i) == ',') {
        return i;
      }
    }
    return -1;
  }

  /** One HTML being written. */
  private static final class Writing {

    private final String html;
    private final String text;
    private final StringBuilder stored = new StringBuilder();
    /** Where the HTML is read. */
    private int place;
    /** Where what it says there may stand in the text. */
    private int next;
    /** Where the last reference ended in the text. */
    private int referred;

    Writing(String html, String text) {
      this.html = html;
      this.text = text;
    }

    /** The HTML as it is stored. */
    public String write() {
      while (place < html.length()) {
        char c = html.charAt(place);
        if (c == '<') {
          tag();
        } else if (!refer()) {
          same(Math.max(1, length(place, next)));
        }
      }
      return stored.toString();
    }

    /** Lets the HTML say one character itself that the text may have, too. */
    private void same(int length) {
      boolean inText = length(place, next) > 0;
      for (int i = 0; i < length; i++) {
        literal(html.charAt(place));
      }
      if (inText) {
        next++;
      }
    }

    private void literal(char c) {
      stored.append(c);
      if (c == REFERENCE) {
        stored.append(END);
      }
      place++;
    }

    private void tag() {
      int end = html.indexOf('>', place);
      int to = end < 0 ? html.length() : end + 1;
      int inTag = html.substring(place, to).indexOf(OFFSET);
      if (inTag >= 0) {
        int offset = place + inTag;
        next = number(offset + OFFSET.length(), to);
        attribute(offset);
      }
      while (place < to) {
        literal(html.charAt(place));
      }
    }

    /** Writes a tag up to the attribute of its offset, and that in short where it is the one that is to be expected. */
    private void attribute(int offset) {
      String expected = OFFSET + (referred + 1) + '"';
      if (html.startsWith(expected, offset)) {
        while (place < offset) {
          literal(html.charAt(place));
        }
        stored.append(REFERENCE).append(NEXT).append(END);
        place = offset + expected.length();
      }
    }

    private int number(int from, int to) {
      int number = 0;
      for (int i = from; i < to && Character.isDigit(html.charAt(i)) && number < text.length(); i++) {
        number = number * 10 + html.charAt(i) - '0';
      }
      return number;
    }

    /** Refers to the text as far as the HTML says the same. */
    private boolean refer() {
      int inHtml = place;
      int inText = next;
      int length = length(inHtml, inText);
      while (length > 0) {
        inHtml += length;
        inText++;
        int alike = alike(inHtml, inText);
        inHtml += alike;
        inText += alike;
        length = length(inHtml, inText);
      }
      if (inText > next && Character.isHighSurrogate(text.charAt(inText - 1))) {
        // No half of a character can be stored.
        inText--;
        inHtml--;
      }
      if (inText - next < LEAST) {
        return false;
      }
      stored.append(REFERENCE).append(inText - next);
      if (next - referred != 1) {
        stored.append(',').append(next - referred);
      }
      stored.append(END);
      place = inHtml;
      next = inText;
      referred = inText;
      return true;
    }

    /** How many characters are the same that no HTML writes otherwise: nearly all. */
    private int alike(int inHtml, int inText) {
      int most = Math.min(html.length() - inHtml, text.length() - inText);
      int count = 0;
      while (count < most && text.charAt(inText + count) > '>' && text.charAt(inText + count) == html.charAt(inHtml + count)) {
        count++;
      }
      return count;
    }

    /** How many characters of the HTML say what one of the text says; 0 if they say something else. */
    private int length(int inHtml, int inText) {
      if (inText >= text.length() || inHtml >= html.length()) {
        return 0;
      }
      char c = text.charAt(inText);
      return switch (c) {
        case '&' -> html.startsWith("&amp;", inHtml) ? 5 : 0;
        case '<' -> html.startsWith("&lt;", inHtml) ? 4 : 0;
        case '>' -> html.startsWith("&gt;", inHtml) ? 4 : 0;
        case '"' -> html.startsWith("&quot;", inHtml) ? 6 : 0;
        default -> html.charAt(inHtml) == c ? 1 : 0;
      };
    }
  }
}
