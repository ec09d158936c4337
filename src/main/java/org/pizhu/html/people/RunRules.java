package org.pizhu.html.people;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleToken.Kind;
import org.pizhu.html.people.RunParser.PieceOf;
import org.pizhu.html.people.RunParser.Rule;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.html.words.Places;
import org.pizhu.model.TextRange;
import org.pizhu.text.Segments;

/** The ways in which what stands together without a gap may go on, in the order in which {@link RunParser} tries them. */
final class RunRules {

  /** How often a name has so many characters decides which is tried first. */
  private static final int[] NAME_LENGTHS = {3, 2, 4};

  private static final int LONGEST_BRANCH = 4;
  private static final int LONGEST_PLACE = 4;
  private static final int SHORTEST_TRANSCRIBED = 3;

  /** In UTF-16 units: two names of two, and of three characters. */
  private static final int SHORTEST_PAIR = 4;
  private static final int LONGEST_PAIR = 6;

  static final List<Rule> ALL = List.of(
      new Rule("陸希休斯頓報導", (before, afterRole) -> isNamed(before, afterRole), (run, at) -> placed(run, at, false)),
      new Rule("张三|摄", (before, afterRole) -> before == Kind.NAME, RunRules::verb),
      new Rule("张三|通讯员李四", (before, afterRole) -> before != Kind.NAME || afterRole, RunRules::role),
      new Rule("河边日报|记者", (before, afterRole) -> before != Kind.ROLE, RunRules::outlet),
      new Rule("记者|张三", (before, afterRole) -> before != Kind.NAME, RunRules::name),
      new Rule("记者|摄", (before, afterRole) -> before != null && before != Kind.NAME, RunRules::verb),
      new Rule("张三|和李四", (before, afterRole) -> before == Kind.NAME, RunRules::and),
      new Rule("张三|3月31日报道", (before, afterRole) -> before == Kind.NAME, RunRules::day),
      new Rule("武汉市第一医院护士长|张三", (before, afterRole) -> before == null && afterRole, RunRules::title),
      new Rule("海都|记者", (before, afterRole) -> before == null, RunRules::house),
      new Rule("记者|张三李四", (before, afterRole) -> before != Kind.NAME && afterRole, RunRules::twoNames),
      new Rule("记者|四建磊", (before, afterRole) -> before == Kind.ROLE, RunRules::unusualName),
      new Rule("张三某地報導", (before, afterRole) -> isNamed(before, afterRole), (run, at) -> placed(run, at, true)));

  private RunRules() {}

  private static boolean isNamed(@Nullable Kind before, boolean afterRole) {
    return before == Kind.ROLE || before == null && afterRole;
  }

  /** «陸希休斯頓報導» */
  private static boolean placed(RunParser run, int at, boolean any) {
    PlacedName placed = PlacedName.of(run.text(), at, run.end(), any);
    return placed != null && run.tried(List.of(
        piece(run, Kind.NAME, at, placed.nameEnd()),
        new PieceOf(Kind.FILLER, new TextRange(placed.nameEnd(), placed.placeEnd()), ""),
        piece(run, Kind.VERB, placed.placeEnd(), run.end())));
  }

  private static PieceOf piece(RunParser run, Kind kind, int from, int to) {
    return new PieceOf(kind, new TextRange(from, to), run.of(from, to));
  }

  private static boolean role(RunParser run, int at) {
    TextRange role = PeopleWords.ROLES.at(run.text(), at, run.end());
    return role != null && run.tried(List.of(new PieceOf(Kind.ROLE, new TextRange(at, role.end()), role.of(run.text()))));
  }

  /** «江西台记者», «《棱镜》作者», «总台河北记者»; behind a name only one that the line named before. */
  private static boolean outlet(RunParser run, int at) {
    for (boolean branch : new boolean[] {false, true}) {
      for (int cut = run.end() - 1; cut > at + 1; cut--) {
        String outlet = PeopleWords.ROLES.isAt(run.text(), cut, run.end()) ? outlet(run, run.of(at, cut), branch) : null;
        if (outlet != null && run.tried(List.of(new PieceOf(Kind.OUTLET, new TextRange(at, cut), outlet)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable String outlet(RunParser run, String bare, boolean branch) {
    if (PeopleWords.isSaid(bare) || PeopleWords.ROLES.isAt(bare, 0, bare.length()) || bare.endsWith("全媒体") || bare.endsWith("融媒体")
        || run.before() == null && (isNameAndOutlet(run, bare) || holdsNamed(bare)) || run.before() == Kind.NAME && !run.tokens().hasOutlet(bare)) {
      return null;
    }
    boolean whole = PeopleWords.isOutlet(bare) || PeopleWords.STATIONS.contains(bare);
    return branch ? Outlets.withBranch(bare, LONGEST_BRANCH) : whole ? Outlets.unquoted(bare) : null;
  }

  /** «刘媛环球时报», where the line named the outlet before. */
  private static boolean isNameAndOutlet(RunParser run, String bare) {
    return run.tokens().all().stream().anyMatch(one -> one.is(Kind.OUTLET) && bare.indexOf(one.value()) > 0
        && Names.isChineseName(bare.substring(0, bare.indexOf(one.value()))));
  }

  /** «记者王芳河边日报», «本报记者王芳江苏台»: whether what has the form of a house holds somebody's role and name, and another house behind. */
  private static boolean holdsNamed(String bare) {
    for (int at = 0; at < bare.length(); at++) {
      TextRange role = PeopleWords.ROLES.at(bare, at, bare.length());
      if (role != null && isNameAndHouse(bare.substring(role.end()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNameAndHouse(String words) {
    return Arrays.stream(NAME_LENGTHS).anyMatch(name -> name < words.length() && PeopleWords.isGluedName(words.substring(0, name), true)
        && (PeopleWords.isOutlet(words.substring(name)) || PeopleWords.STATIONS.contains(words.substring(name))));
  }

  private static boolean name(RunParser run, int at) {
    if (PeopleForms.hasDot(run.text(), at, run.end()) && transcribed(run, at)) {
      return true;
    }
    for (int length : NAME_LENGTHS) {
      int cut = at + length;
      // «李明参与采写»
      boolean name = cut <= run.end() && !run.text().startsWith("参与", cut - 1) && PeopleWords.isGluedName(run.of(at, cut), run.before() != null)
          && !(cut == run.end() && PeopleForms.endsWithBoth(run.text(), at, cut, run.tokens()));
      if (name && run.tried(Kind.NAME, at, cut)) {
        return true;
      }
    }
    return false;
  }

  private static boolean transcribed(RunParser run, int at) {
    int first = PeopleForms.transcribed(run.text(), at, run.end());
    for (int cut = Math.max(first, at + SHORTEST_TRANSCRIBED); first > 0 && cut <= run.end(); cut++) {
      String name = run.of(at, cut);
      boolean ends = cut == run.end() || PeopleForms.isGluedVerb(run.text(), cut, run.end());
      if (ends && Names.isName(name) && !PeopleWords.isSaid(name) && !PeopleWords.isOutlet(name) && run.tried(Kind.NAME, at, cut)) {
        return true;
      }
    }
    return false;
  }

  /** What the named did, with the place before it or without: «张晨纽约报导». */
  private static boolean verb(RunParser run, int at) {
    String text = run.text();
    int end = run.end();
    int verb = PeopleForms.isGluedVerb(text, at, end) ? end : PeopleForms.gluedVerb(text, at, end);
    if (verb == end || verb > 0 && PeopleWords.ROLES.isAt(text, verb, end)) {
      return run.tried(Kind.VERB, at, verb);
    }
    // «记者张三文/图»
    if (end - at == 1 && text.charAt(at) == '文' && PeopleForms.isStrokeAndPicture(text, end)) {
      return run.tried(Kind.VERB, at, end);
    }
    for (int cut = at + 2; cut <= Math.min(at + LONGEST_PLACE, end - 2); cut++) {
      boolean pictured = PeopleWords.PICTURED.is(text, cut, end) && Places.isKnown(run.of(at, cut));
      boolean place = pictured || PeopleWords.REPORTED.is(text, cut, end) && new Segments().word(run.of(at, cut), 0).length() == cut - at;
      if (place && run.tried(Kind.FILLER, at, cut)) {
        return true;
      }
    }
    return false;
  }

  private static boolean and(RunParser run, int at) {
    return PeopleWords.AND.isAt(run.text(), at, run.end()) && run.tried(Kind.FILLER, at, at + 1);
  }

  private static boolean day(RunParser run, int at) {
    int day = PeopleForms.dayOfMonth(run.text(), at, run.end());
    return day > 0 && run.tried(Kind.FILLER, at, day);
  }

  private static boolean title(RunParser run, int at) {
    int title = PeopleForms.title(run.text(), at, run.end());
    return title > 0 && title < run.end() && Names.isChineseName(run.of(title, run.end())) && run.tried(Kind.TITLE, at, title);
  }

  /** «海都记者»: whose name it is stays open. */
  private static boolean house(RunParser run, int at) {
    int cut = PeopleForms.house(run.text(), at, run.end());
    return cut > 0 && !holdsNamed(run.of(at, cut)) && run.tried(Kind.FILLER, at, cut);
  }

  /** «记者张三李四», «记者张三李四摄»: two names that can be parted in one way. */
  private static boolean twoNames(RunParser run, int at) {
    for (int cut = Math.min(run.end(), at + LONGEST_PAIR); cut >= at + SHORTEST_PAIR; cut--) {
      boolean ends = cut == run.end() || PeopleForms.gluedVerb(run.text(), cut, run.end()) > 0 || PeopleWords.ROLES.isAt(run.text(), cut, run.end());
      int second = ends ? Names.second(run.of(at, cut)) : -1;
      if (second > 0) {
        return run.tried(List.of(piece(run, Kind.NAME, at, at + second), piece(run, Kind.NAME, at + second, cut)));
      }
    }
    return false;
  }

  /** «（记者阿依努尔、王明）», «（记者四建磊）» */
  private static boolean unusualName(RunParser run, int at) {
    String text = run.text();
    int end = run.end();
    boolean closed = end < text.length() && (text.charAt(end) == '、' || Brackets.isClose(text.charAt(end)) || PeopleForms.namesFollow(text, end)
        || PeopleForms.isPlaceReported(text, end));
    return (closed || end < text.length() && text.charAt(end) == ' ') && Names.isUnusual(run.of(at, end), closed) && run.tried(Kind.UNUSUAL_NAME, at, end);
  }
}
