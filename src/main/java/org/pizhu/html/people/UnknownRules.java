package org.pizhu.html.people;

import java.util.List;
import org.pizhu.html.people.Cast.Bare;
import org.pizhu.html.people.Cast.Skip;
import org.pizhu.html.people.PeopleRules.Rule;
import org.pizhu.html.people.PeopleToken.Kind;
import org.pizhu.html.words.Mark;
import org.pizhu.html.words.Names;

/** What may be meant by a word among people that none of the {@link PeopleRules} of its kind explains. */
final class UnknownRules {

  /** In UTF-16 units: a longer unknown word among people is a sentence. */
  private static final int LONGEST_UNKNOWN = 10;

  private static final List<Rule> RULES = List.of(
      new Rule("来源：河边日报", cast -> cast.skip() == Skip.LABELLED, PeopleRules.ANY),
      new Rule("作者：张三 河边实验室", UnknownRules::isAccount, cast -> cast.areNamed(one -> Names.isChineseName(one.person().name()))),
      new Rule("记者 张三 摄 昨天他说，", cast -> cast.isEnded() || cast.bare() == Bare.MAKERS || PeopleGrammar.hasSentence(cast.token()), cast -> false),
      new Rule("（吉水县委组织部 毛思远）",
          cast -> cast.role() == null && cast.bare() == Bare.AUTHORS && cast.isNobodyNamed(), UnknownRules::passStrange),
      new Rule("文 | 海油螺号 王旭 李盼", cast -> isBehindLabel(cast) && cast.token().after() == Mark.SPACE && cast.isNext(Kind.NAME)
          && Names.isChineseName(cast.tokens().get(cast.at() + 1).value()), PeopleRules.ANY),
      new Rule("信箱：某某 责任编辑：张三", cast -> cast.role() == null || isBehindLabel(cast) || cast.token().isLabelled(),
          cast -> passStrange(cast) && cast.skipTo(Skip.UNKNOWN)),
      // Whose role is not clear is left out.
      new Rule("记者 应磊 共享联盟宁波站 徐文燕 通讯员 姚驰", UnknownRules::goesOn, cast -> cast.skipTo(Skip.LABELLED)),
      new Rule("统筹 王芳 执行 李明", UnknownRules::isStaff, cast -> cast.skipTo(Skip.LABELLED)));

  private UnknownRules() {}

  /** A label that is not known, or the name of no person behind a label: all is passed over up to the next label. */
  static boolean take(Cast cast) {
    return PeopleRules.take(cast, RULES);
  }

  /** Whose account it is, or which body's. */
  private static boolean isAccount(Cast cast) {
    PeopleToken token = cast.token();
    return cast.isBehindColon() && cast.next() == null && cast.isOpen() && token.before() == Mark.SPACE
        && token.value().length() <= LONGEST_UNKNOWN && !PeopleGrammar.hasSentence(token);
  }

  private static boolean isBehindLabel(Cast cast) {
    PeopleToken previous = cast.previous();
    return cast.role() != null && cast.isFirst() && previous != null && previous.isLabelled();
  }

  private static boolean passStrange(Cast cast) {
    boolean office = cast.bare() == Bare.AUTHORS && PeopleWords.OFFICES.contains(cast.token().value())
        && cast.isBeforeAll(one -> one.is(Kind.NAME) && Names.isChineseName(one.value()));
    if (!office) {
      cast.strangeBeforeRole();
    }
    return true;
  }

  private static boolean goesOn(Cast cast) {
    return cast.isOpen() && cast.token().value().length() <= LONGEST_UNKNOWN && isRoleAhead(cast);
  }

  /** An unknown role in a list of the staff, with names up to its end. */
  private static boolean isStaff(Cast cast) {
    String role = cast.role();
    return cast.isOpen() && cast.token().is(Kind.UNUSUAL_NAME) && role != null && !PeopleWords.REPORTERS.contains(role)
        && cast.isNext(Kind.NAME) && cast.behindAll(Kind.NAME, 1) == null;
  }

  private static boolean isRoleAhead(Cast cast) {
    int i = 1;
    PeopleToken one = cast.ahead(i);
    while (one != null && !one.is(Kind.ROLE)) {
      one = cast.ahead(++i);
    }
    PeopleToken behind = cast.ahead(i + 1);
    return one != null && behind != null && (behind.is(Kind.NAME) || behind.is(Kind.UNUSUAL_NAME));
  }
}
