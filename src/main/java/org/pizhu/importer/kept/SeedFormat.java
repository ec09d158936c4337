package org.pizhu.importer.kept;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.StorySource;
import org.pizhu.text.WhiteSpace;

/** The lines of a fragment: a headline, lines of HTML, a line with an asterisk. */
final class SeedFormat {

  /** Elements that begin a body: a first line with one of them is no headline. */
  private static final Set<String> BODY = Set.of(
      "p", "div", "img", "table", "tbody", "tr", "td", "ul", "ol", "li", "br", "hr", "figure", "section", "article", "center",
      "blockquote", "script", "style", "iframe", "html", "body", "head", "meta", "link", "object", "embed", "video", "pre");

  private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)|<!");

  private SeedFormat() {}

  /**
   * The story of a fragment.
   *
   * @param file the name of the file, for problems
   * @param line the line of the file that the fragment begins in, 1 for the first
   * @param fragment its text
   * @return none if there is nothing but white space
   */
  static @Nullable StorySource story(String file, long line, String fragment) {
    String text = normalise(fragment);
    int end = withoutSeparator(text);
    int first = firstLine(text, end);
    if (first >= end) {
      return null;
    }
    long at = line + count(text, first);
    int lineEnd = text.indexOf('\n', first);
    lineEnd = lineEnd < 0 || lineEnd > end ? end : lineEnd;
    if (!isBody(text, first, lineEnd)) {
      return new StorySource(file, at, text.substring(first, lineEnd), text.substring(Math.min(lineEnd + 1, end), end));
    }
    // Without a headline: the blank line above the body stands for it, if there is one.
    return new StorySource(file, first == 0 ? at : at - 1, "", text.substring(first, end));
  }

  /** Without a byte order mark, and with LF at the end of each line. */
  private static String normalise(String text) {
    String whole = text.startsWith("\ufeff") ? text.substring(1) : text;
    return whole.indexOf('\r') < 0 ? whole : whole.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Where the story ends: before a separator and the blank lines above it. */
  private static int withoutSeparator(String text) {
    int end = withoutBlanks(text, text.length());
    int last = text.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
    if (end > 0 && last <= end && WhiteSpace.fold(text.substring(last, end)).equals("*")) {
      return withoutBlanks(text, last);
    }
    return end;
  }

  /** Moves an end back over lines of white space, to the end of the last line with text. */
  private static int withoutBlanks(String text, int from) {
    int end = from;
    while (end > 0 && WhiteSpace.isWhite(text.charAt(end - 1))) {
      end--;
    }
    int lineEnd = text.indexOf('\n', end);
    return end == 0 ? 0 : lineEnd < 0 || lineEnd > from ? from : lineEnd;
  }

  /** Where the first line with text begins. */
  private static int firstLine(String text, int end) {
    int start = 0;
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) == '\n') {
        start = i + 1;
      } else if (!WhiteSpace.isWhite(text.charAt(i))) {
        return start;
      }
    }
    return end;
  }

  private static long count(String text, int to) {
    return text.substring(0, to).chars().filter(c -> c == '\n').count();
  }

  private static boolean isBody(String text, int from, int to) {
    int start = from;
    while (start < to && WhiteSpace.isWhite(text.charAt(start))) {
      start++;
    }
    Matcher tag = TAG.matcher(text).region(start, to);
    return tag.lookingAt() && (tag.group(1) == null || BODY.contains(tag.group(1).toLowerCase(java.util.Locale.ROOT)));
  }
}
