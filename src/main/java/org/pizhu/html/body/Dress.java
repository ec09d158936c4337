package org.pizhu.html.body;

import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * How a source sets characters off: their size, colour and face. Only whether two are the same counts, so each is kept as a few bits of the hash
 * of its words.
 */
public final class Dress {

  /** What nothing is said of. */
  static final int NONE = 0;

  private static final int BITS = 9;

  private static final int MASK = (1 << BITS) - 1;

  private static final String[] PROPERTIES = {"font-size", "color", "font-family"};

  private static final String[] ATTRIBUTES = {"size", "color", "face"};

  /** «color:red» */
  private static final int SHORTEST = 9;

  private Dress() {}

  /**
   * What characters in an element wear.
   *
   * @param outer what they wear outside of it
   */
  static int of(Element element, int outer) {
    int dress = outer;
    String name = element.normalName();
    if (name.equals("em") || name.equals("i") || name.equals("small")) {
      dress = with(dress, 0, dress + name);
    }
    if (element.attributesSize() == 0) {
      return dress;
    }
    if (name.equals("font")) {
      for (int i = 0; i < ATTRIBUTES.length; i++) {
        String value = element.attr(ATTRIBUTES[i]);
        dress = value.isEmpty() ? dress : with(dress, i, value.strip().toLowerCase(Locale.ROOT));
      }
    }
    String style = element.attr("style");
    // «FONT-SIZE: 14pt», as old editors write it
    return style.length() < SHORTEST ? dress : styled(style.toLowerCase(Locale.ROOT), dress);
  }

  /** Whether two have the same size and colour. */
  public static boolean differsInFaceOnly(int one, int other) {
    return ((one ^ other) & (1 << 2 * BITS) - 1) == 0;
  }

  /** What a style in small letters adds. */
  private static int styled(String style, int outer) {
    int dress = outer;
    for (int i = 0; i < PROPERTIES.length; i++) {
      String value = value(style, PROPERTIES[i]);
      dress = value.isEmpty() ? dress : with(dress, i, value);
    }
    return dress;
  }

  /** The value of a property; empty if it has none, or that of what is around it. */
  private static String value(String style, String property) {
    int at = style.indexOf(property);
    while (at > 0 && (Character.isLetter(style.charAt(at - 1)) || style.charAt(at - 1) == '-')) {
      // «background-color»
      at = style.indexOf(property, at + 1);
    }
    int colon = at < 0 ? -1 : style.indexOf(':', at);
    if (colon < 0 || !style.substring(at + property.length(), colon).isBlank()) {
      return "";
    }
    int end = style.indexOf(';', colon);
    String value = style.substring(colon + 1, end < 0 ? style.length() : end).strip();
    return value.equals("inherit") || value.equals("initial") ? "" : value;
  }

  private static int with(int dress, int part, String value) {
    int hash = value.hashCode();
    int bits = (hash ^ hash >>> BITS ^ hash >>> 2 * BITS) & MASK;
    return dress & ~(MASK << part * BITS) | bits << part * BITS;
  }
}
