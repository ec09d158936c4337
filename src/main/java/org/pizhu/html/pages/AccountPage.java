package org.pizhu.html.pages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What a page of an account of WeChat says of its story. All accounts have the same page: the account is named in an element of its own
 * and the time in a script, where the reader sees «昨天».
 */
final class AccountPage {

  /** «var ct = "1581517074";»: seconds since 1970. */
  private static final Pattern SECONDS = Pattern.compile("\\bct\\s?=\\s?[\"'](\\d{10})[\"']");

  /** In characters. */
  private static final int LONGEST_NAME = 30;

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final Document page;
  private final boolean is;

  AccountPage(Document page) {
    this.page = page;
    is = page.getElementById("js_name") != null && page.getElementById("js_content") != null;
  }

  /** The name of the account; none if the page is another. */
  @Nullable String account() {
    Element name = is ? page.getElementById("js_name") : null;
    String text = name == null ? "" : name.text().strip();
    return text.isEmpty() || text.length() > LONGEST_NAME ? null : text;
  }

  /** The author as the account gives him, often by a name of the net; none if it gives none. */
  @Nullable String author() {
    for (Element meta : is ? page.select("#meta_content .rich_media_meta_text, #js_author_name") : new Elements()) {
      String text = meta.text().strip();
      if (!meta.id().equals("publish_time") && !text.isEmpty() && text.length() <= LONGEST_NAME) {
        return text;
      }
    }
    return null;
  }

  /** The time of publication by ISO 8601, in the time of China; none if the page is another or doesn't say it. */
  @Nullable String published() {
    for (Element script : is ? page.select("script") : new Elements()) {
      Matcher seconds = SECONDS.matcher(script.data());
      if (seconds.find()) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(Long.parseLong(seconds.group(1))), CHINA).toString();
      }
    }
    return null;
  }
}
