package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.PageMeasure;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.html.words.Outlets;

/**
 * Finds the headline among the parts of a page's title by what the page shows. A title has the names of the site and of its channels
 * behind the headline («小城春早 | 要闻 | 河边新闻网») or before it («河边台 - 财经 - 小城春早»), and many pages tell machines the same; what stands as a
 * line of its own on the page is the headline. Where the title is only the name of the site, the headline is the line above the text.
 */
final class ShownHeadline {

  /** A dash needs a gap: «F-16», «武汉-上海». */
  private static final Pattern MARK = Pattern.compile(
      "\\s*(?:[_|｜│┃»«]+|-{2,})\\s*|\\s+[-–—]+\\s*|[-–—]+\\s+|(?<=^[^-–—]{2,10}[网網报報社台])[-–—](?![-–—])"
          + "|(?<=^[^：:]{2,8}(?:新闻|新聞|[网網报報社]))[：:]");

  /** A page of a story in several, the day, the channel, behind the headline. */
  private static final Pattern BEHIND = Pattern.compile(
      "(?:[（(](?:\\p{IsHan}{2,4}|\\d{1,2})[）)]|[\\[【]?(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?[\\]】]?"
          + "|[（(]\\d{1,2}:\\d{2}(?::\\d{2})?[)）]){1,3}$");

  private static final Pattern PAGE = Pattern.compile("\\s?[（(]\\d{1,2}[）)]$");

  /** Ends of names of sites; «…网友» and «…上网» are none. */
  private static final Pattern SITE = Pattern.compile(
      "(?=.{3,24}$)[\\p{IsHan}A-Za-z0-9 .·　]*(?:新闻网|新聞網|资讯网|資訊網|网站|網站|日报网|电视台|電視台|广播网|廣播網|新聞台|电子报|電子報)");

  /** In columns: what is shorter may be a channel. */
  private static final int SHORTEST = 14;

  /** In columns. */
  private static final int LONGEST = 90;

  /** In columns: with a line of this length the text has begun. */
  private static final int TEXT = 80;

  /** Lines above the text in which the headline is looked for. */
  private static final int ABOVE = 14;

  /** Sentences, labels, counts, paths of channels: none of these is a headline. */
  private static final Pattern NONE = Pattern.compile(".*[。>»›＞]\\s?|.*[:：]\\s?|[\\P{IsHan}]*|.*\\d{1,2}:\\d{2}.*");

  private ShownHeadline() {}

  /**
   * The part of a title, or of what was taken for the headline, that the page shows.
   *
   * @param found what was taken for the headline
   * @return none where the page shows all of it, or no part
   */
  static @Nullable String part(Document page, String found) {
    if (!MARK.matcher(found).find() && !PAGE.matcher(found).find()) {
      return null;
    }
    Set<String> shown = new HashSet<>();
    for (PageLines.Line line : PageLines.of(page)) {
      String bare = PageTitle.bare(line.text());
      Matcher behind = BEHIND.matcher(bare);
      shown.add(bare);
      if (HeadlineRule.width(bare) <= 2 * LONGEST && behind.find()) {
        shown.add(bare.substring(0, behind.start()));
      }
    }
    if (shown.contains(PageTitle.bare(found))) {
      return null;
    }
    Matcher mark = MARK.matcher(found);
    String first = mark.find() ? found.substring(0, mark.start()) : found;
    if (HeadlineRule.width(first) < SHORTEST && shown.contains(PageTitle.bare(first)) && !Outlets.isOutlet(first)) {
      // «小城 - 河边百科全书»: a short headline beside a name that the page shows as well.
      return null;
    }
    String best = null;
    for (String run : runs(found)) {
      boolean longer = best == null || HeadlineRule.width(run) > HeadlineRule.width(best);
      boolean name = Outlets.isOutlet(run) || isSite(run, null);
      if (longer && !name && HeadlineRule.width(run) >= SHORTEST && shown.contains(PageTitle.bare(run))) {
        best = run;
      }
    }
    return best;
  }

  /** All runs of neighbouring parts but the whole, with the marks between them; also without the number of a page. */
  private static List<String> runs(String title) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    List<Integer> ends = new ArrayList<>();
    Matcher mark = MARK.matcher(title);
    while (mark.find()) {
      ends.add(mark.start());
      starts.add(mark.end());
    }
    ends.add(title.length());
    List<String> runs = new ArrayList<>();
    for (int from = 0; from < starts.size(); from++) {
      for (int to = from; to < ends.size(); to++) {
        if (ends.get(to) > starts.get(from)) {
          String run = title.substring(starts.get(from), ends.get(to));
          runs.add(run);
          runs.add(PAGE.matcher(run).replaceFirst(""));
        }
      }
    }
    runs.remove(title);
    return runs;
  }

  /**
   * Whether a title is only the name of a site.
   *
   * @param site what the page calls the site
   */
  static boolean isSite(String title, @Nullable String site) {
    return site != null && title.equals(site) || SITE.matcher(title).matches();
  }

  /** The line above the text that can be a headline: no link, no label, no sentence; none if there is none. */
  static @Nullable String aboveText(Document page) {
    List<PageLines.Line> lines = PageLines.of(page);
    int text = 0;
    while (text < lines.size() && !isText(lines.get(text))) {
      text++;
    }
    for (int i = text - 1; text < lines.size() && i >= Math.max(0, text - ABOVE); i--) {
      PageLines.Line line = lines.get(i);
      int width = HeadlineRule.width(line.text());
      boolean fits = width >= SHORTEST && width <= LONGEST && !NONE.matcher(line.text()).matches() && !PageEdges.isFact(line.text());
      if (fits && PageMeasure.ofLine(line.element()).links() == 0 && !isSite(line.text(), null)) {
        return line.text();
      }
    }
    return null;
  }

  private static boolean isText(PageLines.Line line) {
    return HeadlineRule.width(line.text()) >= TEXT && line.text().indexOf('，') > 0 && PageMeasure.ofLine(line.element()).links() < 0.3;
  }
}
