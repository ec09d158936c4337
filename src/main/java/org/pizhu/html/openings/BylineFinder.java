package org.pizhu.html.openings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.people.PeopleReading;
import org.pizhu.html.people.PeopleWords;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.model.Byline;
import org.pizhu.model.Dateline;
import org.pizhu.model.TextRange;

/**
 * Finds who made a story, where news name them: in brackets after the dateline, in brackets at the end of a paragraph, in brackets at
 * the start, or in a line of their own near the start or the end.
 */
public final class BylineFinder {

  /** Lines of their own stand among so many paragraphs at the start … */
  private static final int FIRST = 4;

  /** … and at the end. */
  private static final int LAST = 6;

  /** In columns. */
  private static final int LONGEST_LINE = 160;

  /** Where a few points sum the story up first, the line follows them. */
  private static final int BEHIND_POINTS = 9;

  /** In UTF-16 units: what stands behind the last sentence of a paragraph. */
  private static final int LONGEST_BEHIND = 80;

  private static final int LONGEST_BRACKET = 120;

  /** A line that ends so is a sentence. */
  private static final String SENTENCE_END = "。！？!?…”；;：:";

  /** Marks before the author. */
  private static final String SIGNED = "□■◎";

  private static final int LONGEST_SIGNED = 12;

  private static final Pattern HOUSE_OF_PICTURES = Pattern.compile("[A-Za-z]+");

  private static final Set<String> REPORTERS = Set.of("记者", "通讯员", "实习生", "記者", "通訊員", "實習生");

  /** A name has most often so many characters. */
  private static final int NAME = 3;

  /** After one of these a byline may end a paragraph. */
  private static final String SENTENCE_ENDED = "。！？!?…”";

  /** In UTF-16 units: with what stands before it. */
  private static final int LONGEST_ROLE = 8;

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
  public static List<Byline> find(String text, List<TextRange> paragraphs, @Nullable Dateline dateline) {
    BylineFinder finder = new BylineFinder(text);
    if (dateline != null) {
      finder.afterDateline(dateline, paragraphs);
    }
    for (int i = 0; i < paragraphs.size(); i++) {
      TextRange paragraph = paragraphs.get(i);
      boolean edge = i < FIRST || i >= paragraphs.size() - LAST;
      TextRange next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
      boolean line = edge && HeadlineRule.fits(text, paragraph, LONGEST_LINE)
          && (finder.line(paragraph, next) || i < FIRST && finder.signed(paragraph))
          || !edge && (i < BEHIND_POINTS || LateBylines.isBetweenText(text, paragraphs, i)) && finder.addAll(HouseLines.named(text, paragraph));
      if (!line) {
        Dateline item = edge ? null : LateBylines.ofItem(text, paragraph);
        if (item != null) {
          finder.afterDateline(item, paragraphs);
        }
        if (i < FIRST) {
          finder.bracketNearStart(paragraph);
          OpeningPeople.of(text, paragraph).forEach(finder::add);
          finder.reporterAtStart(paragraph);
        }
        if (!finder.bracketAtEnd(paragraph, edge) && edge) {
          finder.afterLastSentence(paragraph);
        }
        if (edge) {
          OpeningPeople.behind(text, paragraph).forEach(finder::add);
          LateBylines.of(text, paragraph).forEach(finder::add);
        }
      }
    }
    if (!paragraphs.isEmpty()) {
      finder.signedAtEnd(paragraphs);
      finder.alone(paragraphs);
    }
    finder.found.sort(Comparator.comparing(Byline::range));
    finder.ofHouse(dateline);
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
      addAll(PeopleGrammar.readAuthors(text, Brackets.inside(bracket)));
      return;
    }
    AgencyDateline agency = AgencyDateline.at(text, start, to);
    if (agency != null) {
      agency.people().forEach(this::add);
    }
    boolean closed = from < to && Brackets.isClose(text.charAt(from));
    boolean inBracket = start > 0 && Brackets.isOpen(text.charAt(start - 1)) && !closed;
    if (!inBracket && withoutBrackets(new TextRange(at, to))) {
      return;
    }
    int close = from;
    while (close < to && !Brackets.isClose(text.charAt(close)) && !Brackets.isOpen(text.charAt(close))) {
      close++;
    }
    if (close < to && close > from && Brackets.isClose(text.charAt(close)) && " /／".indexOf(text.charAt(from)) >= 0) {
      addAll(PeopleGrammar.read(text, new TextRange(from, close)));
    }
  }

  /** «本报讯 记者 樊未晨 报道：», «南都讯 记者吴笋林 昨日»; behind a role one name, where no verb follows. */
  private boolean withoutBrackets(TextRange beginning) {
    PeopleReading reading = PeopleGrammar.read(text, beginning);
    boolean roles = reading.people().stream().map(Byline::role).distinct().count() == reading.people().size()
        || reading.people().stream().skip(1).allMatch(BylineFinder::isSurely);
    boolean gap = reading.end() < beginning.end() && !reading.people().isEmpty() && text.charAt(reading.end()) == ' ';
    if (isReport(reading, beginning) || roles && gap && areClear(reading)) {
      addAll(reading);
      return true;
    }
    return false;
  }

  /** «南都讯　记者张凡　周小和　继…»: three characters and no word are hardly the beginning of the text. */
  private static boolean isSurely(Byline person) {
    return person.name().length() == NAME && !Names.isWord(person.name());
  }

  /** Whether the words up to «报道：» name people and nothing else. */
  private boolean isReport(PeopleReading reading, TextRange beginning) {
    boolean clear = reading.people().stream().allMatch(one -> Names.isChineseName(one.name()) && (REPORTERS.contains(one.role()) || one.role().equals("摄影")));
    return reading.reported() && clear && reading.people().stream().anyMatch(one -> REPORTERS.contains(one.role()))
        && (reading.end() == beginning.end() || "：:，, 】".indexOf(text.charAt(reading.end())) >= 0);
  }

  static boolean areClear(PeopleReading reading) {
    return reading.people().stream().allMatch(person -> Names.isChineseName(person.name()) && REPORTERS.contains(person.role()));
  }

  private boolean line(TextRange line, @Nullable TextRange next) {
    if (line.isEmpty() || SENTENCE_END.indexOf(text.charAt(line.end() - 1)) >= 0 && !PeopleWords.ENDS_IN_LABEL.matcher(line.of(text)).find()) {
      return false;
    }
    TextRange bracket = Brackets.at(text, line.start(), line.end());
    if (bracket != null && bracket.end() == line.end() && addAll(Translators.of(text, Brackets.inside(bracket)))) {
      return true;
    }
    List<Byline> english = EnglishByline.of(text, line, next);
    if (!english.isEmpty()) {
      english.forEach(this::add);
      return true;
    }
    Byline plain = PlainNames.ofLine(text, line);
    if (plain != null) {
      add(plain);
      return true;
    }
    boolean dashed = line.length() > 2 && "-—–－".indexOf(text.charAt(line.start())) >= 0 && Names.isHan(text.charAt(line.start() + 1));
    PeopleReading reading = PeopleGrammar.read(text, dashed ? new TextRange(line.start() + 1, line.end()) : line);
    if (reading.openRole() && next != null && next.length() <= LONGEST_SIGNED) {
      // «湖北日报全媒记者», and the names in the next line.
      reading = PeopleGrammar.read(text, new TextRange(line.start(), next.end()));
    }
    if (reading.complete() && !isAnswer(line, reading)) {
      addAll(reading);
      return true;
    }
    return addAll(HouseLines.mixed(text, line)) || addAll(HouseLines.signed(text, line));
  }

  /** «□ 周玉明» under the headline. */
  private boolean signed(TextRange line) {
    if (line.isEmpty() || line.length() > LONGEST_SIGNED || SIGNED.indexOf(text.charAt(line.start())) < 0) {
      return false;
    }
    PeopleReading authors = PeopleGrammar.readAuthors(text, line);
    addAll(authors);
    return authors.complete();
  }

  /** «记者：谢谢您»: a line of an interview has one word after the colon that is no Chinese name. */
  private boolean isAnswer(TextRange line, PeopleReading result) {
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
      PeopleReading people = PeopleGrammar.read(text, Brackets.inside(bracket));
      // «《红高粱》（作者：莫言）» names the author of something else.
      boolean reported = people.complete() && people.people().stream().allMatch(one -> REPORTERS.contains(one.role()));
      if (at == paragraph.start() || reported) {
        addAll(people);
      }
      at = bracket.end() - 1;
    }
  }

  /** «大公报记者 张三、李四报道：», «经济观察网 记者 张三 …» with gaps on both sides, «每经记者 张三 发自北京 …»; «据新华社记者 张三报道，» quotes another. */
  private void reporterAtStart(TextRange paragraph) {
    TextRange beginning = new TextRange(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + REACH));
    String first = beginning.of(text);
    boolean report = first.contains("报道") || first.contains("報道") || first.contains("報導");
    boolean gap = first.contains("网 记者 ") || first.contains("报 记者 ") || first.contains("社 记者 ") || first.contains("发自");
    if (first.isEmpty() || !report && !gap || "据據".indexOf(first.charAt(0)) >= 0) {
      return;
    }
    PeopleReading reading = PeopleGrammar.read(text, beginning);
    boolean apart = gap && reading.end() < beginning.end() && reading.end() > 0 && text.charAt(reading.end()) == ' ' && areClear(reading)
        && reading.people().stream().allMatch(one -> one.outlet() != null);
    if (isReport(reading, beginning) || apart) {
      addAll(reading);
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
      // A line of its own needs more than a name, «（新浪体育 陈思危）», unless it is the last and the name is no word: «（周末）».
      boolean last = i == paragraphs.size() - 1 && bracket != null && Names.isCommonName(Brackets.inside(bracket).of(text));
      boolean signs = bracket != null && (bracket.start() > paragraph.start()
          ? isBehindSentence(bracket.start()) : bracket.of(text).indexOf(' ') > 0 || last);
      if (bracket != null && signs && paragraph.end() == bracket.end()) {
        PeopleReading authors = PeopleGrammar.readAuthors(text, Brackets.inside(bracket));
        if (authors.complete() && authors.people().stream().allMatch(one -> one.role().equals("作者"))) {
          addAll(authors);
        }
        return;
      }
    }
  }

  private boolean isBehindSentence(int at) {
    int end = at;
    while (end > 0 && Character.isSpaceChar(text.charAt(end - 1))) {
      end--;
    }
    return end > 0 && SENTENCE_ENDED.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** A name that is all of a line is the author's where nobody else is one. */
  private void alone(List<TextRange> paragraphs) {
    boolean others = found.stream().anyMatch(
        person -> !person.role().contains("编") && !person.role().contains("編") && !person.role().contains("校") && !person.role().contains("审"));
    TextRange name = others ? null : PlainNames.alone(text, paragraphs);
    if (name != null) {
      add(new Byline("作者", name.of(text), null, name));
    }
  }

  /** «（大紀元記者徐巧慧洛杉磯報導）» behind «【大紀元…訊】»: a house whose name has no form is known from the dateline. */
  private void ofHouse(@Nullable Dateline dateline) {
    String house = dateline == null ? null : dateline.outlet();
    if (house == null || Outlets.isOutlet(house)) {
      return;
    }
    boolean before = false;
    for (int i = 0; i < found.size(); i++) {
      Byline one = found.get(i);
      int from = Math.max(0, one.range().start() - house.length() - LONGEST_ROLE);
      int at = text.lastIndexOf(house, one.range().start() - house.length());
      String between = at < from ? "" : text.substring(at + house.length(), one.range().start()).strip();
      boolean named = between.endsWith(one.role()) && Names.isHan(between);
      boolean next = before && found.get(i - 1).role().equals(one.role()) && one.range().start() - found.get(i - 1).range().end() <= 1;
      before = one.outlet() == null && (named || next);
      if (before) {
        found.set(i, new Byline(one.role(), one.name(), house, one.range()));
      }
    }
  }

  private boolean bracketAtEnd(TextRange paragraph, boolean edge) {
    // «（记者 张三）▲»
    boolean marked = paragraph.length() > 1 && "▲■□◆●".indexOf(text.charAt(paragraph.end() - 1)) >= 0;
    TextRange bracket = Brackets.last(text, marked ? new TextRange(paragraph.start(), paragraph.end() - 1) : paragraph, LONGEST_BRACKET);
    if (bracket == null) {
      return false;
    }
    // Within a story the bracket names the translator of what it quotes.
    if (edge && addAll(Translators.of(text, Brackets.inside(bracket)))) {
      return true;
    }
    PeopleReading result = PeopleGrammar.read(text, Brackets.inside(bracket));
    if (result.complete()) {
      addAll(result);
    } else if (edge) {
      addAll(HouseLines.mixed(text, Brackets.inside(bracket)));
    }
    int before = bracket.start() > 0 && text.charAt(bracket.start() - 1) == ' ' ? bracket.start() - 1 : bracket.start();
    if (edge && before > paragraph.start() && Brackets.isClose(text.charAt(before - 1)) && "）)".indexOf(text.charAt(before - 1)) >= 0) {
      // «……。（张三）（新闻编辑：李四）»
      bracketAtEnd(new TextRange(paragraph.start(), before), true);
    }
    return true;
  }

  /** «……投入运营。新京报记者 张三»: the last words of a paragraph, where a sentence has ended before. */
  private void afterLastSentence(TextRange paragraph) {
    int from = paragraph.end();
    while (from > paragraph.start() && paragraph.end() - from <= LONGEST_BEHIND
        && SENTENCE_ENDED.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    if (from == paragraph.start() || from == paragraph.end() || paragraph.end() - from > LONGEST_BEHIND) {
      return;
    }
    PeopleReading result = PeopleGrammar.read(text, new TextRange(from, paragraph.end()));
    if (result.complete() && result.people().stream().allMatch(person -> Names.isChineseName(person.name()))) {
      addAll(result);
    }
  }

  /** Returns whether there is one. */
  private boolean addAll(List<Byline> people) {
    people.forEach(this::add);
    return !people.isEmpty();
  }

  private void addAll(PeopleReading reading) {
    reading.people().forEach(this::add);
  }

  private void add(Byline person) {
    if (person.role().startsWith("图") && HOUSE_OF_PICTURES.matcher(person.name()).matches()) {
      // «（图：YouTube）»
      return;
    }
    if (known.add(person.role() + ' ' + person.name())) {
      found.add(person);
    }
  }
}
