package org.pizhu.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;
import org.pizhu.model.TextRange;

/**
 * The words of a page as programs that mark passages in pages count them: all text nodes one after the other, as {@code textContent} of the DOM gives
 * them; and where elements lie in them. An expression that means no element, or several, means nothing.
 */
public final class PageWords {

  private static final int LONGEST = 1000;

  /** Steps of a path in the page: what programs write that name an element by where it stands. */
  private static final Pattern STEP = Pattern.compile("(//?)(?:child::)?(?:[\\w-]+:)?(text\\(\\)|[\\w-]+|\\*)((?:\\[[^\\[\\]]*\\])*)");
  private static final Pattern BY_ID = Pattern.compile("^id\\((['\"])([^'\"]*)\\1\\)");
  private static final Pattern CONDITION = Pattern.compile("\\[([^\\[\\]]*)\\]");
  private static final Pattern ATTRIBUTE = Pattern.compile("@([\\w:-]+)\\s*=\\s*(['\"])(.*)\\2");
  private static final Pattern LOCAL_NAME = Pattern.compile("local-name\\(\\)\\s*=\\s*(['\"])([\\w-]+)\\1");

  /** What selectors of browsers' tools are made of; jsoup's own words with regular expressions in them are not. */
  private static final Pattern CSS = Pattern.compile(
      "(?:[\\p{L}\\p{N}_#.>+*\\[\\]=\"'\\s^$|,\\\\-]|~(?!=)|:nth-(?:last-)?(?:child|of-type)\\([^()]{1,40}\\)|:(?:first|last|only)-(?:child|of-type))+");

  private final Document page;
  private final String text;
  private final Map<Node, TextRange> places = new IdentityHashMap<>();
  /** Where blocks begin and end: a reader sees a break there of which the text says nothing. */
  private final TreeSet<Integer> breaks = new TreeSet<>();

  private PageWords(Document page) {
    this.page = page;
    StringBuilder words = new StringBuilder();
    Map<Node, Integer> starts = new IdentityHashMap<>();
    NodeTraversor.traverse(new NodeVisitor() {
      @Override
      public void head(Node node, int depth) {
        starts.put(node, words.length());
        if (node instanceof TextNode one) {
          words.append(one.getWholeText());
        } else if (isBreak(node)) {
          breaks.add(words.length());
        }
      }

      @Override
      public void tail(Node node, int depth) {
        places.put(node, new TextRange(starts.get(node), words.length()));
        if (isBreak(node)) {
          breaks.add(words.length());
        }
      }
    }, page);
    text = words.toString();
  }

  private static boolean isBreak(Node node) {
    return node instanceof Element element && (element.isBlock() || element.normalName().equals("br"));
  }

  /** The words of a page. */
  public static PageWords of(String html) {
    return new PageWords(Jsoup.parse(html));
  }

  /** All text nodes one after the other. */
  public String text() {
    return text;
  }

  /** Part of the text as a reader sees it, with line feeds between blocks. */
  public String shown(TextRange range) {
    StringBuilder shown = new StringBuilder();
    int at = range.start();
    for (int next : breaks.subSet(range.start(), false, range.end(), false)) {
      shown.append(text, at, next).append('\n');
      at = next;
    }
    return shown.append(text, at, range.end()).toString();
  }

  /** Where the element with an id lies. */
  public @Nullable TextRange byId(String id) {
    Element found = named(id);
    return found == null ? null : places.get(found);
  }

  /** The element with an id; none for an empty one, which a stranger's file may name and jsoup refuses. */
  private @Nullable Element named(String id) {
    return id.isEmpty() ? null : page.getElementById(id);
  }

  /**
   * Where the one element that a CSS selector means lies.
   *
   * @param within the part of the text that it has to lie in
   */
  public @Nullable TextRange byCss(String selector, TextRange within) {
    if (selector.length() > LONGEST || !CSS.matcher(selector).matches()) {
      return null;
    }
    try {
      return only(page.select(selector), within);
    } catch (Selector.SelectorParseException | IllegalArgumentException noSelector) {
      // A stranger's file may say anything; what means nothing is told by whoever asked.
      return null;
    }
  }

  private @Nullable TextRange only(Collection<? extends Node> found, TextRange within) {
    TextRange only = null;
    for (Node node : found) {
      TextRange place = places.get(node);
      if (place != null && place.start() >= within.start() && place.end() <= within.end()) {
        if (only != null) {
          return null;
        }
        only = place;
      }
    }
    return only;
  }

  /**
   * Where the one node that a path of XPath 1.0 means lies. Only steps down are known, with numbers and attributes as conditions; a path that begins
   * at neither the root nor the body is counted from the body, as programs do that write such paths.
   *
   * @param within the part of the text that it has to lie in
   */
  public @Nullable TextRange byPath(String path, TextRange within) {
    Matcher id = BY_ID.matcher(path);
    String steps = path;
    Set<Node> at = nodes(List.of(page.body()));
    if (path.length() > LONGEST) {
      return null;
    } else if (id.find()) {
      Element named = named(id.group(2));
      at = nodes(named == null ? List.of() : List.of(named));
      steps = path.substring(id.end());
    } else if (path.matches("(?is)//.*|/(?:[\\w-]+:)?html(?:\\[1\\])?(?:/.*)?")) {
      at = nodes(List.of(page));
    } else if (path.matches("(?is)/(?:[\\w-]+:)?body(?:\\[1\\])?(?:/.*)?")) {
      at = nodes(List.of(page.body().parent()));
    }
    return path.equals("/") ? places.get(page.body()) : only(walk(steps.startsWith(".") ? steps.substring(1) : steps, at), within);
  }

  private static Set<Node> nodes(Collection<? extends Node> nodes) {
    Set<Node> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(nodes);
    return set;
  }

  private static Set<Node> walk(String steps, Set<Node> from) {
    Set<Node> at = from;
    String rest = (steps.startsWith("/") || steps.isEmpty() ? steps : "/" + steps).replace("/./", "/");
    while (!rest.isEmpty()) {
      Matcher step = STEP.matcher(rest);
      if (!step.lookingAt()) {
        return Set.of();
      }
      Set<Node> next = nodes(List.of());
      for (Node parent : step.group(1).equals("//") ? below(at) : at) {
        next.addAll(children(parent, step.group(2).toLowerCase(Locale.ROOT), step.group(3)));
      }
      at = next;
      rest = rest.substring(step.end());
    }
    return at;
  }

  private static Set<Node> below(Set<Node> nodes) {
    Set<Node> below = nodes(List.of());
    for (Node node : nodes) {
      if (!below.contains(node)) {
        node.nodeStream().forEach(below::add);
      }
    }
    return below;
  }

  private static Collection<Node> children(Node parent, String name, String conditions) {
    List<Node> found = new ArrayList<>();
    for (Node child : parent.childNodes()) {
      boolean fits = name.equals("text()") ? child instanceof TextNode
          : child instanceof Element element && (name.equals("*") || element.normalName().equals(name));
      if (fits) {
        found.add(child);
      }
    }
    Matcher condition = CONDITION.matcher(conditions);
    while (condition.find()) {
      found = meeting(found, condition.group(1).strip());
    }
    return found;
  }

  private static List<Node> meeting(List<Node> nodes, String condition) {
    if (condition.matches("\\d{1,6}")) {
      int number = Integer.parseInt(condition);
      return number < 1 || number > nodes.size() ? List.of() : List.of(nodes.get(number - 1));
    }
    Matcher attribute = ATTRIBUTE.matcher(condition);
    if (attribute.matches()) {
      return nodes.stream().filter(node -> node instanceof Element element && has(element, attribute.group(1), attribute.group(3))).toList();
    }
    Matcher name = LOCAL_NAME.matcher(condition);
    return name.matches()
        ? nodes.stream().filter(node -> node.normalName().equals(name.group(2).toLowerCase(Locale.ROOT))).toList() : List.of();
  }

  /** Whether an attribute is written so; jsoup's own names, as «abs:href» for a whole address, are of no page. */
  private static boolean has(Element element, String name, String value) {
    return element.attributes().hasKeyIgnoreCase(name) && element.attributes().getIgnoreCase(name).equals(value);
  }
}
