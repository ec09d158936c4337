package org.pizhu.html.captions;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.people.PeopleReading;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.html.words.Places;
import org.pizhu.model.Byline;
import org.pizhu.model.Credit;
import org.pizhu.model.TextRange;

/**
 * Finds who made a picture at the end of its caption: «（湖北日报全媒记者 田悦 摄）», «新华社发（李相浩摄）», «图片来源：视觉中国». The credit
 * reaches from the outlet to the last bracket.
 */
public final class CreditFinder {

  /** In UTF-16 units. */
  static final int LONGEST = 60;

  /** «救援现场，通讯员供图»: in UTF-16 units with the comma. */
  private static final int LONGEST_BEHIND_COMMA = 12;

  /** Words after the name. */
  private static final Pattern ROLE_BEHIND =
      Pattern.compile(
      "(?<rest>.*?)(?:\\s*[/／╱∕|]\\s*|\\s+)?(?<role>翻[摄攝拍]|摄影|拍摄|航拍|摄|供图|提供|制图|绘图|绘|图|攝影|拍攝|攝|供圖|製圖|繪圖|繪|圖)");

  /** Words before the name; in «题图来源：…» with which picture it is. */
  static final Pattern ROLE_BEFORE = Pattern.compile(
      "(?:封面|题图|头图|首图|頭圖|題圖|特约)?(?<role>图片来源|图像来源|圖像來源|图片提供|图片|照片来源|照片|图源|图据|来源|摄影记者|摄影|供图|拍摄者|拍摄|摄|制图|绘图|漫画|图|圖片來源|圖片|來源|攝影|供圖|攝|圖)"
          + "(?<mark>\\s*[：:︰﹕/／╱∕|｜丨]\\s*|(?<=摄影|攝影|供图|供圖|摄影记者)\\s+|(?<=图源|图据)(?=.)|(?<=图[片像]来源|圖[片像]來源)\\s?[，,]\\s?)(?<rest>.+)");

  private static final Pattern GIVEN_BY =
      Pattern.compile("(?:本[组文版報报]|以上|上述|文中|文内)?(?:所有)?(?:新闻)?(?:图片|照片|图|圖片)?(?:除.{2,12}外)?[，,]?(?:均|都)?(?:由|为|系|来自)?(?<rest>.+)");

  /** What a credit begins with that is of each picture of the story. */
  static final Pattern OF_EACH = Pattern.compile(
      "[（(【\\[]?\\s?(?:(?:本[组文版報报]|文中|文内|以上|上述)(?:所有)?(?:新闻)?(?:[图照圖]片?|组图)|(?:[图照圖]片|组图)(?:除.{2,12}外)?[，,]?(?:均|都|由))");

  /** «Pool图片，太田洁 摄»: what kind of picture it is. */
  private static final Pattern LABEL = Pattern.compile("^(?:Pool|资料|网络|档案|合成|无人机|資料|檔案)\\s?(?:图片?|照片?|圖片?)\\s*[，,/／、；;]\\s*");

  /** «本报记者 张三 摄影报道»: below a picture the photographer is meant. */
  private static final Pattern REPORT = Pattern.compile("(?<=摄影|攝影)(?:报道|報道|報導|报导)$");

  /** «聯合報系資料照片»: of what kind it is. */
  private static final Pattern KIND = Pattern.compile("(?<=.{2})\\s?(?:资料|資料|档案|檔案)(?:图片?|照片?|圖片?)$");

  /** «新华社发», «央广网发 …». */
  static final Pattern SENT = Pattern.compile("(?<outlet>.{2,14}?)\\s?(?:[发發]\\s*|(?:图片?|照片|圖片?)\\s+)(?<rest>.*)");

  /** «新华社发 徐骏 作»: of a cartoon. */
  private static final Pattern DRAWN = Pattern.compile("(?<name>\\p{IsHan}{2,4})\\s?作");

  private static final Pattern SPREAD = Pattern.compile("(?<made>.{2,20}(?:供图|摄|提供))\\s(?<outlet>\\S{2,8})[发發]");

  /** What a person does; other roles may be a body's. */
  private static final Pattern BY_HAND = Pattern.compile("[摄攝].*|航拍|翻[摄攝拍]|拍[摄攝]|[绘繪制製].*");

  /** A body that gives pictures: one word in Chinese, or several in Latin letters. */
  private static final Pattern BODY = Pattern.compile("[\\p{IsHan}A-Za-z0-9·・&＆.-]{2,20}|[A-Za-z0-9&.\\- ]{2,30}|\\p{IsHan}{0,8}《[^《》]{2,14}》");

  private static final Pattern NOT_A_BODY = Pattern.compile(
      ".*[丨｜|].*|.*(?:资料|屏幕|示意|效果|截|資料照?|螢幕|畫面)|(?:翻[摄攝拍]|取自|截自|擷自|擷取自|摘自).*|.*(?:正在|进行|[了着]).+|视频|网络|手机|电脑|如|下|上|配|题|地|插|拼|[上下左右]");

  /** «CICPHOTO/张三»: the agency before the stroke. */
  private static final Pattern HOUSED = Pattern.compile("(?<house>[A-Z][A-Za-z]{2,11}|\\p{IsHan}{2,8})\\s?[/／]\\s?(?<name>(?!.*(?:记者|記者|通讯员))\\p{IsHan}.+)");

  /** «（□张三 报道）»: who sent the picture, behind the mark that papers set before their people. */
  private static final Pattern MARKED = Pattern.compile("[□■◎]\\s?(?<name>.{2,12}?)\\s?(?<role>报道|報道|报导|報導)");

  /** «… 摄 图片来源：CNSPHOTO», «…攝 111年8月2日», «…摄 信息来源：张三 李四». */
  private static final Pattern TRAILER = Pattern.compile(
      "\\s*(?:[/／](?:[\\p{IsHan}]{2,6}(?:图片|视觉|中国|社)|IC photo|CFP)|(?:图片|信息|资料|文字|线索|圖片|資料)?(?:来源|提供|來源)\\s?[：:].{2,30}"
          + "|[,，;；]?\\s?(?:民國)?\\d{2,4}\\s?[年./-]\\s?\\d{1,2}\\s?[月./-]\\s?\\d{1,2}日?)\\s*");

  /** «（民眾提供）中央社記者盧太城台東傳真 114年12月26日»: who sent the picture on. */
  private static final Pattern SENT_ON = Pattern.compile("\\p{IsHan}{2,4}社[記记]者\\p{IsHan}{2,8}[傳传]真(?:\\s?\\d{2,4}年\\d{1,2}月\\d{1,2}日)?");

  /** «（圖／記者張三攝,2017.3.24）». */
  private static final Pattern DAY_BEHIND = Pattern.compile("(?<=[摄攝])\\s?[,，]\\s?\\d{2,4}[年./-]\\d{1,2}[月./-]\\d{1,2}日?$");

  /** «新华社记者 张三5月6日摄». */
  private static final Pattern DAY_BEFORE = Pattern.compile("\\s?(?:(?:19|20)\\d{2}年)?\\d{1,2}月\\d{1,2}日$");

  /** «记者张三李四摄»: between role and verb stand names, though they may be parted in several ways. */
  private static final Pattern RUN_OF_NAMES = Pattern.compile("(?<outlet>\\p{IsHan}{0,10}?)记者\\s?(?<names>(?!.*[的了在于从用把被和与])\\p{IsHan}{4,6})");

  /** What parts a credit from what the picture shows. */
  private static final String GAPS = " ／\\｜丨";

  /** «县委宣传部供图 张三摄», «拍友 张三摄», «张三 文并摄», «医院宣传科 张三 摄»: what else stands with the photographer. */
  private static final Pattern WITH_MAKER = Pattern.compile(
      "^(?:拍友|摄友|读者|网友|市民|摄影爱好者|摄影师)\\s?(?=.)|[^，。]{2,20}[供提][图供]\\s?[，,、/ ]\\s?(?=.)|\\s?[/／]?(?:撰?文|采写|报道)\\s?[并及兼、/／]\\s?$|\\s文$"
          + "|^\\p{IsHan}{2,14}(?:[部局委科办站队村镇乡县]|中心|医院|公司|社区|街道|学院|大学|学校|集团)\\s(?=\\p{IsHan}{2,3}$)");

  /** Who is named by what they are only. */
  private static final Set<String> UNNAMED = Set.of("通讯员", "受访者", "读者", "网友");

  /** Marks after which a credit without brackets begins. */
  static final String SENTENCE_END = "。！？!?；;”）)…";

  private CreditFinder() {}

  /**
   * The credit at the end of a passage.
   *
   * @param text the story's text
   * @param passage a caption, or what may be one
   * @return none if it ends otherwise
   */
  public static @Nullable Credit atEnd(String text, TextRange passage) {
    TextRange made = withoutTrailer(text, passage);
    Credit maker = made.equals(passage) ? null : atVeryEnd(text, made);
    return maker != null ? maker : atVeryEnd(text, passage);
  }

  /** Without what may follow the photographer: where the words come from, who spread the picture, the day. */
  private static TextRange withoutTrailer(String text, TextRange passage) {
    int from = Math.max(passage.start(), passage.end() - LONGEST);
    int spread = passage.end();
    while (spread > from && text.charAt(spread - 1) != '）') {
      spread--;
    }
    if (spread > from && SENT_ON.matcher(text).region(spread, passage.end()).matches()) {
      return new TextRange(passage.start(), spread);
    }
    int made = passage.end() - 1;
    while (made >= from && "摄攝".indexOf(text.charAt(made)) < 0) {
      made--;
    }
    if (made < from || made + 1 == passage.end() || !TRAILER.matcher(text).region(made + 1, passage.end()).matches()) {
      return passage;
    }
    return new TextRange(passage.start(), made + 1);
  }

  private static @Nullable Credit atVeryEnd(String text, TextRange passage) {
    if (!CreditEnd.may(text, passage)) {
      return null;
    }
    Credit english = EnglishCredit.atEnd(text, passage);
    if (english != null) {
      return english;
    }
    TextRange bracket = Brackets.last(text, passage, LONGEST);
    if (bracket == null) {
      return tail(text, passage);
    }
    String inside = DAY_BEHIND.matcher(Brackets.inside(bracket).of(text)).replaceFirst("");
    Credit credit = parse(inside.strip(), bracket, null);
    if (credit == null && isAfterCredit(text, passage, bracket)) {
      return beforeBracket(text, passage, bracket);
    }
    int sent = startOfSender(text, passage.start(), bracket.start());
    if (sent < 0) {
      return credit;
    }
    String sender = text.substring(sent, bracket.start()).strip();
    String outlet = sender.substring(0, sender.length() - 1);
    return parse(inside.strip(), new TextRange(sent, bracket.end()), outlet);
  }

  /** «张三摄（人民视觉）», «新华社记者 张三 摄（资料照片）»: a bracket behind the credit. */
  private static boolean isAfterCredit(String text, TextRange passage, TextRange bracket) {
    int end = bracket.start();
    while (end > passage.start() && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end > passage.start() && "摄攝".indexOf(text.charAt(end - 1)) >= 0;
  }

  private static @Nullable Credit beforeBracket(String text, TextRange passage, TextRange bracket) {
    int end = text.charAt(bracket.start() - 1) == ' ' ? bracket.start() - 1 : bracket.start();
    Credit credit = tail(text, new TextRange(passage.start(), end));
    if (credit == null) {
      return null;
    }
    String inside = Brackets.inside(bracket).of(text).strip();
    boolean agency = AgencyCredit.isForPictures(inside) || Outlets.isOutlet(inside);
    return new Credit(
        credit.role(),
        credit.name(),
        credit.outlet() == null && agency ? inside : credit.outlet(),
        new TextRange(credit.range().start(), bracket.end()));
  }

  /** «新华社发» right before a bracket. Returns where it begins, -1 if it isn't there. */
  private static int startOfSender(String text, int from, int bracket) {
    int end = bracket;
    while (end > from && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (end - from < 3 || "发發".indexOf(text.charAt(end - 1)) < 0) {
      return -1;
    }
    for (int start = end - 3; start >= Math.max(from, end - 12); start--) {
      boolean edge = start == from || SENTENCE_END.indexOf(text.charAt(start - 1)) >= 0 || text.charAt(start - 1) == ' ';
      if (edge && Outlets.isOutlet(text.substring(start, end - 1))) {
        return start;
      }
    }
    return -1;
  }

  /** A credit without brackets: the words after the last sentence, or the last words after a blank. */
  private static @Nullable Credit tail(String text, TextRange passage) {
    int end = passage.end();
    while (end > passage.start() && "。．. ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int first = end;
    while (first > passage.start() && end - first < LONGEST && SENTENCE_END.indexOf(text.charAt(first - 1)) < 0) {
      first--;
    }
    boolean whole = first == passage.start() || SENTENCE_END.indexOf(text.charAt(first - 1)) >= 0;
    for (int start = first; start < end; start = afterGap(text, start, end)) {
      if (start > first || whole) {
        int trimmed = start;
        while (" —–".indexOf(text.charAt(trimmed)) >= 0 && trimmed + 1 < end) {
          trimmed++;
        }
        TextRange range = new TextRange(trimmed, end);
        // A line of its own that says so names who made the story.
        String words = start > passage.start() ? REPORT.matcher(range.of(text)).replaceFirst("") : range.of(text);
        Credit credit = parse(words, range, null);
        if (credit != null) {
          return credit;
        }
      }
    }
    // «…讲述自己的苦恼本报记者胡清摄»: one's own paper begins the credit, without a gap as well.
    int own = text.lastIndexOf("本报记者", end);
    return own > first && text.charAt(end - 1) == '摄' ? parse(text.substring(own, end), new TextRange(own, end), null) : null;
  }

  /** «…车流有序／大公报记者方俊明摄»: a full-width stroke, one that leans back, or a bar parts like a blank. */
  private static int afterGap(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (GAPS.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == '，' && to - i <= LONGEST_BEHIND_COMMA) {
        return i + 1;
      }
    }
    return to;
  }

  private static @Nullable Credit parse(String all, TextRange range, @Nullable String sender) {
    String words = LABEL.matcher(all).replaceFirst("");
    Matcher marked = words.isEmpty() || "□■◎".indexOf(words.charAt(0)) < 0 ? null : MARKED.matcher(words);
    if (marked != null && marked.matches() && Names.isChineseName(marked.group("name"))) {
      return new Credit(marked.group("role"), marked.group("name"), sender, range);
    }
    Matcher before = ROLE_BEFORE.matcher(words);
    if (before.matches()) {
      Credit nested = parse(before.group("rest").strip(), range, sender);
      return nested != null ? nested : before(before, range, sender);
    }
    Matcher behind = ROLE_BEHIND.matcher(words);
    if (behind.matches()) {
      return behind(words, behind, range, sender);
    }
    Matcher spread = SPREAD.matcher(words);
    if (spread.matches() && Outlets.isOutlet(spread.group("outlet"))) {
      // «受访者供图 央广网发»
      return parse(spread.group("made"), range, spread.group("outlet"));
    }
    Matcher sent = SENT.matcher(words);
    if (words.indexOf('/') > 1 && Outlets.isOutlet(words)) {
      // «新华社/法新»
      return new Credit("发", words, words, range);
    }
    if (sent.matches() && sent.group("rest").isEmpty() && Outlets.isOutlet(sent.group("outlet"))) {
      return new Credit("发", sent.group("outlet"), sent.group("outlet"), range);
    }
    Matcher drawn = sent.matches() ? DRAWN.matcher(sent.group("rest")) : null;
    if (drawn != null && drawn.matches() && Outlets.isOutlet(sent.group("outlet")) && Names.isChineseName(drawn.group("name"))) {
      return new Credit("作", drawn.group("name"), sent.group("outlet"), range);
    }
    return null;
  }

  /** «图：武汉街头» says what the picture shows, «图/视觉中国» and «图：张三» whose it is. */
  private static @Nullable Credit before(Matcher before, TextRange range, @Nullable String sender) {
    String role = before.group("role");
    String rest = before.group("rest").strip();
    String mark = before.group("mark").strip();
    // «图 | 县城的旧招牌»: a bar parts a label from what the picture shows as well.
    boolean vague = mark.isEmpty() && !role.equals("图据") || role.length() == 1 && "|｜丨".contains(mark) && !CreditGiver.isOne(rest) && !rest.endsWith("提供")
        || (role.length() == 1 || role.equals("图片") || role.equals("照片") || role.equals("拍摄") || role.equals("漫画")) && "：:︰﹕".contains(mark);
    if (vague && !AgencyCredit.are(rest) && !isClear(PeopleGrammar.readMakers(rest)) && !Outlets.isOutlet(rest)) {
      return null;
    }
    if (rest.endsWith("提供") && rest.length() > 2) {
      // «圖／北捷提供»
      return named("提供", rest.substring(0, rest.length() - 2).strip(), range, sender);
    }
    return named(role, KIND.matcher(rest).replaceFirst(""), range, sender);
  }

  private static @Nullable Credit behind(String words, Matcher behind, TextRange range, @Nullable String sender) {
    String role = behind.group("role");
    String rest = behind.group("rest").strip();
    boolean pictureOf = (role.equals("图") || role.equals("圖")) && words.length() == rest.length() + 1;
    if (pictureOf && !rest.contains("记者") && !rest.contains("記者")) {
      return null;
    }
    boolean given = role.equals("提供") || OF_EACH.matcher(rest).lookingAt();
    if (given) {
      Matcher by = GIVEN_BY.matcher(rest);
      boolean bracketed = range.length() > words.length() && (Names.isChineseName(rest) || CreditGiver.isInBracket(rest));
      boolean explicit = bracketed || rest.contains("图") || rest.contains("照片") || CreditGiver.is(rest.replaceFirst("^(?:均|都)由", ""));
      if (!by.matches() || role.equals("提供") && !explicit) {
        return null;
      }
      rest = by.group("rest").strip();
    }
    rest = DAY_BEFORE.matcher(role.equals("摄") ? WITH_MAKER.matcher(rest).replaceFirst("") : rest).replaceFirst("");
    if (rest.isEmpty()) {
      return null;
    }
    if (UNNAMED.contains(rest)) {
      // «通讯员 摄»
      return new Credit(role, rest, sender, range);
    }
    boolean apart = words.endsWith(' ' + role) && BY_HAND.matcher(role).matches();
    Credit credit = named(role, rest, range, sender);
    return credit == null && (apart && Names.isOfFour(rest) || Names.isTibetan(rest)) ? new Credit(role, rest, sender, range) : credit;
  }

  /** The name with what it is called: «央广网发 通讯员 吴豪博», «湖北日报全媒记者 田悦», «陈超», «视觉中国». */
  private static @Nullable Credit named(String role, String words, TextRange range, @Nullable String sender) {
    String rest = words.strip();
    String outlet = sender;
    Matcher sent = SENT.matcher(rest);
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
    boolean body = !BY_HAND.matcher(role).matches();
    boolean fits = body
        ? AgencyCredit.are(rest) || BODY.matcher(rest).matches() && !NOT_A_BODY.matcher(rest).matches()
        : makers.complete() && (sender != null || outlet != null || isClear(makers));
    return fits ? new Credit(role, rest, outlet, range) : null;
  }

  private static boolean isHouse(String words) {
    return words.charAt(0) < 0x80 || AgencyCredit.are(words) || Outlets.isOutlet(words);
  }

  /** As printed where nothing but marks stands between them. */
  private static String names(String words, List<Byline> people) {
    boolean oneRole = people.stream().map(Byline::role).distinct().count() == 1;
    return oneRole
        ? words.substring(people.get(0).range().start(), people.get(people.size() - 1).range().end())
        : people.stream().map(Byline::name).collect(Collectors.joining(" "));
  }

  /** Whether all are named and nobody's name is unusual. */
  private static boolean isClear(PeopleReading makers) {
    return makers.complete() && !makers.people().isEmpty()
        && makers.people().stream().allMatch(one -> Names.isChineseName(one.name()) || one.name().indexOf('·') > 0 || !one.role().equals("作者"));
  }
}
