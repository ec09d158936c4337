package org.pizhu.html.pages;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.dates.ImageDates;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.text.WhiteSpace;

/** What the title of a page says behind the headline: the site, its channels, the day. */
final class TitleParts {

  private static final Pattern MARK = Pattern.compile("[-_|｜│—–]+");

  /** Behind the name of a house: how it is on the web. */
  private static final Pattern KIND = Pattern.compile("(?<=.{3})(?:全球资讯网|全球資訊網|\\s?(?:电子报刊|電子報刊)|官方网站|官方網站|网页|網頁|首页|首頁)$");

  /** Behind a name in Latin letters these are none. */
  private static final Pattern KINDS = Pattern.compile("(?:官方|中文|繁體中文|简体中文)?(?:网站|網站|新聞網|新闻网|網|网|新聞|新闻|資訊網|资讯网)");

  /** «河边县融媒体中心», «52河新闻中心». */
  private static final Pattern CENTRE = Pattern.compile(".*融媒体中心|(?!.*(?:频道|頻道|图片|视频))[\\p{IsHan}A-Za-z0-9]{2,8}(?:新闻中心|新聞中心)");

  private static final Pattern DIGITAL = Pattern.compile("\\p{IsHan}{2,10}(?:数字报|電子版|电子版)");

  private static final Pattern CHANNELS = Pattern.compile(".*(?:新闻|新聞|频道|頻道|财经|財經|视频|視頻)");

  /** In columns: a channel has a longer name hardly ever. */
  private static final int LONGEST_CHANNEL = 12;

  /** The blank between a name in Chinese and one in Latin letters. */
  private static final Pattern SCRIPTS = Pattern.compile("(?<=\\p{IsHan})\\s+(?=[A-Za-z])|(?<=[A-Za-z])\\s+(?=\\p{IsHan})");

  private static final Pattern DASH = Pattern.compile("\\s[-–—|｜]\\s");

  private static final Pattern DAY = Pattern.compile("[-_|｜]\\s?(?<year>20\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?=\\s?(?:$|[-_|｜]))");

  private static final Pattern OWNER = Pattern.compile("\\p{IsHan}{2,10}(?:大学|大學|集团|集團|公司|学院|學院)");

  private static final Pattern TAG = Pattern.compile("(?i)</?(?:br|b|i|p|em|strong|span|font|sup|sub)\\s*/?>");

  private TitleParts() {}

  /** The title as the page has it, white space folded; on broken pages the element stands in the body. Empty if there is none. */
  static String of(Document page) {
    Element element = page.selectFirst("title:not(svg title)");
    return element == null ? "" : withoutTags(element.text());
  }

  /** «小城春早&lt;br&gt;河水上涨»: titles with the tags of their headline in them, of which a reader sees none; white space folded. */
  static String withoutTags(String title) {
    return WhiteSpace.fold(TAG.matcher(title).replaceAll(" "));
  }

  /**
   * The site, where the title ends with the name of an outlet, or with channels behind it: «… - BBC中文网 - 两岸三地».
   *
   * @return none if it ends otherwise
   */
  static @Nullable String site(String title) {
    String[] parts = MARK.split(title);
    String only = parts.length == 1 ? withoutKind(parts[0].strip()) : null;
    if (only != null) {
      return only.equals(parts[0].strip()) ? null : only;
    }
    // «河边新闻，身边的新闻»
    String last = parts[parts.length - 1].strip().split("[，,]", 2)[0].strip();
    if (isSite(last) || CENTRE.matcher(last).matches()) {
      // «河边时报 | … | 河边新闻», «河边新闻 - 财经 - … - hebian.com»: a channel or an address stands behind the house, if not right behind it: «… - 河边网 - hebian.com».
      String first = inChinese(parts[0].strip());
      String before = parts.length > 2 ? inChinese(parts[parts.length - 2].strip()) : first;
      String other = worth(last) == 0 && isSite(before) ? before : first;
      return isSite(other) && worth(other) > worth(last) ? other : withoutKind(inChinese(last));
    }
    String before = beforeHeadline(parts);
    if (before != null) {
      return before;
    }
    for (int i = parts.length - 2; i > 0 && HeadlineRule.width(parts[i + 1].strip()) <= LONGEST_CHANNEL; i--) {
      if (isSite(parts[i].strip())) {
        return parts[i].strip();
      }
    }
    return null;
  }

  /** «河边大学｜大学报｜RIVERSIDE NEWS | …»: the house before the headline, behind its owner. */
  private static @Nullable String beforeHeadline(String[] parts) {
    int at = OWNER.matcher(parts[0].strip()).matches() ? 1 : 0;
    String name = inChinese(parts[at].strip());
    // «河边日报数字报-小城春早»
    if (parts.length == at + 2 && DIGITAL.matcher(name).matches()) {
      return name;
    }
    boolean headline = parts.length > at + 1 && HeadlineRule.width(parts[parts.length - 1].strip()) > 2 * LONGEST_CHANNEL;
    return headline && Names.isHan(name) && HeadlineRule.width(name) <= LONGEST_CHANNEL && isSite(name) ? withoutKind(name) : null;
  }

  /** How well a name tells the house: 0 for an address, 1 for what may be a channel. */
  private static int worth(String name) {
    return !Names.isHan(inChinese(name)) ? 0 : CHANNELS.matcher(name).matches() ? 1 : 2;
  }

  /** «河边日报网页», «河边广播公司全球资讯网», «《河边日报》»: the house. */
  static String withoutKind(String name) {
    return KIND.matcher(Outlets.unquoted(name)).replaceFirst("").strip();
  }

  /** «河边传媒　有视野的新媒体»: the name before a gap, where it is an outlet. */
  static String withoutSlogan(String site) {
    String first = site.split("[\\s\u3000]", 2)[0];
    return first.length() < site.length() && Names.isHan(first) && Outlets.isOutlet(first) ? first : site;
  }

  /** «RNR - 河边广播电台»: the last part behind a dash, where it is an outlet; else the same. */
  static String house(String site) {
    String[] parts = DASH.split(site);
    String last = parts[parts.length - 1].strip();
    return Outlets.isOutlet(last) && !Outlets.isChannel(last) ? last : site;
  }

  private static boolean isSite(String name) {
    String house = withoutKind(name);
    return Outlets.isOutlet(house.replace(" ", "")) && !Outlets.isChannel(house) || Outlets.isEnglish(name) || !inChinese(name).equals(name);
  }

  /** «河边日报 Riverside Daily», «Riverside Daily 河边日报»: the name in Chinese, where it is an outlet's; else the same. */
  static String inChinese(String site) {
    for (String part : SCRIPTS.split(site)) {
      if (part.length() < site.length() && Names.isHan(part) && Outlets.isOutlet(part) && !KINDS.matcher(part).matches()) {
        return part;
      }
    }
    return site;
  }

  /**
   * The day that is a part of the title: «小城春早 | 河边日报 | 20190418».
   *
   * @return by ISO 8601; none if there is none
   */
  static @Nullable String day(String title) {
    Matcher part = DAY.matcher(title);
    LocalDate day = part.find()
        ? ImageDates.date(Integer.parseInt(part.group("year")), Integer.parseInt(part.group("month")), Integer.parseInt(part.group("day"))) : null;
    return day == null ? null : day.toString();
  }
}
