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
import org.pizhu.html.markup.PageHints;

/**
 * What a page of an account of WeChat says of its story. All accounts have the same page: the account is named in an element of its own
 * and the time in a script, where the reader sees «昨天».
 */
final class AccountPage {

  /** «var ct = "1581517074";»: seconds since 1970. */
  private static final Pattern SECONDS = Pattern.compile("\\bct\\s?=\\s?[\"'](\\d{10})[\"']");

  /** «2025-11-05 18:30», where a page shows it instead. */
  private static final Pattern SHOWN = Pattern.compile("((?:19|20)\\d{2}-\\d{2}-\\d{2})(?: (\\d{2}:\\d{2}))?");

  /** Above an article that an account has taken from another. */
  private static final Pattern FROM = Pattern.compile("以下文章来源于\\s?(.{1,30}?)(?:\\s?[，,]\\s?作者\\s?(.{1,30}))?");

  /** What holds the name of the account; the second until 2018. */
  private static final String NAME = "#js_name,a#post-user";

  /** In characters. */
  private static final int LONGEST_NAME = 30;

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final Document page;
  private final boolean is;

  AccountPage(Document page) {
    this.page = page;
    is = page.selectFirst(NAME) != null && page.getElementById("js_content") != null;
  }

  /** The name of the account; none if the page is another. */
  @Nullable String account() {
    Element name = is ? page.selectFirst(NAME) : null;
    String text = name == null ? "" : name.text().strip();
    return text.isEmpty() || text.length() > LONGEST_NAME ? null : text;
  }

  /** The account from which this one has taken the article; none if it is its own. */
  @Nullable String from() {
    Matcher from = told();
    return from == null ? null : from.group(1);
  }

  private @Nullable Matcher told() {
    Element tips = is ? page.selectFirst(".original_primary_card_tips") : null;
    Matcher from = FROM.matcher(tips == null ? "" : tips.text().strip());
    return from.matches() ? from : null;
  }

  /**
   * What an account calls the text of its article, whatever it weighs and however the editors' programs set it.
   *
   * @return an element of its own, without what is never shown; none if the page is another
   */
  static @Nullable Element text(Document page) {
    if (!new AccountPage(page).is) {
      return null;
    }
    Element text = page.getElementById("js_content").clone();
    text.select(PageHints.NEVER).remove();
    text.select("*").stream().filter(element -> element != text && PageHints.isHidden(element)).toList().forEach(Element::remove);
    return text;
  }

  /** The author as the account gives him, often by a name of the net; none if it gives none. */
  @Nullable String author() {
    Matcher from = told();
    if (from != null && from.group(2) != null) {
      return from.group(2);
    }
    for (Element meta : is ? page.select("#meta_content .rich_media_meta_text, #js_author_name") : new Elements()) {
      String text = meta.text().strip();
      // «发表于江苏»: since 2022 the province from which the account writes stands beside the time.
      boolean place = meta.id().startsWith("js_ip_wording") || meta.selectFirst("[id^=js_ip_wording]") != null;
      if (!place && !meta.id().equals("publish_time") && !text.isEmpty() && text.length() <= LONGEST_NAME) {
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
    Element time = is ? page.getElementById("publish_time") : null;
    Matcher shown = SHOWN.matcher(time == null ? "" : time.text().strip());
    return !shown.matches() ? null : shown.group(2) == null ? shown.group(1) : shown.group(1) + 'T' + shown.group(2);
  }
}
