package org.pizhu.citation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * How large a style of CSL is once each call of a macro is replaced by the macro, which is how citeproc goes through it. A macro that calls
 * itself has no end, and a few that call the next one many times each have as good as none; both are no styles for people.
 */
final class CslMacros {

  /** What the largest styles of the common collection go through for one work comes to three thousand elements. */
  private static final long MOST = 100_000;
  private static final int DEEPEST = 200;

  private final Map<String, Element> macros = new HashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  private CslMacros(Document style, String namespace) {
    NodeList all = style.getElementsByTagNameNS(namespace, "macro");
    for (int i = 0; i < all.getLength(); i++) {
      Element macro = (Element) all.item(i);
      macros.putIfAbsent(macro.getAttribute("name"), macro);
    }
  }

  /**
   * What is wrong with a style.
   *
   * @return in a few words; null if nothing is
   */
  static @Nullable String fault(Document style, String namespace) {
    CslMacros macros = new CslMacros(style, namespace);
    try {
      return macros.size(style.getDocumentElement(), 0) > MOST ? "macro × " + MOST : null;
    } catch (Endless endless) {
      return endless.getMessage();
    }
  }

  /**
   * What a style needs and has not, such as a macro that it calls (CSL 1.0.2, Citation and Macro). Where that is in a part that is never gone
   * through, the style can be followed all the same.
   *
   * @return as the file would name it; null if nothing is missing
   */
  static @Nullable String missing(Document style, String namespace) {
    Element citation = (Element) style.getElementsByTagNameNS(namespace, "citation").item(0);
    if (citation == null || citation.getElementsByTagNameNS(namespace, "layout").getLength() == 0) {
      return "<citation>";
    }
    CslMacros macros = new CslMacros(style, namespace);
    NodeList all = style.getElementsByTagNameNS(namespace, "*");
    for (int i = 0; i < all.getLength(); i++) {
      String called = ((Element) all.item(i)).getAttribute("macro");
      if (!called.isEmpty() && !macros.macros.containsKey(called)) {
        return "macro=\"" + called + "\"";
      }
    }
    return null;
  }

  private long size(Element element, int depth) {
    if (depth > DEEPEST) {
      throw new Endless("<" + element.getNodeName() + "> × " + DEEPEST);
    }
    long size = 1;
    String called = element.getAttribute("macro");
    if (macros.containsKey(called)) {
      size += ofMacro(called, depth);
    }
    // Of several branches one alone is gone through; all of them added up, the styles of Chicago would have no end.
    boolean isChoice = "choose".equals(element.getLocalName());
    long longest = 0;
    for (Node child = element.getFirstChild(); child != null && size <= MOST; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        long inside = size(inner, depth + 1);
        longest = Math.max(longest, inside);
        size += isChoice ? 0 : inside;
      }
    }
    return isChoice ? size + longest : size;
  }

  private long ofMacro(String name, int depth) {
    Long known = sizes.get(name);
    if (known != null) {
      return known;
    }
    if (!open.add(name)) {
      throw new Endless("macro=\"" + name + "\"");
    }
    long size = size(macros.get(name), depth + 1);
    open.remove(name);
    sizes.put(name, size);
    return size;
  }

  /** There is no end to a style. */
  private static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1;

    Endless(String where) {
      super(where, null, false, false);
    }
  }
}
