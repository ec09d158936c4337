package org.pizhu.html.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.html.markup.Escape;
import org.pizhu.html.markup.WellFormed;
import org.pizhu.model.TextRange;
import org.pizhu.text.Segments;
import org.pizhu.text.WhiteSpace;

/**
 * Reads the headline and tells whether a crawler cut it. Crawlers cut near 20 characters: that of the sample takes characters until the
 * headline is 40 columns wide, a Chinese character being two. So a headline of that width looks cut where its last clause is too
 * short or lacks something, or where the text goes on with it; a narrower one does where its end can't be an end: a bracket is open, or the last word is a
 * lone character with which no word ends. Longer ones were not cut there.
 */
public final class HeadlineRule {

  /** In columns. */
  private static final int LIMIT = 40;

  /** The widest cut headline: 21 Chinese characters. */
  private static final int WIDEST = 42;

  /** Shorter headlines are not worth a guess from their end. */
  private static final int GUESS_FROM = 30;

  /** From here on a lone character at the end is enough: crawlers that count characters cut at 18 to 21. */
  private static final int LONE_FROM = 35;

  /** So many characters leave the crawlers that count characters. */
  private static final int FEWEST_CHARACTERS = 18;

  private static final int MOST_CHARACTERS = 21;

  /** A number at the end lacks its measure, unless it is a year. */
  private static final Pattern NUMBER_LEFT = Pattern.compile("(?<![-\\d.,A-Za-z])(?!(?:19|20)\\d{2}$)\\d+(?:\\.\\d*)?$");

  /** A number with its measure is whole, unless it counts what must follow: «1500萬片», but «1500名». */
  private static final Pattern MEASURED = Pattern.compile("\\d[万萬亿億千百余餘多]{0,2}(?![条條个個名位家批场場件座种種类類届屆万萬亿億千百余餘多])\\p{IsHan}$");

  /** «工地不停工» falls apart as «不停» and «工». */
  private static final Pattern WORK = Pattern.compile("[停开開复復完竣招务務罢罷动動返]工$");

  /** A clause of one or two characters after a long one has only begun. */
  private static final Pattern CLAUSE_BEGUN = Pattern.compile(".{10,}(?<![A-Za-z0-9]) \\p{IsHan}{1,2}");

  /** Lone characters with which headlines do end. Others at the end are the first half of a word. */
  private static final String FINAL =
      "好信电電演吨件元度节远馆感流浓路职硕您愿种戏驻早旺春夏秋冬港景京韵速所团点吗呢吧啊嘛难弹区测心研了库管评变链走网力是局篇期化机行集体风热量线道站位长高达实式会金手面批性稳年月周次组"
          + "温效绩夫型率版榜奖案图县乡镇村市省州者家员队赛展级类场园院校室厅店厂楼城人个等战对师舰广退多动石济河江湖山岛桥岸记谈话说看谁梦情爱韩扰坎核录例呈采誓军生宪樱亿亩火地程海袭负合外通水"
          + "书表事身播油势章滩端企处圈脉货画权资升低损药板趋冠接控足运发忙导谋下后粮红产儿头诊学美铺证證"
          // «结出致富果», «唱响丰收歌»: what headlines like to end with behind two characters that say what it brings
          + "果花歌曲茶酒饭菜鱼牛羊蜜钱娃妈爸娘哥姐嫂匠侠兵秀课苗芽根瓜豆薯稻锅碗灯旗船鞋衣伞诗舞声牌票卡棚树林田街巷泉湾岭峰谷草雪雨潮钟琴剧帮迷气旅";

  /** What follows the last of these is the last clause. */
  private static final Pattern PARTED = Pattern.compile("[ ：:，,、丨｜|！？!?）)】—]");

  /** «指尖技艺“绣”出乡村»: behind a verb in quotation marks its object has only begun; other words behind such marks, «“零关税”之旅», end headlines. */
  private static final Pattern OBJECT_BEGUN = Pattern.compile(".*[”’」』][出成进進上入到为為向]\\p{IsHan}{0,2}");

  /** A shorter last clause may have only begun. */
  private static final int SHORTEST_CLAUSE = 4;

  /** In characters: «不男不女». */
  private static final int PAIR = 4;

  /** So many characters at the end are looked for in the text. */
  private static final int TAIL = 6;

  /** So many are enough to know the headline again. */
  private static final int HALF = 12;

  /** With these the next word begins. */
  private static final String NEXT_WORD = "的了和与與及在是将將后後前中上下时時会會被对對为為等也又都就而由从從向到";

  /** A word that the text has so often is no chance. */
  private static final int SURELY = 3;

  /** Most names have so many characters. */
  private static final int NAME = 3;

  /** In UTF-16 units: what tells the words around a character. */
  private static final int AROUND = 12;

  /** A character that stands oftener in a text is looked at so often. */
  private static final int MOST_LOOKED = 40;

  /** Of a headline of one clause so many are enough. */
  private static final int SHORTEST_TAIL = 3;

  /** A measure without what it counts, and who is to do something without what: «提出这条», «由财政», «乡镇也能». */
  private static final Pattern LACKING = Pattern.compile(
      ".*(?:[这那该某每首两几多一二三四五六七八九十百千万\\d](?<!第.)[条个名位家项批场件座种类届辆艘幢栋棵枚颗]"
          + "|由\\p{IsHan}{1,3}|[也就还還][能要会會可是有]|[都皆][能要可是有]|可以|能够|必须|应该|应当|已经|即将|以及|(?<![在到进入藏住走写种].{0,5})里"
          + "|关于|根据|按照|为了|成为|成為)");

  /** Verbs without what they are done to, adverbs without a verb, attributes without a noun: of 3,000 whole headlines one or two end with one. */
  private static final Pattern UNFINISHED = Pattern.compile(".*(?:"
      + "取得|加强|促进|深化|助力|引发|宣布|呼吁|提供|注入|激发|面临|维护|采取|贯彻|聚焦|针对|予以|给予|进行|推动|打造|出席|凝聚|彰显|展现|绘就|谱写|书写"
      + "|弘扬|践行|擦亮|筑牢|夯实|唱响|奏响|按下|跑出|架起|铺就|撑起|托起|铸牢|厚植|吹响|织密|答好|走好|写好|用好|守好|念好|下好|打好"
      + "|全面|积极|全力|共同|正式|进一步|稳步|陆续|奋力|着力|大力|深入|扎实|切实|不断|逐步|正在|继续|有效|严格|坚决|分别"
      + "|导致|造成|引起|遭到|受到|陷入|属于|来自|位于|涉嫌|面对|避免|发起|拥有|具有|患有|毫无|惊觉|成了|变成|当成|(?<![不被获])允许|[让令使][人我你他她]|[做当成][个個]"
      + "|还是|就是|却是|只是|并不|不仅|不只|不但|不知|有多|越来|竟然|居然|甚至|而且|但是|不过|所以|如果|虽然|由于|因为|尤其|或是|或者"
      + "|实则|实则是|实为|实属|堪称|疑似|疑因|似乎|仿佛|能否|可否|据称|号称|扬言|原来是|實則|實為"
      + "|新型|多个|一批|一系列|各类|广大|所有|大型|[国省市]级|第[一二三四五六七八九十]{1,3}|又一)");

  /** «打赢疫情防控» lacks its battle: verbs whose object is always of the same few, and isn't there; of 3,238 whole headlines none ends so. */
  private static final Pattern WITHOUT_OBJECT = Pattern.compile("打[赢好](?!.*[战仗役牌拳基底伞桩针主组])|织[密牢](?!.*网)|扛[起牢](?!.*[责任命担旗])"
      + "|吹响(?!.*[号角])|[奏唱]响(?!.*[曲歌章乐音])|交出(?!.*[卷题案绩单])|答好(?!.*[卷题])|按下(?!.*键)|跑出(?!.*[速度])|把好(?!.*[关口门脉方])"
      + "|[凝汇]聚(?!.*[力合能识量气情心])");

  /** With these a headline ends of its own accord. */
  private static final String CLOSING = "。！？!?…”’」』）)】》〉］]";

  private static final String OPENERS = "“「『（(【《〈［[";
  private static final String CLOSERS = "”」』）)】》〉］]";

  /** After these words something must follow. */
  private static final String HANGING = "在将把与和及对被从以并其向让使给再更最很太已且却即若但曾皆";

  /** «颁奖仪式将于1月»: the day is missing, or what is to happen then. */
  private static final Pattern MONTH_LEFT = Pattern.compile("(?:将|定|拟|计划|预计)[于在]\\d{1,2}月$");

  /** «社评：代价可能是巨大的», «钢铁是怎样炼成的»: with one of these before it a headline ends with 的; of 3,238 whole ones no other does. */
  private static final Pattern WHOSE = Pattern.compile("(?:[是谁誰啥怎]|什么|什麼|如何)[^，。：:！？]*的$|真的$");

  /** English headlines of the width of a cut Chinese one have the length that most have; only the end tells. */
  private static final Pattern HANGING_LATIN = Pattern.compile(".*\\s(?:a|an|the|of|to|in|on|at|for|with|and|or|by|from|as)|.*[,:-]");

  private HeadlineRule() {}

  /** The headline of a line: entities read, tags dropped, white space folded. */
  public static String read(String line) {
    String plain = WellFormed.of(line);
    if (line.indexOf('<') >= 0) {
      plain = plain.replaceAll("</?[A-Za-z][^<>]*>", "");
    }
    if (plain.indexOf('&') >= 0) {
      plain = WellFormed.of(Escape.entities(plain));
    }
    return WhiteSpace.fold(plain);
  }

  /**
   * Whether a headline looks cut.
   *
   * @param text the text of the story: where an English headline was cut within a word, the whole word stands there
   * @param from where in it the headline ends, in UTF-16 units
   */
  public static boolean looksCut(String headline, String text, int from) {
    if (headline.isEmpty()) {
      return false;
    }
    int width = width(headline);
    char last = headline.charAt(headline.length() - 1);
    if (isLatin(headline)) {
      return width >= GUESS_FROM && width <= WIDEST && (isOpen(headline) || HANGING_LATIN.matcher(headline).matches() || isBegun(headline, text, from));
    }
    if (width >= LONE_FROM && width <= WIDEST
        && (isToldLonger(headline, text, from) || isWithinWord(headline, text, from) || beginsOneWord(headline, text, from))) {
      return true;
    }
    if (width >= LIMIT && width <= WIDEST && (CLOSING.indexOf(last) < 0 || isOpen(headline))) {
      return isOpen(headline) || !mayEnd(headline, text, from);
    }
    if (width < GUESS_FROM || width > WIDEST) {
      return false;
    }
    boolean near = width >= LONE_FROM || headline.length() >= FEWEST_CHARACTERS && headline.length() <= MOST_CHARACTERS;
    return isOpen(headline) || hangs(headline, last)
        || near && width < LIMIT
            && (endsInHalfAWord(headline, last, text, from)
                || NUMBER_LEFT.matcher(headline).find()
                || CLAUSE_BEGUN.matcher(headline).matches());
  }

  /** Whether a headline of the width at which crawlers cut ends like one that was not. */
  private static boolean mayEnd(String headline, String text, int from) {
    Matcher parted = PARTED.matcher(headline);
    int start = 0;
    while (parted.find()) {
      // «iPhone 15 系列跌破 5000 元大关»: blanks around figures and Latin letters part no clauses.
      boolean blank = parted.group().equals(" ") && (isAscii(headline, parted.start() - 1) || isAscii(headline, parted.end()));
      start = blank ? start : parted.end();
    }
    String clause = headline.substring(start);
    char last = headline.charAt(headline.length() - 1);
    if (start == 0 && (text.length() == from || goesOn(headline.substring(headline.length() - SHORTEST_TAIL), text, from))) {
      // One clause: its beginning is no measure of its end.
      return false;
    }
    if (clause.length() < SHORTEST_CLAUSE && !isParallel(headline, start) || isContinued(clause, text, from) && !isPaired(headline)) {
      return false;
    }
    return !endsInHalfAWord(headline, last, text, from) && !breaksAfterAWord(headline, last) && !hangs(headline, last) && !NUMBER_LEFT.matcher(headline).find()
        && !LACKING.matcher(clause).matches() && !UNFINISHED.matcher(clause).matches()
        && !OBJECT_BEGUN.matcher(headline).matches() && !WITHOUT_OBJECT.matcher(clause).find();
  }

  /** «飞得起，落得下»: the last clause is as long as the one before it. */
  private static boolean isParallel(String headline, int start) {
    int length = headline.length() - start;
    int before = start - 1 - length;
    return length > 1 && start > 0 && "，,、 ".indexOf(headline.charAt(start - 1)) >= 0
        && before > 0 && PARTED.matcher(headline).region(before - 1, before).matches() && !PARTED.matcher(headline).region(before, start - 1).find();
  }

  /**
   * Whether a word of the text begins with a character and goes on: what a headline was cut within is told below it. A lone character with which
   * no word of the text begins is rather one that the dictionary doesn't know the word of.
   */
  private static boolean beginsWord(char first, String text, int from) {
    Segments segments = new Segments();
    int looked = 0;
    for (int at = text.indexOf(first, from); at >= 0 && looked < MOST_LOOKED; at = text.indexOf(first, at + 1)) {
      int start = Math.max(from, at - AROUND);
      String around = text.substring(start, Math.min(text.length(), at + AROUND));
      TextRange word = segments.word(around, at - start);
      if (word.start() == at - start && word.length() > 1) {
        return true;
      }
      looked++;
    }
    return false;
  }

  /** Whether the text has the end of the clause and goes on behind it within the sentence, wherever it has it. */
  private static boolean isContinued(String clause, String text, int from) {
    return goesOn(clause.length() <= TAIL ? clause : clause.substring(clause.length() - TAIL), text, from);
  }

  private static boolean goesOn(String tail, String text, int from) {
    int found = text.indexOf(tail, from);
    boolean continued = found >= 0;
    for (int at = found; continued && at >= 0; at = text.indexOf(tail, at + 1)) {
      int end = at + tail.length();
      continued = end < text.length() && Names.isHan(text.charAt(end));
    }
    return continued;
  }

  /** Whether the text has the headline, or the second half of it, and goes on behind it: captions and first lines often tell it whole. */
  private static boolean isToldLonger(String headline, String text, int from) {
    return Names.isHan(headline.charAt(headline.length() - 1)) && goesOn(headline.substring(Math.max(0, headline.length() - HALF)), text, from);
  }

  /**
   * Whether the last two characters stand in the text only before one and the same third one: «…美国最高跨性» of a story about 跨性别. Of 464 whole
   * headlines none ends so, of 1,278 that were cut 45 that end like whole ones.
   */
  private static boolean isWithinWord(String headline, String text, int from) {
    String tail = headline.substring(headline.length() - 2);
    int count = 0;
    char next = 0;
    for (int at = text.indexOf(tail, from); at >= 0; at = text.indexOf(tail, at + 1)) {
      char behind = at + 2 < text.length() ? text.charAt(at + 2) : 0;
      if (!Names.isHan(behind) || NEXT_WORD.indexOf(behind) >= 0 || count > 0 && behind != next) {
        return false;
      }
      next = behind;
      count++;
    }
    return Names.isHan(tail) && (count >= SURELY || count > 1 && !Names.isWord(tail));
  }

  /**
   * Whether the text has the lone last character only as the beginning of one and the same word, twice or oftener: «…保险公司称有风» of a story about 风险. Of
   * 118 whole headlines none ends so, of 293 that were cut six that end like whole ones.
   */
  private static boolean beginsOneWord(String headline, String text, int from) {
    char last = headline.charAt(headline.length() - 1);
    int first = Names.isHan(last) ? text.indexOf(last, from) : -1;
    if (first < 0 || first + 2 > text.length() || NEXT_WORD.indexOf(text.charAt(first + 1)) >= 0) {
      return false;
    }
    String word = text.substring(first, first + 2);
    int count = 0;
    for (int at = first; at >= 0; at = text.indexOf(last, at + 1)) {
      if (!text.startsWith(word, at)) {
        return false;
      }
      count++;
    }
    return count > 1 && Names.isWord(word) && isLone(headline);
  }

  /** Whether the last word stands in the text only as the beginning of longer ones: «…supplies for Hub». */
  private static boolean isBegun(String headline, String text, int from) {
    String last = headline.substring(headline.lastIndexOf(' ') + 1);
    boolean longer = false;
    for (int at = text.indexOf(last, from); at >= 0 && !last.isEmpty(); at = text.indexOf(last, at + 1)) {
      boolean begins = at == from || !Character.isLetterOrDigit(text.charAt(at - 1));
      int end = at + last.length();
      if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return false;
      }
      longer |= begins;
    }
    return longer;
  }

  private static boolean isAscii(String headline, int at) {
    return at >= 0 && at < headline.length() && headline.charAt(at) < 0x80 && Character.isLetterOrDigit(headline.charAt(at));
  }

  private static boolean isLatin(String headline) {
    return headline.chars().noneMatch(c -> c >= 0x1100);
  }

  /**
   * Whether a dictionary finds a lone character at the end that is no word to end with, and the text goes on with it: no
   * word that ends a headline but a longer one, or one that the dictionary has.
   */
  private static boolean endsInHalfAWord(String headline, char last, String text, int from) {
    return Names.isHan(last) && FINAL.indexOf(last) < 0 && !MEASURED.matcher(headline).find() && isLone(headline) && !endsInName(headline, text, from)
        && (text.length() == from || goesOn(headline.substring(headline.length() - 2), text, from) || beginsWord(last, text, from));
  }

  /** «追记缉毒警蔡晓东»: the name of a person of whom the text tells. Of two characters it may be the beginning of a longer one. */
  private static boolean endsInName(String headline, String text, int from) {
    String name = headline.substring(Math.max(0, headline.length() - NAME));
    return Names.isCommonName(name) && text.indexOf(name, from) >= 0;
  }

  /**
   * Whether a lone character with which headlines don't end stands behind a whole word: «全球贸易风», «全面准». Of 331 whole headlines of this width
   * two end so, of 875 that were cut to it 254. Behind another lone character it may be part of a name or a new word that the dictionary lacks.
   */
  private static boolean breaksAfterAWord(String headline, char last) {
    int before = headline.length() - 1;
    boolean may = before > 0 && Names.isHan(last) && FINAL.indexOf(last) < 0 && !MEASURED.matcher(headline).find() && isLone(headline);
    return may && Names.isHan(headline.charAt(before - 1)) && new Segments().word(headline.substring(0, before), before).length() > 1;
  }

  private static boolean isLone(String headline) {
    return new Segments().word(headline, headline.length()).length() == 1 && !isPaired(headline) && !WORK.matcher(headline).find()
        && !(headline.endsWith("的") && WHOSE.matcher(headline).find());
  }

  /** «不男不女», «又哭又笑»: the same word before two others, with which a headline ends. */
  private static boolean isPaired(String headline) {
    int at = headline.length() - PAIR;
    return at >= 0 && Names.isHan(headline.substring(at))
        && headline.charAt(at) == headline.charAt(at + 2) && headline.charAt(at + 1) != headline.charAt(at + 3);
  }

  /** Whether a passage takes no more than so many columns. */
  public static boolean fits(String text, TextRange passage, int columns) {
    return passage.length() * 2 <= columns || passage.length() <= columns && width(passage.of(text)) <= columns;
  }

  /** How many columns a text takes: two for East Asian characters and full-width marks, one for others. */
  public static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wide = c >= 0x1100 && !(c >= 0xff61 && c <= 0xffdc) && !Character.isLowSurrogate(c);
      width += wide ? 2 : c == '·' || c == '×' ? 2 : Character.isLowSurrogate(c) ? 0 : 1;
    }
    return width;
  }

  private static boolean hangs(String headline, char last) {
    return HANGING.indexOf(last) >= 0 && isLone(headline) || last == '月' && MONTH_LEFT.matcher(headline).find()
        || last == '的' && !WHOSE.matcher(headline).find()
        || last == '，' || last == '、' || last == '：' || last == '—' || last == '“'
        || last == '·';
  }

  /** Whether a bracket or quotation mark is opened and not closed. */
  private static boolean isOpen(String headline) {
    int depth = 0;
    for (int i = 0; i < headline.length(); i++) {
      char c = headline.charAt(i);
      if (OPENERS.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSERS.indexOf(c) >= 0 && depth > 0) {
        depth--;
      }
    }
    return depth > 0;
  }
}
