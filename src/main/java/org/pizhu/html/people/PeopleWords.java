package org.pizhu.html.people;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.html.people.PeopleToken.Kind;
import org.pizhu.html.words.Beginnings;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.html.words.Places;

/** The lexicon of the lines that name who made a story: roles, verbs and what else stands in such lines. */
public final class PeopleWords {

  /** Roles, longer ones before those that they begin with. */
  private static final String ROLES =
      "(?:审核|审稿|审校|核稿|校对|编辑|签发|供稿|投稿|撰稿|撰写|采写|撰文|拍摄|摄影|记录|执笔)人|美術(?![館學作設]|編)|美术(?![馆学作设]|编)|总监制|总策划|总导演|总统筹|运营|制作人|制片人|制作|制片|审校|译者|審校|譯者|审稿|校审|校稿|核稿|责校"
          + "|编校|编发|编排|采编|口述人|讲述人|整理人|采访|拍摄|美工|总编辑|(?:值班|执行|轮值|本期)总编|(?:值班|执行|责任|栏目|本期)主编|执行策划"
          + "|[一二三]审[一二三]校|[一二三初复终]校|主持人|主播|导播|解说|字幕|报道员|[一二三]审|审看|审定|编导|出镜|配音|播音|朗读|朗诵|诵读|录音|后期|审读|监审|版式设计|视觉设计|海报设计|设计(?!师)|版式|组版|检校|漫画|图表"
          + "|排版|插画|动画|海报|文案(?!策划)|剪接|後製|数据(?:支持|分析)|可视化"
          + "|值班主任|值班总监|值班编委|签发|出品人|统稿"
          + "|(?:责任|值班|新闻|录入|图文|网页|流程|音频|执行|初审|复审|终审|网络|实习|微信|轮值|图片|文字|视频|新媒体|美术|栏目|版面|本期|本版|见习)编辑|编辑|责编|网编|網編|责任校对|校对|特约撰稿人|撰稿人|撰稿"
          + "|记者|通讯员|作者|实习生|采写|撰文|执笔|编译|编写|翻译|评论员|主编|主笔"
          + "|监制|责任审核|选稿|整合(?!自)|审核|校审|审签|初审|复审|终审|编审|策划|统筹|整理|口述|讲述|文字|摄影师|摄影|摄像|制图|绘图|剪辑|美编|供稿"
          + "|責任編輯|編輯|責編|校對|記者|通訊員|實習生|採寫|撰文|編譯|翻譯|評論員|攝影師|攝影|攝像|製圖|繪圖|供稿";

  /** What may stand before a role and is no part of it. */
  private static final String QUALITIES =
      "本[版组](?:文字|稿件|报道)?|本期|本文|图片由|照片由|全媒体|全媒|融媒体|融媒|多媒体|见习|实习|特约|特派|首席|高级|资深|专职|参与|文字|摄影|视频|科技|财经|体育|专栏|专题|随队|前方|后方|摄影部|视觉|[驻赴][^驻赴]{1,18}?"
          + "|全媒體|實習|特約|資深|參與|攝影|財經|體育|駐[^駐]{1,12}?";

  /** A role and its qualities, which are none of it. */
  static final Pattern ROLE = Pattern.compile("(?:" + QUALITIES + "){0,3}?(?<role>" + ROLES + ")(?!单位)");

  private static final Pattern SPREAD = Pattern.compile("(\\p{IsHan})\\s{1,4}(\\p{IsHan})(?=\\s?[：:])");

  /** «环球时报驻日本、韩国特派记者», «发自东京、首尔»: the mark between the places parts no words. */
  private static final Pattern POSTED = Pattern.compile(
      "[\\p{IsHan}A-Za-z]{0,10}?[驻駐]\\p{IsHan}{2,6}(?:、\\p{IsHan}{2,6}?){1,5}(?:特派|特约|特約|首席)*(?:记者|記者)|[发發]自\\p{IsHan}{2,8}(?:、\\p{IsHan}{2,8}){1,3}");

  /** «发自北京 上海» */
  private static final Pattern SENT = Pattern.compile("[发發]自\\p{IsHan}{2,4}");

  /** «本版稿件均由», what stands before the house: of which stories they are the makers. */
  private static final Beginnings MADE_BY = new Beginnings(Pattern.compile(
      "(?:本[版组文]|以上|上述|这组)(?:文字|稿件|报道|内容)?(?:除.{1,8}外)?[，,]?(?:均|都)?由(?=\\p{IsHan}{0,8}(?:记者|通讯员))"));

  /** Roles that also say, behind a name, what the named did. */
  static final Set<String> DONE = Set.of("摄影", "拍摄", "整理", "采写", "撰文", "供稿", "编译", "采访", "攝影", "拍攝", "採寫", "編譯", "制图", "製圖", "绘图", "繪圖");

  /** Roles that may stand behind other words, if a colon follows. */
  static final Set<String> ANSWERING = Set.of("责任编辑", "责编", "编辑", "責任編輯", "責編", "編輯");

  static final Set<String> WRITING = Set.of("文", "撰文", "作者", "采写");

  /** Verbs that tell of a picture and nothing else. */
  static final Set<String> PICTURED = Set.of("摄", "攝", "供图", "供圖", "摄影", "攝影", "拍摄", "拍攝", "航拍", "制图", "製圖", "绘图", "繪圖");

  /** Verbs that may follow a name without a gap. */
  static final Pattern GLUED_VERB = Pattern.compile("参与(?:采写|采访|报道)|(?:摄影|图文|文图)(?:报道|报导|報道|報導)|(?:报道|报导|報道|報導)|摄影|整理|供图|供圖|[摄攝]|[发發]自\\p{IsHan}{2,6}");

  static final Pattern ENDS_IN_VERB = Pattern.compile("(?:" + GLUED_VERB.pattern() + ")$");

  /** Verbs that are words of their own; with a label's mark behind they are roles. */
  static final Pattern VERB = Pattern.compile(
      "(?:文|图|摄|圖|攝)[/／、](?:文|图|摄|影|圖|攝)|文 图(?=\\s?[/／|｜：:])|(?:摄影|图文|文图|综合)?(?:报道|报导|報道|報導)|[文图][并並][摄攝图]|视频|图片|圖片|组图|組圖|图文|文图|圖文|供图|供圖|采访|採訪|航拍|[文图摄圖攝]");

  /** «文/图», «文、图»: one who did both. */
  static final Pattern BOTH = Pattern.compile(".[/／、].");

  /** What may stand in such a line and names nobody. */
  static final Pattern LABEL = Pattern.compile(
      "(?:本文|题图|图片|封面|封面图片|信息|稿件|文章|新闻)?来源|首发媒体|首发|点击(?:数|量|率|次数)?|浏览(?:数|量|次数)?|阅读(?:数|量|次数)?|访问(?:数|量|次数)?|人气|字号|字体(?:大小)?|供稿单位|作者单位|出品单位"
          + "|(?:项目|采访|报道|调研)(?:团队|小组)|(?:文章)?关键词|标签|栏目|稿源|出处|原标题|原题|时间|日期|发布时间|出版|更新|發佈|發布"
          + "|(?:本文|文章|原文)?(?:转自|转载自|摘自|选自)|题图|封面|电子信箱|电子邮箱|邮箱|新闻热线|热线|电话|联系电话|微信号");

  /** «作者：张三 点击：», where the page put the number in later. */
  public static final Pattern ENDS_IN_LABEL = Pattern.compile("\\s(?:点击|浏览|阅读|访问)(?:数|量|率|次数)?\\s?[：:]$");

  /** «济南报道»: from where the named report. */
  private static final String PLACED = "\\p{IsHan}{2,4}(?<!摄影|图文|文图|和|、)(?:报道|报导|報導|報道)";

  static final Pattern FILLER = Pattern.compile(
      "(?:\\p{IsHan}{2,4}(?:报道|报导|報導|報道)|(?:报道|報導|報道))(?:\\p{IsHan}{2,6}[報报网網社])?"
          + "|[\\p{IsHan}A-Za-z]{2,12}(?:客户端|[网社])(?:独家|[专專微])?(?:报道|专稿|特稿|供稿)|据\\p{IsHan}{2}社电"
          + "|[A-Z]{0,4}\\d{2,8}|综合|(?:综合|綜合)外[电電](?:[报報][导導道])?|[发發]自.{2,10}|实习|等"
          + "|(?:摘自|选自|转自|原载于?)《[^《》]{2,14}》|.{2,20}(?:提供|供图)|对[本此]文[亦也]?有贡献|\\d[\\d-]{5,}|[\\w.+-]+@[\\w.-]+");

  /** A day, with the time or without, as a word of its own. */
  private static final Pattern DAY = Pattern.compile(
      "\\d{2,4}[年./-]\\d{1,2}[月./-]\\d{1,2}日?(?:\\s*\\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?)?(?=\\s|$)");

  static final Pattern DAY_OF_MONTH = Pattern.compile("(?:\\d{1,2}月)?\\d{1,2}日");

  static final Pattern TITLE = Pattern.compile(
      ".*(?:护士长|护士|医生|医师|队员|队长|主任|教授|研究员|工程师|设计师|讲师|院长|校长|书记|记者|学生|同学|民警|志愿者|干部|职工|教师|老师|院士|博士|处长|科长|局长|编委|部长|台长|社长|总监"
          + "|馆长|会长|秘书长|经理|主席|委员|记者团|通讯社|学生会|研究会|办公室|工作室|团委|编辑部|新闻部|融媒体中心|新媒体中心|新闻中心|传媒中心|医院|大学|学院|中学|小学|公司|集团|疾控中心|研究所|研究院|管委会|宣传部|村委会|居委会)"
          + "|[省市区县州镇]\\p{IsHan}{1,4}[委局办厅处]");

  /** «江西台记者», «内蒙古记者站记者»: clear only in front of a role. */
  static final Pattern STATION = Pattern.compile("\\p{IsHan}{1,6}(?:台|臺|记者站)");

  /** «海都记者», «N视频记者»: a house whose name has no form, or a desk; none of a sentence. */
  static final Pattern HOUSE = Pattern.compile("(?![从從在是为為据據由系])(?!.*(?:[时前原名位该女的从在对和与等是为由让]|战地|摄影|随行|外国|多国|中外))[A-Za-z\\p{IsHan}]{2,8}");

  /** «约翰·史密斯» in front of a verb, or at the end. */
  static final Pattern TRANSCRIBED = Pattern.compile("[\\p{IsHan}A-Za-z]{1,10}(?:[·・•.‧．][\\p{IsHan}A-Za-z]{1,10}?){1,4}");

  static final Beginnings ROLE_AT = new Beginnings(ROLE);
  static final Beginnings VERB_AT = new Beginnings(VERB);
  static final Beginnings GLUED_VERB_AT = new Beginnings(GLUED_VERB);
  static final Beginnings TRANSCRIBED_AT = new Beginnings(TRANSCRIBED);

  /** «記者張三、李四、SNG／台北報導»: those in the van of a television house. */
  private static final String VAN = "SNG";

  static final Pattern OFFICE = Pattern.compile("\\p{IsHan}{2,12}(?:部|局|委|会|院|校|中心|公司|镇|乡|县|区|政府|街道|大学|学院|中学|小学)");

  /** «统战部»: no name without a surname ends so. */
  private static final Pattern ENDS_AS_OFFICE = Pattern.compile("[部局办厅]$");

  /** In characters, without its qualities. */
  private static final int LONGEST_ROLE = 5;

  private PeopleWords() {}

  /** «据新华社记者», «从市政府»: words of a sentence, whatever follows. */
  static boolean isSaid(String word) {
    return "从從在是为為据據由系".indexOf(word.charAt(0)) >= 0;
  }

  /** Where a house ends whose name has no form, in front of «记者»; -1 if there is none. */
  static int house(String text, int at, int end) {
    int cut = at + 2;
    while (cut + 2 <= end && !(text.charAt(cut + 1) == '者' && "记記".indexOf(text.charAt(cut)) >= 0)) {
      cut++;
    }
    return cut + 2 <= end && HOUSE.matcher(text.substring(at, cut)).matches() ? cut : -1;
  }

  /** Where a day ends, or at the first of a line the words that say which stories its people made; -1 if there are none. */
  static int filler(String text, int at, int end, boolean first) {
    Matcher made = first ? MADE_BY.at(text, at, end) : null;
    if (made != null) {
      return made.end();
    }
    if (text.startsWith(VAN, at) && at + VAN.length() <= end && (at + VAN.length() == end || !Character.isLetterOrDigit(text.charAt(at + VAN.length())))) {
      return at + VAN.length();
    }
    Matcher day = text.charAt(at) <= '9' ? DAY.matcher(text).region(at, end) : null;
    return day != null && day.lookingAt() ? day.end() : -1;
  }

  /** Where a word ends that says from which places somebody reports; -1 if there is none. */
  static int posted(String text, int from, int mark, int limit) {
    boolean sent = mark < limit && text.charAt(mark) == ' ' && SENT.matcher(text).region(from, mark).matches();
    int next = mark + 1;
    while (sent && next < limit && Names.isHan(text.charAt(next))) {
      next++;
    }
    if (sent && Places.isOne(text.substring(mark + 1, next))) {
      return next;
    }
    if (mark >= limit || text.charAt(mark) != '、') {
      return -1;
    }
    Matcher posted = POSTED.matcher(text).region(from, limit);
    return posted.lookingAt() ? posted.end() : -1;
  }

  /** «责任编辑：张三_zhangsan»: whether a word is the name of an account behind that of its owner. */
  static boolean isAccount(String text, int start, int end) {
    return start > 0 && text.charAt(start - 1) == '_' && text.substring(start, end).chars().allMatch(c -> c < 0x80);
  }

  /**
   * Where in a run before a colon, behind a name or an outlet, the next label begins without a gap: «张三责编：李四».
   *
   * @param start where the run begins
   * @param end where it ends, which is where the colon stands
   * @return the end if no label begins within the run
   */
  static int label(String text, int start, int end) {
    for (int cut = start + 2; cut <= end - 2 && !ROLE_AT.isAt(text, start, end); cut++) {
      Matcher role = ROLE_AT.at(text, cut, end);
      String before = text.substring(start, cut);
      if ((role != null && role.end() == end || LABEL.matcher(text.substring(cut, end)).matches()) && (Names.isName(before) || isOutlet(before))) {
        return cut;
      }
    }
    return end;
  }

  /** Whether a passage is a house and a role of its people: «河边日报记者». */
  static boolean isRoleOfHouse(String text, int from, int to) {
    for (int cut = from + 2; cut <= to - 2; cut++) {
      Matcher role = ROLE_AT.at(text, cut, to);
      if (role != null && role.end() == to && isOutlet(text.substring(from, cut))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is an outlet, or a title that stands for one: «《财经》». */
  static boolean isOutlet(String word) {
    return Outlets.isOutlet(word) || word.startsWith("《") && word.endsWith("》") && word.length() > 2;
  }

  /**
   * Whether characters among others without a gap are a name. «张三摄» is a name and a verb, though 摄 may end a name.
   *
   * @param follows whether something of the same run was understood before them
   */
  static boolean isGluedName(String word, boolean follows) {
    return Names.isChineseName(word) && "摄攝".indexOf(word.charAt(word.length() - 1)) < 0
        && !ROLE_AT.isAt(word, 0, word.length()) && (follows || !isVerb(word));
  }

  /** «（记者达日罕 贺书琛）»: whether nothing but names with surnames stands between a blank and the end of a bracket. */
  static boolean namesFollow(String text, int blank) {
    int end = blank;
    int from = blank + 1;
    boolean names = text.charAt(blank) == ' ';
    while (names && !Brackets.isClose(text.charAt(end))) {
      end = from;
      while (end < text.length() && Names.isHan(text.charAt(end))) {
        end++;
      }
      names = end < text.length() && Names.isChineseName(text.substring(from, end))
          && (" 、".indexOf(text.charAt(end)) >= 0 || Brackets.isClose(text.charAt(end)));
      from = end + 1;
    }
    return names;
  }

  /** What a run is that has no known pieces. */
  static Kind single(String word) {
    if (FILLER.matcher(word).matches()) {
      return Kind.FILLER;
    }
    if (isOutlet(word)) {
      return Kind.OUTLET;
    }
    if (word.length() > 1 && TITLE.matcher(word).matches()) {
      return Kind.TITLE;
    }
    if (STATION.matcher(word).matches() && !Names.isChineseName(word)) {
      return Kind.OUTLET;
    }
    boolean name = Names.isName(word) && (!ENDS_AS_OFFICE.matcher(word).find() || Names.isChineseName(word)) && !ROLE.matcher(word).find() && !isSaid(word);
    return !name ? Kind.WORD : Names.isChineseName(word) ? Kind.NAME : Names.isTwoWords(word) ? Kind.WORD : Kind.UNUSUAL_NAME;
  }

  /** «张三 文/图», «张三 文 李四 摄»: whether a verb of writing is one of pictures too, or the next one is. */
  static boolean isBoth(List<PeopleToken> tokens, int verb) {
    PeopleToken one = tokens.get(verb);
    PeopleToken last = tokens.get(tokens.size() - 1);
    return BOTH.matcher(one.value()).matches() && verb == tokens.size() - 1
        || "文".equals(one.value()) && verb + 2 < tokens.size() && last.is(Kind.VERB) && PICTURED.contains(last.value());
  }

  /** Whether a run ends with a role, whatever stands before it. */
  static boolean endsInRole(String text, int start, int end) {
    for (int at = Math.max(start, end - LONGEST_ROLE); at <= end - 2; at++) {
      Matcher role = ROLE_AT.at(text, at, end);
      if (role != null && role.end() == end) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word says what somebody did for a story: «摄», «文». */
  static boolean isVerb(String word) {
    return VERB.matcher(word).matches();
  }

  /**
   * Where a role ends whose two characters are set apart, before a colon: «编 辑：张三».
   *
   * @param at where its first character stands
   * @return the offset after its last character; -1 if there is none
   */
  static int spread(String text, int at, int limit) {
    Matcher spread = SPREAD.matcher(text).region(at, limit);
    return spread.lookingAt() && ROLE.matcher(spread.group(1) + spread.group(2)).matches() ? spread.end() : -1;
  }
}
