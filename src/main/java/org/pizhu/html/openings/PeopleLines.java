package org.pizhu.html.openings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.people.PeopleReading;
import org.pizhu.html.people.PeopleWords;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Names;
import org.pizhu.model.Byline;
import org.pizhu.model.TextRange;

/** Reads lines that are nothing but names, with roles or without, and brackets and names behind the last sentence of a paragraph. */
final class PeopleLines {

  /** In UTF-16 units: what stands behind the last sentence of a paragraph. */
  private static final int LONGEST_BEHIND = 80;

  private static final int LONGEST_BRACKET = 120;

  /** A line that ends so is a sentence. */
  private static final String SENTENCE_END = "。！？!?…”；;：:";

  /** After one of these a byline may end a paragraph. */
  private static final String SENTENCE_ENDED = "。！？!?…”";

  /** Marks before the author. */
  private static final String SIGNED = "□■◎";

  private static final int LONGEST_SIGNED = 12;

  private final String text;
  private final FoundPeople found;

  /**
   * @param found to which people are added
   */
  PeopleLines(String text, FoundPeople found) {
    this.text = text;
    this.found = found;
  }

  /**
   * Reads a line of its own.
   *
   * @param next the line behind it, which has the names where the line ends with a role
   * @return whether the line names people
   */
  boolean line(TextRange line, @Nullable TextRange next) {
    if (line.isEmpty() || SENTENCE_END.indexOf(text.charAt(line.end() - 1)) >= 0 && !PeopleWords.ENDS_IN_LABEL.matcher(line.of(text)).find()) {
      return false;
    }
    TextRange bracket = Brackets.at(text, line.start(), line.end());
    if (bracket != null && bracket.end() == line.end() && found.addAll(Translators.of(text, Brackets.inside(bracket)))) {
      return true;
    }
    List<Byline> english = EnglishByline.of(text, line, next);
    if (!english.isEmpty()) {
      english.forEach(found::add);
      return true;
    }
    if (found.addAll(PlainNames.ofLine(text, line))) {
      return true;
    }
    boolean dashed = line.length() > 2 && "-—–－".indexOf(text.charAt(line.start())) >= 0 && Names.isHan(text.charAt(line.start() + 1));
    PeopleReading reading = PeopleGrammar.read(text, dashed ? new TextRange(line.start() + 1, line.end()) : line);
    if (reading.openRole() && next != null && next.length() <= LONGEST_SIGNED) {
      // «湖北日报全媒记者», and the names in the next line.
      reading = PeopleGrammar.read(text, new TextRange(line.start(), next.end()));
    }
    if (reading.complete() && !isAnswer(line, reading)) {
      found.addAll(reading);
      return true;
    }
    return found.addAll(HouseLines.mixed(text, line)) || found.addAll(HouseLines.signed(text, line));
  }

  /** «□ 周玉明» under the headline. */
  boolean signed(TextRange line) {
    if (line.isEmpty() || line.length() > LONGEST_SIGNED || SIGNED.indexOf(text.charAt(line.start())) < 0) {
      return false;
    }
    PeopleReading authors = PeopleGrammar.readAuthors(text, line);
    found.addAll(authors);
    return authors.complete();
  }

  /** «记者：谢谢您»: a line of an interview has one word after the colon that is no Chinese name. */
  private boolean isAnswer(TextRange line, PeopleReading result) {
    boolean colon = text.startsWith("记者：", line.start()) || text.startsWith("记者:", line.start());
    return colon && result.people().stream().anyMatch(person -> !Names.isChineseName(person.name()));
  }

  /**
   * «……投入运营。（记者 张三）»
   *
   * @param edge whether the paragraph is one of the first or the last
   * @return whether the paragraph ends with a bracket
   */
  boolean bracketAtEnd(TextRange paragraph, boolean edge) {
    // «（记者 张三）▲»
    boolean marked = paragraph.length() > 1 && "▲■□◆●".indexOf(text.charAt(paragraph.end() - 1)) >= 0;
    TextRange bracket = Brackets.last(text, marked ? new TextRange(paragraph.start(), paragraph.end() - 1) : paragraph, LONGEST_BRACKET);
    if (bracket == null) {
      return false;
    }
    // Within a story the bracket names the translator of what it quotes.
    if (edge && found.addAll(Translators.of(text, Brackets.inside(bracket)))) {
      return true;
    }
    PeopleReading result = PeopleGrammar.read(text, Brackets.inside(bracket));
    if (result.complete()) {
      found.addAll(result);
    } else if (edge) {
      found.addAll(HouseLines.mixed(text, Brackets.inside(bracket)));
    }
    int before = bracket.start() > 0 && text.charAt(bracket.start() - 1) == ' ' ? bracket.start() - 1 : bracket.start();
    if (edge && before > paragraph.start() && Brackets.isClose(text.charAt(before - 1)) && "）)".indexOf(text.charAt(before - 1)) >= 0) {
      // «……。（张三）（新闻编辑：李四）»
      bracketAtEnd(new TextRange(paragraph.start(), before), true);
    }
    return true;
  }

  /** «……投入运营。新京报记者 张三»: the last words of a paragraph, where a sentence has ended before. */
  void afterLastSentence(TextRange paragraph) {
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
      found.addAll(result);
    }
  }
}
