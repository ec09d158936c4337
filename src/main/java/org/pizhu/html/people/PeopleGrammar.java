package org.pizhu.html.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleToken.Kind;
import org.pizhu.html.words.Mark;
import org.pizhu.html.words.Names;
import org.pizhu.model.Byline;
import org.pizhu.model.TextRange;

/**
 * Reads who made a story from the words of a line or a bracket. The sequences that are people:
 *
 * <ul>
 *   <li>role, names: «湖北日报全媒记者 蔡朝阳 唐晓安», «责编：杨曦、陈键»; an outlet before the role, or behind its colon, is theirs;
 *   <li>verb with a stroke or colon, names: «文/张三 图/李四»; the verb is their role;
 *   <li>name, stroke, verb: «张三/文 李四/图»; the verb is the role where the name has none of its own;
 *   <li>people, verb: «记者 张三 文 李四 摄»; whom a verb of pictures closes made the pictures and is no author;
 *   <li>label, anything: «来源：新华社»; names nobody, up to the next role.
 * </ul>
 *
 * What fits none of these ends the reading.
 */
public final class PeopleGrammar {

  private static final Pattern REPORTED = Pattern.compile(".*(?:报道|报导|報道|報導)");

  private static final Pattern SENTENCE = Pattern.compile("[。！？!?…”]");

  private static final String AUTHOR = "作者";

  /** In UTF-16 units: a longer unknown word among people is a sentence. */
  private static final int LONGEST_UNKNOWN = 10;

  /** How what doesn't name people is passed over. */
  private enum Skip { NOTHING, LABELLED, UNKNOWN }

  /** What names are that have no role. */
  private enum Bare { NOBODY, AUTHORS, MAKERS }

  private final String text;
  private final List<PeopleToken> tokens;
  private final Bare bare;
  private final List<NamedPerson> named = new ArrayList<>();
  private final List<Byline> pictured = new ArrayList<>();
  private @Nullable String role;
  private @Nullable String outlet;
  private int group;
  private boolean first;
  /** Whether names without a role of their own have no part in it any more. */
  private boolean ended;
  private boolean labelled;
  /** Whether a colon stands behind the role. */
  private boolean behindColon;
  private boolean ofPictures;
  private int closed;
  /** Whether something stood before the first role that names nobody for certain. */
  private boolean strange;
  private Skip skip = Skip.NOTHING;
  private int at;

  private PeopleGrammar(String text, List<PeopleToken> tokens, Bare bare) {
    this.text = text;
    this.tokens = tokens;
    this.bare = bare;
  }

  /**
   * Reads a passage of a story's text.
   *
   * @param passage a line, several that belong together, or the inside of a bracket
   */
  public static PeopleReading read(String text, TextRange passage) {
    return new PeopleGrammar(text, PeopleLexer.words(text, passage, false), Bare.NOBODY).read();
  }

  /**
   * Reads a bracket that stands where reporters are named: names without a role are the authors, and a team without a name may stand
   * before the first role.
   */
  public static PeopleReading readAuthors(String text, TextRange inside) {
    return new PeopleGrammar(text, PeopleLexer.words(text, inside, Names.areTwo(inside.of(text)) || Names.areSpaced(inside.of(text))), Bare.AUTHORS).read();
  }

  /**
   * Reads what stands beside a verb of pictures, without that verb: «新华社记者 张三», «中国青年报客户端 刘世昕», «张三、李四». Names need no role.
   *
   * @param words the text to read
   */
  public static PeopleReading readMakers(String words) {
    return new PeopleGrammar(words, PeopleLexer.words(words, new TextRange(0, words.length()), true), Bare.MAKERS).read();
  }

  private PeopleReading read() {
    boolean understood = true;
    while (understood && at < tokens.size()) {
      understood = take(tokens.get(at));
      at += understood ? 1 : 0;
    }
    PeopleToken last = at == 0 ? null : tokens.get(at - 1);
    if (group == 0 && strange && bare == Bare.AUTHORS) {
      named.clear();
    }
    List<Byline> people = named.stream().map(NamedPerson::person).filter(one -> !one.role().isEmpty()).toList();
    boolean complete = understood && !(people.isEmpty() && pictured.isEmpty()) && !(bare == Bare.MAKERS && group > 0 && strange);
    return new PeopleReading(
        people, List.copyOf(pictured), complete, last == null ? -1 : last.range().end(),
        last != null && REPORTED.matcher(last.value()).matches(), understood && last != null && last.is(Kind.ROLE));
  }

  /** Takes one word in. Returns whether it was understood. */
  private boolean take(PeopleToken token) {
    boolean answering = token.is(Kind.ROLE) && token.isLabelled() && (role != null || PeopleWords.ANSWERING.contains(token.value()));
    if (skip == Skip.UNKNOWN && !SENTENCE.matcher(token.value()).find() && !answering) {
      return true;
    }
    return switch (token.kind()) {
      case ROLE -> role(token);
      case VERB -> bare != Bare.MAKERS && verb(token);
      case LABEL -> bare != Bare.MAKERS && skipTo(token.value().startsWith("原") ? Skip.UNKNOWN : Skip.LABELLED);
      case OUTLET -> outlet(token);
      case NAME, UNUSUAL_NAME -> name(token);
      case TITLE -> isBeforeName() || isOpen() && next() == null || unknown(token);
      case FILLER -> true;
      case END -> end();
      case WORD -> unknown(token);
    };
  }

  private boolean end() {
    ended = true;
    skip = Skip.NOTHING;
    role = null;
    outlet = null;
    return true;
  }

  private boolean skipTo(Skip how) {
    skip = how;
    return true;
  }

  private boolean role(PeopleToken token) {
    PeopleToken next = next();
    boolean names = next != null && (next.is(Kind.NAME) || next.is(Kind.UNUSUAL_NAME)) || token.isLabelled() && token.before() != Mark.STROKE;
    if (!names && isOpen() && PeopleWords.DONE.contains(token.value())) {
      return close(token);
    }
    if (names && token.after() == Mark.COLON && labelled && first && role != null && tokens.get(at - 1).after() == Mark.STROKE
        && tokens.get(at - 1).value().equals(role)) {
      // «报导/摄影：张三»: one who did both.
      return true;
    }
    if (skip != Skip.NOTHING && token.before() == Mark.NONE && tokens.get(at - 1).is(Kind.OUTLET)) {
      // «来源：澎湃新闻记者 吕新文»: what was passed over ends with the house of the people behind it.
      outlet = tokens.get(at - 1).value();
      skip = Skip.NOTHING;
    }
    boolean kept = outlet != null && skip == Skip.NOTHING && isBehindOutlet();
    // «摄影/新京报记者 吴江»: the role before says what the reporter did.
    // In a list with colons, «摄影：南都记者 霍健彬», it is one of those who made the story.
    boolean said = text.startsWith("图片由", token.range().start()) || text.startsWith("照片由", token.range().start());
    boolean pictures = said || first && !ended && (ofPictures || labelled && role != null && !behindColon && PeopleWords.PICTURED.contains(role));
    begin(token, kept ? outlet : null, pictures);
    return true;
  }

  /** «安徽财经网（www.ahcaijing.com）记者»: a remark may stand between. */
  private boolean isBehindOutlet() {
    int i = at - 1;
    while (i > 0 && tokens.get(i).is(Kind.FILLER)) {
      i--;
    }
    return i >= 0 && tokens.get(i).is(Kind.OUTLET);
  }

  private void begin(PeopleToken token, @Nullable String newOutlet, boolean pictures) {
    role = token.value();
    labelled = token.isLabelled();
    behindColon = token.after() == Mark.COLON;
    outlet = newOutlet;
    ofPictures = pictures;
    skip = Skip.NOTHING;
    group++;
    first = true;
    ended = false;
  }

  /** Whether somebody was named for whom no verb was read yet. */
  private boolean isOpen() {
    return named.size() > closed;
  }

  private boolean verb(PeopleToken token) {
    if (token.after() == Mark.LIST && !isOpen() && next() != null && next().is(Kind.ROLE) && next().isLabelled()) {
      // «采访、撰文：张三»: one who did both.
      return true;
    }
    boolean reported = isOpen() && REPORTED.matcher(token.value()).matches();
    boolean label = !reported && token.isLabelled() && token.before() != Mark.STROKE && token.before() != Mark.NONE;
    if (label || isRole(token) || PeopleWords.isBoth(token.value()) && !isOpen() && next() != null) {
      begin(token, null, token.value().startsWith("供"));
      return true;
    }
    boolean stop = reported && token.after() == Mark.COLON;
    at += stop ? 1 : 0;
    return (skip != Skip.NOTHING || close(token)) && !stop;
  }

  /** «文 张三 图 李四»: short verbs before names with mere gaps between them. */
  private boolean isRole(PeopleToken verb) {
    PeopleToken next = next();
    boolean names = next != null && next.is(Kind.NAME) && verb.before() == Mark.SPACE && !REPORTED.matcher(verb.value()).matches();
    return names && skip == Skip.NOTHING && (named.isEmpty() || role != null && PeopleWords.VERBS.contains(role));
  }

  /** Whether a word is none of a line that names people, but a sentence. */
  static boolean isSentence(PeopleToken token) {
    return token.is(Kind.WORD) && SENTENCE.matcher(token.value()).find();
  }

  /** Behind people: what they did. */
  private boolean close(PeopleToken verb) {
    if (!isOpen()) {
      return role != null || unknown(verb);
    }
    // «图片由记者 张三 李四 摄»: whom the role covered already.
    int from = ofPictures ? named.size() : coveredBy(verb);
    if (PeopleWords.PICTURED.contains(verb.value())) {
      List<NamedPerson> covered = named.subList(from, named.size());
      covered.forEach(one -> pictured.add(one.person()));
      covered.clear();
    } else if (verb.before() == Mark.STROKE || closed > 0 && verb.value().length() == 1 || named.get(from).person().role().isEmpty()) {
      for (int i = from; i < named.size(); i++) {
        named.set(i, named.get(i).withRole(verb.value()));
      }
    }
    closed = named.size();
    ended = true;
    return true;
  }

  /** The first of those of whom a verb speaks. */
  private int coveredBy(PeopleToken verb) {
    int last = named.size() - 1;
    if (verb.before() == Mark.STROKE) {
      // «张三、李四/摄»: those in one list with the last.
      int from = last;
      while (from > closed && named.get(from).isListed() && named.get(from - 1).group() == named.get(from).group()) {
        from--;
      }
      return from;
    }
    // «记者 张三 实习生 李四 王五 摄»: three authors would have a role each.
    boolean roles = named.get(last).group() != named.get(closed).group();
    return roles && !named.get(last).first() ? last : closed;
  }

  /** «大江网/信息日报记者», «编译/海外网 李芳», «中青报 记者»: of those who follow. */
  private boolean outlet(PeopleToken token) {
    if (skip != Skip.NOTHING) {
      return true;
    }
    if (token.after() == Mark.COLON) {
      return unknown(token);
    }
    boolean pair = role == null && outlet != null && at > 0 && tokens.get(at - 1).is(Kind.OUTLET);
    outlet = pair ? text.substring(tokens.get(at - 1).range().start(), token.range().end()) : token.value();
    // «（新浪体育 陈思危）»
    boolean signed = bare == Bare.AUTHORS && at == 0 && token.after() == Mark.SPACE && next() != null && Names.isChineseName(next().value());
    strange |= role == null && bare != Bare.MAKERS && !signed;
    return role == null || next() != null || isTheirs(token) || unknown(token);
  }

  /** «作者：张三 三联生活周刊»: the house of those before it, as the last word. */
  private boolean isTheirs(PeopleToken house) {
    boolean behind = isOpen() && !ofPictures && (house.before() == Mark.SPACE || house.before() == Mark.STROKE);
    if (behind) {
      named.replaceAll(one -> one.group() == group && one.person().outlet() == null ? one.of(house.value()) : one);
    }
    return behind;
  }

  private boolean name(PeopleToken token) {
    if (skip != Skip.NOTHING || isHouse(token)) {
      return true;
    }
    if (ended && !isBeforeVerb(token)) {
      return false;
    }
    boolean listed = token.after() == Mark.SPACED_STROKE && next() != null && next().is(Kind.ROLE);
    if (token.after() == Mark.COLON || token.is(Kind.UNUSUAL_NAME) && role != null && token.isLabelled() && !listed) {
      return unknown(token);
    }
    boolean beforeVerb = role == null && isBeforeVerb(token);
    if (role == null && !beforeVerb && !isBareName(token)) {
      return unknown(token);
    }
    strange |= role == null && (bare == Bare.MAKERS || bare == Bare.AUTHORS && !Names.isChineseName(token.value()));
    String as = role != null ? role : beforeVerb ? "" : AUTHOR;
    Byline person = new Byline(as, token.value(), role == null && bare != Bare.MAKERS ? null : outlet, token.range());
    if (ofPictures) {
      pictured.add(person);
    } else {
      named.add(new NamedPerson(person, group, first, token.before()));
    }
    first = false;
    return true;
  }

  /** «文|财经 赵天宇», «文｜极客公园 王楠»: a house that has the form of a name stands before the one who wrote. */
  private boolean isHouse(PeopleToken token) {
    String word = token.value();
    PeopleToken next = next();
    boolean before = token.is(Kind.UNUSUAL_NAME) && first && labelled && token.after() == Mark.SPACE && next != null && next.is(Kind.NAME);
    return before && PeopleWords.WRITING.contains(role) && (Names.isWord(word) || word.length() > 3 && Names.isWord(word.substring(2)));
  }

  private boolean isBareName(PeopleToken token) {
    return switch (bare) {
      case NOBODY -> false;
      case AUTHORS -> token.is(Kind.NAME) || Names.isShort(token.value());
      case MAKERS -> true;
    };
  }

  /** «张三/文», «张三 摄»: the verb that follows the name, or the next names, is the role. */
  private boolean isBeforeVerb(PeopleToken name) {
    int i = at;
    while (i < tokens.size() && tokens.get(i).is(Kind.NAME)) {
      i++;
    }
    if (i == tokens.size() || !name.is(Kind.NAME)) {
      return false;
    }
    PeopleToken verb = tokens.get(i);
    boolean done = verb.is(Kind.ROLE) && PeopleWords.DONE.contains(verb.value()) && !(i + 1 < tokens.size() && tokens.get(i + 1).is(Kind.NAME));
    return (verb.is(Kind.VERB) || done)
        && (verb.before() == Mark.STROKE || PeopleWords.PICTURED.contains(verb.value()) || ended || at == 0 && PeopleWords.isBoth(tokens, i));
  }

  /** An office, or several, and the name: «文字：党委宣传部 学生记者团 林可欣». */
  private boolean isBeforeName() {
    int i = at + 1;
    while (i < tokens.size() && tokens.get(i).is(Kind.TITLE)) {
      i++;
    }
    return role != null && i < tokens.size() && tokens.get(i).is(Kind.NAME);
  }

  /** A label that is not known, or the name of no person behind a label: all is passed over up to the next label. */
  private boolean unknown(PeopleToken token) {
    if (skip == Skip.LABELLED) {
      return true;
    }
    boolean last = behindColon && next() == null && isOpen() && token.before() == Mark.SPACE;
    if (last && token.value().length() <= LONGEST_UNKNOWN && !SENTENCE.matcher(token.value()).find()) {
      // «作者：张三 河边实验室»: whose account it is.
      return named.stream().allMatch(one -> Names.isChineseName(one.person().name()));
    }
    boolean behindLabel = role != null && first && at > 0 && tokens.get(at - 1).isLabelled();
    if (ended || bare == Bare.MAKERS || SENTENCE.matcher(token.value()).find()) {
      return false;
    }
    // «（吉水县委组织部 毛思远）»: whose office it is and nothing else.
    boolean office = bare == Bare.AUTHORS && at == 0 && tokens.size() > 1 && PeopleWords.OFFICES.contains(token.value())
        && tokens.stream().skip(1).allMatch(one -> one.is(Kind.NAME) && Names.isChineseName(one.value()));
    strange |= role == null && !office;
    if (role == null && bare == Bare.AUTHORS && named.isEmpty()) {
      return true;
    }
    if (behindLabel && token.after() == Mark.SPACE && next() != null && next().is(Kind.NAME) && Names.isChineseName(next().value())) {
      // «文 | 海油螺号 王旭 李盼»: a house whose name has no form.
      return true;
    }
    if (role == null || behindLabel || token.isLabelled()) {
      return skipTo(Skip.UNKNOWN);
    }
    // «记者 应磊 共享联盟宁波站 徐文燕 通讯员 姚驰»: whose role is not clear is left out.
    boolean goesOn = isOpen() && token.value().length() <= LONGEST_UNKNOWN && isRoleAhead();
    return goesOn && skipTo(Skip.LABELLED);
  }

  private boolean isRoleAhead() {
    for (int i = at + 1; i + 1 < tokens.size(); i++) {
      PeopleToken behind = tokens.get(i + 1);
      if (tokens.get(i).is(Kind.ROLE)) {
        return behind.is(Kind.NAME) || behind.is(Kind.UNUSUAL_NAME);
      }
    }
    return false;
  }

  private @Nullable PeopleToken next() {
    return at + 1 < tokens.size() ? tokens.get(at + 1) : null;
  }
}
