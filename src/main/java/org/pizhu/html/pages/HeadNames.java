package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.pizhu.html.openings.PlainNames;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.model.Person;

/** Names beside the headline of a page that no word in their own line labels: alone, behind an outlet, in a bracket, or below their label. */
final class HeadNames {

  /** In columns. */
  private static final int LONGEST = 24;

  /** So many lines may stand in one block, parted by breaks. */
  private static final int MOST_LINES = 4;

  private static final Pattern AND = Pattern.compile("\\s?[,，、/]\\s?|\\s");

  private static final Pattern BRACKETED = Pattern.compile("[\\s:：\\d]*[\\[【]\\s?(\\p{IsHan}{2,4})\\s?[\\]】][^\\p{L}\\p{N}]{0,4}(?:来源|來源|$)");

  private static final Pattern OF_NET = Pattern.compile(
      "(?:^|[\\s|｜])作者\\s?[:：]\\s?"
          + "(?!(?i:admin|editor|root|user|guest|system|test|news|web|site|null|undefined|unknown|xin|wang))([A-Za-z][A-Za-z0-9_]{3,20})(?=$|[\\s|｜])");

  /** «作者：散落的河沙»: no name by its form, and no newsroom. */
  private static final Pattern OF_NET_IN_HAN = Pattern.compile("(?:^|[\\s|｜\\]】])作者\\s?[:：]\\s?(\\p{IsHan}{5,8})(?=$|[\\s|｜])");
  /** «2023-11-24 By 河沙»: in pages in Chinese. */
  private static final Pattern BY = Pattern.compile("(?:^|\\s)[Bb]y\\s(\\p{IsHan}{2,4})$");

  private static final Pattern NEWSROOM = Pattern.compile(
      ".*(?:[部室组社网报台局委院处科站厅]|编辑|小编|中心|团队|频道|大学|学院|公司|集团|记者|作者|来源|转载|网络|整理|综合|未知|佚名|匿名|通讯员|评论员|客户端|公众号|新闻|视频|财经).*");

  private static final Pattern CLOCK = Pattern.compile("[\\s:：\\d]*");

  /** A label that stands in a line of its own. */
  private static final Pattern LABEL = Pattern.compile("(?:作者|記者|记者|文|文字|撰文|撰稿|攝影|摄影|編輯|编辑|責任編輯|责任编辑|編譯|编译|翻譯|翻译)\\s?[:：]?");

  private static final Pattern COLON = Pattern.compile("(?:作者|記者|记者|撰稿|攝影|摄影|編輯|编辑|責任編輯|责任编辑)\\s?[:：]");

  private HeadNames() {}

  /** The names of a line that is nothing else; none if it is another line. */
  static List<String> of(String line) {
    List<String> names = HeadlineRule.width(line) <= LONGEST ? List.of(AND.split(line)) : List.of();
    return names.stream().allMatch(name -> PlainNames.is(name) && !Outlets.isOutlet(name)) ? names : List.of();
  }

  /** Whether a line is an outlet and the names behind it: «河边日报 张三». */
  static boolean isHouseAndNames(String line) {
    int gap = line.indexOf(' ');
    return gap > 0 && isHouse(line.substring(0, gap)) && !of(line.substring(gap + 1)).isEmpty();
  }

  /** Whether a line is the name of an outlet, or a stroke and that: «/ 河边晚报». */
  static boolean isHouse(String line) {
    String house = PageOutlet.GAP.matcher(line).replaceFirst("");
    return Outlets.isOutlet(house) || Outlets.isEnglish(house);
  }

  /**
   * Who stands behind the day without a label: «2020年3月5日 10:11 [ 张三 ] 来源：河边日报», in a bracket of his own between the day and the source;
   * «2020年3月5日 10:11 河边中文网 张三», behind the house; «2020-03-05 张三», as all
   * that is left.
   */
  static List<Person> behindDay(String behind) {
    Matcher name = BRACKETED.matcher(behind);
    if (name.lookingAt()) {
      String one = name.group(1);
      return Names.isChineseName(one) && !Outlets.isOutlet(one) ? List.of(new Person("作者", one, null)) : List.of();
    }
    String rest = CLOCK.matcher(behind).replaceFirst("");
    int gap = rest.indexOf(' ');
    if (!rest.isEmpty() && !of(rest).isEmpty()) {
      return of(rest).stream().map(one -> new Person("作者", one, null)).toList();
    }
    return isHouseAndNames(rest) ? of(rest.substring(gap + 1)).stream().map(one -> new Person("作者", one, rest.substring(0, gap))).toList() : List.of();
  }

  /** «作者：river21»: who is labelled as the author by a name of the net, and is no account of the site. */
  static List<Person> ofNet(String line) {
    Matcher labelled = OF_NET.matcher(line);
    Matcher by = BY.matcher(line);
    if (by.find() && !NEWSROOM.matcher(by.group(1)).matches()) {
      return List.of(new Person("作者", by.group(1), null));
    }
    Matcher han = OF_NET_IN_HAN.matcher(line);
    String name = labelled.find() ? labelled.group(1) : han.find() && !NEWSROOM.matcher(han.group(1)).matches() ? han.group(1) : null;
    return name == null ? List.of() : List.of(new Person("作者", name, null));
  }

  /** The names of a line that is these and the day: «張三 2022年03月23日 17:00:00»; none if it is another. */
  static List<String> beforeDay(String line) {
    Matcher day = PageDays.in(line);
    boolean is = day != null && day.start() > 1 && CLOCK.matcher(line.substring(day.end())).matches();
    return is ? of(line.substring(0, day.start()).strip()) : List.of();
  }

  /** Who stands in the line below a label that is a line of its own: «攝影», «李四». */
  static List<Person> labelledAbove(List<String> lines) {
    return labelledAbove(lines, LABEL);
  }

  /** The same below a text, where only a colon tells a label. */
  static List<Person> labelledBelow(List<String> lines) {
    return labelledAbove(lines, COLON);
  }

  private static List<Person> labelledAbove(List<String> lines, Pattern label) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (label.matcher(lines.get(i)).matches() && !of(lines.get(i + 1)).isEmpty()) {
        String role = lines.get(i).replaceAll("\\s?[:：]$", "");
        of(lines.get(i + 1)).forEach(name -> people.add(new Person(role, name, null)));
      }
    }
    return people;
  }

  /** The lines of a block that end with breaks, but the last; empty if there are none. */
  static List<String> lines(Element block) {
    return block.selectFirst("br") == null ? List.of()
        : BrokenLines.first(block, MOST_LINES).stream().map(BrokenLines::words).filter(words -> !words.isEmpty()).toList();
  }
}
