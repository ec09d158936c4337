package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.PageMeasure;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.html.words.Outlets;
import org.pizhu.text.WhiteSpace;

/**
 * Finds the headline of a page. The title element has it with the names of channel and outlet behind or before it, so what the page shows
 * as a heading and the title has as well is the headline.
 */
final class PageTitle {

  private static final int SHORTEST = 4;

  /** In columns: longer ends of a title are not the name of a channel. */
  private static final int LONGEST_TAIL = 40;

  /** In columns. */
  private static final int LONGEST_CHANNEL = 12;

  /** In columns: a title that is the name of a site and no headline. */
  private static final int LONGEST_NAME = 24;

  /** «- 河边日报网页»: the place of the headline is empty. */
  private static final Pattern NO_HEADLINE = Pattern.compile("[-_|｜–—]+\\s?[^-_|｜–—]{2,20}");

  /** A pair of dashes parts a headline from its second half, not from a name. */
  private static final Pattern TAIL =
      Pattern.compile("^(.*[^\\s–—-])\\s*(?:[_|｜│»«·]|\\s[-–—]+\\s|(?:[-–—]|--)(?=[^-–—]{2,20}$))\\s*([^_|｜]+)$");

  private static final Pattern NO_HAN = Pattern.compile("\\P{IsHan}*");

  private static final Pattern CLASS = Pattern.compile("(?:^|[\\s_-])(?:title|headline|biaoti|tit)(?:$|[\\s_\\d-])");

  private static final Pattern HEADING = Pattern.compile("(?:page|article|news|content)?[-_]?heading");

  private PageTitle() {}

  static String of(Document page, PageData data) {
    return TitleParts.withoutTags(found(page, data));
  }

  private static String found(Document page, PageData data) {
    String told = HeadedTitle.told(page, data);
    if (told != null) {
      return told;
    }
    String title = titled(page, data);
    String heading = HeadedTitle.only(page, data, title);
    if (heading != null) {
      return heading;
    }
    String named = HeadedTitle.besideName(page, data, title);
    if (named != null) {
      return named;
    }
    if (title.isEmpty()) {
      return Objects.requireNonNullElse(named(page), "");
    }
    if (ShownHeadline.isSite(title, data.meta("og:site_name")) || isOfSite(page, title)) {
      return Objects.requireNonNullElse(ShownHeadline.aboveText(page), title);
    }
    return Objects.requireNonNullElse(ShownHeadline.part(page, title), title);
  }

  /**
   * Whether all pages of a site have this title: the page shows it nowhere, and in the line above the text it shows something else that is
   * called the title.
   */
  private static boolean isOfSite(Document page, String title) {
    if (HeadlineRule.width(title) > LONGEST_NAME) {
      return false;
    }
    String above = ShownHeadline.aboveText(page);
    String bare = bare(title);
    return above != null && page.select("div[class],p[class],span[class],td[class],h1,h2,h3").stream()
        .filter(one -> one.normalName().startsWith("h") || CLASS.matcher(one.className().toLowerCase(Locale.ROOT)).find())
        .anyMatch(one -> WhiteSpace.fold(one.text()).equals(above))
        && PageLines.of(page).stream().noneMatch(line -> bare(line.text()).equals(bare));
  }

  /** The headline of a page without a title: a line that is called a heading, else the line above the text. */
  private static @Nullable String named(Document page) {
    String above = ShownHeadline.aboveText(page);
    List<String> lines = above == null ? List.of() : PageLines.of(page).stream()
        .filter(line -> HEADING.matcher(line.element().className().toLowerCase(Locale.ROOT)).matches())
        .filter(line -> PageMeasure.ofLine(line.element()).links() == 0).map(PageLines.Line::text).toList();
    return lines.size() == 1 && lines.get(0).length() >= SHORTEST ? lines.get(0) : above;
  }

  /** The headline by the title and by what stands in elements of headings. */
  private static String titled(Document page, PageData data) {
    String whole = withHeadline(TitleParts.of(page), data);
    String heading = heading(page, data, whole);
    if (heading != null) {
      return heading;
    }
    List<String> shown = shown(page, data);
    // «声音-河边时报»: a headline of two or three characters
    Matcher tail = TAIL.matcher(whole);
    if (tail.matches() && tail.group(1).length() > 1 && tail.group(1).length() < SHORTEST && TitleParts.site(whole) != null && shown.contains(tail.group(1))) {
      return tail.group(1);
    }
    String best = "";
    for (String one : shown) {
      boolean found = whole.isEmpty() ? best.isEmpty() : bare(whole).contains(bare(one));
      if (found && one.length() >= SHORTEST && one.length() > best.length()) {
        best = one;
      }
    }
    if (!best.isEmpty() && !isName(best, whole)) {
      return withoutChannel(best, shown);
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

  /** The title; where it is only the name of the site, what the page tells machines instead. */
  private static String withHeadline(String whole, PageData data) {
    String site = data.meta("og:site_name");
    String told = data.meta("og:title", "twitter:title", "articletitle");
    // «成報 SING PAO DAILY NEWS»: in Latin letters once more; the title of a story may begin with such a name itself.
    String official = data.meta("sitename");
    if (official != null && told != null && (whole.equals(official) || Outlets.isOutlet(whole))) {
      return told;
    }
    boolean name = site != null && told != null && (whole.equals(site)
        || whole.startsWith(site) && !NO_HAN.matcher(site).matches() && NO_HAN.matcher(whole.substring(site.length())).matches());
    if (told != null && NO_HEADLINE.matcher(whole).matches()) {
      String folded = WhiteSpace.fold(told);
      return folded.endsWith(whole) ? folded.substring(0, folded.length() - whole.length()).strip() : folded;
    }
    return name ? WhiteSpace.fold(told) : whole;
  }

  /**
   * «小城春早 - 社会», where the page shows «小城春早», and «小城春早 - 河边日报 - 社会»: without the channels that only machines are told, and
   * without what stands behind the name of an outlet.
   */
  private static String withoutChannel(String title, List<String> shown) {
    String rest = title;
    for (Matcher tail = TAIL.matcher(rest); tail.matches() && HeadlineRule.width(tail.group(2)) <= LONGEST_CHANNEL; tail = TAIL.matcher(rest)) {
      rest = tail.group(1);
      String bare = bare(rest);
      if (rest.length() < SHORTEST || HeadlineRule.width(rest) <= LONGEST_CHANNEL) {
        return title;
      }
      if (Outlets.isOutlet(tail.group(2).strip()) || shown.stream().anyMatch(one -> bare(one).equals(bare))) {
        return rest;
      }
    }
    return title;
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
    shown.add(Objects.requireNonNullElse(data.meta("og:title", "twitter:title", "articletitle"), ""));
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

  /**
   * What stands in the line of the headline behind it: a day, a channel. Empty where that is nothing or more, and where the line begins
   * otherwise.
   */
  static String behind(String line, String title) {
    String bare = bare(title);
    int at = 0;
    for (int i = 0; i < line.length() && at < bare.length(); i++) {
      char c = line.charAt(i);
      if (c == bare.charAt(at)) {
        at++;
      } else if (!Character.isWhitespace(c) && c != '\u3000') {
        return "";
      }
      if (at == bare.length()) {
        String rest = line.substring(i + 1).strip();
        return HeadlineRule.width(rest) <= LONGEST_TAIL ? rest : "";
      }
    }
    return "";
  }

  /** Without white space and with one dash for several, in which a title and a heading differ. */
  static String bare(String text) {
    return text.replaceAll("[\\s\u3000]", "").replaceAll("[-–—－]+", "-");
  }
}
