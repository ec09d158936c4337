package org.pizhu.html.openings;

import java.util.List;
import java.util.Set;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.people.PeopleReading;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Names;
import org.pizhu.model.Byline;
import org.pizhu.model.Dateline;
import org.pizhu.model.TextRange;

/** Reads who reports in the first words of a story or of one of its parts: behind a dateline, in brackets or without, and in front of «报道». */
final class ReporterPeople {

  /** In UTF-16 units. */
  private static final int LONGEST_BRACKET = 120;

  private static final Set<String> REPORTERS = Set.of("记者", "通讯员", "实习生", "記者", "通訊員", "實習生");

  /** A name has most often so many characters. */
  private static final int NAME = 3;

  /** A byline at the start of a paragraph begins within so many characters. */
  private static final int REACH = 60;

  private final String text;
  private final FoundPeople found;

  /**
   * @param found to which people are added
   */
  ReporterPeople(String text, FoundPeople found) {
    this.text = text;
    this.found = found;
  }

  /** «新华社北京3月1日电（记者 …）», «本报讯 （记者 …）», «【环球网报道 记者 …】». */
  void afterDateline(Dateline dateline, List<TextRange> paragraphs) {
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
      found.addAll(PeopleGrammar.readAuthors(text, Brackets.inside(bracket)));
      return;
    }
    AgencyDateline agency = AgencyDateline.at(text, start, to);
    if (agency != null) {
      agency.people().forEach(found::add);
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
      found.addAll(PeopleGrammar.read(text, new TextRange(from, close)));
    }
  }

  /** «本报讯 记者 樊未晨 报道：», «南都讯 记者吴笋林 昨日»; behind a role one name, where no verb follows. */
  private boolean withoutBrackets(TextRange beginning) {
    PeopleReading reading = PeopleGrammar.read(text, beginning);
    boolean roles = reading.people().stream().map(Byline::role).distinct().count() == reading.people().size()
        || reading.people().stream().skip(1).allMatch(ReporterPeople::isSurely);
    boolean gap = reading.end() < beginning.end() && !reading.people().isEmpty() && text.charAt(reading.end()) == ' ';
    if (isReport(reading, beginning) || roles && gap && areClear(reading)) {
      found.addAll(reading);
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

  /** Whether all that a line names are reporters with common names. */
  static boolean areClear(PeopleReading reading) {
    return reading.people().stream().allMatch(person -> Names.isChineseName(person.name()) && REPORTERS.contains(person.role()));
  }

  /** «（记者 …）» with which a paragraph begins, or «…据甘肃日报报道（记者 …）» in its first words. */
  void bracketNearStart(TextRange paragraph) {
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
        found.addAll(people);
      }
      at = bracket.end() - 1;
    }
  }

  /** «大公报记者 张三、李四报道：», «经济观察网 记者 张三 …» with gaps on both sides, «每经记者 张三 发自北京 …»; «据新华社记者 张三报道，» quotes another. */
  void reporterAtStart(TextRange paragraph) {
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
      found.addAll(reading);
    }
  }
}
