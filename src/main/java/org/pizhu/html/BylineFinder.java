package org.pizhu.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Byline;
import org.pizhu.model.Dateline;
import org.pizhu.model.TextRange;

/**
 * Finds who made a story, where news name them: in brackets after the dateline, in brackets at the end of a paragraph, in brackets at
 * the start, or in a line of their own near the start or the end.
 */
final class BylineFinder {

  /** Lines of their own stand among so many paragraphs at the start … */
  private static final int FIRST = 4;

  /** … and at the end. */
  private static final int LAST = 6;

  private static final int LONGEST_LINE = 80;
  private static final int LONGEST_BRACKET = 120;

  private static final Pattern NAMED =
      Pattern.compile("(?<people>(?:(?:见习|实习|特约)?(?:记者|通讯员|实习生|記者|通訊員)\\s?\\p{IsHan}{2,4} ){1,4})");

  private static final Pattern REPORTED = Pattern.compile("(?<people>[^。！？：:（(\\n]{4,40}?)\\s?(?:摄影|综合)?(?:报道|報道|報導)[：:，, ]");

  /** A line that ends so is a sentence. */
  private static final String SENTENCE_END = "。！？!?…”；;：:";

  private static final Pattern LABELLED = Pattern.compile("[\\s　】）)](?<label>(?:责任编辑|责编|编辑|責任編輯|責編|編輯)\\s?[：:])");

  /** Marks before the author. */
  private static final String SIGNED = "□■◎";

  private static final int LONGEST_SIGNED = 12;

  private static final Set<String> REPORTERS = Set.of("记者", "通讯员", "实习生", "記者", "通訊員", "實習生");

  /** After one of these a byline may end a paragraph. */
  private static final String SENTENCE_ENDED = "。！？!?…”";

  /** A byline at the start of a paragraph begins within so many characters. */
  private static final int REACH = 60;

  private final String text;
  private final Set<String> known = new HashSet<>();
  private final List<Byline> found = new ArrayList<>();

  private BylineFinder(String text) {
    this.text = text;
  }

  /**
   * The people named as having made the story, in reading order, each once for a role.
   *
   * @param text the story's text
   * @param paragraphs the blocks of the body, without captions
   * @param dateline the dateline, if there is one
   */
  static List<Byline> find(String text, List<TextRange> paragraphs, @Nullable Dateline dateline) {
    BylineFinder finder = new BylineFinder(text);
    if (dateline != null) {
      finder.afterDateline(dateline, paragraphs);
    }
    for (int i = 0; i < paragraphs.size(); i++) {
      TextRange paragraph = paragraphs.get(i);
      boolean edge = i < FIRST || i >= paragraphs.size() - LAST;
      boolean line = edge && paragraph.length() <= LONGEST_LINE && (finder.line(paragraph) || i < FIRST && finder.signed(paragraph));
      if (!line) {
        if (i < FIRST) {
          finder.bracketNearStart(paragraph);
          finder.reporterAtStart(paragraph);
        }
        if (!finder.bracketAtEnd(paragraph) && edge) {
          finder.afterLastSentence(paragraph);
        }
      }
    }
    if (!paragraphs.isEmpty()) {
      finder.signedAtEnd(paragraphs);
    }
    finder.found.sort(Comparator.comparing(Byline::range));
    return finder.found;
  }

  /** «新华社北京3月1日电（记者 …）», «本报讯 （记者 …）», «【环球网报道 记者 …】». */
  private void afterDateline(Dateline dateline, List<TextRange> paragraphs) {
    int from = dateline.range().end();
    int to = from;
    for (TextRange paragraph : paragraphs) {
      to = paragraph.start() <= from && from <= paragraph.end() ? paragraph.end() : to;
    }
    to = Math.min(to, from + LONGEST_BRACKET);
    int at = from;
    while (at < to && " ，,：:】".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    TextRange bracket = Brackets.at(text, at, to);
    int start = dateline.range().start();
    if (bracket != null) {
      addAll(inBracket(Brackets.inside(bracket)));
      return;
    }
    AgencyDateline agency = AgencyDateline.at(text, start, to);
    if (agency != null) {
      addAll(new PeopleParser.Result(agency.people(), true, false));
    }
    boolean closed = from < to && Brackets.isClose(text.charAt(from));
    boolean inBracket = start > 0 && Brackets.isOpen(text.charAt(start - 1)) && !closed;
    if (!inBracket && withoutBrackets(at, to)) {
      return;
    }
    int close = from;
    while (close < to && !Brackets.isClose(text.charAt(close)) && !Brackets.isOpen(text.charAt(close))) {
      close++;
    }
    if (close < to && close > from && Brackets.isClose(text.charAt(close)) && text.charAt(from) == ' ') {
      addAll(PeopleParser.parse(text, new TextRange(from, close)));
    }
  }

  /**
   * «（记者 张三）», «（光明日报武汉报道组 记者 夏静）», «（曹忠义 记者邵晶岩）» with a team or a name before the role, «（李国利、肖建军）» with no role at all: such are the authors.
   */
  private PeopleParser.Result inBracket(TextRange inside) {
    PeopleParser.Result people = PeopleParser.parse(text, inside);
    for (int at = inside.start(); people.people().isEmpty() && at < inside.end(); at++) {
      if (" 、，,".indexOf(text.charAt(at)) >= 0) {
        people = PeopleParser.parse(text, new TextRange(at + 1, inside.end()));
        if (!people.people().isEmpty()) {
          addAll(PeopleParser.names(text, new TextRange(inside.start(), at), Names::isShort));
        }
      }
    }
    return people.people().isEmpty() && !people.photo() ? PeopleParser.names(text, inside) : people;
  }

  /** «本报讯 记者 樊未晨 报道：», «南都讯 记者吴笋林 昨日». */
  private boolean withoutBrackets(int at, int to) {
    for (Pattern form : List.of(REPORTED, NAMED)) {
      Matcher matcher = form.matcher(text).region(at, to);
      if (matcher.lookingAt()) {
        PeopleParser.Result people = PeopleParser.parse(text, new TextRange(at, matcher.end("people")));
        if (people.complete() && people.people().stream().allMatch(person -> Names.isChineseName(person.name()))) {
          addAll(people);
          return true;
        }
      }
    }
    return false;
  }

  private boolean line(TextRange line) {
    if (line.isEmpty() || SENTENCE_END.indexOf(text.charAt(line.end() - 1)) >= 0) {
      return false;
    }
    List<Byline> english = EnglishByline.of(text, line);
    if (!english.isEmpty()) {
      addAll(new PeopleParser.Result(english, true, false));
      return true;
    }
    PeopleParser.Result result = PeopleParser.parseLine(text, line);
    if (result.complete() && !result.photo() && !isAnswer(line, result)) {
      addAll(result);
      return true;
    }
    return !result.complete() && labelledAtEnd(line);
  }

  /** «文章关键词：… 责任编辑：张三»: behind other words, but with a label. */
  private boolean labelledAtEnd(TextRange line) {
    Matcher label = LABELLED.matcher(text).region(line.start(), line.end());
    if (!label.find()) {
      return false;
    }
    PeopleParser.Result people = PeopleParser.parse(text, new TextRange(label.start("label"), line.end()));
    if (people.complete()) {
      addAll(people);
    }
    return people.complete();
  }

  /** «□ 周玉明» under the headline. */
  private boolean signed(TextRange line) {
    if (line.isEmpty() || line.length() > LONGEST_SIGNED || SIGNED.indexOf(text.charAt(line.start())) < 0) {
      return false;
    }
    PeopleParser.Result authors = PeopleParser.names(text, line);
    addAll(authors);
    return authors.complete();
  }

  /** «记者：谢谢您»: a line of an interview has one word after the colon that is no Chinese name. */
  private boolean isAnswer(TextRange line, PeopleParser.Result result) {
    boolean colon = text.startsWith("记者：", line.start()) || text.startsWith("记者:", line.start());
    return colon && result.people().stream().anyMatch(person -> !Names.isChineseName(person.name()));
  }

  /** «（记者 …）» with which a paragraph begins, or «…据甘肃日报报道（记者 …）» in its first words. */
  private void bracketNearStart(TextRange paragraph) {
    int to = Math.min(paragraph.end(), paragraph.start() + LONGEST_BRACKET);
    for (int at = paragraph.start(); at < Math.min(to, paragraph.start() + REACH); at++) {
      if (!Brackets.isOpen(text.charAt(at))) {
        continue;
      }
      TextRange bracket = Brackets.at(text, at, to);
      if (bracket == null) {
        return;
      }
      PeopleParser.Result people = PeopleParser.parse(text, Brackets.inside(bracket));
      // «《红高粱》（作者：莫言）» names the author of something else.
      boolean reported = people.complete() && people.people().stream().allMatch(one -> REPORTERS.contains(one.role()));
      if (at == paragraph.start() || reported) {
        addAll(people);
      }
      at = bracket.end() - 1;
    }
  }

  /** «大公报记者 张三、李四报道：»; «据新华社记者 张三报道，» quotes another. */
  private void reporterAtStart(TextRange paragraph) {
    int end = Math.min(paragraph.end(), paragraph.start() + REACH);
    String first = text.substring(paragraph.start(), end);
    if (!first.contains("报道") && !first.contains("報道") && !first.contains("報導")) {
      // Nearly all paragraphs: the pattern would be tried at each length.
      return;
    }
    Matcher matcher = REPORTED.matcher(text).region(paragraph.start(), end);
    if (matcher.lookingAt() && "据據".indexOf(matcher.group("people").charAt(0)) < 0) {
      TextRange named = new TextRange(matcher.start("people"), matcher.end("people"));
      PeopleParser.Result people = PeopleParser.parse(text, named);
      if (people.complete() && people.people().stream().allMatch(person -> Names.isChineseName(person.name()))) {
        addAll(people);
      }
    }
  }

  /** «……整整一个月。（陈欣）»: bare names behind the last sentence, where nothing else names an author. */
  private void signedAtEnd(List<TextRange> paragraphs) {
    if (found.stream().anyMatch(person -> !person.role().endsWith("编") && !person.role().contains("编辑") && !person.role().contains("编輯"))) {
      return;
    }
    for (int i = paragraphs.size() - 1; i >= Math.max(0, paragraphs.size() - LAST); i--) {
      TextRange paragraph = paragraphs.get(i);
      TextRange bracket = Brackets.last(text, paragraph, LONGEST_SIGNED + 2);
      if (bracket != null && bracket.start() > paragraph.start()
          && SENTENCE_ENDED.indexOf(text.charAt(bracket.start() - 1)) >= 0 && paragraph.end() == bracket.end()) {
        addAll(PeopleParser.names(text, Brackets.inside(bracket)));
        return;
      }
    }
  }

  private boolean bracketAtEnd(TextRange paragraph) {
    TextRange bracket = Brackets.last(text, paragraph, LONGEST_BRACKET);
    if (bracket == null) {
      return false;
    }
    PeopleParser.Result result = PeopleParser.parse(text, Brackets.inside(bracket));
    if (result.complete()) {
      addAll(result);
    }
    return true;
  }

  /** «……投入运营。新京报记者 张三»: the last words of a paragraph, where a sentence has ended before. */
  private void afterLastSentence(TextRange paragraph) {
    int from = paragraph.end();
    while (from > paragraph.start() && paragraph.end() - from <= LONGEST_LINE
        && SENTENCE_ENDED.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    if (from == paragraph.start() || from == paragraph.end() || paragraph.end() - from > LONGEST_LINE) {
      return;
    }
    PeopleParser.Result result = PeopleParser.parse(text, new TextRange(from, paragraph.end()));
    if (result.complete() && result.people().stream().allMatch(person -> Names.isChineseName(person.name()))) {
      addAll(result);
    }
  }

  private void addAll(PeopleParser.Result result) {
    if (result.photo()) {
      return;
    }
    for (Byline person : result.people()) {
      if (known.add(person.role() + ' ' + person.name())) {
        found.add(person);
      }
    }
  }
}
