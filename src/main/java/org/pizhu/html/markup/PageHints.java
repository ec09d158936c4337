package org.pizhu.html.markup;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the names, roles and styles of a page's elements say of them. They are hints only: the text decides. */
public final class PageHints {

  /** Elements that hold no text of a story, wherever they stand. */
  public static final String NEVER = "script,style,template,link,meta,object,embed,applet,iframe,frame,canvas,svg,input,textarea,select,button,"
      + "nav,dialog,audio,video,noscript";

  private static final Pattern UNLIKELY = Pattern.compile(
      "-ad-|ad-break|advert|guanggao|agegate|banner|breadcrumb|crumbs?\\b|combx|comment|pinglun|community|cover-wrap|disqus|extra|footer|"
          + "gdpr|cookie|header|legends|menu|modal|related|relate|recommend|tuijian|remark|replies|rss|shoutbox|sidebar|skyscraper|social|"
          + "sponsor|donat|dashang|infobox|navbox|catlinks|"
          + "supplemental|pagination|pager|popup|yom-remote|qrcode|toolbar|hot-?news|rank(?:ing)?\\b|copyright|friend-?link|"
          + "newsletter|subscri");

  private static final Pattern MAYBE = Pattern.compile("and|article|body|column|content|main|mathjax|shadow|detail|zhengwen");

  private static final Pattern POSITIVE = Pattern.compile(
      "article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story|detail|zhengwen|txt");

  private static final Pattern NEGATIVE = Pattern.compile(
      "-ad-|hidden|\\bhid\\b|banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|relate|recommend|tuijian|"
          + "scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget|qrcode|copyright|newsletter|toolbar|guanggao|mood|xinqing|toupiao");

  private static final Pattern TALK = Pattern.compile("comment|pinglun|disqus|replies|remark|shoutbox");

  private static final Pattern SHARE = Pattern.compile("(?:\\b|_)(?:share|sharedaddy|fenxiang|bdsharebuttonbox|social)(?:\\b|_)");

  private static final Set<String> ROLES = Set.of(
      "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog", "banner", "contentinfo", "search");

  /** Browsers hide what has this in its style. */
  private static final Pattern NOT_SHOWN = Pattern.compile("display\\s*:\\s*none");

  private PageHints() {}

  /** Whether an element is not shown; one that only waits for a script to become visible is. */
  public static boolean isHidden(Element element) {
    return element.hasAttr("hidden") || NOT_SHOWN.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find()
        || ONLY_READ.matcher(element.className()).find() || element.attr("aria-hidden").equals("true") && !element.className().contains("fallback-image");
  }

  /** What programs that read pages aloud say. */
  private static final Pattern ONLY_READ = Pattern.compile("(?:^|\\s)(?:visually-hidden(?:-text)?|sr-only|screen-reader-text|VisuallyHidden\\S*)(?:\\s|$)");

  /** Whether an element is named like something around a story. */
  public static boolean isUnlikely(Element element) {
    String names = names(element);
    return UNLIKELY.matcher(names).find() && !MAYBE.matcher(names).find() || hasRole(element);
  }

  /** Whether an element is named like what readers say. */
  public static boolean isTalk(Element element) {
    return TALK.matcher(names(element)).find();
  }

  /** Whether an element tells by its role that it stands around a story. */
  public static boolean hasRole(Element element) {
    return ROLES.contains(element.attr("role"));
  }

  /** Whether an element is named like the buttons by which a page is passed on. */
  public static boolean isShare(Element element) {
    return SHARE.matcher(names(element)).find();
  }

  /** 25 for each of class and id that is named like a story, −25 for each named like something else. */
  public static int weight(Element element) {
    return weight(element.className()) + weight(element.id());
  }

  private static int weight(String name) {
    if (name.isEmpty()) {
      return 0;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return (POSITIVE.matcher(lower).find() ? 25 : 0) - (NEGATIVE.matcher(lower).find() ? 25 : 0);
  }

  private static String names(Element element) {
    return (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
  }
}
