package org.pizhu.html.captions;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.model.Credit;
import org.pizhu.model.TextRange;

/** Reads what the words of a credit say: in which role, whose name, of which house. */
final class CreditWords {

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

  /** «聯合報系資料照片»: of what kind it is. */
  private static final Pattern KIND = Pattern.compile("(?<=.{2})\\s?(?:资料|資料|档案|檔案)(?:图片?|照片?|圖片?)$");

  /** «央视新闻截图»: one frame of a house's film. */
  private static final Pattern SHOT = Pattern.compile("(?:视频|視頻|画面|畫面)?截[图圖屏]$");

  /** «新华社发», «央广网发 …». */
  static final Pattern SENT = Pattern.compile("(?<outlet>.{2,14}?)\\s?(?:[发發]\\s*|(?:图片?|照片|圖片?)\\s+)(?<rest>.*)");

  /** «新华社发 徐骏 作»: of a cartoon. */
  private static final Pattern DRAWN = Pattern.compile("(?<name>\\p{IsHan}{2,4})\\s?作");

  private static final Pattern SPREAD = Pattern.compile("(?<made>.{2,20}(?:供图|摄|提供))\\s(?<outlet>\\S{2,8})[发發]");

  /** What a person does; other roles may be a body's. */
  static final Pattern BY_HAND = Pattern.compile("[摄攝].*|航拍|翻[摄攝拍]|拍[摄攝]|[绘繪制製].*");

  /** «（□张三 报道）»: who sent the picture, behind the mark that papers set before their people. */
  private static final Pattern MARKED = Pattern.compile("[□■◎]\\s?(?<name>.{2,12}?)\\s?(?<role>报道|報道|报导|報導)");

  /** «新华社记者 张三5月6日摄». */
  private static final Pattern DAY_BEFORE = Pattern.compile("\\s?(?:(?:19|20)\\d{2}年)?\\d{1,2}月\\d{1,2}日$");

  /** «县委宣传部供图 张三摄», «拍友 张三摄», «张三 文并摄», «医院宣传科 张三 摄»: what else stands with the photographer. */
  private static final Pattern WITH_MAKER = Pattern.compile(
      "^(?:拍友|摄友|读者|网友|市民|摄影爱好者|摄影师)\\s?(?=.)|[^，。]{2,20}[供提][图供]\\s?[，,、/ ]\\s?(?=.)|\\s?[/／]?(?:撰?文|采写|报道)\\s?[并及兼、/／]\\s?$|\\s文$"
          + "|^\\p{IsHan}{2,14}(?:[部局委科办站队村镇乡县]|中心|医院|公司|社区|街道|学院|大学|学校|集团)\\s(?=\\p{IsHan}{2,3}$)");

  /** Who is named by what they are only. */
  private static final Set<String> UNNAMED = Set.of("通讯员", "受访者", "读者", "网友");

  private CreditWords() {}

  /**
   * The credit that words are.
   *
   * @param range where it stands in the story, which may be more than the words
   * @param sender the house that sent the picture, where it is named before
   * @return none if they say anything else
   */
  static @Nullable Credit read(String all, TextRange range, @Nullable String sender) {
    String words = LABEL.matcher(all).replaceFirst("");
    Matcher marked = words.isEmpty() || "□■◎".indexOf(words.charAt(0)) < 0 ? null : MARKED.matcher(words);
    if (marked != null && marked.matches() && Names.isChineseName(marked.group("name"))) {
      return new Credit(marked.group("role"), marked.group("name"), sender, range);
    }
    Matcher before = ROLE_BEFORE.matcher(words);
    if (before.matches()) {
      Credit nested = read(before.group("rest").strip(), range, sender);
      return nested != null ? nested : before(before, range, sender);
    }
    Matcher behind = ROLE_BEHIND.matcher(words);
    if (behind.matches()) {
      return behind(words, behind, range, sender);
    }
    Matcher spread = SPREAD.matcher(words);
    if (spread.matches() && Outlets.isOutlet(spread.group("outlet"))) {
      // «受访者供图 央广网发»
      return read(spread.group("made"), range, spread.group("outlet"));
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
    if (vague && !AgencyCredit.are(rest) && !CreditMaker.isClear(PeopleGrammar.readMakers(rest)) && !Outlets.isOutlet(rest)) {
      return null;
    }
    if (rest.endsWith("提供") && rest.length() > 2) {
      // «圖／北捷提供»
      return CreditMaker.of("提供", rest.substring(0, rest.length() - 2).strip(), range, sender);
    }
    String shot = SHOT.matcher(rest).replaceFirst("");
    return CreditMaker.of(role, Outlets.isOutlet(shot) ? shot : KIND.matcher(rest).replaceFirst(""), range, sender);
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
    Credit credit = CreditMaker.of(role, rest, range, sender);
    return credit == null && (apart && Names.isOfFour(rest) || Names.isTibetan(rest)) ? new Credit(role, rest, sender, range) : credit;
  }
}
