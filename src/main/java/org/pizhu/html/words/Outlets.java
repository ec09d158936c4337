package org.pizhu.html.words;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the names of outlets by how they end: 社, 网, 报, 电视台, 客户端 … */
public final class Outlets {

  /** Endings of names of outlets; of two that begin alike the longer one first. */
  private static final String[] ENDINGS = {
    "网站", "经济报道", "經濟報道", "網站", "网", "網", "通讯社", "通訊社", "社", "报", "報", "電視台", "电视台", "广播电台", "广播电视台", "总台", "電台",
    "电台", "卫视", "衛視", "在线", "新闻台", "新聞台", "新聞雲", "新闻", "新聞", "傳媒",
    "客户端", "客戶端", "周刊", "週刊", "杂志", "雜誌",
    "之家", "之声", "之聲", "频道", "云媒", "融媒集团", "融媒", "新媒体", "媒体", "新媒體", "媒體", "视频", "財經", "财经", "公众号", "APP", "App", "+"
  };

  /** With which characters they begin: most of a text is none of them. */
  private static final String BEGIN_ENDINGS =
      Arrays.stream(ENDINGS).map(ending -> ending.substring(0, 1)).distinct().collect(Collectors.joining());

  /** What may follow an outlet as its branch: 央广网河南分网. */
  private static final String[] BRANCHES = {"分网", "分社", "频道", "客户端", "总站", "记者站", "新闻", "News", "Knews", "时刻", "全媒体集群", "传媒集团", "报业集团", "海外版", "电子版", "数字报"};

  /** After 报, 社, 网 and 新闻 these make other words. */
  private static final String NOT_AFTER_BAO = "道告导名考答警销废价复案备送表";

  private static final String NOT_AFTER_SHE = "会区科交团保员";
  private static final String NOT_AFTER_WANG = "络友民页址";
  private static final String NOT_AFTER_NEWS = "发出稿联工报传";
  private static final String NOT_AFTER_MEDIA = "學集公大業系人股";

  /** Before 网 and 报 these make words that name no outlet: «国家电网», «互联网», «通报». */
  private static final String NOT_BEFORE_WANG = "电電管渔上入落触断并";

  private static final String NOT_BEFORE_BAO = "通举预财申谎";

  /** Names and short names without such an ending. */
  private static final Set<String> KNOWN = Set.of(
      "央视", "央广", "央广军事", "总台", "每经", "每经AI", "证券时报e公司", "南都", "红星", "澎湃", "界面", "财新", "本台", "本刊", "极目", "川观", "上观", "封面", "中新", "北青", "新华",
      "第一财经", "国际在线", "法新", "路透", "美联", "36氪", "虎嗅", "本网", "本报", "本社", "交汇点", "大象", "顶端", "棱镜", "和讯", "新浪乐居", "长江云", "上游",
      "观察者网", "欧新", "埃菲", "安莎", "塔斯", "齐鲁壹点", "新花城", "九派", "潇湘晨报", "钱江", "齐鲁", "扬子", "现代快报",
      "南方周末", "法治周末", "半月谈", "南风窗", "环球人物", "新黄河", "橙柿互动", "石榴云", "草原云", "羊城派", "甬派", "温都", "新海南", "新湖南", "新甘肃",
      "新福建", "新江苏", "读特", "读创", "引力播", "看苏州", "劳动观察", "长安街知事", "冀云", "江西头条", "二三里", "爱济南", "津云", "紫牛", "新华每日电讯", "中新经纬", "半岛", "直新闻", "德国之声", "美国之音",
      "自由亚洲", "BBC中文", "風傳媒", "风传媒", "香港01", "財新", "早报", "公视", "海都", "公視", "民視", "華視", "中視", "台視", "大紀元", "大纪元", "新唐人", "新頭殼", "虎扑");

  /** The channels of portals: «新浪体育», «网易科技». */
  private static final Beginnings CHANNEL = new Beginnings(
      Pattern.compile("(?:新浪|网易|搜狐|腾讯|凤凰)(?:体育|科技|娱乐|教育|汽车|军事|健康|文化|时尚|数码|探索|房产|读书|历史|音乐|电影|影音|女性|旅游|时政|国际|社会|美股|港股|股票|证券)"));

  /** What channels are about. */
  private static final Pattern TOPIC = Pattern.compile(
      "(?:其它|其他|更多|最新|即时|即時|热门|熱門|焦点|焦點|综合|綜合|相关|相關|港闻|港聞|国际|國際|国内|國內|社会|社會|生活|财经|財經|政治|体育|體育|娱乐|娛樂|科技|产业|產業|地方|两岸|兩岸"
          + "|要闻|要聞|健康|教育|军事|軍事|旅游|旅遊|影视|影視|时事|時事|时政|時政|本地|本港|图片|圖片|热点|熱點|推荐|推薦|滚动|滾動|头条|頭條"
          + "|公司|行业|行業|企业|企業|证券|證券|市场|市場){1,3}(?:新闻|新聞|视频|視頻|频道|頻道|动态|動態)");

  /** «China Daily», «Beijing Review», «CGTN», «Ecns.cn»: names in Latin letters. */
  private static final Pattern ENGLISH = Pattern.compile(
      "(?:[A-Z][A-Za-z.'’&]*\\s){1,4}(?:Daily|Times|Post|News|Online|Herald|Review|Journal|Weekly|Tribune|Gazette|Agency|Network|Observer|Standard"
          + "|Television|Radio|Globe|Global)(?: Online| Service)?|Sixth Tone|Nikkei Asia|The (?:Guardian|Paper|Economist|Diplomat)"
          + "|Xinhua|CGTN|CCTV|SHINE|Reuters|RTHK|NHK|BBC|CNN|AFP|[A-Za-z][A-Za-z0-9-]{1,20}(?:\\.(?:cn|com|net|org)){1,2}");

  /** «新华社“新华视点”»: a column of the outlet. */
  private static final Pattern COLUMN = Pattern.compile("[“「][^”」]{2,10}[”」]");

  /** «欢迎关注公众号» */
  private static final Pattern APPEAL = Pattern.compile("关注|欢迎|搜索|扫码|仅限|该");

  /** Behind 本 these are one's own house. */
  private static final String OWN = "报報网網刊社台臺";

  /** Agencies whose names no other begins before: what stands there are words of a sentence. */
  private static final Set<String> AGENCIES = Set.of("新华社", "新華社", "中新社", "法新社", "路透社", "美联社", "美聯社");

  private static final int AGENCY = 3;

  private static final int MOST = 24;
  private static final int LONGEST_APP = 4;
  /** With which characters the names without an ending begin. */
  private static final String BEGIN_KNOWN = KNOWN.stream().map(known -> known.substring(0, 1)).distinct().collect(Collectors.joining());

  private static final int LONGEST_KNOWN = KNOWN.stream().mapToInt(String::length).max().orElse(0);

  private Outlets() {}

  /**
   * Where the outlet ends that a text begins with.
   *
   * @param from where the name begins
   * @param to how far it may reach
   * @return the offset after its last character; -1 if the text doesn't begin with an outlet
   */
  public static int end(String text, int from, int to) {
    int limit = Math.min(to, from + MOST);
    Matcher channel = CHANNEL.at(text, from, limit);
    if (channel != null) {
      return channel.end();
    }
    for (int i = from + 1; i < limit; i++) {
      if (!isNamePart(text.charAt(i - 1)) && !isDotOfName(text, i - 1, limit)) {
        return -1;
      }
      int end = ending(text, i, limit);
      if (end > 0) {
        return extend(text, from, end, limit);
      }
    }
    if (from >= limit || BEGIN_KNOWN.indexOf(text.charAt(from)) < 0) {
      return -1;
    }
    for (int end = Math.min(limit, from + LONGEST_KNOWN); end >= from + 2; end--) {
      if (KNOWN.contains(text.substring(from, end))) {
        return end;
      }
    }
    return -1;
  }

  /** Whether a name is one of the few that have no form. */
  public static boolean isKnown(String name) {
    return KNOWN.contains(name);
  }

  /** Whether a name that ends as one of an outlet is only that of a channel or a list: «生活新闻», «其它财经新闻». */
  public static boolean isChannel(String name) {
    return TOPIC.matcher(name).matches();
  }

  /** Whether a name is one of an outlet, from its first to its last character. */
  public static boolean isOutlet(String name) {
    String bare = unquoted(name);
    // «《湖北日报»: the mark of a title that is open, or closes one, belongs to other words.
    boolean open = bare.lastIndexOf('《') >= 0 != bare.lastIndexOf('》') >= 0;
    return !open && (isOne(bare) || isTwo(bare) || isPair(bare));
  }

  /** Where the agency begins with which words end: «街头新华社»; -1 if they end with none. */
  public static int agency(String words) {
    return words.length() >= AGENCY && AGENCIES.contains(words.substring(words.length() - AGENCY)) ? words.length() - AGENCY : -1;
  }

  /**
   * Where the name of an outlet ends behind one of the short names that have no ending: «中新经纬» is none of 中新, «央视北京» is one and a place.
   *
   * @param end where the short name ends
   * @param to where the words end
   */
  public static int whole(String text, int from, int end, int to) {
    boolean isShort = end - from == 2 && end < to && KNOWN.contains(text.substring(from, end)) && text.charAt(from) != '本';
    return isShort && Names.isHan(text.substring(end, to)) && !Places.isKnown(text.substring(end, to)) && !text.substring(end, to).contains("记者") ? to : end;
  }

  /** An outlet and a short name of its branch, which is left out where it is a place: «总台河北». Null if there is no outlet at the start. */
  public static @Nullable String withBranch(String bare, int longestBranch) {
    int end = end(bare, 0, bare.length());
    if (end > 0 && COLUMN.matcher(bare.substring(end)).matches()) {
      return bare.substring(0, end);
    }
    boolean branch = end > 0 && bare.length() - end <= longestBranch && Names.isHan(bare.substring(end));
    return branch ? bare.substring(0, whole(bare, 0, end, bare.length())) : null;
  }

  /** Whether a name in Latin letters is one of an outlet. */
  public static boolean isEnglish(String name) {
    return ENGLISH.matcher(name).matches();
  }

  /** Without the marks of a title. */
  public static String unquoted(String name) {
    return name.startsWith("《") && name.endsWith("》") ? name.substring(1, name.length() - 1) : name;
  }

  /** «大江网/信息日报»: two houses that share a report. */
  private static boolean isPair(String name) {
    int part = Math.max(name.indexOf('/'), name.indexOf('／'));
    return part > 1 && isOne(name.substring(0, part)) && isOne(name.substring(part + 1));
  }

  private static boolean isOne(String bare) {
    // «高洋讲述苦恼本报»: what is one's own stands behind no other words.
    boolean own = bare.length() > 2 && bare.charAt(bare.length() - 2) == '本' && OWN.indexOf(bare.charAt(bare.length() - 1)) >= 0
        || bare.endsWith("公众号") && APPEAL.matcher(bare).find();
    return bare.length() >= 2 && !own && (KNOWN.contains(bare) || end(bare, 0, bare.length()) == bare.length());
  }

  /** «中央广播电视总台央广», «湖北日报视界网»: a house and its branch. */
  private static boolean isTwo(String bare) {
    for (int cut = 2; cut <= bare.length() - 2 && bare.length() <= MOST; cut++) {
      if (isOne(bare.substring(0, cut)) && isOne(bare.substring(cut))) {
        return true;
      }
    }
    return false;
  }

  private static int extend(String text, int from, int end, int limit) {
    int reached = end;
    while (reached < limit) {
      int next = houseOf(text, reached, limit);
      char c = text.charAt(reached);
      next = next < 0 ? ending(text, reached, limit) : next;
      if (next < 0 && "·・•-—－".indexOf(c) >= 0) {
        next = end(text, reached + 1, limit);
        next = next < 0 && c == '·' ? app(text, reached + 1, limit) : next;
      }
      if (next < 0) {
        next = branch(text, reached, limit);
      }
      if (next < 0) {
        break;
      }
      reached = next;
    }
    return reached;
  }

  /** «新闻晨报·周到», «潮新闻·钱江»: behind the dot the app of a house may be called anything, but no place. */
  private static int app(String text, int from, int limit) {
    String name = limit - from <= LONGEST_APP && limit - from > 1 ? text.substring(from, limit) : "";
    return Names.isHan(name) && !Places.isKnown(name) ? limit : -1;
  }

  /** «宁夏日报报业集团»: not 宁夏日报报. */
  private static int houseOf(String text, int from, int limit) {
    return text.startsWith("报业集团", from) && from + 4 <= limit ? from + 4 : -1;
  }

  private static int branch(String text, int from, int limit) {
    if (text.startsWith("掌上", from) && from + 4 <= limit) {
      // «长沙晚报掌上长沙»: the app of a paper has the name of the town.
      int end = from + 4;
      return end < limit && end + 1 == limit && Names.isHan(text.charAt(end)) ? limit : end;
    }
    if (from + 3 <= Math.min(limit, text.length()) && text.charAt(from + 2) == '版' && Names.isHan(text.substring(from, from + 2))
        && "第头首末整本该".indexOf(text.charAt(from)) < 0) {
      // «海都报闽南版»
      return from + 3;
    }
    for (int i = from; i < Math.min(limit, from + 7) && (i == from || isNamePart(text.charAt(i - 1)) && text.charAt(i - 1) != '《'); i++) {
      for (String branch : BRANCHES) {
        if (text.startsWith(branch, i) && i + branch.length() <= limit) {
          return i + branch.length();
        }
      }
    }
    return -1;
  }

  private static int ending(String text, int at, int limit) {
    if (BEGIN_ENDINGS.indexOf(text.charAt(at)) < 0) {
      return -1;
    }
    for (String ending : ENDINGS) {
      int end = at + ending.length();
      if (end <= limit && text.startsWith(ending, at) && !goesOn(text, ending, end) && !isOtherWord(text, ending, at)) {
        return end;
      }
    }
    return -1;
  }

  private static boolean isOtherWord(String text, String ending, int at) {
    char before = at > 0 ? text.charAt(at - 1) : 0;
    return switch (ending) {
      case "报", "報" -> NOT_BEFORE_BAO.indexOf(before) >= 0;
      case "网", "網", "网站", "網站" -> NOT_BEFORE_WANG.indexOf(before) >= 0 || before == '联' && at > 1 && "互物车".indexOf(text.charAt(at - 2)) >= 0;
      default -> false;
    };
  }

  private static boolean goesOn(String text, String ending, int end) {
    char next = end < text.length() ? text.charAt(end) : 0;
    return switch (ending) {
      case "报", "報" -> NOT_AFTER_BAO.indexOf(next) >= 0;
      case "社" -> NOT_AFTER_SHE.indexOf(next) >= 0;
      case "网", "網" -> NOT_AFTER_WANG.indexOf(next) >= 0;
      case "新闻" -> NOT_AFTER_NEWS.indexOf(next) >= 0;
      // «县融媒体中心记者»: half a name is worse than none.
      case "融媒" -> next == '体';
      case "媒体", "媒體" -> next == '中' && text.startsWith("融媒体中心", end - 3);
      case "傳媒" -> NOT_AFTER_MEDIA.indexOf(next) >= 0;
      default -> false;
    };
  }

  /** «on.cc東網». */
  private static boolean isDotOfName(String text, int at, int limit) {
    return text.charAt(at) == '.' && at > 0 && at + 1 < limit && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at + 1));
  }

  private static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static boolean isNamePart(char c) {
    return Names.isHan(c) || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || "·・•-—－+《》".indexOf(c) >= 0;
  }
}
