package org.pizhu.html.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.pizhu.html.people.Cast.Bare;
import org.pizhu.html.people.Cast.Skip;
import org.pizhu.html.people.PeopleToken.Kind;
import org.pizhu.html.words.Mark;
import org.pizhu.html.words.Names;

/**
 * The productions of {@link PeopleGrammar}: for each kind of word what may be meant by it, in the order in which it is asked. The first rule that fits
 * decides; where none does, the reading ends.
 */
final class PeopleRules {

  /**
   * A production.
   *
   * @param example a line in which the word that it is about is meant so
   * @param fits whether it is meant so here
   * @param then takes the word in; whether it was understood
   */
  record Rule(String example, Predicate<Cast> fits, Predicate<Cast> then) {}

  /** Where all earlier rules fail; and what is passed over. */
  static final Predicate<Cast> ANY = cast -> true;

  private static final Map<Kind, List<Rule>> RULES = new EnumMap<>(Kind.class);

  static {
    rules(Kind.ROLE,
        new Rule("王芳（本报记者）", PeopleRules::isRoleInBracket, cast -> cast.areRole(cast.token().value())),
        new Rule("张三 李四 摄影", cast -> !areNamesBehind(cast) && cast.isOpen() && PeopleWords.DONE.contains(cast.token().value()),
            cast -> cast.close(cast.token())),
        new Rule("报导/摄影：张三", PeopleRules::isSecondOfBoth, ANY),
        new Rule("摄影 河边报记者 张三", PeopleRules::isOfPhotographer, ANY),
        new Rule("记者 张三", ANY, PeopleRules::beginRole));
    rules(Kind.VERB,
        new Rule("张三 的 图", cast -> cast.bare() == Bare.MAKERS, cast -> false),
        new Rule("采访、撰文：张三", PeopleRules::isFirstOfBoth, ANY),
        new Rule("文/张三 图/李四", PeopleRules::isRole, cast -> cast.begin(cast.token(), null, cast.token().value().startsWith("供"))),
        new Rule("记者张三报道：昨天", cast -> isReported(cast) && cast.token().after() == Mark.COLON, PeopleRules::closeForGood),
        new Rule("来源：图", Cast::isSkipping, ANY),
        new Rule("张三/文 李四/图", Cast::isOpen, cast -> cast.close(cast.token())),
        new Rule("记者 摄", cast -> cast.role() != null, ANY),
        new Rule("图 河边", ANY, UnknownRules::take));
    rules(Kind.LABEL,
        new Rule("来源 河边", cast -> cast.bare() == Bare.MAKERS, cast -> false),
        new Rule("原标题：河边", cast -> cast.token().value().startsWith("原"), cast -> cast.skipTo(Skip.UNKNOWN)),
        new Rule("来源：河边", ANY, cast -> cast.skipTo(Skip.LABELLED)));
    rules(Kind.OUTLET,
        new Rule("来源：河边日报", Cast::isSkipping, ANY),
        new Rule("河边日报：今天", cast -> cast.token().after() == Mark.COLON, UnknownRules::take),
        new Rule("河边日报记者", ANY, PeopleRules::outlet));
    List<Rule> names = List.of(
        new Rule("来源：张三", cast -> cast.isSkipping() || isHouse(cast), ANY),
        new Rule("（记者 张三）李四", cast -> cast.isEnded() && !isBeforeVerb(cast), cast -> false),
        new Rule("张三：我今天", PeopleRules::isSpeaker, UnknownRules::take),
        new Rule("小明 编译", PeopleRules::isPenName, cast -> cast.name(cast.token(), true)),
        new Rule("王芳（本报记者）", PeopleRules::isBeforeRoleInBracket, cast -> cast.name(cast.token(), true)),
        new Rule("（调查组 记者 王芳）", PeopleRules::isTeam, PeopleRules::passTeam),
        new Rule("统筹 王芳 执行 李明", PeopleRules::isWordAmongNames, UnknownRules::take),
        new Rule("王芳 李明", cast -> cast.role() == null && !isBeforeVerb(cast) && !isBareName(cast), UnknownRules::take),
        new Rule("记者 张三", ANY, cast -> cast.name(cast.token(), cast.role() == null && isBeforeVerb(cast))));
    RULES.put(Kind.NAME, names);
    RULES.put(Kind.UNUSUAL_NAME, names);
    rules(Kind.TITLE,
        new Rule("文字：党委宣传部 学生记者团 张三", PeopleRules::isBeforeNameOfRole, ANY),
        new Rule("作者：张三 河边大学", cast -> cast.isOpen() && cast.next() == null, ANY),
        new Rule("河边大学 张三", ANY, UnknownRules::take));
    rules(Kind.FILLER, new Rule("记者 张三 综合", ANY, ANY));
    rules(Kind.END, new Rule("（记者 张三）", ANY, Cast::end));
    rules(Kind.WORD, new Rule("记者 张三 今天说", ANY, UnknownRules::take));
  }

  private PeopleRules() {}

  private static void rules(Kind kind, Rule... rules) {
    RULES.put(kind, List.of(rules));
  }

  /** Takes the word in at which the reading stands. Returns whether it was understood. */
  static boolean take(Cast cast) {
    return take(cast, RULES.getOrDefault(cast.token().kind(), List.of()));
  }

  /** Takes the word in by the first of some rules that fits. */
  static boolean take(Cast cast, List<Rule> rules) {
    for (Rule rule : rules) {
      if (rule.fits().test(cast)) {
        return rule.then().test(cast);
      }
    }
    return false;
  }

  // Roles.

  private static boolean areNamesBehind(Cast cast) {
    return cast.isNameNext() || cast.token().isLabelled() && cast.token().before() != Mark.STROKE;
  }

  /** One who did both: «报导/摄影：张三». */
  private static boolean isSecondOfBoth(Cast cast) {
    PeopleToken previous = cast.previous();
    return areNamesBehind(cast) && cast.token().after() == Mark.COLON && cast.isLabelled() && cast.isFirst() && cast.role() != null
        && previous != null && previous.after() == Mark.STROKE && previous.value().equals(cast.role());
  }

  /** What the photographer is besides, with the house before it, says nothing new. */
  private static boolean isOfPhotographer(Cast cast) {
    String role = cast.role();
    return role != null && cast.isFirst() && !cast.isLabelled() && !cast.isSkipping() && cast.outlet() != null && cast.isBehind(Kind.OUTLET)
        && PeopleWords.PICTURED.contains(role) && PeopleWords.REPORTERS.contains(cast.token().value()) && areNamesBehind(cast);
  }

  private static boolean beginRole(Cast cast) {
    PeopleToken token = cast.token();
    PeopleToken previous = cast.previous();
    if (cast.isSkipping() && token.before() == Mark.NONE && previous != null && previous.is(Kind.OUTLET)) {
      // «来源：澎湃新闻记者 吕新文»: what was passed over ends with the house of the people behind it.
      cast.of(previous.value());
      cast.skipTo(Skip.NOTHING);
    }
    // «安徽财经网（www.ahcaijing.com）记者»: a remark may stand between.
    boolean kept = cast.outlet() != null && !cast.isSkipping() && cast.isBehind(Kind.OUTLET);
    // «摄影/新京报记者 吴江»: the role before says what the reporter did.
    // In a list with colons, «摄影：南都记者 霍健彬», it is one of those who made the story.
    String role = cast.role();
    boolean said = cast.text().startsWith("图片由", token.range().start()) || cast.text().startsWith("照片由", token.range().start());
    boolean pictures = said || cast.isFirst() && !cast.isEnded()
        && (cast.isOfPictures() || cast.isLabelled() && role != null && !cast.isBehindColon() && PeopleWords.PICTURED.contains(role));
    return cast.begin(token, kept ? cast.outlet() : null, pictures);
  }

  // Verbs.

  private static boolean isReported(Cast cast) {
    return cast.isOpen() && PeopleWords.saysReported(cast.token().value());
  }

  /** One who did both: «采访、撰文：张三». */
  private static boolean isFirstOfBoth(Cast cast) {
    PeopleToken next = cast.next();
    return cast.token().after() == Mark.LIST && !cast.isOpen() && next != null && next.is(Kind.ROLE) && next.isLabelled();
  }

  /** «文/张三», «文 张三 图 李四»: of those who follow. */
  private static boolean isRole(Cast cast) {
    PeopleToken verb = cast.token();
    boolean label = !isReported(cast) && verb.isLabelled() && verb.before() != Mark.STROKE && verb.before() != Mark.NONE;
    if (label || PeopleWords.isBoth(verb.value()) && !cast.isOpen() && cast.next() != null) {
      return true;
    }
    // Short verbs before names with mere gaps between them.
    String role = cast.role();
    return cast.isNext(Kind.NAME) && verb.before() == Mark.SPACE && !PeopleWords.saysReported(verb.value())
        && !cast.isSkipping() && (cast.isNobodyNamed() || role != null && PeopleWords.VERBS.contains(role));
  }

  /** What follows the colon is the story. */
  private static boolean closeForGood(Cast cast) {
    if (!cast.isSkipping()) {
      cast.close(cast.token());
    }
    cast.step();
    return false;
  }

  // Outlets.

  /** «大江网/信息日报记者», «编译/海外网 李芳», «中青报 记者»: of those who follow. */
  private static boolean outlet(Cast cast) {
    PeopleToken token = cast.token();
    PeopleToken previous = cast.previous();
    PeopleToken next = cast.next();
    boolean pair = cast.role() == null && cast.outlet() != null && previous != null && previous.is(Kind.OUTLET);
    cast.of(pair && previous != null ? cast.text().substring(previous.range().start(), token.range().end()) : token.value());
    // «（新浪体育 陈思危）»
    boolean signed = cast.bare() == Bare.AUTHORS && previous == null && token.after() == Mark.SPACE && next != null && Names.isChineseName(next.value());
    if (cast.bare() != Bare.MAKERS && !signed) {
      cast.strangeBeforeRole();
    }
    return cast.role() == null || next != null || isTheirs(cast) || UnknownRules.take(cast);
  }

  /** «作者：张三 三联生活周刊»: the house of those before it, as the last word. */
  private static boolean isTheirs(Cast cast) {
    PeopleToken house = cast.token();
    boolean behind = cast.isOpen() && !cast.isOfPictures() && (house.before() == Mark.SPACE || house.before() == Mark.STROKE);
    if (behind) {
      cast.areOf(house.value());
    }
    return behind;
  }

  // Names.

  /** «文|财经 赵天宇», «文｜极客公园 王楠»: a house that has the form of a name stands before the one who wrote. */
  private static boolean isHouse(Cast cast) {
    PeopleToken token = cast.token();
    String word = token.value();
    String role = cast.role();
    return token.is(Kind.UNUSUAL_NAME) && cast.isFirst() && cast.isLabelled() && token.after() == Mark.SPACE && cast.isNext(Kind.NAME)
        && role != null && PeopleWords.WRITING.contains(role) && (Names.isWord(word) || word.length() > 3 && Names.isWord(word.substring(2)));
  }

  private static boolean isSpeaker(Cast cast) {
    PeopleToken token = cast.token();
    PeopleToken next = cast.next();
    // «〔記者旺堆／台北報導〕»: the stroke parts the name from the place.
    boolean placed = next != null && next.is(Kind.FILLER) && PeopleWords.saysReported(next.value());
    boolean listed = token.after() == Mark.SPACED_STROKE && cast.isNext(Kind.ROLE) || token.after() == Mark.STROKE && placed;
    return token.after() == Mark.COLON || token.is(Kind.UNUSUAL_NAME) && cast.role() != null && token.isLabelled() && !listed;
  }

  /** A name without a surname is one where nothing but what they did follows, and it is no word. */
  private static boolean isPenName(Cast cast) {
    PeopleToken token = cast.token();
    PeopleToken did = cast.next();
    return token.is(Kind.UNUSUAL_NAME) && cast.isNothingRead() && cast.ahead(2) == null && did != null && did.is(Kind.ROLE)
        && PeopleWords.TRANSLATED.contains(did.value()) && Names.isShort(token.value()) && !Names.isWord(token.value());
  }

  /** Nothing but a reporter's name, and in a bracket what they are. */
  private static boolean isBeforeRoleInBracket(Cast cast) {
    PeopleToken house = cast.next();
    int role = house != null && house.is(Kind.OUTLET) ? 2 : 1;
    PeopleToken said = cast.ahead(role);
    PeopleToken end = cast.ahead(role + 1);
    return cast.token().is(Kind.NAME) && cast.isNothingRead() && Names.isChineseName(cast.token().value()) && said != null && said.is(Kind.ROLE)
        && PeopleWords.REPORTERS.contains(said.value()) && end != null && end.is(Kind.END) && cast.ahead(role + 2) == null;
  }

  private static boolean isRoleInBracket(Cast cast) {
    return cast.isOpen() && cast.isNext(Kind.END) && cast.ahead(2) == null && cast.role() == null && cast.areNamed(one -> one.person().role().isEmpty());
  }

  /** In a bracket of reporters a word before the first role is a team, unless it is one that may be a rare name: «孝金波». */
  private static boolean isTeam(Cast cast) {
    PeopleToken token = cast.token();
    return cast.bare() == Bare.AUTHORS && cast.role() == null && token.is(Kind.UNUSUAL_NAME) && PeopleWords.hasWord(token.value());
  }

  private static boolean passTeam(Cast cast) {
    cast.strangeBeforeRole();
    return true;
  }

  /** Behind a name of a role without a mark, and a gap: what is, or begins with, a word of the dictionary is no name. */
  private static boolean isWordAmongNames(Cast cast) {
    PeopleToken token = cast.token();
    return token.is(Kind.UNUSUAL_NAME) && cast.role() != null && !cast.isLabelled() && !cast.isFirst() && token.before() == Mark.SPACE
        && PeopleWords.hasWord(token.value());
  }

  private static boolean isBareName(Cast cast) {
    return switch (cast.bare()) {
      case NOBODY -> false;
      case AUTHORS -> (cast.token().is(Kind.NAME) || Names.isShort(cast.token().value())) && !PeopleWords.isNamedLikeOffice(cast.token().value());
      case MAKERS -> true;
    };
  }

  /** «张三/文», «张三 摄»: the verb that follows the name, or the next names, is the role. */
  private static boolean isBeforeVerb(Cast cast) {
    PeopleToken verb = cast.behindAll(Kind.NAME, 0);
    if (verb == null || !cast.token().is(Kind.NAME)) {
      return false;
    }
    int i = cast.tokens().indexOf(verb);
    boolean done = verb.is(Kind.ROLE) && PeopleWords.DONE.contains(verb.value())
        && !(i + 1 < cast.tokens().size() && cast.tokens().get(i + 1).is(Kind.NAME));
    return (verb.is(Kind.VERB) || done) && (verb.before() == Mark.STROKE || PeopleWords.PICTURED.contains(verb.value()) || cast.isEnded()
        || cast.isBehindAll(Kind.NAME) && PeopleWords.isBoth(cast.tokens(), i));
  }

  /** An office, or several, and the name. */
  private static boolean isBeforeNameOfRole(Cast cast) {
    PeopleToken behind = cast.behindAll(Kind.TITLE, 1);
    return cast.role() != null && behind != null && behind.is(Kind.NAME);
  }
}
