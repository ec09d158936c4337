package org.pizhu.html.openings;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.people.PeopleReading;
import org.pizhu.html.words.Beginnings;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.model.Byline;
import org.pizhu.model.Dateline;
import org.pizhu.model.TextRange;

/** Finds people where few stories name them: in the middle of a story that is made of several, and among thanks at its end. */
final class LateBylines {

  /** In columns: a line that is no paragraph. */
  private static final int LONGEST_LINE = 50;

  /** In UTF-16 units: a house and «讯». */
  private static final int LONGEST_HOUSE = 12;

  /** In UTF-16 units: a line that says where a story is from. */
  private static final int LONGEST_ACCOUNT = 120;

  /** In UTF-16 units, with the brackets. */
  private static final int LONGEST_OFFICE = 40;

  private static final String SENTENCE_ENDED = "。！？!?…”";

  private static final String CLAUSE_ENDED = "，。；！（(【";

  private static final Pattern CONTRIBUTED = Pattern.compile("(?:对[本此]文[亦也]?|[亦也])有贡献");

  /** «本文来自微信公众号：…，作者：张三，…»: where the author begins in a line that says which account a story is from. */
  private static final Beginnings OF_ACCOUNT = new Beginnings(
      Pattern.compile("(?:本文|文章|原文|内容)(?:来自|来源|转自|转载自|首发于).{0,6}公众号[^。]{2,40}?[，,]\\s?(?=作者[：:])"));

  /** «（作者系河南省人民医院护士 常晓伟）»: the name behind what the author is. */
  private static final Pattern OF_OFFICE = Pattern.compile("[（(]\\s?作者(?:系|是|为|為)\\s?[\\p{IsHan}、]{4,24}\\s(?<name>\\p{IsHan}{2,4})\\s?[）)]");

  /** «黄敏（新华社供本报特稿）», «（乔颖新华社特稿）», «（乔颖）【新华社特稿】»: who wrote what an agency sent, in a line of its own or behind the last sentence. */
  private static final Pattern SENT = Pattern.compile(
      "(?:(?<names>\\p{IsHan}{2,4}(?:[、 ]\\p{IsHan}{2,4}){0,2})\\s?[（(]"
          + "|[（(](?<within>\\p{IsHan}{2,3}(?:[、 ]\\p{IsHan}{2,3}){0,2}?)\\s?(?:[）)]\\s?[【\\[（(])?)"
          + "(?<house>\\p{IsHan}{2}社)(?:供\\p{IsHan}{2,4})?[专專微]?(?:特稿|专稿|專稿|供稿)[）)】\\]]");

  /** With these {@link #SENT} ends. */
  private static final String SENT_END = "）)】]";

  /** «本文作者缪冬系香港中文大学在读硕士», «（作者：张勇，河边研究院研究员）»: the author and what the author is. */
  private static final Beginnings INTRODUCED = new Beginnings(Pattern.compile("(?:本文)?作者\\s?[：:]?\\s?(?<name>\\p{IsHan}{2,3})"
      + "(?:[，, ]?(?:系|是|为|為)\\p{IsHan}{2}|[，, ]\\s?[^。]{0,60}?(?:撰稿人|工程师|教师|学者|作家|研究员|教授|律师|医生|博士|译者|评论人|评论员|主任|院长|所长|会长|专家|秘书长)[。）)]*$)"));

  /** «（沈度，自由撰稿人）» at the end. */
  private static final Pattern WRITER = Pattern.compile("[（(](?<name>\\p{IsHan}{2,3})[，,]\\s?[^，。]{0,16}(?:撰稿人|评论员|专栏作家|媒体人|评论人)[）)]");

  /** In UTF-16 units. */
  private static final int LONGEST_SENT = 40;

  private LateBylines() {}

  /** Those whom a paragraph near the start or the end names within what it says: who contributed, the author of an account, one behind an office. */
  static List<Byline> of(String text, TextRange paragraph) {
    return Stream.of(
        contributor(text, paragraph), ofAccount(text, paragraph), ofOffice(text, paragraph), ofAgency(text, paragraph), introduced(text, paragraph))
        .flatMap(List::stream).toList();
  }

  /** The author whom a paragraph, or the bracket at its end, introduces; empty if there is none. */
  private static List<Byline> introduced(String text, TextRange paragraph) {
    int from = paragraph.isEmpty() || "（(".indexOf(text.charAt(paragraph.start())) < 0 ? paragraph.start() : paragraph.start() + 1;
    TextRange bracket = Brackets.last(text, paragraph, LONGEST_ACCOUNT);
    Matcher introduced = INTRODUCED.at(text, bracket == null ? from : bracket.start() + 1, paragraph.end());
    Matcher writer = bracket == null ? null : WRITER.matcher(text).region(bracket.start(), bracket.end());
    introduced = writer != null && writer.matches() ? writer : introduced;
    boolean is = introduced != null && Names.isChineseName(introduced.group("name")) && !Names.isWord(introduced.group("name"));
    return is ? List.of(new Byline("作者", introduced.group("name"), null, new TextRange(introduced.start("name"), introduced.end("name")))) : List.of();
  }

  /** Those who stand before the bracket with the agency at the end of a paragraph; empty if there are none. */
  private static List<Byline> ofAgency(String text, TextRange paragraph) {
    if (paragraph.isEmpty() || SENT_END.indexOf(text.charAt(paragraph.end() - 1)) < 0) {
      return List.of();
    }
    int from = Math.max(paragraph.start(), paragraph.end() - LONGEST_SENT);
    int start = paragraph.end();
    while (start > from && SENTENCE_ENDED.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    boolean edge = start == paragraph.start() || start > from;
    Matcher sent = SENT.matcher(text).region(start, paragraph.end());
    if (!edge || !sent.matches() || !Outlets.isOutlet(sent.group("house"))) {
      return List.of();
    }
    String group = sent.group("names") == null ? "within" : "names";
    PeopleReading reading = PeopleGrammar.readAuthors(text, new TextRange(sent.start(group), sent.end(group)));
    boolean clear = reading.complete() && reading.people().stream().allMatch(one -> Names.isChineseName(one.name()));
    return !clear ? List.of()
        : reading.people().stream().map(one -> new Byline(one.role(), one.name(), sent.group("house"), one.range())).toList();
  }

  /** The author whom the bracket at the end of a paragraph names behind an office; empty if there is none. */
  private static List<Byline> ofOffice(String text, TextRange paragraph) {
    TextRange bracket = Brackets.last(text, paragraph, LONGEST_OFFICE);
    Matcher office = bracket == null ? null : OF_OFFICE.matcher(text).region(bracket.start(), bracket.end());
    boolean named = office != null && office.matches() && Names.isChineseName(office.group("name"));
    return named ? List.of(new Byline("作者", office.group("name"), null, new TextRange(office.start("name"), office.end("name")))) : List.of();
  }

  /** Who wrote a story that was taken from an account, as the line says that names the account; empty if there is no such line. */
  private static List<Byline> ofAccount(String text, TextRange paragraph) {
    Matcher account = paragraph.length() > LONGEST_ACCOUNT ? null : OF_ACCOUNT.at(text, paragraph.start(), paragraph.end());
    if (account == null) {
      return List.of();
    }
    int end = account.end();
    while (end < paragraph.end() && "，,。；）)".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    PeopleReading reading = PeopleGrammar.read(text, new TextRange(account.end(), end));
    return reading.complete() ? reading.people() : List.of();
  }

  /**
   * Whether a line ends a part of a story: it stands behind a paragraph and not above another line that names a reporter, as in a list of
   * those who got a prize.
   *
   * @param at the number of the line, not 0
   */
  static boolean isBetweenText(String text, List<TextRange> paragraphs, int at) {
    boolean list = at + 1 < paragraphs.size() && HeadlineRule.fits(text, paragraphs.get(at + 1), LONGEST_LINE)
        && paragraphs.get(at + 1).of(text).indexOf('者') >= 0;
    return !list && !HeadlineRule.fits(text, paragraphs.get(at - 1), LONGEST_LINE);
  }

  /**
   * The dateline of a part of a story: «河边报讯（记者 张三）…».
   *
   * @return none if the paragraph begins otherwise, or the dateline names no outlet
   */
  static @Nullable Dateline ofItem(String text, TextRange paragraph) {
    String first = text.substring(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + LONGEST_HOUSE));
    // A quick look: of most paragraphs the beginning is not read.
    Dateline dateline = first.indexOf('讯') > 0 || first.indexOf('訊') > 0 ? DatelineFinder.atStart(text, paragraph) : null;
    return dateline == null || dateline.outlet() == null ? null : dateline;
  }

  /** «（应受访者要求，文中张三为化名，实习生李四对本文亦有贡献）»: the people of the words between two marks; empty if there are none. */
  private static List<Byline> contributor(String text, TextRange paragraph) {
    // A quick look, no further than the paragraph: the rest of the text would be gone through for each of them.
    if (!paragraph.of(text).contains("有贡献")) {
      return List.of();
    }
    Matcher contributed = CONTRIBUTED.matcher(text).region(paragraph.start(), paragraph.end());
    if (!contributed.find()) {
      return List.of();
    }
    int from = contributed.start();
    while (from > paragraph.start() && CLAUSE_ENDED.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    PeopleReading reading = PeopleGrammar.read(text, new TextRange(from, contributed.start()));
    return reading.complete() && ReporterPeople.areClear(reading) ? reading.people() : List.of();
  }
}
