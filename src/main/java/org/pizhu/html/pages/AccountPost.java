package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.pizhu.text.WhiteSpace;

/**
 * Posts of an account of WeChat that are pictures with words, words alone, or words on the article of another account. Their page holds what
 * it shows in a script only; here it is written into the page as the script would, so that it reads like the page of an article.
 */
final class AccountPost {

  /** The object in which the script holds what the page shows. */
  private static final String DATA = "cgiDataNew";

  /** What holds the text of an article; without this class it holds the name of the account. */
  private static final String ARTICLE = "rich_media_content";

  private static final String PICTURES = "picture_page_info_list";

  /** The words with which an article of another account is passed on. */
  private static final Pattern NOTICE = Pattern.compile("'js_share_notice'\\)\\.innerHTML\\s?=\\s?\"");

  /** A picture of the list; those of what is sold in it have a name before their bracket. */
  private static final Pattern PICTURE = Pattern.compile("[\\[,]\\s{0,40}\\{\\s{0,40}cdn_url\\s?:\\s?(?:JsDecode\\()?'");

  /** Links to other posts stand within the words as tags. */
  private static final Pattern TAG = Pattern.compile("</?(?:a|span|br|img|em|strong)\\b[^<>]*>");

  private final Document page;
  private final String data;

  private AccountPost(Document page, String data) {
    this.page = page;
    this.data = data;
  }

  /**
   * Writes the post into its page; one whose text stands there already, and every other page, stays as it is.
   *
   * @param page is changed
   */
  static void show(Document page) {
    // «已付费» behind the headline of an article that is sold is no word of it.
    page.select("#activity-name .pay__tag").remove();
    Element content = page.getElementById("js_content");
    if (content != null && content.hasClass(ARTICLE) && (content.hasText() || content.selectFirst("img") != null)) {
      return;
    }
    for (Element script : page.select("script")) {
      int at = script.data().indexOf(DATA);
      if (at >= 0 && script.data().indexOf("content_noencode", at) > at) {
        new AccountPost(page, script.data().substring(at)).write();
        return;
      }
    }
  }

  private void write() {
    String title = value("title");
    List<String> words = words();
    List<String> pictures = pictures();
    if (words.isEmpty() && pictures.isEmpty()) {
      return;
    }
    page.select("#js_content").remove();
    Element article = page.body().appendElement("div").attr("class", "rich_media_area_primary");
    if (title != null && !isText(title, words)) {
      article.appendElement("h1").attr("id", "activity-name").text(WhiteSpace.fold(title));
    } else {
      // «is_user_title: '0'»: the whole text is told to machines for a title, for there is none.
      page.select("meta[property=og:title],meta[property=twitter:title],meta[name=twitter:title]").remove();
    }
    if (page.getElementById("js_name") == null && value("nick_name") != null) {
      article.appendElement("strong").attr("id", "js_name").text(value("nick_name"));
    }
    if (value("create_time") != null && page.getElementById("publish_time") == null) {
      article.appendElement("em").attr("id", "publish_time").text(value("create_time"));
    }
    Element content = article.appendElement("div").attr("id", "js_content").addClass(ARTICLE);
    pictures.forEach(address -> content.appendElement("p").appendElement("img").attr("src", address));
    words.forEach(line -> content.appendElement("p").text(line));
  }

  private static boolean isText(String title, List<String> words) {
    return WhiteSpace.fold(title).equals(WhiteSpace.fold(String.join(" ", words)));
  }

  /** The paragraphs of the post, or of the note with which it passes on an article. */
  private List<String> words() {
    for (int at = data.indexOf("content_noencode"); at >= 0; at = data.indexOf("content_noencode", at + 1)) {
      String text = valueAt(at);
      if (text != null && !text.isBlank()) {
        return lines(text);
      }
    }
    for (Element script : page.select("script")) {
      Matcher notice = NOTICE.matcher(script.data());
      if (notice.find()) {
        return lines(quoted(script.data(), notice.end() - 1));
      }
    }
    return List.of();
  }

  private static List<String> lines(String text) {
    return TAG.matcher(text).replaceAll("").lines().map(WhiteSpace::fold).filter(line -> !line.isEmpty()).toList();
  }

  private List<String> pictures() {
    List<String> addresses = new ArrayList<>();
    int list = data.indexOf(PICTURES);
    Matcher picture = PICTURE.matcher(data);
    for (int at = list; at >= 0 && picture.find(at); at = picture.end()) {
      addresses.add(quoted(data, picture.end() - 1));
    }
    return addresses;
  }

  /** The first value of a key; none if it isn't there or blank. */
  private @Nullable String value(String key) {
    Matcher named = Pattern.compile("(?<=[\\s,{])" + key + "\\s?:").matcher(data);
    String value = named.find() ? valueAt(named.start()) : null;
    return value == null || value.isBlank() ? null : value;
  }

  /** The string behind a key; none if something else stands there. */
  private @Nullable String valueAt(int key) {
    int colon = data.indexOf(':', key);
    int quote = data.indexOf('\'', key);
    int end = data.indexOf('\n', key);
    return colon < 0 || quote < colon || end >= 0 && quote > end ? null : quoted(data, quote);
  }

  private static String quoted(String script, int start) {
    return Parser.unescapeEntities(ScriptString.at(script, start), false);
  }
}
