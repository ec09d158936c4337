package org.pizhu.html.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.PageHints;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.html.words.Outlets;
import org.pizhu.text.WhiteSpace;

/**
 * Finds the headline that a page shows as its heading of the first rank, where that agrees with what the page tells machines, or where it heads
 * the article. The title of a window is often written for search engines, and has the names of site and channel in many forms.
 */
final class HeadedTitle {

  /** In columns: a shorter heading may be the name of the site or of a channel. */
  private static final int SHORTEST = 8;

  /** In columns: what stands behind the headline in a title for machines is no longer. */
  private static final int LONGEST_TAIL = 40;

  /** In columns. */
  private static final int LONGEST = 240;

  /** The part of a heading's words that the title must have as well. */
  private static final double SHARED = 0.5;

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{IsHan})|(?=\\p{IsHan})");

  private HeadedTitle() {}

  /** The heading that the page tells machines as well, as its title or the beginning of that; none if there is none. */
  static @Nullable String told(Document page, PageData data) {
    List<String> told = Stream.of(data.meta("og:title"), data.meta("twitter:title"), data.linked("headline")).filter(Objects::nonNull).toList();
    String site = site(data);
    return told.isEmpty() ? null : headings(page).stream().map(heading -> WhiteSpace.fold(heading.text()))
        .filter(shown -> fits(shown, site) && told.stream().anyMatch(one -> isSame(shown, one))).findFirst().orElse(null);
  }

  /**
   * The only heading of the first rank, where it heads an article and shares its words with the title.
   *
   * @param title what the page has as the headline otherwise; a heading that holds it has something before or behind it, such as a kicker
   * @return none if there is none or several
   */
  static @Nullable String only(Document page, PageData data, String title) {
    List<Element> headings = headings(page);
    if (headings.size() != 1 || !heads(headings.get(0)) && !isAbove(page, headings.get(0))) {
      return null;
    }
    String only = WhiteSpace.fold(headings.get(0).text());
    String held = plain(title);
    return fits(only, site(data)) && (held.isEmpty() || !plain(only).contains(held)) && shared(only, TitleParts.of(page)) >= SHARED ? only : null;
  }

  /** The only heading of the first rank, where the title of the page is but the name of an outlet; none if there is none or several. */
  static @Nullable String besideName(Document page, PageData data, String title) {
    List<Element> headings = Outlets.isOutlet(title) ? headings(page) : List.of();
    String only = headings.size() == 1 ? WhiteSpace.fold(headings.get(0).text()) : "";
    return fits(only, site(data)) ? only : null;
  }

  private static List<Element> headings(Document page) {
    return page.select("h1").stream().filter(heading -> heading.hasText() && !PageHints.isHidden(heading)).toList();
  }

  private static String site(PageData data) {
    return plain(Objects.requireNonNullElse(data.meta("og:site_name"), ""));
  }

  private static boolean fits(String shown, String site) {
    int width = HeadlineRule.width(shown);
    return width >= SHORTEST && width <= LONGEST && !plain(shown).equals(site) && !Outlets.isOutlet(shown) && !Outlets.isEnglish(shown);
  }

  /** Whether a title is the heading, or that with a short rest behind it. */
  private static boolean isSame(String shown, String title) {
    String heading = plain(shown);
    String whole = plain(title);
    return whole.equals(heading)
        || whole.startsWith(heading) && HeadlineRule.width(whole.substring(heading.length())) <= Math.min(LONGEST_TAIL, HeadlineRule.width(heading));
  }

  /** Whether a heading stands in an article that holds a text, and is no link. */
  private static boolean heads(Element heading) {
    Element article = heading.closest("article,main,[role=main],[itemtype$=Article]");
    return article != null && heading.selectFirst("a") == null && heading.closest("a") == null;
  }

  /** Whether a heading that is no link stands above what the page declares for its text. */
  private static boolean isAbove(Document page, Element heading) {
    Element text = heading.selectFirst("a") == null && heading.closest("a") == null ? DeclaredText.of(page.body()) : null;
    for (Element one : text == null ? List.<Element>of() : page.getAllElements()) {
      if (one == heading || one == text) {
        return one == heading;
      }
    }
    return false;
  }

  /** The part of a heading's words that stand in a title as well, 0 to 1; every Chinese character is one. */
  static double shared(String heading, String title) {
    List<String> words = List.of(WORDS.split(heading.toLowerCase(Locale.ROOT)));
    Set<String> others = new HashSet<>(List.of(WORDS.split(title.toLowerCase(Locale.ROOT))));
    return (double) words.stream().filter(others::contains).count() / words.size();
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
