package org.pizhu.html.pages;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A string of a script or of JSON, as the page would show it. */
final class ScriptString {

  /** «\x0a», «四»: how scripts write marks, and the others of their language. */
  private static final Pattern ESCAPED = Pattern.compile("\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))", Pattern.DOTALL);

  private ScriptString() {}

  /**
   * The string that begins with the quotation mark at a place; one that never ends goes to the end of the script.
   *
   * @param start of the mark, in UTF-16 units
   */
  static String at(String script, int start) {
    char mark = script.charAt(start);
    int end = start + 1;
    while (end < script.length() && script.charAt(end) != mark) {
      end += script.charAt(end) == '\\' ? 2 : 1;
    }
    return ESCAPED.matcher(script.substring(start + 1, Math.min(end, script.length()))).replaceAll(ScriptString::plain);
  }

  private static String plain(MatchResult escaped) {
    String code = escaped.group(1) == null ? escaped.group(2) : escaped.group(1);
    String mark = code != null ? String.valueOf((char) Integer.parseInt(code, 16))
        : switch (escaped.group(3)) {
          case "n" -> "\n";
          case "r", "t" -> " ";
          default -> escaped.group(3);
        };
    return Matcher.quoteReplacement(mark);
  }
}
