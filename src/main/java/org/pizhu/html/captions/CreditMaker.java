package org.pizhu.html.captions;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.people.PeopleReading;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.html.words.Places;
import org.pizhu.model.Byline;
import org.pizhu.model.Credit;
import org.pizhu.model.TextRange;

/** Reads who is named in a credit, between its role and its other words: a person with what they are called, or a body. */
final class CreditMaker {

  /** A body that gives pictures: one word in Chinese, or several in Latin letters. */
  private static final Pattern BODY = Pattern.compile("[\\p{IsHan}A-Za-z0-9·・&＆.-]{2,20}|[A-Za-z0-9&.\\- ]{2,30}|\\p{IsHan}{0,8}《[^《》]{2,14}》");

  private static final Pattern NOT_A_BODY = Pattern.compile(
      ".*[丨｜|].*|.*(?:资料|屏幕|示意|效果|截|截[图圖屏]|資料照?|螢幕|畫面)|(?:翻[摄攝拍]|取自|截自|擷自|擷取自|摘自).*|.*(?:正在|进行|[了着]).+|视频|网络|手机|电脑|如|下|上|配|题|地|插|拼|[上下左右]");

  /** «CICPHOTO/张三»: the agency before the stroke. */
  private static final Pattern HOUSED = Pattern.compile("(?<house>[A-Z][A-Za-z]{2,11}|\\p{IsHan}{2,8})\\s?[/／]\\s?(?<name>(?!.*(?:记者|記者|通讯员))\\p{IsHan}.+)");

  /** «记者张三李四摄»: between role and verb stand names, though they may be parted in several ways. */
  private static final Pattern RUN_OF_NAMES = Pattern.compile("(?<outlet>\\p{IsHan}{0,10}?)记者\\s?(?<names>(?!.*[的了在于从用把被和与])\\p{IsHan}{4,6})");

  private static final int LONGEST_NAME = 3;

  private CreditMaker() {}

  /** The name with what it is called: «央广网发 通讯员 吴豪博», «湖北日报全媒记者 田悦», «陈超», «视觉中国». */
  static @Nullable Credit of(String role, String words, TextRange range, @Nullable String sender) {
    String rest = words.strip();
    String outlet = sender;
    Matcher sent = CreditWords.SENT.matcher(rest);
    if (outlet == null && sent.matches() && Outlets.isOutlet(sent.group("outlet").strip())) {
      outlet = sent.group("outlet").strip();
      rest = sent.group("rest").strip();
    }
    Matcher housed = HOUSED.matcher(rest);
    if (outlet == null && housed.matches() && isHouse(housed.group("house")) && !AgencyCredit.are(rest)) {
      outlet = housed.group("house");
      rest = housed.group("name");
    }
    PeopleReading makers = PeopleGrammar.readMakers(rest);
    if (!makers.complete() && !Places.without(rest).equals(rest)) {
      rest = Places.without(rest);
      makers = PeopleGrammar.readMakers(rest);
    }
    boolean byRole = makers.complete() && makers.people().stream().anyMatch(one -> !one.role().equals("作者"));
    // «（海关署 摄影供图）»: a role alone names nobody.
    boolean ofOutlet = makers.complete() && !makers.people().isEmpty() && makers.people().get(0).outlet() != null;
    if (byRole || ofOutlet) {
      String own = makers.people().get(0).outlet();
      // «央广网发 长江日报记者柯皓 摄»: who is named works for the house beside the name.
      return new Credit(role, names(rest, makers.people()), own == null ? outlet : own, range);
    }
    Matcher run = RUN_OF_NAMES.matcher(rest);
    if ("摄".equals(role) && run.matches() && (run.group("outlet").isEmpty() || Outlets.isOutlet(run.group("outlet")))) {
      return new Credit(role, run.group("names"), outlet == null && !run.group("outlet").isEmpty() ? run.group("outlet") : outlet, range);
    }
    boolean body = !CreditWords.BY_HAND.matcher(role).matches();
    int house = body || outlet != null ? -1 : houseOf(rest);
    if (house > 0) {
      return new Credit(role, rest.substring(house), rest.substring(0, house), range);
    }
    boolean fits = body
        ? AgencyCredit.are(rest) || BODY.matcher(rest).matches() && !NOT_A_BODY.matcher(rest).matches()
        : makers.complete() && (sender != null || outlet != null || isClear(makers));
    return !fits ? null : new Credit(role, body || makers.people().isEmpty() ? rest : names(rest, makers.people()), outlet, range);
  }

  /** «中新经纬薛宇飞 摄»: where a house ends that stands before a name without a gap; -1 if there is none. */
  private static int houseOf(String words) {
    int end = Outlets.end(words, 0, words.length());
    return end > 0 && words.length() - end <= LONGEST_NAME && Names.isCommonName(words.substring(end)) ? end : -1;
  }

  private static boolean isHouse(String words) {
    return words.charAt(0) < 0x80 || AgencyCredit.are(words) || Outlets.isOutlet(words);
  }

  /** As printed where nothing but marks stands between them; what else they did, «张三 撰文/摄», is no part of it. */
  private static String names(String words, List<Byline> people) {
    boolean oneRole = people.stream().map(Byline::role).distinct().count() == 1;
    return oneRole
        ? words.substring(people.get(0).range().start(), people.get(people.size() - 1).range().end())
        : people.stream().map(Byline::name).collect(Collectors.joining(" "));
  }

  /** Whether all are named and nobody's name is unusual. */
  static boolean isClear(PeopleReading makers) {
    return makers.complete() && !makers.people().isEmpty()
        && makers.people().stream().allMatch(one -> Names.isChineseName(one.name()) || one.name().indexOf('·') > 0 || !one.role().equals("作者"));
  }
}
