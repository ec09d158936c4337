package org.pizhu.html.markup;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Takes down what a page would have done on its own: elements and attributes that run, load or send something. */
public final class ActiveContent {

  /** Attributes that a browser follows. */
  private static final Set<String> ADDRESSES = Set.of(
      "href", "src", "action", "formaction", "background", "poster", "data", "xlink:href", "lowsrc", "dynsrc", "srcset");

  private static final Pattern LOADING = Pattern.compile("(?i)@import|url\\s*\\(|expression\\s*\\(|-moz-binding");

  /** More kinds than these are not told. */
  private static final int MOST = 12;

  private final Set<String> found = new TreeSet<>();

  /** An element of that name is left out. */
  public void element(String name) {
    add(name);
  }

  /** An element is left out that is not active as a rule; a style sheet that loads something is. */
  public void styleSheet(Element element) {
    if (element.normalName().equals("style") && loads(element.data())) {
      add("style");
    }
  }

  /** Whether CSS fetches another style sheet, a font or a picture. */
  private static boolean loads(String css) {
    // A quick look: most styles have nothing of the kind.
    boolean may = css.indexOf('(') >= 0 || css.indexOf('@') >= 0 || css.contains("-m") || css.contains("-M");
    return may && LOADING.matcher(css).find();
  }

  /** Looks through the attributes of an element; none of them is kept. */
  public void attributesOf(Element element) {
    if (element.attributesSize() == 0) {
      return;
    }
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      if (name.length() > 2 && (name.charAt(0) | 0x20) == 'o' && (name.charAt(1) | 0x20) == 'n') {
        add(name.toLowerCase(Locale.ROOT));
      } else if (name.equalsIgnoreCase("style") && loads(attribute.getValue())) {
        add("style");
      } else if (runs(attribute.getValue()) && ADDRESSES.contains(name.toLowerCase(Locale.ROOT))) {
        add(scheme(attribute.getValue()) + ":");
      }
    }
  }

  private void add(String what) {
    if (found.size() < MOST && isPlain(what)) {
      found.add(what);
    }
  }

  /** Names made up by an attacker could say anything: only plain ones are told. */
  private static boolean isPlain(String name) {
    return name.length() <= 24 && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == ':' || c == '-');
  }

  /** Whether an address runs script when it is followed. */
  static boolean runs(String address) {
    if (address.length() < 5 || address.indexOf(':') < 0) {
      return false;
    }
    String scheme = scheme(address);
    return scheme.equals("javascript") || scheme.equals("vbscript") || scheme.equals("livescript");
  }

  /** The scheme as a browser reads it: without white space and control characters, in lower case. Empty if there is none. */
  public static String scheme(String address) {
    StringBuilder scheme = new StringBuilder();
    for (int i = 0; i < address.length() && scheme.length() <= 12; i++) {
      char c = address.charAt(i);
      if (c == ':') {
        return scheme.toString().toLowerCase(Locale.ROOT);
      }
      if (c > ' ' && c != 0x7f && c != 0xa0 && c != 0xfffd) {
        scheme.append(c);
      }
    }
    return "";
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** What was found, in alphabetical order. */
  @Override
  public String toString() {
    return String.join(", ", found);
  }
}
