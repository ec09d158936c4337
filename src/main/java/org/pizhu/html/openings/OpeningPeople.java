package org.pizhu.html.openings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.people.PeopleReading;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.model.Byline;
import org.pizhu.model.TextRange;

/**
 * The people with whom a paragraph opens in forms of some papers: «中國時報【張三／台北報導】» and «【張三、李四／台北報導】», where no role is said, and
 * «□ 本报记者 张三 □ 本报通讯员 李四 …», where the text goes on behind the last of them; «农民日报 张三».
 */
final class OpeningPeople {

  /** In UTF-16 units: the house before the bracket. */
  private static final int LONGEST_HOUSE = 8;

  /** In UTF-16 units. */
  private static final int REACH = 60;

  /** «張三、李四／台北報導», «警政時報 張三／台北報導», «警政時報／張三／台北報導», «張三記者／台北報導». */
  private static final String NAMES =
      "(?:(?<own>[\\p{IsHan}A-Za-z]{3,10})\\s?[／/╱ ]\\s?)?(?<names>\\p{IsHan}{2,4}?(?:、\\p{IsHan}{2,4}?){0,4})(?<role>記者|记者)?\\s?(?:[／/╱]|(?<=記者"
          + "|记者)\\s)\\s?\\p{IsHan}{2,8}(?:報導|報道)";

  private static final Pattern REPORTED = Pattern.compile("[【〔［]\\s?" + NAMES + "\\s?[】〕］]");

  /** «張三／台南報導» as a line of its own. */
  private static final Pattern LINE = Pattern.compile(NAMES + "\\s*");

  /** One of those that a mark sets apart. */
  private static final Pattern MARKED = Pattern.compile("[□■◎]\\s?(?<words>\\p{IsHan}{2,12}(?:记者|通讯员|记者站|評論員|评论员)\\s(?<name>\\p{IsHan}{2,3}))(?=\\s)\\s");

  /** «馬慧娟 綜合報導 / 泰國», «高雄市 / 孫慧娟 邱顯雄 報導 …»: a television house of Taiwan, at the start of a paragraph or as a line. */
  private static final Pattern STROKED = Pattern.compile(
      "(?:\\p{IsHan}{2,4} [/／] (?<first>\\p{IsHan}{2,3}(?: \\p{IsHan}{2,3}){0,5}) (?:綜合|綜合外電)?報導"
          + "|(?<names>\\p{IsHan}{2,3}(?: \\p{IsHan}{2,3}){0,5}) (?:綜合|綜合外電)?報導 [/／] \\p{IsHan}{2,6})(?=\\s|$)");

  private static final Pattern SIGNED = Pattern.compile("(?<house>\\S{3,14})\\s(?<name>\\p{IsHan}{2,3})");

  private OpeningPeople() {}

  /**
   * The people that a paragraph opens with, in reading order.
   *
   * @return empty if it opens otherwise
   */
  static List<Byline> of(String text, TextRange paragraph) {
    List<Byline> people = new ArrayList<>();
    if (!paragraph.isEmpty()) {
      marked(text, paragraph, people);
      reported(text, paragraph, people);
      stroked(text, paragraph, people);
      if (paragraph.length() <= REACH) {
        ofHouse(text, paragraph, people);
      }
    }
    return people;
  }

  private static void marked(String text, TextRange paragraph, List<Byline> people) {
    Matcher marked = MARKED.matcher(text);
    int at = paragraph.start();
    while ("□■◎".indexOf(text.charAt(at)) >= 0 && marked.region(at, paragraph.end()).lookingAt() && marked.end() < paragraph.end()) {
      PeopleReading reading = PeopleGrammar.read(text, new TextRange(marked.start("words"), marked.end("words")));
      if (!reading.complete() || !Names.isChineseName(marked.group("name"))) {
        return;
      }
      people.addAll(reading.people());
      at = marked.end();
    }
  }

  private static void stroked(String text, TextRange paragraph, List<Byline> people) {
    String beginning = text.substring(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + REACH));
    // A quick look: of most paragraphs the beginning is not read.
    Matcher stroked = beginning.contains("報導") && people.isEmpty() ? STROKED.matcher(beginning) : null;
    if (stroked == null || !stroked.lookingAt()) {
      return;
    }
    String group = stroked.group("first") == null ? "names" : "first";
    int from = paragraph.start() + stroked.start(group);
    for (String name : stroked.group(group).split(" ")) {
      if (Names.isChineseName(name)) {
        people.add(new Byline("作者", name, null, new TextRange(from, from + name.length())));
      }
      from += name.length() + 1;
    }
  }

  /** «农民日报 张三»: the house and the author, and nothing else. */
  private static void ofHouse(String text, TextRange paragraph, List<Byline> people) {
    Matcher signed = SIGNED.matcher(text).region(paragraph.start(), paragraph.end());
    if (signed.matches() && Outlets.isOutlet(signed.group("house")) && Names.isChineseName(signed.group("name"))) {
      people.add(new Byline("作者", signed.group("name"), Outlets.unquoted(signed.group("house")), new TextRange(signed.start("name"), signed.end("name"))));
    }
  }

  /**
   * The people in a bracket behind a sentence: «…釐清死因。（張三／台中報導）», as some papers end the text, with a remark of the house behind it.
   *
   * @return empty if there is none
   */
  static List<Byline> behind(String text, TextRange paragraph) {
    int end = paragraph.end();
    while (end > paragraph.start() + 3 && !(text.charAt(end - 1) == '）' && "導道".indexOf(text.charAt(end - 2)) >= 0 && text.charAt(end - 3) == '報')) {
      end--;
    }
    int open = end <= paragraph.start() + 3 ? -1 : text.lastIndexOf('（', end);
    List<Byline> people = new ArrayList<>();
    if (open > paragraph.start() && "。」！？".indexOf(text.charAt(open - 1)) >= 0) {
      Matcher names = LINE.matcher(text).region(open + 1, end - 1);
      if (names.matches() && names.group("own") == null) {
        add(names, null, people);
      }
    }
    return people;
  }

  private static void reported(String text, TextRange paragraph, List<Byline> people) {
    int at = paragraph.start();
    while (at < Math.min(paragraph.end(), paragraph.start() + LONGEST_HOUSE) && !Brackets.isOpen(text.charAt(at))) {
      at++;
    }
    String house = text.substring(paragraph.start(), at);
    boolean opens = at < paragraph.end() && Brackets.isOpen(text.charAt(at));
    Matcher reported = !opens || !house.isEmpty() && !Outlets.isOutlet(house)
        ? null : REPORTED.matcher(text).region(at, Math.min(paragraph.end(), at + REACH));
    Matcher line = paragraph.length() > REACH || "導道 ".indexOf(text.charAt(paragraph.end() - 1)) < 0 ? null
        : LINE.matcher(text).region(paragraph.start(), paragraph.end());
    if (line != null && line.matches()) {
      reported = line;
      house = "";
    } else if (reported == null || !reported.lookingAt()) {
      return;
    }
    if (reported.group("own") != null) {
      house = reported.group("own");
      if (!Outlets.isOutlet(house)) {
        return;
      }
    }
    add(reported, house.isEmpty() ? null : house, people);
  }

  private static void add(Matcher reported, @Nullable String house, List<Byline> people) {
    int from = reported.start("names");
    String role = reported.group("role") == null ? "作者" : reported.group("role");
    for (String name : reported.group("names").split("、")) {
      if (Names.isChineseName(name)) {
        people.add(new Byline(role, name, house, new TextRange(from, from + name.length())));
      }
      from += name.length() + 1;
    }
  }
}
