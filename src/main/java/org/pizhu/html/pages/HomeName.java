package org.pizhu.html.pages;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.html.words.Outlets;

/**
 * Finds the name of a site that has no form of its own («河边观察»): it is the last part of the title of the page, and the page has it again as
 * the words of the link to its own first page, in the line that says whose the rights are, or as the name of its feed.
 */
final class HomeName {

  private static final Pattern MARK = Pattern.compile("\\s*[_|｜│]+\\s*|\\s+[-–—·«»•]+\\s+|(?<=\\p{IsHan})-(?=[^-]{2,20}$)");

  /** The address of the first page of a site. */
  private static final Pattern HOME = Pattern.compile("(?i)(?:https?:)?(?://[^/?#]+)?/?(?:(?:index|default|home|main)\\.[a-z]{3,5})?|\\./");

  private static final Pattern RIGHTS = Pattern.compile("(?i)©|&copy;|Copyright|版权所有|版權所有|声明[:：]|All Rights Reserved");

  /** What the link to the first page is called on any site, and what is the name of a channel. */
  private static final Pattern NO_NAME = Pattern.compile(
      "(?i)首页|首頁|主页|主頁|网站首页|網站首頁|home|homepage|新闻|新聞|频道|頻道|资讯|資訊|正文|详情|评论|評論|专题|專題"
          + "|.{0,4}(?:博客|部落格|日志|论坛|論壇)|\\P{L}*");

  /** In columns. */
  private static final int SHORTEST = 4;
  private static final int LONGEST = 32;

  private HomeName() {}

  /**
   * The name, as the title has it.
   *
   * @param lines the short lines around the text
   * @return none if the title ends otherwise, or the page doesn't have it in one of these places
   */
  static @Nullable String of(Document page, List<String> lines) {
    String[] parts = MARK.split(TitleParts.of(page));
    String name = parts[parts.length - 1].strip();
    int width = HeadlineRule.width(name);
    boolean fits = parts.length > 1 && width >= SHORTEST && width <= LONGEST && HeadlineRule.width(parts[0]) > width
        && !NO_NAME.matcher(name).matches() && !Outlets.isChannel(name) && !EdgeWords.SAID.matcher(name).find();
    return fits && (isLinked(page, name) || lines.stream().anyMatch(line -> line.contains(name) && isOfRights(line))) ? name : null;
  }

  /** Whether a line says whose the rights are. */
  static boolean isOfRights(String line) {
    return RIGHTS.matcher(line).find();
  }

  private static boolean isLinked(Document page, String name) {
    for (Element link : page.select("a[href]")) {
      if (HOME.matcher(link.attr("href").strip()).matches()) {
        Element picture = link.selectFirst("img[alt]");
        if (name.equals(link.text().strip()) || name.equals(link.attr("title").strip()) || picture != null && name.equals(picture.attr("alt").strip())
            || link.children().stream().flatMap(child -> child.select("*").stream()).anyMatch(child -> name.equals(child.text().strip()))) {
          return true;
        }
      }
    }
    // «<link rel=alternate title="河边观察 » Feed">»
    return page.head().select("link[rel=alternate][title]").stream().anyMatch(feed -> feed.attr("title").startsWith(name + " »"));
  }
}
