package org.pizhu.html.markup;

import java.util.HashMap;
import java.util.Map;

/**
 * What becomes of each element: the policy of the sanitiser. An element that is not named here loses its tag and keeps its text.
 * {@link org.pizhu.html.body.StoryHtml} can write no tag but the literals that stand in this class.
 */
public final class TagPolicy {

  /** What an element does to the text. */
  public enum Role {
    /** Its tag goes, its text flows on. */
    TRANSPARENT,
    /** Begins and ends a block. */
    BLOCK,
    HEADING,
    PREFORMATTED,
    /** Holds blocks, and is shown. */
    LIST,
    ITEM,
    TABLE,
    TABLE_CAPTION,
    ROW,
    CELL,
    QUOTE,
    FIGURE,
    FIGURE_CAPTION,
    /** Marks characters. */
    INLINE,
    LINK,
    BREAK,
    IMAGE,
    /** Goes with all that is in it. */
    DROP,
    /** Goes with all that is in it, and the archivist is told. */
    ACTIVE,
    /** As active, but for the text of a story in it: it stands there where the tag was never closed. */
    PLAYER,
    /** Its tag goes, its text stays, and the archivist is told. */
    ACTIVE_BLOCK
  }

  /** An element's role, and the tag that is written for it; empty where none is. */
  public record Rule(Role role, String tag) {}

  private static final Rule TRANSPARENT = new Rule(Role.TRANSPARENT, "");

  private static final Map<String, Rule> RULES = new HashMap<>();

  static {
    plain(Role.BLOCK, "p", "div", "section", "article", "aside", "header", "footer", "nav", "main", "address", "center",
        "fieldset", "legend", "details", "summary", "dl", "dt", "dd", "dir", "menu", "hgroup", "search", "hr", "body", "html",
        "thead", "tbody", "tfoot", "marquee");
    plain(Role.HEADING, "h1", "h2", "h3", "h4", "h5", "h6");
    plain(Role.PREFORMATTED, "pre", "listing", "plaintext", "xmp");
    plain(Role.BREAK, "br");
    plain(Role.IMAGE, "img", "image");
    plain(Role.DROP, "head", "title", "style", "template", "noscript", "noembed", "noframes", "datalist", "colgroup", "col",
        "param", "source", "track", "area", "map", "progress", "meter", "dialog", "canvas", "basefont", "bgsound",
        // What a formula has beside its letters: the same in TeX, or in another markup.
        "annotation", "annotation-xml");
    plain(Role.ACTIVE, "script", "iframe", "frame", "frameset", "embed", "input", "button", "select", "textarea", "svg",
        "link", "meta", "base", "portal");
    plain(Role.PLAYER, "object", "applet", "audio", "video");
    // A choice that stands in no list is text; a list goes with its choices.
    plain(Role.ACTIVE_BLOCK, "form", "keygen", "isindex", "option", "optgroup");
    RULES.put("ul", new Rule(Role.LIST, "ul"));
    RULES.put("ol", new Rule(Role.LIST, "ol"));
    RULES.put("li", new Rule(Role.ITEM, "li"));
    RULES.put("table", new Rule(Role.TABLE, "table"));
    RULES.put("caption", new Rule(Role.TABLE_CAPTION, "caption"));
    RULES.put("tr", new Rule(Role.ROW, "tr"));
    RULES.put("td", new Rule(Role.CELL, "td"));
    RULES.put("th", new Rule(Role.CELL, "th"));
    RULES.put("blockquote", new Rule(Role.QUOTE, "blockquote"));
    RULES.put("figure", new Rule(Role.FIGURE, "figure"));
    RULES.put("figcaption", new Rule(Role.FIGURE_CAPTION, "figcaption"));
    RULES.put("a", new Rule(Role.LINK, "a"));
    inline("b", "b", "strong");
    inline("i", "i", "em", "cite", "var", "dfn");
    inline("u", "u", "ins");
    inline("s", "s", "del", "strike");
    inline("sub", "sub");
    inline("sup", "sup");
    inline("ruby", "ruby");
    inline("rt", "rt");
    inline("rp", "rp");
  }

  private TagPolicy() {}

  private static void plain(Role role, String... names) {
    for (String name : names) {
      RULES.put(name, new Rule(role, ""));
    }
  }

  private static void inline(String tag, String... names) {
    for (String name : names) {
      RULES.put(name, new Rule(Role.INLINE, tag));
    }
  }

  /**
   * The rule for an element.
   *
   * @param name its name in lower case
   */
  public static Rule of(String name) {
    return RULES.getOrDefault(name, TRANSPARENT);
  }
}
