package org.pizhu.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Byline;
import org.pizhu.model.TextRange;
import org.pizhu.text.Segments;

/**
 * Reads who made a story from a line or a bracket: «湖北日报全媒记者 蔡朝阳 唐晓安 通讯员 何穗», «文/张三 图/李四». Words, not sentences: what has
 * no role in front of it and does not look like a name ends the reading.
 */
final class PeopleParser {

  /**
   * What was read.
   *
   * @param people in reading order
   * @param complete whether everything was understood
   * @param photo whether the line says that the named made a picture («摄», «供图»), and nothing of the text
   */
  record Result(List<Byline> people, boolean complete, boolean photo) {}

  /** In UTF-16 units: what may stand in brackets behind a name, and what in front of them. */
  private static final int LONGEST_BEHIND = 30;

  /** Of a name that begins with a surname of one character. */
  private static final int LONGEST_NAME = 3;

  private static final int LONGEST_BRANCH = 4;

  private static final int LONGEST_SET_OFF = 80;

  private static final String PARTS = " ，,、；;/／|｜丨：:•◎□■●▲";

  private final String text;
  private final int to;
  private final List<Byline> people = new ArrayList<>();
  private int at;
  private final String parts;
  private @Nullable String role;
  private @Nullable String outlet;
  private boolean skipping;
  private boolean photo;

  private PeopleParser(String text, int from, int to, String parts) {
    this.parts = parts;
    this.text = text;
    this.at = from;
    this.to = to;
  }

  /**
   * Reads a passage of a story's text.
   *
   * @param passage a line or the inside of a bracket
   */
  static Result parse(String text, TextRange passage) {
    return parse(text, passage, PARTS);
  }

  private static Result parse(String text, TextRange passage, String parts) {
    PeopleParser parser = new PeopleParser(text, passage.start(), passage.end(), parts);
    boolean complete = parser.read();
    return new Result(List.copyOf(parser.people), complete && !parser.people.isEmpty(), parser.photo);
  }

  /** Reads a line of its own, which may stand in brackets as a whole. */
  static Result parseLine(String text, TextRange line) {
    if (line.length() <= LONGEST_SET_OFF && Roles.SET_OFF.matcher(line.of(text)).matches()) {
      return parse(text, line, PARTS + "【】");
    }
    Matcher dated = Roles.DATED.matcher(text).region(line.start(), line.end());
    if (dated.lookingAt()) {
      return parseLine(text, new TextRange(dated.end(), line.end()));
    }
    Matcher behindPeople = Roles.DATED_BEHIND.matcher(text).region(line.start(), line.end());
    if (endsInOneOf(text, line, "0123456789日") && behindPeople.find()) {
      return parseLine(text, new TextRange(line.start(), behindPeople.start()));
    }
    TextRange bracket = Brackets.at(text, line.start(), line.end());
    boolean wrapped = bracket != null && bracket.end() == line.end();
    Result whole = parse(text, wrapped ? Brackets.inside(bracket) : line);
    if (whole.complete() || wrapped) {
      return whole;
    }
    Matcher issue = Roles.ISSUE.matcher(text).region(line.start(), line.end());
    if (endsInOneOf(text, line, "）)") && issue.find()) {
      return parse(text, new TextRange(line.start(), issue.start()));
    }
    // «作者：张三（武汉大学教授）»
    TextRange behind = Brackets.last(text, line, LONGEST_BEHIND);
    boolean named = behind != null && behind.start() - line.start() <= LONGEST_BEHIND;
    return named ? parse(text, new TextRange(line.start(), behind.start())) : whole;
  }

  /** A quick look before a pattern is searched for. */
  private static boolean endsInOneOf(String text, TextRange line, String marks) {
    return !line.isEmpty() && marks.indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  /** Names and nothing else, as authors; none if a word is no clear name. */
  static Result names(String text, TextRange passage) {
    return names(text, passage, Names::isChineseName);
  }

  /**
   * The same with a measure of one's own for what is a name: beside people with a role any short word is one.
   *
   * @param isName tells whether a word is a name
   */
  static Result names(String text, TextRange passage, Predicate<String> isName) {
    List<Byline> authors = new ArrayList<>();
    int at = passage.start();
    while (at < passage.end()) {
      int end = at;
      while (end < passage.end() && PARTS.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (end > at) {
        String name = text.substring(at, end);
        if (!isName.test(name)) {
          return new Result(List.of(), false, false);
        }
        authors.add(new Byline("作者", name, null, new TextRange(at, end)));
      }
      at = end + 1;
    }
    return new Result(List.copyOf(authors), !authors.isEmpty(), false);
  }

  private boolean read() {
    while (true) {
      while (at < to && parts.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      if (at >= to) {
        return true;
      }
      int start = at;
      while (at < to && parts.indexOf(text.charAt(at)) < 0) {
        at++;
      }
      if (!word(start, at)) {
        return false;
      }
    }
  }

  /** Takes one word in. Returns whether it was understood. */
  private boolean word(int start, int end) {
    String word = text.substring(start, end);
    if (shortRole(word) || longRole(word, start)) {
      return true;
    }
    if (Roles.SKIPPED_ROLE.matcher(word).matches()) {
      skipping = true;
      return true;
    }
    if (skipping) {
      return true;
    }
    if (role == null) {
      return outletAlone(word);
    }
    if (isLabel(word)) {
      // A label that is not known: who follows it is no «role» of before.
      skipping = true;
      return true;
    }
    if (word.length() > 2 && at < to && isOutlet(word)) {
      // «编译/海外网 李芳»
      outlet = unquoted(word);
      return true;
    }
    return photoWord(word)
        || name(word, start)
        || isTitleAlone(word)
        || !people.isEmpty() && Roles.FILLER.matcher(word).matches();
  }

  /** «排版：李四», «监制 | 王五»: a stroke also parts names. */
  private boolean isLabel(String word) {
    int mark = at;
    while (mark < to && text.charAt(mark) == ' ') {
      mark++;
    }
    return mark < to && ("：:".indexOf(text.charAt(mark)) >= 0 && mark == at || "|｜丨".indexOf(text.charAt(mark)) >= 0 && !Names.isChineseName(word));
  }

  /** «潮新闻客户端 记者 何贤君»: the outlet with which a line begins, set apart from the role. */
  private boolean outletAlone(String word) {
    boolean first = outlet == null && isOutlet(word);
    outlet = first ? unquoted(word) : outlet;
    return first;
  }

  /** «文/张三», «文：张三», «文 | 张三», «文/图 张三». */
  private boolean shortRole(String word) {
    int mark = at;
    while (mark < to && text.charAt(mark) == ' ') {
      mark++;
    }
    if (!Roles.SHORT_ROLE.matcher(word).matches() || mark >= to
        || "/／：:|｜丨".indexOf(text.charAt(mark)) < 0 && !(mark == at && isShortPair())) {
      return false;
    }
    // «记者 张三 文/图» says what the named did.
    if (role != null && !people.isEmpty() && isShortPair()) {
      at += 2;
      return true;
    }
    role = word;
    outlet = null;
    skipping = false;
    if (isShortPair()) {
      role = text.substring(at - word.length(), at + 2);
      at += 2;
    }
    return true;
  }

  private boolean isShortPair() {
    return at + 1 < to && "/／、".indexOf(text.charAt(at)) >= 0 && Roles.SHORT_ROLE.matcher(text.substring(at + 1, at + 2)).matches()
        && (at + 2 == to || parts.indexOf(text.charAt(at + 2)) >= 0);
  }

  /** A word that holds a role: «湖北日报全媒记者», «记者周洪», «刘媛环球时报特约记者». */
  private boolean longRole(String word, int start) {
    String roleBefore = role;
    String outletBefore = outlet;
    Matcher matcher = Roles.ROLE.matcher(word);
    int from = 0;
    while (matcher.find(from)) {
      String head = word.substring(0, matcher.start());
      String rest = word.substring(matcher.end());
      // «摄影记者»: the later role is the one.
      Matcher later = Roles.ROLE.matcher(rest);
      if (later.lookingAt()) {
        from = matcher.end();
        continue;
      }
      if (takeHead(head, start)) {
        role = matcher.group();
        skipping = false;
        if (rest.isEmpty() || glued(rest, start + matcher.end())) {
          return true;
        }
        role = roleBefore;
        outlet = outletBefore;
      }
      from = matcher.end();
    }
    return false;
  }

  /** «记者周洪»: what follows a role without a blank must look like a name more clearly. */
  private boolean glued(String rest, int start) {
    if (photoWord(rest)) {
      return true;
    }
    if (!Names.isChineseName(rest) && rest.indexOf('·') < 0 && !Roles.DONE.matcher(rest).find() && !Roles.REPORTED.matcher(rest).find()) {
      return false;
    }
    String named = Roles.REPORTED.matcher(rest).replaceFirst("");
    int place = named.length() < rest.length() && named.length() > LONGEST_NAME ? new Segments().word(named, named.length()).length() : 0;
    if (place > 1 && Names.isChineseName(named.substring(0, named.length() - place))) {
      // «記者張晨紐約報導»
      named = named.substring(0, named.length() - place);
    }
    return name(Names.isChineseName(named) ? named : rest, start);
  }

  /** What stands in front of a role: nothing, qualities, an outlet with or without them, or a name that belongs to the role before. */
  private boolean takeHead(String head, int start) {
    boolean named = isOutlet(head) && !head.endsWith("全媒体") && !head.endsWith("融媒体");
    String bare = named ? head : Roles.QUALITIES.matcher(head).replaceFirst("");
    if (outlet != null && bare.endsWith(outlet) && Names.isChineseName(bare.substring(0, bare.length() - outlet.length()))) {
      add(bare.substring(0, bare.length() - outlet.length()), start);
      return true;
    }
    if (bare.isEmpty() && role == null && !skipping) {
      // What was set apart before it.
      return true;
    }
    String of = bare.isEmpty() || isOutlet(bare) ? bare : withBranch(bare);
    if (of == null) {
      return false;
    }
    // In «来源：证券时报网作者» the outlet belongs to what is skipped.
    // «大江网/信息日报记者», «中国吉林网 吉刻APP记者»
    boolean pair = role == null && outlet != null && !of.isEmpty();
    outlet = of.isEmpty() || skipping ? null : pair ? outlet + text.charAt(start - 1) + unquoted(of) : unquoted(of);
    return true;
  }

  /** «总台河北记者», «广州日报新花城编辑»: an outlet and a short name of its branch. None if it begins with no outlet. */
  private static @Nullable String withBranch(String bare) {
    int end = Outlets.end(bare, 0, bare.length());
    return end > 0 && bare.length() - end <= LONGEST_BRANCH && Names.isHan(bare.substring(end)) ? bare.substring(0, end) : null;
  }

  private static boolean isOutlet(String bare) {
    return !bare.isEmpty()
        && (Outlets.isOutlet(bare) || bare.startsWith("《") && bare.endsWith("》") || Roles.STATION.matcher(bare).matches());
  }

  private static String unquoted(String bare) {
    return bare.startsWith("《") && bare.endsWith("》") ? bare.substring(1, bare.length() - 1) : bare;
  }

  /** «张三摄», «摄», «供图»: a credit of a picture. */
  private boolean photoWord(String word) {
    for (String ending : new String[] {"供图", "摄", "供圖", "攝"}) {
      if (word.endsWith(ending)) {
        String name = word.substring(0, word.length() - ending.length());
        if (name.isEmpty() && people.size() > 1 && text.charAt(at - word.length() - 1) == '/') {
          // «徐红艳/文 施向辉/摄»: only the last one made the picture.
          people.remove(people.size() - 1);
          return true;
        }
        photo = name.isEmpty() || Names.isName(name);
        return photo;
      }
    }
    return false;
  }

  private boolean name(String word, int start) {
    Matcher done = Roles.DONE.matcher(word);
    if (done.find() && Names.isChineseName(word.substring(0, done.start()))) {
      add(word.substring(0, done.start()), start);
      return true;
    }
    if (Roles.ROLE.matcher(word).find() || Roles.TITLE_IN_FRONT.matcher(word).matches()) {
      return false;
    }
    String name = word.indexOf('_') > 0 ? word.substring(0, word.indexOf('_')) : word;
    if (isSingle(name) && at + 1 < to && text.charAt(at) == ' ' && isSingle(nextWord())) {
      at += 2;
      add(text.substring(start, at), start);
      return true;
    }
    String latin = latinName(start);
    if (latin != null) {
      at = start + latin.length();
      add(latin, start);
      return true;
    }
    if (Names.isName(name)) {
      add(name, start);
      return true;
    }
    Matcher titled = Roles.TITLE_IN_FRONT.matcher(name);
    if (titled.lookingAt() && Names.isChineseName(name.substring(titled.end()))) {
      add(name.substring(titled.end()), start + titled.end());
      return true;
    }
    return false;
  }

  /** «作者：武汉市第一医院护士长 张三»: the name comes next. */
  private boolean isTitleAlone(String word) {
    return at < to && word.length() > 1 && (people.isEmpty() || !role.equals(people.get(people.size() - 1).role()))
        && Roles.TITLE_IN_FRONT.matcher(word).matches();
  }

  private String nextWord() {
    int end = at + 1;
    while (end < to && parts.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(at + 1, end);
  }

  private static boolean isSingle(String word) {
    return word.length() == 1 && Names.isHan(word);
  }

  /** A Latin name of several words; blanks part them. */
  private @Nullable String latinName(int start) {
    int end = start;
    while (end < to && (text.charAt(end) < 0x250 && Character.isLetter(text.charAt(end)) || " .-'’".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    String name = text.substring(start, end).strip();
    return Names.isName(name) && !Names.isHan(name) ? name : null;
  }

  private void add(String name, int start) {
    if (role != null) {
      people.add(new Byline(role, name, outlet, new TextRange(start, start + name.length())));
    }
  }
}
