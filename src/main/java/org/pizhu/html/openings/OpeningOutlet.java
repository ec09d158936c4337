package org.pizhu.html.openings;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.dates.EnglishDay;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.html.words.Outlets;
import org.pizhu.model.Dateline;
import org.pizhu.model.TextRange;

/**
 * The outlet in a line that stands for a dateline and names no place: in a bracket («【财新网】»), who has learned something («36氪获悉，»), whose
 * opinion it is («■新京报社论»), in or beside the line of the day («CGTN», «Updated 21:03, 20-May-2021»), or alone in the last line.
 */
final class OpeningOutlet {

  /** Of a line that is no paragraph, in columns. */
  private static final int LONGEST_LINE = 80;

  /** Where the words that name it end at the latest, in UTF-16 units. */
  private static final int REACH = 40;

  private static final int SHORTEST_OUTLET = 3;
  private static final int LONGEST_OUTLET = 12;

  private static final Pattern LEARNED = Pattern.compile(
      "(?<outlet>[\\p{IsHan}A-Za-z0-9]{2,10}?)(?:独家|日前|近日|今日|从.{2,16}处?)?(?:获悉|獲悉|了解到|注意到)");

  /** «■新京报社论», «红网评论员». */
  private static final Pattern OPINION = Pattern.compile(
      "[■□●◆]?\\s?(?<outlet>[^\\s，。：本]{2,14})(?:社论|社評|社论员|评论员|评论部|时评|特约评论员)");

  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(?:19|20)\\d{2}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}(?!\\d)日?");

  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?");

  /** In the line of the day they begin what names people or a source. */
  private static final Pattern OTHERS = Pattern.compile(
      "(?:Editor|Author|Reporter|Source|编辑|責任|责任|责编|作者|记者|記者|来源|來源|稿源|文/|撰文).*");

  private static final Pattern PARTS = Pattern.compile("[|｜()（）\\[\\]【】,，]|\\s{2,}");

  /** Other names may be those of a column: «社区新闻». */
  private static final Pattern HOUSE = Pattern.compile(".*(?:[报報社台网網]|客户端|客戶端|卫视|衛視|[周週]刊|[杂雜][志誌])");

  /** «据新华社», «来源丨新华社», «本文转自人民日报»: words before the name of whom a story was taken from. */
  private static final Pattern SAID = Pattern.compile("[据據]|.{0,2}(?:来源|來源|稿源|综合|綜合|转自|转载|摘自|选自|原载)|本文|文章|.{1,4}[丨｜|：:]");

  private OpeningOutlet() {}

  /**
   * The outlet of a story.
   *
   * @param first the first blocks of its body
   * @param paragraphs all of them, without captions
   * @return none if they name none so
   */
  static @Nullable Dateline find(String text, List<TextRange> first, List<TextRange> paragraphs) {
    // With a place before the first and behind the last, which have no line there.
    boolean[] days = new boolean[first.size() + 2];
    for (int i = 0; i < first.size(); i++) {
      days[i + 1] = HeadlineRule.fits(text, first.get(i), LONGEST_LINE) && isDay(first.get(i).of(text));
    }
    if (!first.isEmpty() && first.get(0).length() <= LONGEST_OUTLET && isHouse(first.get(0).of(text))) {
      return outlet(text, first.get(0), first.get(0).of(text));
    }
    for (int i = 0; i < first.size(); i++) {
      Dateline found = begins(text, first.get(i));
      if (found == null && HeadlineRule.fits(text, first.get(i), LONGEST_LINE)) {
        found = ofLine(text, first.get(i), days[i + 1], days[i] || days[i + 2]);
      }
      if (found != null) {
        return found;
      }
    }
    return closing(text, paragraphs);
  }

  /** The outlet that a line begins with, whatever follows. */
  private static @Nullable Dateline begins(String text, TextRange line) {
    TextRange bracket = line.isEmpty() || "【[（(〔".indexOf(text.charAt(line.start())) < 0
        ? null : Brackets.at(text, line.start(), Math.min(line.end(), line.start() + REACH));
    if (bracket != null && bracket.end() < line.end() && Outlets.isOutlet(Brackets.inside(bracket).of(text))) {
      return outlet(text, Brackets.inside(bracket), Brackets.inside(bracket).of(text));
    }
    int house = line.isEmpty() || text.charAt(line.start()) == '本' ? -1 : Outlets.end(text, line.start(), Math.min(line.end(), line.start() + REACH));
    TextRange people = house < 0 ? null : Brackets.at(text, house, Math.min(line.end(), house + REACH));
    if (people != null && PeopleGrammar.read(text, Brackets.inside(people)).complete()) {
      // «央视新闻（记者 张三）：»
      return outlet(text, new TextRange(line.start(), house), text.substring(line.start(), house));
    }
    Matcher learned = LEARNED.matcher(text).region(line.start(), Math.min(line.end(), line.start() + REACH));
    boolean is = learned.lookingAt() && Outlets.isOutlet(learned.group("outlet")) && text.charAt(line.start()) != '本';
    return is ? outlet(text, new TextRange(line.start(), learned.end("outlet")), learned.group("outlet")) : null;
  }

  /** The outlet whose opinion a line announces, that stands beside the day in it, or that is all it says beside the line of the day. */
  private static @Nullable Dateline ofLine(String text, TextRange line, boolean isDay, boolean isBesideDay) {
    String words = line.of(text);
    Matcher opinion = OPINION.matcher(words);
    if (opinion.matches() && Outlets.isOutlet(opinion.group("outlet"))) {
      return outlet(text, line, opinion.group("outlet"));
    }
    String beside = isDay ? besideDay(words) : null;
    if (beside != null) {
      return outlet(text, line, beside);
    }
    return isBesideDay && isName(words) ? outlet(text, line, words) : null;
  }

  private static @Nullable String besideDay(String line) {
    String rest = CLOCK.matcher(DAY.matcher(line).replaceAll("  ")).replaceAll("  ");
    return PARTS.splitAsStream(OTHERS.matcher(rest).replaceAll(""))
        .map(String::strip)
        .filter(part -> isName(part) && !Outlets.isChannel(part))
        .findFirst()
        .orElse(null);
  }

  /** «新华社»: the last line, and nothing else in it. */
  private static @Nullable Dateline closing(String text, List<TextRange> paragraphs) {
    TextRange last = paragraphs.isEmpty() ? null : paragraphs.get(paragraphs.size() - 1);
    boolean is = last != null && last.length() >= SHORTEST_OUTLET && last.length() <= LONGEST_OUTLET && Outlets.isOutlet(last.of(text))
        && !SAID.matcher(last.of(text)).lookingAt();
    return is ? outlet(text, last, last.of(text)) : null;
  }

  /** Whether a line says when the story was published and is no sentence. */
  private static boolean isDay(String line) {
    boolean ends = line.endsWith("。") || line.endsWith(".") || line.chars().noneMatch(c -> c >= '0' && c <= '9');
    return !ends && (DAY.matcher(line).find() && line.indexOf('，') < 0 || EnglishDay.ofLine(line, true) != null);
  }

  /** «央视新闻客户端» and nothing else above a story. */
  private static boolean isHouse(String words) {
    return words.length() > SHORTEST_OUTLET && isName(words) && HOUSE.matcher(words).matches();
  }

  private static boolean isName(String words) {
    return words.length() >= SHORTEST_OUTLET && (Outlets.isOutlet(words) && words.charAt(0) != '本' || Outlets.isEnglish(words));
  }

  private static Dateline outlet(String text, TextRange range, String outlet) {
    return new Dateline(range.of(text), Outlets.unquoted(outlet), null, null, null, range);
  }
}
