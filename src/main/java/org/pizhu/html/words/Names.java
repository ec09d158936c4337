package org.pizhu.html.words;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.text.Segments;

/** Tells names of persons from other words, by their form. */
public final class Names {

  /** The single-character surnames of the 百家姓 that are in use, with those that it lacks. */
  private static final String SURNAMES =
      "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史"
          + "唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧肖尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝"
          + "董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱丘骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉"
          + "钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶"
          + "幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎"
          + "闫充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢"
          + "趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴華謝鄒竇蘇範魯韋馬鳳費賀湯羅畢鄔樂於時齊顧蕭閔賈婁顏鍾鐘駱盧經繆應單龔陸榮儲車葉龍劉黃譚貢勞酈邊連習閻溫莊滿關鄧萬銀鄺簡饒盧樊岳賴藍龐聶闕歐區麥鮑烏喬寧甯紀項蘭蘆閆闞陰厲諸練凃遊薩鈕鞏賓"
          + "关蒯相查后粘荆红游竺权逯盖益桓公仉督岳帅缑亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟苟代涂覃候兰占邸战植初原斯莽乃敬揭但付仝俱智展区欧冼矫隋丛朴辜赫漆尧苑亓仵雒眭镡郇郏鄢綦菅谌禚揣茆尉栗楚肇贠闪颉麦檀冮蹇宛阙邝迟芦鹿庹靖粟撒";

  /** The surnames that most people have, without those that are words of sentences as well: 于, 向, 任, 万. */
  private static final String COMMON_SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵覃武钱戴严莫孔汤";

  /** Those of them that are written otherwise in Taiwan and Hong Kong. */
  private static final String COMMON_TRADITIONAL = "張劉陳楊黃趙吳孫馬羅鄭許馮鄧蕭蔣葉蘇呂盧鍾譚陸範韋賈鄒賴";

  private static final Set<String> DOUBLE_SURNAMES = Set.of(
      "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "司空", "夏侯", "端木", "长孙", "宇文",
      "轩辕", "南宫", "独孤", "完颜", "呼延", "钟离", "闻人", "拓跋", "濮阳", "淳于", "申屠", "太史", "仲孙", "赫连", "澹台",
      "歐陽", "司馬", "諸葛", "東方", "尉遲", "公孫", "長孫", "軒轅", "南宮", "獨孤", "鍾離", "范姜", "張簡");

  /** Words of two to four characters that stand where names stand and are none. */
  private static final Set<String> NO_NAMES = Set.of(
      "报道", "综合", "综合报道", "摄影", "摄影报道", "图文", "文图", "整理", "编译", "专稿", "供稿", "供图", "消息", "获悉", "了解", "近日",
      "日前", "今天", "昨天", "今日", "昨日", "昨晚", "当日", "当天", "单位", "简介", "介绍", "手记", "日记", "观察", "调查", "专访", "采访", "现场", "现场报道", "资料", "资料图",
      "资料图片", "图片", "照片", "文字", "来源", "未知", "佚名", "本报", "本网", "本刊", "本台", "本社", "网络", "网友", "视频", "截图",
      "视频截图", "实习", "见习", "特约", "特派", "先生", "女士", "老师", "同学", "问答", "联系", "电话", "邮箱", "发布", "时间", "地点",
      // What an interview says behind «记者：».
      "谢谢", "谢谢您", "谢谢你", "谢谢啊", "谢谢大家", "谢谢各位", "谢了", "謝謝", "謝謝您", "謝謝你", "謝謝大家", "谢天谢地", "好的", "好吧", "是的", "对", "明白",
      "公众号", "微信", "微博", "客户端", "业主", "村民", "市民", "居民", "家属", "读者", "受访者", "志愿者", "当事人", "新华社", "中新社", "人民网", "央广网", "中新网", "新华网", "节选", "有删节", "文章", "原创");

  /** Words of which Tibetan names are made. */
  private static final String TIBETAN_WORD =
      "(?:旦增|丹增|次仁|才仁|泽仁|扎西|尼玛|卓玛|多吉|嘉措|加措|曲珠|曲珍|曲扎|央宗|央金|平措|彭措|格桑|洛桑|罗桑|顿珠|达娃|边巴|巴桑|仁青|仁增|拉姆|旺堆|旺姆|旺久|群培|白玛|德吉|坚赞"
          + "|江村|阿旺|土登|索朗|索南|晋美|吉美|益西|强巴|次旦|次旺|普布|米玛|罗布|贡布|琼达|玉珍|措姆|桑吉|才让|才旦|卓嘎|伦珠|朗杰|降央|洛卓|边觉|曲培|班丹|贡觉|欧珠|占堆|云旦|塔杰)";

  /** «旦增尼玛曲珠»: longer than other names, with two such words. */
  private static final Pattern TIBETAN = Pattern.compile("(?=.*" + TIBETAN_WORD + ".*" + TIBETAN_WORD + ")\\p{IsHan}{5,8}");

  private static final Pattern TWO_TIBETAN = Pattern.compile(TIBETAN_WORD + "{2}");

  private static final Pattern LATIN = Pattern.compile("[A-Z][A-Za-z'’.-]{1,20}(?: [A-Z][A-Za-z'’.-]{0,20}){0,3}");

  /** Words of which Mongolian names are made. */
  private static final String MONGOLIAN_WORD =
      "(?:巴雅尔|巴特尔|巴图|格日勒|其其格|其木格|图雅|托娅|娜仁|那仁|斯琴|高娃|朝鲁|呼格吉勒|白音|巴音|阿拉坦|青格|额尔德|宝音|哈斯|孟和|恩和|达来|苏雅拉|敖日格|乌云|乌兰|萨仁|毕力格|布和|吉日嘎|满都|那顺"
          + "|特木尔|铁木尔|朝克|德力格|苏布|必力格|斯日古|塔娜|呼和|阿古|乌日|阿荣)";

  private static final Pattern MONGOLIAN = Pattern.compile("(?=.*" + MONGOLIAN_WORD + ".*" + MONGOLIAN_WORD + ")\\p{IsHan}{5,8}");

  /** A name with the mark behind it, two characters set apart or not. */
  private static final Pattern ONE = Pattern.compile("(?<name>\\p{IsHan} \\p{IsHan}|\\p{IsHan}{2,3})(?:[、 ]|$)");

  /** In UTF-16 units: names of which one is set apart. */
  private static final int SHORTEST_SPACED = 3;
  private static final int LONGEST_SPACED = 24;

  private static final Pattern TRANSCRIBED =
      Pattern.compile("[\\p{IsHan}A-Za-z]{1,10}(?:[·・•.‧．][\\p{IsHan}A-Za-z]{1,10}){1,4}");

  private Names() {}

  /** Whether a word has the form of a person's name: two to four Chinese characters, a transcribed or a Latin name. */
  public static boolean isName(String word) {
    int length = word.length();
    if (length >= 2 && length <= 4 && isHan(word)) {
      return !NO_NAMES.contains(word) && !word.endsWith("报道") && !word.endsWith("報道") && !word.endsWith("報導") && !word.startsWith("发自");
    }
    if (length == 3 && isHan(word.charAt(0)) && isHan(word.charAt(2)) && word.charAt(1) == ' ') {
      return true;
    }
    if (length >= 5 && length <= 8 && (TIBETAN.matcher(word).matches() || MONGOLIAN.matcher(word).matches())) {
      return true;
    }
    return length >= 3 && length <= 40 && !word.contains("联盟") && (TRANSCRIBED.matcher(word).matches() || LATIN.matcher(word).matches());
  }

  /** Whether a word is made of two Tibetan words and nothing else: «扎西次仁». */
  public static boolean isTibetan(String word) {
    return word.length() == 4 && TWO_TIBETAN.matcher(word).matches();
  }

  /** Whether a word is a Chinese name that begins with a surname. Stricter than {@link #isName}. */
  public static boolean isChineseName(String word) {
    String name = word.length() == 3 && word.charAt(1) == ' ' ? "" + word.charAt(0) + word.charAt(2) : word;
    if (!isHan(name) || NO_NAMES.contains(name) || name.length() < 2 || name.length() > 4) {
      return false;
    }
    if (name.length() > 2 && DOUBLE_SURNAMES.contains(name.substring(0, 2))) {
      return true;
    }
    return name.length() <= 3 && SURNAMES.indexOf(name.charAt(0)) >= 0;
  }

  /** Whether a word is a name with a surname that most people have, and neither it nor its beginning is another word: «高清图». */
  public static boolean isCommonName(String word) {
    boolean common = isChineseName(word) && (COMMON_SURNAMES.indexOf(word.charAt(0)) >= 0 || COMMON_TRADITIONAL.indexOf(word.charAt(0)) >= 0);
    return common && !isWord(word) && !isWord(word.substring(0, 2));
  }

  /**
   * Where the second of two names begins that stand together without a gap. The second has a common surname, neither is a word, and no
   * other two names may be read from the run, whatever the surname: of 20,000 pairs of the names of the tables 73 % are parted, all rightly.
   *
   * @param run four to six Chinese characters
   * @return -1 if the run is not surely two names
   */
  public static int second(String run) {
    int found = -1;
    boolean three = run.length() == 6 && isChineseName(run.substring(0, 2)) && isChineseName(run.substring(2, 4)) && isChineseName(run.substring(4));
    for (int cut = Math.max(2, run.length() - 3); cut <= Math.min(3, run.length() - 2); cut++) {
      if (isChineseName(run.substring(0, cut)) && isChineseName(run.substring(cut))) {
        if (found >= 0) {
          return -1;
        }
        found = cut;
      }
    }
    boolean sure = found > 0 && !three && COMMON_SURNAMES.indexOf(run.charAt(found)) >= 0 && !run.endsWith("摄");
    return sure && !isWord(run.substring(0, found)) && !isWord(run.substring(found)) ? found : -1;
  }

  /** Whether words are two names without a gap and nothing else: «杨小晖徐晓君»; of four characters it is not clear enough. */
  public static boolean areTwo(String words) {
    return words.length() >= 5 && words.length() <= 6 && isHan(words) && second(words) > 0;
  }

  /** Whether words are names and nothing else, and the two characters of one are set apart: «周瑞平 裴 倩». */
  public static boolean areSpaced(String words) {
    if (words.length() < SHORTEST_SPACED || words.length() > LONGEST_SPACED || words.indexOf(' ') < 0) {
      return false;
    }
    Matcher one = ONE.matcher(words);
    boolean spaced = false;
    int end = 0;
    while (end < words.length() && one.region(end, words.length()).lookingAt()) {
      String name = one.group("name");
      if (!isChineseName(name) || isWord(name.replace(" ", ""))) {
        return false;
      }
      spaced |= name.indexOf(' ') > 0;
      end = one.end();
    }
    return spaced && end == words.length();
  }

  /** Whether four characters are two words of the dictionary: «小区业主» is nobody's name, while «阿依努尔» falls apart otherwise. */
  public static boolean isTwoWords(String word) {
    return word.length() == 4 && isWord(word.substring(0, 2)) && isWord(word.substring(2));
  }

  /** Whether four characters may be the name of one who has no surname: «格绒登巴»; neither a word nor two. */
  public static boolean isOfFour(String word) {
    return word.length() == 4 && isName(word) && !isWord(word) && !isTwoWords(word);
  }

  /**
   * Whether characters behind a role without a gap may be the name of one who has no surname of the table: four of them, or, where the bracket or the
   * list ends with them, three of which none are a word: «四建磊», or two: «春拉».
   */
  public static boolean isUnusual(String word, boolean closed) {
    boolean may = closed && word.length() <= 3 && isName(word) && !isWord(word);
    return isOfFour(word) || may && (word.length() == 2 || !isWord(word.substring(0, 2)) && !isWord(word.substring(1)));
  }

  /** Whether four characters may be a name with the surnames of both parents: «张李小康». */
  public static boolean isOfBothParents(String word) {
    return isOfFour(word) && COMMON_SURNAMES.indexOf(word.charAt(0)) >= 0;
  }

  /** Whether a name is a word of the dictionary as well. */
  public static boolean isWord(String name) {
    return new Segments().word(name, 0).length() == name.length();
  }

  /** Whether a word is two or three Chinese characters and none of the words that stand where names stand. */
  public static boolean isShort(String word) {
    return word.length() >= 2 && word.length() <= 3 && isHan(word) && !NO_NAMES.contains(word);
  }

  /** Where a Latin name of several words ends, which blanks part; -1 if there is none. */
  public static int latin(String text, int start, int limit) {
    int end = start;
    while (end < limit && (text.charAt(end) < 0x250 && Character.isLetter(text.charAt(end)) || " .-'’".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    boolean whole = end == limit || Mark.of(text.charAt(end)) != Mark.NONE
        || Mark.of(text.charAt(Math.max(start, end - 1))) == Mark.SPACE;
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end > start && whole && isName(text.substring(start, end)) ? end : -1;
  }

  /**
   * Whether a single character stands at an offset, and another behind a blank: «王 芳».
   *
   * @param end where the blank stands
   */
  public static boolean spaced(String text, int start, int end, int limit) {
    return end + 1 < limit && Character.isSpaceChar(text.charAt(end)) && isHan(text.charAt(start)) && isHan(text.charAt(end + 1))
        && (end + 2 == limit || Mark.of(text.charAt(end + 2)) != Mark.NONE || Brackets.isOpen(text.charAt(end + 2)));
  }

  /** Whether a word is of Chinese characters only; an empty one is not. */
  public static boolean isHan(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!isHan(word.charAt(i))) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /** Whether a UTF-16 unit is a Chinese character or half of one outside the basic plane. */
  public static boolean isHan(char c) {
    return c >= 0x4e00 && c <= 0x9fff || c >= 0x3400 && c <= 0x4dbf || c == '〇' || Character.isSurrogate(c);
  }
}
