package org.pizhu.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pizhu.text.WhiteSpace;

/**
 * Finds the headline of a page. The title element has it with the names of channel and outlet behind or before it, so what the page shows
 * as a heading and the title has as well is the headline.
 */
final class PageTitle {

  private static final int SHORTEST = 4;

  /** In columns: longer ends of a title are not the name of a channel. */
  private static final int LONGEST_TAIL = 40;

  /** A pair of dashes parts a headline from its second half, not from a name. */
  private static final Pattern TAIL =
      Pattern.compile("^(.*[^\\s–—-])\\s*(?:[_|｜»«·]|\\s[-–—]+\\s|(?:[-–—]|--)(?=[^-–—]{2,20}$))\\s*([^_|｜]+)$");

  private static final Pattern CLASS = Pattern.compile("(?:^|[\\s_-])(?:title|headline|biaoti|tit)(?:$|[\\s_\\d-])");

  private PageTitle() {}

  static String of(Document page, PageData data) {
    // On broken pages it stands in the body.
    Element element = page.selectFirst("title:not(svg title)");
    String whole = element == null ? "" : WhiteSpace.fold(element.text());
    String heading = heading(page, data, whole);
    if (heading != null) {
      return heading;
    }
    List<String> shown = shown(page, data);
    String best = "";
    for (String one : shown) {
      boolean found = whole.isEmpty() ? best.isEmpty() : bare(whole).contains(bare(one));
      if (found && one.length() >= SHORTEST && one.length() > best.length()) {
        best = one;
      }
    }
    if (!best.isEmpty() && !isName(best, whole)) {
      return best;
    }
    return whole.isEmpty() ? shown.stream().findFirst().orElse("") : withoutTail(whole);
  }

  /**
   * A heading that is the title but for the name of channel or outlet at its end, where the page says the same title to machines as well;
   * none if there is no such heading.
   */
  private static @Nullable String heading(Document page, PageData data, String whole) {
    String same = data.meta("og:title", "twitter:title");
    String linked = data.linked("headline", "title");
    boolean said = same != null && bare(same).equals(bare(whole)) || linked != null && bare(linked).equals(bare(whole));
    if (!said) {
      return null;
    }
    String rest = whole;
    for (Matcher tail = TAIL.matcher(rest); tail.matches(); tail = TAIL.matcher(rest)) {
      rest = tail.group(1);
      for (Element heading : page.select("h1,h2")) {
        if (rest.length() >= SHORTEST && bare(heading.text()).equals(bare(rest))) {
          return WhiteSpace.fold(heading.text());
        }
      }
    }
    return null;
  }

  /** Whether what was found is only the name of the site at an end of the title. */
  private static boolean isName(String found, String whole) {
    return whole.length() > 2 * found.length() && !whole.startsWith(found) && HeadlineRule.width(found) < 20;
  }

  private static List<String> shown(Document page, PageData data) {
    List<String> shown = new ArrayList<>();
    for (Element heading : page.select("h1,h2,h3,[itemprop=headline]")) {
      shown.add(WhiteSpace.fold(heading.text()));
    }
    for (Element element : page.select("div[class],p[class],span[class],td[class]")) {
      if (CLASS.matcher(element.className().toLowerCase(Locale.ROOT)).find() && element.childrenSize() < 4) {
        shown.add(WhiteSpace.fold(element.text()));
      }
    }
    shown.add(Objects.requireNonNullElse(data.linked("headline", "title"), ""));
    shown.add(Objects.requireNonNullElse(data.meta("og:title", "twitter:title"), ""));
    shown.removeIf(String::isEmpty);
    return shown;
  }

  private static String withoutTail(String whole) {
    int dashes = whole.lastIndexOf("——");
    // A pair of dashes parts a headline from its second half, unless that is an outlet.
    String title = dashes >= SHORTEST && Outlets.isOutlet(whole.substring(dashes + 2).strip()) ? whole.substring(0, dashes).strip() : whole;
    for (Matcher tail = TAIL.matcher(title); tail.matches(); tail = TAIL.matcher(title)) {
      if (tail.group(1).length() < SHORTEST || HeadlineRule.width(tail.group(2)) > LONGEST_TAIL
          || HeadlineRule.width(tail.group(1)) < HeadlineRule.width(tail.group(2))) {
        break;
      }
      title = tail.group(1);
    }
    return title;
  }

  /** Without white space, in which a title and a heading differ. */
  static String bare(String text) {
    return text.replaceAll("[\\s\u3000]", "");
  }
}
