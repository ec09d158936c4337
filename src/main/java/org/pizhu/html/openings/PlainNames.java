package org.pizhu.html.openings;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.html.words.Places;
import org.pizhu.model.Byline;
import org.pizhu.model.TextRange;
import org.pizhu.text.Segments;

/**
 * Names that no role stands before: in a line of their own («马宏伟», «山东临沂 孙 明»), behind a desk («生活中心／劉俐萱報導»), or in a bracket
 * with a place («【李新隆 台中東勢】»).
 */
public final class PlainNames {

  /** A name alone stands among so many paragraphs at the end. */
  private static final int LAST = 3;

  private static final int LONGEST_ALONE = 12;

  private static final int LONGEST_LINE = 24;

  /** «杨 欣» */
  private static final int SPACED = 3;

  /** With its own line. */
  private static final int MOST_TOLD = 3;

  /** In a shorter story a name may be what it is about. */
  private static final int FEWEST = 3;

  /** «山东临沂 孙 明»: what stands before the name of who wrote a letter. */
  private static final Pattern FROM_PLACE = Pattern.compile("^\\p{IsHan}{2,6}\\s(?=\\p{IsHan}\\s?\\p{IsHan})");

  /** With these end names of places and headings of two and three characters. */
  private static final String NO_AUTHOR = "省市县縣区區镇鎮乡鄉村路街州站网網报報社图圖录錄记記篇序会會式节節号號线線山河江湖海岛島桥橋";

  private static final String SENTENCE_ENDED = "。！？!?…”」";

  /** «（作者单位：…）», below which the name may stand. */
  private static final Pattern OFFICE = Pattern.compile("[（(]作者(?:单位|單位)?(?:[:：]|[系是])[^（）()]{2,60}[）)]");

  private static final Pattern DESK =
      Pattern.compile("\\p{IsHan}{2,6}(?:中心|组|組)\\s?[/／╱|｜]\\s?(?<name>\\p{IsHan}{2,4}?)(?<role>报道|报导|報道|報導)");

  private static final Pattern PLACED = Pattern.compile("【(?<name>\\p{IsHan}{2,4}) (?<place>\\p{IsHan}{2,6})】");

  /** «明敏 发自 北京»: nothing but a name can stand so; «罗科苏盈发自北京»: two names, or one, of which no gap parts the verb. */
  private static final Pattern SENDER = Pattern.compile(
      "(?<name>\\p{IsHan}{2,3})(?:[、 ](?<second>\\p{IsHan}{2,3}))?(?<gap>\\s)[发發]自\\s?\\p{IsHan}{2,8}"
          + "|(?<run>\\p{IsHan}{2,6}?)[发發]自(?<place>\\p{IsHan}{2,4})");

  /** «文/张煜 原北医三院医生 某某特约专家»: who wrote, and who that is. */
  private static final Pattern WROTE = Pattern.compile(
      "(?<role>文)\\s?[/／|｜丨]\\s?(?<name>\\p{IsHan}{2,3})\\s[^，。！？：；]{4,40}(?<=医生|医师|专家|教授|学者|研究员|律师|作家|博士|编辑|分析师|评论员|撰稿员|撰稿人)");

  private static final int LONGEST_WROTE = 60;

  private static final String AUTHOR = "作者";

  /** In characters: two names. */
  private static final int SHORTEST_TWO = 4;

  private PlainNames() {}

  /**
   * Whom a line names that is nothing else.
   *
   * @return nobody if it is another line
   */
  static List<Byline> ofLine(String text, TextRange line) {
    Matcher wrote = line.length() > LONGEST_WROTE || line.isEmpty() || text.charAt(line.start()) != '文' ? null
        : WROTE.matcher(text).region(line.start(), line.end());
    if (wrote != null && wrote.matches() && Names.isChineseName(wrote.group("name"))) {
      return List.of(byline(wrote, "name", wrote.group("role")));
    }
    if (line.length() > LONGEST_LINE || line.length() < FEWEST) {
      return List.of();
    }
    Matcher desk = DESK.matcher(text).region(line.start(), line.end());
    if (desk.matches() && Names.isChineseName(desk.group("name"))) {
      return List.of(byline(desk, "name", desk.group("role")));
    }
    Matcher sender = SENDER.matcher(text).region(line.start(), line.end());
    if (sender.matches()) {
      return sender.group("gap") == null ? sentFrom(sender) : senders(sender);
    }
    Matcher placed = PLACED.matcher(text).region(line.start(), line.end());
    boolean is = text.charAt(line.start()) == '【' && placed.matches() && Names.isChineseName(placed.group("name")) && Places.isKnown(placed.group("place"));
    return is ? List.of(byline(placed, "name", AUTHOR)) : List.of();
  }

  private static Byline byline(Matcher match, String group, String role) {
    return new Byline(role, match.group(group), null, new TextRange(match.start(group), match.end(group)));
  }

  /** «明敏 发自 北京», «张三、李四 发自 北京»: of two both have a surname. */
  private static List<Byline> senders(Matcher sender) {
    String first = sender.group("name");
    String second = sender.group("second");
    if (second != null) {
      return Names.isChineseName(first) && Names.isChineseName(second) && !Outlets.isOutlet(first)
          ? List.of(byline(sender, "name", AUTHOR), byline(sender, "second", AUTHOR)) : List.of();
    }
    return Names.isShort(first) && !Outlets.isOutlet(first) ? List.of(byline(sender, "name", AUTHOR)) : List.of();
  }

  /** «张三发自北京», «张三李四发自北京»: the place is a known one, and no name a word. */
  private static List<Byline> sentFrom(Matcher sender) {
    String run = sender.group("run");
    int start = sender.start("run");
    if (!Places.isKnown(sender.group("place"))) {
      return List.of();
    }
    int second = run.length() >= SHORTEST_TWO ? Names.second(run) : -1;
    if (second > 0) {
      return List.of(new Byline(AUTHOR, run.substring(0, second), null, new TextRange(start, start + second)),
          new Byline(AUTHOR, run.substring(second), null, new TextRange(start + second, sender.end("run"))));
    }
    return Names.isCommonName(run) ? List.of(byline(sender, "run", AUTHOR)) : List.of();
  }

  /**
   * A name that is the first line, or stands below the last sentence.
   *
   * @param paragraphs the blocks of the body, without captions
   * @return none if there is none, or several
   */
  static @Nullable TextRange alone(String text, List<TextRange> paragraphs) {
    TextRange name = null;
    for (int i = paragraphs.size() - 1; name == null && paragraphs.size() >= FEWEST && i >= Math.max(0, paragraphs.size() - LAST); i--) {
      name = behind(text, paragraphs.get(i));
    }
    for (int i = 0; i < paragraphs.size() && paragraphs.size() >= FEWEST; i = i == 0 ? Math.max(1, paragraphs.size() - LAST) : i + 1) {
      TextRange line = paragraphs.get(i);
      boolean edge = i == 0 || SENTENCE_ENDED.indexOf(text.charAt(paragraphs.get(i - 1).end() - 1)) >= 0
          || OFFICE.matcher(text).region(paragraphs.get(i - 1).start(), paragraphs.get(i - 1).end()).matches();
      if (edge && line.length() <= LONGEST_ALONE && isAuthor(line.of(text), i == 0)) {
        if (name != null) {
          return null;
        }
        name = new TextRange(line.end() - bare(line.of(text)).length(), line.end());
      }
    }
    // Whom the text names again and again is the one that it is about.
    int told = name == null ? -1 : text.indexOf(name.of(text), paragraphs.get(0).start());
    for (int i = 0; i < MOST_TOLD && told >= 0; i++) {
      told = text.indexOf(name.of(text), told + 1);
    }
    return told >= 0 ? null : name;
  }

  /** «……纯粹是学校的失误。 杨 欣»: the name behind the last sentence, its characters set apart; none if there is none. */
  private static @Nullable TextRange behind(String text, TextRange paragraph) {
    int start = paragraph.end() - SPACED;
    boolean gap = start - 2 > paragraph.start() && text.charAt(start - 1) == ' ' && SENTENCE_ENDED.indexOf(text.charAt(start - 2)) >= 0;
    String name = gap ? text.substring(start, paragraph.end()) : "";
    return gap && text.charAt(start + 1) == ' ' && Names.isCommonName(name.replace(" ", "")) ? new TextRange(start, paragraph.end()) : null;
  }

  /**
   * Whether a line is the name of a person and nothing else, wherever it stands: three characters with a surname, no place and no word.
   *
   * @param line without blanks around it
   */
  public static boolean is(String line) {
    return isAuthor(line, true);
  }

  /** No place and no word; at the start only without a gap: «贺 信», «公 告». */
  private static boolean isAuthor(String line, boolean first) {
    String name = bare(line);
    String joined = name.replace(" ", "");
    boolean form = name.length() == 3 && Names.isChineseName(name) && NO_AUTHOR.indexOf(name.charAt(2)) < 0 && !(first && joined.length() < line.length());
    return form && !Places.isKnown(name) && new Segments().word(joined, 0).length() < joined.length();
  }

  private static String bare(String line) {
    return FROM_PLACE.matcher(line).replaceFirst("");
  }
}
