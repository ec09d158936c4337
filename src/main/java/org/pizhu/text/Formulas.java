package org.pizhu.text;

import java.util.regex.Pattern;

/**
 * What a spreadsheet would take for a formula when it reads a text (OWASP, «CSV injection»): one that begins with {@code = + - @}, in their
 * wide and small forms too, after white space and marks that can't be seen; and one that begins with a tab or a line break.
 */
public final class Formulas {

  private static final Pattern FORMULA = Pattern.compile("'*(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠﹦﹢﹣﹫])");

  private Formulas() {}

  /** Whether a text would be taken for one, or was made harmless and would become one without its apostrophes. */
  public static boolean isFormula(String text) {
    return FORMULA.matcher(text).lookingAt();
  }

  /** The text with an apostrophe in front where it would be taken for a formula; {@link #original} takes it away again. */
  public static String harmless(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  /** The text that {@link #harmless} was given. */
  public static String original(String text) {
    return text.startsWith("'") && isFormula(text) ? text.substring(1) : text;
  }
}
