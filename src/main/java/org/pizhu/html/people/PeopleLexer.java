package org.pizhu.html.people;

import java.util.List;
import org.pizhu.html.people.PeopleToken.Kind;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Mark;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.model.TextRange;

/**
 * Cuts a line, or what a bracket holds, into the words of which lines that name people are made. Gaps and marks part words; what stands
 * together without a gap («本报记者张三摄») is parted where each piece is a word of the lexicon or a name that begins with a surname.
 */
public final class PeopleLexer {

  /** In UTF-16 units: what has no gap for longer is a sentence. */
  private static final int LONGEST_RUN = 40;

  private final String text;
  private final TokenList tokens;

  private PeopleLexer(String text, boolean people) {
    this.text = text;
    tokens = new TokenList(text, people);
  }

  /**
   * The words of a passage in reading order.
   *
   * @param passage a line, several, or the inside of a bracket
   * @param people whether it is known that it names people, as behind a role
   */
  public static List<PeopleToken> words(String text, TextRange passage, boolean people) {
    PeopleLexer lexer = new PeopleLexer(text, people);
    lexer.read(passage.start(), passage.end());
    return lexer.tokens.all();
  }

  private void read(int from, int end) {
    int at = from;
    while (at < end && !isSentence()) {
      Mark mark = Mark.of(text.charAt(at));
      if (mark != Mark.NONE) {
        at = marks(at, end);
      } else if (Brackets.isOpen(text.charAt(at)) || Brackets.isClose(text.charAt(at))) {
        at = bracket(at, end);
      } else {
        at = word(at, end);
      }
    }
  }

  /**
   * Whether the last word is a sentence and nothing before it could make it a part of a line that names people: what follows is of no interest.
   * Of most paragraphs only their beginning is read so.
   */
  private boolean isSentence() {
    PeopleToken last = tokens.last();
    return last != null && !tokens.isAfterRole() && !tokens.isLabelled() && PeopleGrammar.isSentence(last);
  }

  /** Takes the marks between two words together: the strongest one counts. */
  private int marks(int from, int end) {
    int at = from;
    Mark strongest = Mark.NONE;
    boolean spaced = false;
    for (; at < end && Mark.of(text.charAt(at)) != Mark.NONE; at++) {
      Mark mark = Mark.of(text.charAt(at));
      spaced |= mark == Mark.SPACE;
      strongest = mark.compareTo(strongest) > 0 ? mark : strongest;
    }
    tokens.part(strongest == Mark.STROKE && spaced ? Mark.SPACED_STROKE : strongest);
    return at;
  }

  /** A bracket that names people is read like the line around it; any other one is a remark. */
  private int bracket(int from, int end) {
    TextRange bracket = Brackets.at(text, from, end);
    if (bracket == null) {
      tokens.part(Mark.SPACE);
      return from + 1;
    }
    TextRange inside = Brackets.inside(bracket);
    PeopleToken last = tokens.last();
    boolean behindLabel = last != null && last.after() == Mark.COLON;
    boolean outlet = tokens.isEmpty() && "[［【".indexOf(text.charAt(from)) >= 0 && PeopleWords.isOutlet(text.substring(inside.start(), inside.end()));
    boolean role = PeopleWords.ROLES.is(text, inside.start(), inside.end())
        || text.charAt(from) == '【' && PeopleForms.isRoleOfHouse(text, inside.start(), inside.end());
    if (behindLabel || outlet || role) {
      // «【记者】黄进», «【南方日报记者】夏小荔», «责任编辑：【李欣】», «[FTNN新聞網]記者鄭思敏»
      read(inside.start(), inside.end());
      tokens.part(behindLabel || outlet ? Mark.SPACE : Mark.COLON);
    } else if (PeopleWords.ROLES.isIn(text, inside.start(), inside.end())) {
      tokens.part(Mark.SPACE);
      read(inside.start(), inside.end());
      tokens.part(Mark.SPACE);
      tokens.add(Kind.END, bracket.end() - 1, bracket.end());
      tokens.part(Mark.SPACE);
    } else {
      tokens.add(Kind.FILLER, from, bracket.end());
    }
    return bracket.end();
  }

  /** Takes one run without gaps in, or a name of several words. Returns where it ends. */
  private int word(int start, int limit) {
    int filler = PeopleForms.filler(text, start, limit, tokens.isEmpty());
    if (filler > 0) {
      tokens.add(Kind.FILLER, start, filler);
      return filler;
    }
    int latin = Names.latin(text, start, limit);
    if (latin > 0) {
      tokens.add(Kind.NAME, start, latin);
      return latin;
    }
    int end = start;
    while (end < limit && Mark.of(text.charAt(end)) == Mark.NONE && !Brackets.isOpen(text.charAt(end)) && !Brackets.isClose(text.charAt(end))) {
      end++;
    }
    end = Math.max(end, PeopleForms.posted(text, start, end, limit));
    int spread = end - start == 1 ? PeopleForms.spread(text, start, limit) : -1;
    int spaced = spread > 0 ? spread : spacedName(start, end, limit);
    if (spaced > 0) {
      String word = spread > 0 ? text.charAt(start) + text.substring(spread - 1, spread) : text.substring(start, spaced);
      tokens.add(spread > 0 ? Kind.ROLE : Kind.NAME, word, start, spaced);
      return spaced;
    }
    if (end - start > 2 && Names.spaced(text, end - 1, end, limit) && roleBefore(start, end - 1)) {
      tokens.add(Kind.NAME, end - 1, end + 2);
      return end + 2;
    }
    int verb = verb(start, limit);
    if (verb > 0) {
      tokens.add(Kind.VERB, start, verb);
      return verb;
    }
    end = tokens.gap() == Mark.COLON && end < limit && Mark.of(text.charAt(end)) == Mark.COLON ? PeopleForms.label(text, start, end) : end;
    run(start, end);
    return end;
  }

  /** «通讯员于 媛», «新华社记者于 媛»: whether a run ends with a role, which then is read. */
  private boolean roleBefore(int start, int end) {
    if (!PeopleWords.ROLES.areBefore(text, start, end)) {
      return false;
    }
    TokenList.State before = tokens.state();
    run(start, end);
    boolean role = tokens.endsWith(Kind.ROLE);
    if (!role) {
      tokens.back(before);
    }
    return role;
  }

  /** «王 芳»: two single characters with a blank between them. */
  private int spacedName(int start, int end, int limit) {
    boolean verbs = end + 1 < limit && PeopleWords.isVerb(text.substring(start, end)) && PeopleWords.isVerb(text.substring(end + 1, end + 2));
    return tokens.isAfterRole() && !verbs && end == start + 1 && Names.spaced(text, start, end, limit) ? end + 2 : -1;
  }

  /** A verb that is a word of its own, or two that are parted by a stroke. */
  private int verb(int start, int limit) {
    int end = PeopleWords.VERBS.end(text, start, limit);
    if (end < 0) {
      return -1;
    }
    boolean ends = end == limit || Mark.of(text.charAt(end)) != Mark.NONE || Brackets.isOpen(text.charAt(end));
    boolean both = PeopleWords.isBoth(text.substring(start, end));
    int house = ends ? -1 : Outlets.end(text, end, limit);
    // «(文/图厦门日报记者 张三)»: a house begins behind both.
    boolean role = !ends && both && PeopleWords.ROLES.isAt(text, end, limit);
    if (ends || role || end - start > 1 && house > 0 && house < limit && PeopleWords.ROLES.isAt(text, house, limit)) {
      return end;
    }
    // «文/李四» after all: the second character of the pair begins a name.
    return both ? start + 1 : -1;
  }

  /** A run without gaps: one word as a whole, else pieces that are all known, else unknown. */
  private void run(int start, int end) {
    String word = text.substring(start, end);
    if (PeopleWords.LABELS.contains(word)) {
      tokens.add(Kind.LABEL, start, end);
    } else if (tokens.gap() != Mark.LIST && tokens.endsWith(Kind.NAME)
        && (PeopleWords.FILLERS.contains(word) && !PeopleWords.ROLES.isAt(word, 0, word.length()) || PeopleForms.isAccount(text, start, end))) {
      // «王榮祥／高雄報導»: behind a name it is a place, though 高 is a surname.
      tokens.add(Kind.FILLER, start, end);
    } else if (tokens.isAfterRole() && PeopleWords.isGluedName(word, true) && !PeopleForms.endsWithBoth(text, start, end, tokens)
        || PeopleWords.isTranscribedName(word)) {
      tokens.add(Kind.NAME, start, end);
    } else if (end - start > LONGEST_RUN || !RunParser.part(text, tokens, start, end)) {
      Kind kind = PeopleWords.single(word);
      tokens.add(kind, kind == Kind.OUTLET ? Outlets.unquoted(word) : word, start, end);
    }
  }
}
