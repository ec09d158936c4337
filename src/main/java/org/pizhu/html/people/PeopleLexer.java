package org.pizhu.html.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleToken.Kind;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Mark;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.html.words.Places;
import org.pizhu.model.TextRange;
import org.pizhu.text.Segments;

/**
 * Cuts a line, or what a bracket holds, into the words of which lines that name people are made. Gaps and marks part words; what stands
 * together without a gap («本报记者张三摄») is parted where each piece is a word of the lexicon or a name that begins with a surname.
 */
public final class PeopleLexer {

  /** In UTF-16 units: what has no gap for longer is a sentence. */
  private static final int LONGEST_RUN = 40;
  private static final int LONGEST_BRANCH = 4;
  private static final Set<String> REPORTED = Set.of("报道", "報道", "報導");
  private static final int[] NAME_LENGTHS = {3, 2, 4};

  private final String text;
  private final List<PeopleToken> tokens = new ArrayList<>();
  private Mark gap = Mark.SPACE;
  private boolean afterRole;
  private boolean labelled;
  /** The second of two names that stand together. */
  private int secondAt = -1;
  private int secondEnd = -1;

  private PeopleLexer(String text) {
    this.text = text;
  }

  /**
   * The words of a passage in reading order.
   *
   * @param passage a line, several, or the inside of a bracket
   * @param people whether it is known that it names people, as behind a role
   */
  public static List<PeopleToken> words(String text, TextRange passage, boolean people) {
    PeopleLexer lexer = new PeopleLexer(text);
    lexer.afterRole = people;
    lexer.read(passage.start(), passage.end());
    return lexer.tokens;
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
    return !afterRole && !labelled && !tokens.isEmpty() && PeopleGrammar.isSentence(tokens.get(tokens.size() - 1));
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
    parted(strongest == Mark.STROKE && spaced ? Mark.SPACED_STROKE : strongest);
    return at;
  }

  private void parted(Mark mark) {
    gap = mark;
    if (!tokens.isEmpty()) {
      PeopleToken last = tokens.remove(tokens.size() - 1);
      tokens.add(new PeopleToken(last.kind(), last.value(), last.range(), last.before(), mark.compareTo(last.after()) > 0 ? mark : last.after()));
    }
  }

  private void add(Kind kind, String value, int start, int end) {
    tokens.add(new PeopleToken(kind, value, new TextRange(start, end), gap, Mark.NONE));
    gap = Mark.NONE;
    afterRole |= kind == Kind.ROLE || kind == Kind.VERB;
    labelled |= kind == Kind.LABEL;
  }

  private void add(Kind kind, int start, int end) {
    add(kind, text.substring(start, end), start, end);
  }

  /** A bracket that names people is read like the line around it; any other one is a remark. */
  private int bracket(int from, int end) {
    TextRange bracket = Brackets.at(text, from, end);
    if (bracket == null) {
      parted(Mark.SPACE);
      return from + 1;
    }
    TextRange inside = Brackets.inside(bracket);
    Matcher role = PeopleWords.ROLE.matcher(text).region(inside.start(), inside.end());
    boolean behindLabel = !tokens.isEmpty() && tokens.get(tokens.size() - 1).after() == Mark.COLON;
    boolean outlet = tokens.isEmpty() && "[［【".indexOf(text.charAt(from)) >= 0 && PeopleWords.isOutlet(text.substring(inside.start(), inside.end()));
    if (behindLabel || outlet || role.matches() || text.charAt(from) == '【' && PeopleWords.isRoleOfHouse(text, inside.start(), inside.end())) {
      // «【记者】黄进», «【南方日报记者】夏小荔», «责任编辑：【李欣】», «[FTNN新聞網]記者鄭思敏»
      read(inside.start(), inside.end());
      parted(behindLabel || outlet ? Mark.SPACE : Mark.COLON);
    } else if (role.reset().region(inside.start(), inside.end()).find()) {
      parted(Mark.SPACE);
      read(inside.start(), inside.end());
      parted(Mark.SPACE);
      add(Kind.END, bracket.end() - 1, bracket.end());
      parted(Mark.SPACE);
    } else {
      add(Kind.FILLER, from, bracket.end());
    }
    return bracket.end();
  }

  /** Takes one run without gaps in, or a name of several words. Returns where it ends. */
  private int word(int start, int limit) {
    int filler = PeopleWords.filler(text, start, limit, tokens.isEmpty());
    if (filler > 0) {
      add(Kind.FILLER, start, filler);
      return filler;
    }
    int latin = Names.latin(text, start, limit);
    if (latin > 0) {
      add(Kind.NAME, start, latin);
      return latin;
    }
    int end = start;
    while (end < limit && Mark.of(text.charAt(end)) == Mark.NONE && !Brackets.isOpen(text.charAt(end)) && !Brackets.isClose(text.charAt(end))) {
      end++;
    }
    end = Math.max(end, PeopleWords.posted(text, start, end, limit));
    int spread = end - start == 1 ? PeopleWords.spread(text, start, limit) : -1;
    int spaced = spread > 0 ? spread : spacedName(start, end, limit);
    if (spaced > 0) {
      String word = spread > 0 ? text.charAt(start) + text.substring(spread - 1, spread) : text.substring(start, spaced);
      add(spread > 0 ? Kind.ROLE : Kind.NAME, word, start, spaced);
      return spaced;
    }
    if (end - start > 2 && Names.spaced(text, end - 1, end, limit) && roleBefore(start, end - 1)) {
      add(Kind.NAME, end - 1, end + 2);
      return end + 2;
    }
    int verb = verb(start, limit);
    if (verb > 0) {
      add(Kind.VERB, start, verb);
      return verb;
    }
    end = gap == Mark.COLON && end < limit && Mark.of(text.charAt(end)) == Mark.COLON ? PeopleWords.label(text, start, end) : end;
    run(start, end);
    return end;
  }

  /** «通讯员于 媛», «新华社记者于 媛»: whether a run ends with a role, which then is read. */
  private boolean roleBefore(int start, int end) {
    if (!PeopleWords.endsInRole(text, start, end)) {
      return false;
    }
    int size = tokens.size();
    Mark before = gap;
    boolean role = afterRole;
    run(start, end);
    if (tokens.get(tokens.size() - 1).is(Kind.ROLE)) {
      return true;
    }
    tokens.subList(size, tokens.size()).clear();
    gap = before;
    afterRole = role;
    return false;
  }

  /** «王 芳»: two single characters with a blank between them. */
  private int spacedName(int start, int end, int limit) {
    boolean verbs = end + 1 < limit && PeopleWords.isVerb(text.substring(start, end)) && PeopleWords.isVerb(text.substring(end + 1, end + 2));
    return afterRole && !verbs && end == start + 1 && Names.spaced(text, start, end, limit) ? end + 2 : -1;
  }

  /** A verb that is a word of its own, or two that are parted by a stroke. */
  private int verb(int start, int limit) {
    Matcher verb = PeopleWords.VERB_AT.at(text, start, limit);
    if (verb == null) {
      return -1;
    }
    boolean ends = verb.end() == limit || Mark.of(text.charAt(verb.end())) != Mark.NONE || Brackets.isOpen(text.charAt(verb.end()));
    int house = ends ? -1 : Outlets.end(text, verb.end(), limit);
    // «(文/图厦门日报记者 张三)»: a house begins behind both.
    boolean role = !ends && PeopleWords.BOTH.matcher(verb.group()).matches() && PeopleWords.ROLE_AT.isAt(text, verb.end(), limit);
    if (ends || role || verb.group().length() > 1 && house > 0 && house < limit && PeopleWords.ROLE_AT.isAt(text, house, limit)) {
      return verb.end();
    }
    // «文/李四» after all: the second character of the pair begins a name.
    return PeopleWords.BOTH.matcher(verb.group()).matches() ? start + 1 : -1;
  }

  /** A run without gaps: one word as a whole, else pieces that are all known, else unknown. */
  private void run(int start, int end) {
    String word = text.substring(start, end);
    if (PeopleWords.LABEL.matcher(word).matches()) {
      add(Kind.LABEL, start, end);
    } else if (gap != Mark.LIST && !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(Kind.NAME)
        && (PeopleWords.FILLER.matcher(word).matches() && !PeopleWords.ROLE_AT.isAt(word, 0, word.length()) || PeopleWords.isAccount(text, start, end))) {
      // «王榮祥／高雄報導»: behind a name it is a place, though 高 is a surname.
      add(Kind.FILLER, start, end);
    } else if (afterRole && PeopleWords.isGluedName(word, true)
        || word.indexOf('·') > 0 && Names.isName(word) && !PeopleWords.isSaid(word) && !PeopleWords.isOutlet(word) && !PeopleWords.ROLE.matcher(word).find()
        && !PeopleWords.ENDS_IN_VERB.matcher(word).find()) {
      add(Kind.NAME, start, end);
    } else if (end - start > LONGEST_RUN || !pieces(start, end, null)) {
      Kind kind = PeopleWords.single(word);
      add(kind, kind == Kind.OUTLET ? Outlets.unquoted(word) : word, start, end);
    }
  }

  /** Parts the rest of a run; where one way leads nowhere, the next one is tried. */
  private boolean pieces(int at, int end, @Nullable Kind before) {
    if (at == end) {
      return before != null;
    }
    boolean named = before == Kind.ROLE || before == null && afterRole;
    return named && placed(at, end, false)
        || before == Kind.NAME && at == secondAt && tried(Kind.NAME, text.substring(at, secondEnd), at, secondEnd, end)
        || before == Kind.NAME && glued(at, end)
        || (before != Kind.NAME || afterRole) && role(at, end)
        || before != Kind.ROLE && outlet(at, end, before)
        || before != Kind.NAME && name(at, end, before)
        || before != null && before != Kind.NAME && glued(at, end)
        || before == Kind.NAME && (joined(at, end) || dated(at, end))
        || before == null && (titled(at, end) || house(at, end))
        || before != Kind.NAME && afterRole && two(at, end)
        || before == Kind.ROLE && ofFour(at, end) || named && placed(at, end, true);
  }

  /** «（记者阿依努尔、王明）», «（记者四建磊）» */
  private boolean ofFour(int at, int end) {
    boolean closed = end < text.length() && (text.charAt(end) == '、' || Brackets.isClose(text.charAt(end)) || PeopleWords.namesFollow(text, end));
    return (closed || end < text.length() && text.charAt(end) == ' ') && Names.isUnusual(text.substring(at, end), closed)
        && tried(Kind.UNUSUAL_NAME, text.substring(at, end), at, end, end);
  }

  /** «记者张三李四», «记者张三李四摄»: two names that can be parted in one way. */
  private boolean two(int at, int end) {
    int second = -1;
    int cut = Math.min(end, at + 6) + 1;
    while (second < 0 && --cut >= at + 4) {
      boolean ends = cut == end || PeopleWords.GLUED_VERB_AT.isAt(text, cut, end) || PeopleWords.ROLE_AT.isAt(text, cut, end);
      second = ends ? Names.second(text.substring(at, cut)) : -1;
    }
    secondAt = at + second;
    secondEnd = cut;
    return second > 0 && tried(Kind.NAME, text.substring(at, secondAt), at, secondAt, end);
  }

  /** Adds a piece and goes on; takes it back where that leads nowhere. */
  private boolean tried(Kind kind, String value, int start, int end, int limit) {
    int size = tokens.size();
    Mark before = gap;
    boolean role = afterRole;
    add(kind, value, start, end);
    if (pieces(end, limit, kind)) {
      return true;
    }
    tokens.subList(size, tokens.size()).clear();
    gap = before;
    afterRole = role;
    return false;
  }

  private boolean role(int at, int end) {
    Matcher role = PeopleWords.ROLE_AT.at(text, at, end);
    return role != null && tried(Kind.ROLE, role.group("role"), at, role.end(), end);
  }

  /** «江西台记者», «《棱镜》作者», «总台河北记者»; behind a name only one that the line named before. */
  private boolean outlet(int at, int end, @Nullable Kind before) {
    for (boolean branch : new boolean[] {false, true}) {
      for (int cut = end - 1; cut > at + 1; cut--) {
        String outlet = PeopleWords.ROLE_AT.isAt(text, cut, end) ? outlet(text.substring(at, cut), before, branch) : null;
        if (outlet != null && tried(Kind.OUTLET, outlet, at, cut, end)) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable String outlet(String bare, @Nullable Kind before, boolean branch) {
    if (PeopleWords.isSaid(bare) || PeopleWords.ROLE_AT.isAt(bare, 0, bare.length()) || bare.endsWith("全媒体") || bare.endsWith("融媒体")
        || before == null && isNameAndOutlet(bare)) {
      return null;
    }
    boolean known = before != Kind.NAME || tokens.stream().anyMatch(one -> one.is(Kind.OUTLET) && one.value().equals(Outlets.unquoted(bare)));
    boolean whole = PeopleWords.isOutlet(bare) || PeopleWords.STATION.matcher(bare).matches();
    return !known ? null : branch ? Outlets.withBranch(bare, LONGEST_BRANCH) : whole ? Outlets.unquoted(bare) : null;
  }

  /** «刘媛环球时报», where the line named the outlet before. */
  private boolean isNameAndOutlet(String bare) {
    return tokens.stream().anyMatch(one -> one.is(Kind.OUTLET) && bare.indexOf(one.value()) > 0
        && Names.isChineseName(bare.substring(0, bare.indexOf(one.value()))));
  }

  private boolean name(int at, int end, @Nullable Kind before) {
    Matcher transcribed = PeopleWords.TRANSCRIBED_AT.at(text, at, end);
    if (transcribed != null) {
      for (int cut = transcribed.end(); cut <= end; cut++) {
        String name = text.substring(at, cut);
        boolean ends = cut == end || PeopleWords.GLUED_VERB.matcher(text).region(cut, end).matches();
        if (cut - at >= 3 && ends && Names.isName(name) && !PeopleWords.isSaid(name) && !PeopleWords.isOutlet(name) && tried(Kind.NAME, name, at, cut, end)) {
          return true;
        }
      }
    }
    for (int length : NAME_LENGTHS) {
      int cut = at + length;
      // «李明参与采写»
      boolean name = cut <= end && !text.startsWith("参与", cut - 1) && PeopleWords.isGluedName(text.substring(at, cut), before != null);
      if (name && tried(Kind.NAME, text.substring(at, cut), at, cut, end)) {
        return true;
      }
    }
    return false;
  }

  /** What the named did, with the place before it or without: «张晨纽约报导». */
  private boolean glued(int at, int end) {
    Matcher verb = PeopleWords.GLUED_VERB_AT.at(text, at, end);
    if (verb != null && (verb.matches() || verb.lookingAt() && PeopleWords.ROLE_AT.isAt(text, verb.end(), end))) {
      return tried(Kind.VERB, verb.group(), at, verb.end(), end);
    }
    // «记者张三文/图»
    if (end - at == 1 && text.charAt(at) == '文' && text.startsWith("图", end + 1) && Mark.of(text.charAt(end)) == Mark.STROKE) {
      return tried(Kind.VERB, "文", at, end, end);
    }
    for (int cut = at + 2; cut <= Math.min(at + 4, end - 2); cut++) {
      boolean pictured = PeopleWords.PICTURED.contains(text.substring(cut, end)) && Places.isKnown(text.substring(at, cut));
      boolean place = pictured || REPORTED.contains(text.substring(cut, end)) && new Segments().word(text.substring(at, cut), 0).length() == cut - at;
      if (place && tried(Kind.FILLER, text.substring(at, cut), at, cut, end)) {
        return true;
      }
    }
    return false;
  }

  /** «张三和李四». */
  private boolean joined(int at, int end) {
    return "和与與及".indexOf(text.charAt(at)) >= 0 && tried(Kind.FILLER, text.substring(at, at + 1), at, at + 1, end);
  }

  /** «高诗云3月31日纽约报道». */
  private boolean dated(int at, int end) {
    Matcher day = PeopleWords.DAY_OF_MONTH.matcher(text).region(at, end);
    return day.lookingAt() && tried(Kind.FILLER, day.group(), at, day.end(), end);
  }

  /** «海都记者»: whose name it is stays open. */
  private boolean house(int at, int end) {
    int cut = PeopleWords.house(text, at, end);
    return cut > 0 && tried(Kind.FILLER, text.substring(at, cut), at, cut, end);
  }

  /** «陸希休斯頓報導» */
  private boolean placed(int at, int end, boolean any) {
    PlacedName placed = PlacedName.of(text, at, end, any);
    return placed != null && tried(Kind.NAME, text.substring(at, placed.nameEnd()), at, placed.nameEnd(), placed.nameEnd())
        && tried(Kind.FILLER, "", placed.nameEnd(), placed.placeEnd(), placed.placeEnd())
        && tried(Kind.VERB, text.substring(placed.placeEnd(), end), placed.placeEnd(), end, end);
  }

  /** «武汉市第一医院护士长张三». */
  private boolean titled(int at, int end) {
    if (!afterRole) {
      return false;
    }
    Matcher title = PeopleWords.TITLE.matcher(text).region(at, end);
    return title.lookingAt() && title.end() < end && Names.isChineseName(text.substring(title.end(), end))
        && tried(Kind.TITLE, title.group(), at, title.end(), end);
  }
}
