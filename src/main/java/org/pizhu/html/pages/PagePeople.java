package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleLexer;
import org.pizhu.html.people.PeopleToken;
import org.pizhu.html.people.PeopleToken.Kind;
import org.pizhu.html.words.Mark;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.html.words.Places;
import org.pizhu.model.Person;
import org.pizhu.model.TextRange;

/**
 * Reads who made a story from a line beside the headline of a page or below its text. There people stand among buttons, counts and names
 * of channels, so that only what is labelled is theirs. The words are those of {@link PeopleLexer}; the sequences that are people:
 *
 * <ul>
 *   <li>role, colon or bar, names: «2020-03-12 来源：某某日报 作者：张三 编辑：李四»;
 *   <li>role and name without a gap, at the start or behind a bar with one: «1164次阅读|作者 张三»;
 *   <li>name, stroke, outlet, and nothing else: «张三/某某日报»;
 *   <li>the role of who answers for the page, colon, a name of the net: «责任编辑：小小不是糖».
 * </ul>
 *
 * A line that names people and nothing else is one for {@link org.pizhu.html.people.PeopleGrammar} instead.
 */
final class PagePeople {

  /** Who answers for a page often has a name of the net. */
  private static final Set<String> OF_NET = Set.of("责任编辑", "责编", "責任編輯", "責編");

  /** But no name of a newsroom. */
  private static final Pattern NET_NAME =
      Pattern.compile("(?!.*(?:部|室|组|组织|中心|编辑|小编|团队|网站|频道|未知|佚名|匿名)$)\\p{IsHan}{2,6}");

  private static final Pattern HOUSE = Pattern.compile("\\p{IsHan}{1,6}(?:快訊|快讯|新聞|新闻|報|报)");

  private static final Pattern NOBODY = Pattern.compile(".*(?:本站|网络|转载|原创|来源|互联|管理|编辑|小编|投稿|学院|大学|公司|委|局|厅|办|处|科|院|社|报|网).*");

  private static final String AUTHOR_SPOKEN = "Author, ";

  /** Marks with which some houses end a story. */
  private static final Pattern ENDED = Pattern.compile("[#＃※◇◆■●▲△▪]+$");

  private final List<PeopleToken> tokens;
  private final List<Person> people = new ArrayList<>();
  /** A line with a comma or a full stop: there only what is labelled is a role («设计师介绍，…»). */
  private final boolean sentence;
  private @Nullable String role;
  /** Whether a colon stands right before the word, behind the role. */
  private boolean labelled;

  private PagePeople(List<PeopleToken> tokens, boolean sentence) {
    this.tokens = tokens;
    this.sentence = sentence;
  }

  /** The people of a line, in reading order; as printed, without staff numbers. */
  static List<Person> of(String whole) {
    // «責任編輯：張三#», «原作者: 张三» of an article that is passed on
    String line = ENDED.matcher(whole).replaceFirst("").replace("原作者", "作者");
    // «Author, 张三（San Zhang）», as readers of screens hear it
    line = line.startsWith(AUTHOR_SPOKEN) ? "作者：" + line.substring(AUTHOR_SPOKEN.length()) : line;
    PagePeople found = new PagePeople(PeopleLexer.words(line, new TextRange(0, line.length()), false), line.chars().anyMatch(c -> "，。！？".indexOf(c) >= 0));
    if (!found.isPair()) {
      for (int i = 0; i < found.tokens.size(); i++) {
        found.take(i);
      }
    }
    return found.people;
  }

  /** «石佳/中国青年报», «河边报快讯／石佳 2020年3月5日». */
  private boolean isPair() {
    boolean begins = tokens.size() > 1 && isHouse() && tokens.get(0).after() == Mark.STROKE && isName(tokens.get(1));
    if (begins && tokens.subList(2, tokens.size()).stream().allMatch(one -> one.is(Kind.FILLER))) {
      String house = tokens.get(0).value();
      String bare = house.replaceFirst("快訊$|快讯$", "");
      people.add(new Person("作者", tokens.get(1).value(), Outlets.isOutlet(bare) ? bare : house));
      return true;
    }
    boolean pair = tokens.size() == 2 && isName(tokens.get(0)) && tokens.get(0).after() == Mark.STROKE && tokens.get(1).is(Kind.OUTLET);
    if (pair) {
      people.add(new Person("作者", tokens.get(0).value(), tokens.get(1).value()));
    }
    return pair;
  }

  /** An outlet, or before a day what is called news: «河快讯／石佳 2020年3月5日». */
  private boolean isHouse() {
    return tokens.get(0).is(Kind.OUTLET) || tokens.size() == 3 && HOUSE.matcher(tokens.get(0).value()).matches() && PageDays.isIn(tokens.get(2).value());
  }

  private void take(int at) {
    PeopleToken token = tokens.get(at);
    if (token.is(Kind.ROLE) && (token.isLabelled() || isGlued(at))) {
      role = token.value();
      labelled = token.isLabelled();
      return;
    }
    // «标题： 作者： 正文：» asks what to look for.
    boolean asked = token.after() == Mark.COLON;
    // «作者：张三／台北»
    boolean place = !labelled && !people.isEmpty() && Places.isOne(token.value());
    if (role != null && !asked && !place && (isName(token) || labelled && (OF_NET.contains(role) || isPenName(token)) && isOfNet(at))) {
      people.add(new Person(role, token.value(), null));
    } else if (!token.is(Kind.FILLER) && !token.is(Kind.TITLE)) {
      // «作者：某某大学张三»
      role = null;
    }
    labelled = false;
  }

  private boolean isGlued(int at) {
    PeopleToken role = tokens.get(at);
    boolean behindBar = at > 0 && role.before().compareTo(Mark.SPACED_STROKE) >= 0;
    if (sentence) {
      return false;
    }
    boolean near = role.after() == Mark.NONE ? at == 0 || behindBar : role.after() == Mark.SPACE && behindBar;
    return near && at + 1 < tokens.size() && isName(tokens.get(at + 1));
  }

  private static boolean isName(PeopleToken token) {
    boolean name = Names.isChineseName(token.value()) || token.value().indexOf('·') > 0;
    return token.is(Kind.NAME) && name && !Outlets.isOutlet(token.value());
  }

  /** «作者：清源»: two or three characters, or four behind a surname, no word of a page. */
  private boolean isPenName(PeopleToken token) {
    return "作者".equals(role) && token.is(Kind.UNUSUAL_NAME) && (Names.isShort(token.value()) || Names.isOfBothParents(token.value()))
        && !NOBODY.matcher(token.value()).matches();
  }

  private boolean isOfNet(int at) {
    PeopleToken token = tokens.get(at);
    boolean word = token.is(Kind.WORD) || token.is(Kind.UNUSUAL_NAME);
    return word && NET_NAME.matcher(token.value()).matches() && (at + 1 == tokens.size() || token.after() != Mark.NONE);
  }
}
