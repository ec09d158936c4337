package org.pizhu.html.markup;

import java.util.regex.Pattern;

/** What the beginning and the end of a file of XML show, well-formed or not. Nothing that it declares is looked up. */
public final class XmlHead {

  /** So many characters show it. */
  private static final int LENGTH = 1 << 14;

  private static final String PROLOG =
      "\\A[\ufeff\\s]*+(?:<!--.*?-->\\s*+|<\\?.*?\\?>\\s*+|<!DOCTYPE(?:[^\\[>]|\\[.*?\\])*+>\\s*+)*+<(?:";

  private static final Pattern DECLARES = Pattern.compile("<!(?:DOCTYPE|ENTITY)\\s", Pattern.CASE_INSENSITIVE);

  private XmlHead() {}

  /**
   * The beginning of files with some root elements.
   *
   * @param names of the elements, as an expression
   */
  public static Pattern root(String names) {
    return Pattern.compile(PROLOG + names + ")[\\s>]", Pattern.DOTALL);
  }

  /** Whether a text begins with what {@link #root} describes. */
  public static boolean begins(Pattern root, String text) {
    return root.matcher(first(text)).lookingAt();
  }

  /** Whether it declares entities or a document type. */
  public static boolean declares(String xml) {
    return DECLARES.matcher(first(xml)).find();
  }

  /** Whether the end of the root element is missing. */
  public static boolean isCut(String xml, Pattern end) {
    return !end.matcher(xml.substring(Math.max(0, xml.length() - LENGTH))).find();
  }

  private static String first(String text) {
    return text.length() > LENGTH ? text.substring(0, LENGTH) : text;
  }
}
