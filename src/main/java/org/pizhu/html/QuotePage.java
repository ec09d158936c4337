package org.pizhu.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.pizhu.text.WhiteSpace;

/**
 * A page of annotations as the client of Hypothesis exports it: a summary, then a table of two columns for each, what something is and what it says.
 *
 * @param title of the page that they are about; may be empty
 * @param address of that page; may be empty
 * @param annotations of each what it says, Markdown, by what it is, without the colon; times as they are told to machines
 */
public record QuotePage(String title, String address, List<Map<String, String>> annotations) {

  private static final Pattern PAGE = Pattern.compile(
      "(?s)<title>\\s*Annotations on .*<td>\\s*Total\\s+annotations:\\s*</td>.*<h2>\\s*Annotation\\s+1\\s*:\\s*</h2>");

  public QuotePage {
    annotations = annotations.stream().map(Map::copyOf).toList();
  }

  /** Whether a text begins like such a page. */
  public static boolean isPage(String head) {
    return PAGE.matcher(head).find();
  }

  /** Reads a page. */
  public static QuotePage of(String html) {
    Document page = Jsoup.parse(html);
    List<Map<String, String>> annotations = new ArrayList<>();
    for (Element article : page.select("article")) {
      Map<String, String> said = new LinkedHashMap<>();
      for (Element row : article.select("> table > tbody > tr")) {
        if (row.childrenSize() == 2) {
          said.putIfAbsent(WhiteSpace.fold(row.child(0).text()).strip().replaceFirst(":$", ""), value(row.child(1)));
        }
      }
      annotations.add(said);
    }
    Element title = page.selectFirst("section > p > strong");
    Element address = page.selectFirst("section > p > a[href]");
    return new QuotePage(title == null ? "" : title.text(), address == null ? "" : address.attr("href").strip(), annotations);
  }

  private static String value(Element cell) {
    Element time = cell.selectFirst("time[datetime]");
    return time == null ? NoteWords.of(cell.html()) : time.attr("datetime");
  }
}
