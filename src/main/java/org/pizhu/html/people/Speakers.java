package org.pizhu.html.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.words.Names;

/**
 * Tells who is said to speak by the words around a word of saying: «武汉市社区书记王涛在接受采访时说» names 王涛, «一名居民告诉记者» a person without a name,
 * «他说» nobody plainly.
 */
final class Speakers {

  /** Longer ones are a sentence and no person. */
  private static final int LONGEST = 28;

  private static final int LONGEST_NAME = 16;

  /** With these no name ends. */
  private static final String NO_NAME_ENDS = "的了着是在们部等面还也就";

  /** Between a person and the word of saying: how, when, to whom. */
  private static final Pattern MANNER = Pattern.compile(
      "(?:在[^，。“”]{2,24}(?:时|中|上|后|期间)|接受[^，。“”]{0,16}(?:采访|专访)时?|(?:面对|对|向|跟|和|与|给)[^，。“”]{1,12}"
          + "|(?:\\d{1,2}月)?\\d{1,2}日|近日|日前|昨天|昨日|今天|今日|当天|当日|当晚|赛后|赛前|会后|会上|事后|课后|现场|电话[里中]|微信[里中]|随后|随即|之后|同时|首先|最后|"
          + "也|还|曾|则|都|又|就|便|却|再次|再|一再|反复|多次|不断|不禁|不由得|连连|连忙|立即|特别|进一步|明确|公开|坦率|直接|这样|如此|如是|"
          + "如实|曾经|表情|激动|哽咽|动情|高兴|感慨|欣慰|自豪|无奈|笑|哭|回忆|介绍|解释|补充|总结|分析|感叹|坚定|着|[，\\s])+$");

  /** What may stand before the person and belongs to the sentence. */
  private static final Pattern OPENING = Pattern.compile(
      "^(?:但是?|而且?|对此|其中|随后|近日|日前|此外|另外|同时|因此|所以|昨天|昨日|今天|今日|当天|当日|当晚|据|时任|"
          + "(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:上午|下午|晚上?|凌晨)?|\\d{1,2}日|[，、：:\\s])+");

  /** Offices and callings that stand before a name. */
  static final String TITLES = "(?:总|副|第一|常务)?(?:书记|主任|局长|处长|科长|厅长|部长|院长|校长|所长|站长|队长|馆长|会长|社长|团长|行长|市长|县长|省长|区长|镇长|乡长"
      + "|村长|组长|班长|机长|船长|店长|厂长|董事长|总经理|经理|总裁|总监|总编辑|首席执行官|首席科学家|首席经济学家|总统|总理|首相|主席|副主席|大臣|外长|秘书长|发言人"
      + "|负责人|创始人|联合创始人|负责同志|教授|副教授|研究员|副研究员|讲师|院士|博士|工程师|设计师|建筑师|律师|法官|检察官|医生|医师|护士长|护士|药师|教师|老师|班主任|辅导员|导师|教练|教练员|运动员"
      + "|队员|裁判|演员|导演|编剧|作家|诗人|画家|歌手|记者|编辑|评论员|主持人|学者|专家|分析师|顾问|委员|常委|代表|政委|参谋|战士|民警|交警|警官|消防员|司机|驾驶员|快递员|外卖员|骑手|环卫工|环卫工人|保安|工人|农民|农户"
      + "|村民|居民|市民|业主|商户|店主|老板|老人|患者|学生|同学|大学生|志愿者|游客|旅客|乘客|网友|党员|干部|网格员|职工|员工|工作人员|家长|母亲|父亲|妻子|丈夫|儿子|女儿|家属|群众|村支书|支书|负责人之一|传承人|养殖户|种植户|贫困户|企业家|主播"
      + "|组长|政协委员|人大代表)";

  /** With these a name begins after whatever a person is. */
  private static final Pattern TITLED = Pattern.compile(
      "(?<head>.*(?:" + TITLES + "|[员长师手兵士生家者人工民户官友客嫂匠]))(?<name>\\p{IsHan}{2,4}|\\p{IsHan}{1,8}(?:[·・•]\\p{IsHan}{1,10}){1,3})");

  /** Persons and bodies without a name. */
  private static final Pattern UNNAMED = Pattern.compile(
      "[\\p{IsHan}A-Za-z0-9“”·]{0,22}?(?:" + TITLES + "|人士|男子|女子|小伙|大爷|大妈|阿姨|奶奶|爷爷|叔叔|孩子|小朋友|先生|女士|师傅|父母|邻居|妈妈|爸爸"
          + "|公司|集团|警方|校方|院方|官方|客服|平台|协会|大学|学校|医院|法院|检察院|公安局|政府|银行|部门|委员会|外交部|国防部)");

  private static final String HONORIFIC = "先生|女士|小姐|大爷|大妈|大姐|大哥|阿姨|奶奶|爷爷|师傅|老师|医生|老汉|婆婆|老人|同学";

  /** «李女士», «王大爷», «张医生», «王某»; after 小, 老 and 阿 as well. */
  private static final Pattern CALLED = Pattern.compile("(?<surname>\\p{IsHan}{1,2})(?:某某?|" + HONORIFIC + "|总)|[小老阿]\\p{IsHan}");

  private static final Pattern PRONOUN = Pattern.compile("[他她它我你您咱俺][们俩]?|自己|大家|有人|记者|笔者|作者|网友们?|人们|双方|对方|后者|前者");

  /** «的一位发言人», «难以置信询问儿子», «大卫·波兰却在专栏里»: the end of a clause, or one with a verb of its own. */
  private static final Pattern SENTENCE = Pattern.compile("^(?:的|甚至|当时|难以)|询问|透过|见到|却在");

  private Speakers() {}

  /**
   * The person in what stands before a word of saying.
   *
   * @param words a clause, up to the word of saying
   * @return the name as the story gives it, or the words for a person without one; null where nobody is named plainly
   */
  static @Nullable String in(String words) {
    String rest = OPENING.matcher(MANNER.matcher(words.strip()).replaceFirst("")).replaceFirst("").strip();
    int comma = Math.max(rest.lastIndexOf('，'), rest.lastIndexOf('；'));
    if (comma >= 0) {
      return in(rest.substring(comma + 1));
    }
    if (rest.endsWith("地")) {
      return withoutManner(rest);
    }
    if (rest.isEmpty() || rest.length() > LONGEST || PRONOUN.matcher(rest).matches()) {
      return null;
    }
    return person(rest);
  }

  /** «周敏高兴地», «陈建国语重心长地»: how long the word for the manner is can't be seen; most have two characters. */
  private static @Nullable String withoutManner(String words) {
    for (int length : new int[] {2, 4, 3}) {
      int end = words.length() - 1 - length;
      String person = end < 2 ? null : in(words.substring(0, end));
      if (person != null) {
        return person;
      }
    }
    return null;
  }

  private static @Nullable String person(String words) {
    if (SENTENCE.matcher(words).find()) {
      return null;
    }
    if (isChineseName(words)) {
      return words;
    }
    Matcher titled = TITLED.matcher(words);
    if (titled.matches() && isName(titled.group("name"))) {
      // «邻居赵大爷» says more than «赵大爷».
      return isCalled(titled.group("name")) ? words : titled.group("name");
    }
    if (isName(words)) {
      return words;
    }
    return UNNAMED.matcher(words).matches() && !words.contains("”") ? words : null;
  }

  private static boolean isCalled(String words) {
    Matcher called = CALLED.matcher(words);
    return called.matches() && isSurname(called.group("surname"));
  }

  private static boolean isSurname(@Nullable String word) {
    return word == null || Names.isChineseName(word + "某");
  }

  private static boolean isName(String words) {
    return isChineseName(words) || isCalled(words) || words.length() <= LONGEST_NAME && words.matches(".+[·・•].+") && Names.isName(words);
  }

  private static boolean isChineseName(String words) {
    return Names.isChineseName(words) && NO_NAME_ENDS.indexOf(words.charAt(words.length() - 1)) < 0;
  }
}
