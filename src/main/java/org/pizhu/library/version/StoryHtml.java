package org.pizhu.library.version;

import java.util.Map;
import org.pizhu.model.Figure;
import org.pizhu.model.StoredStory;
import org.pizhu.text.Markup;

/** A story's body with its pictures put in, as it is shown. */
public final class StoryHtml {

  private StoryHtml() {}

  /**
   * Puts into each figure its picture, or a placeholder that names the file.
   *
   * @return the sanitised body; pictures have {@code story:} addresses with their hash
   */
  public static String body(StoredStory stored) {
    String html = stored.story().html();
    StringBuilder body = new StringBuilder(html.length() + 200);
    int from = 0;
    for (Figure figure : stored.story().figures()) {
      String start = "<figure data-figure=\"" + figure.number() + "\">";
      int at = html.indexOf(start, from);
      if (at >= 0) {
        body.append(html, from, at + start.length()).append(picture(figure, stored.pictures()));
        from = at + start.length();
      }
    }
    return body.append(html, from, html.length()).toString();
  }

  private static String picture(Figure figure, Map<Integer, String> pictures) {
    String sha256 = pictures.get(figure.number());
    return sha256 == null
        ? "<div class=\"missing\">" + Markup.escape(figure.fileName()) + "</div>"
        : "<img src=\"story:picture/" + sha256 + "\" alt=\"" + Markup.escape(figure.fileName()) + "\">";
  }
}
