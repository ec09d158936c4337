package org.pizhu.html.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.pizhu.html.body.Draft;
import org.pizhu.html.body.DraftBlock;
import org.pizhu.html.body.Piece;
import org.pizhu.html.openings.DatelineFinder;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.words.Appeals;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.model.BlockKind;

/**
 * Finds subheadings: short paragraphs that are bold throughout or are a heading element, that end like no sentence, and that have text
 * under them; and lines numbered from one on. Where most of a story is bold, boldness tells nothing.
 */
final class Subheadings {

  private static final int LONGEST = 45;
  private static final int LONGEST_ELEMENT = 90;
  /** Bold lines one under the other at the start belong to the headline. */
  private static final int FEWEST_OF_DECK = 2;
  /** In characters. */
  private static final int LONGEST_COLUMN = 6;

  /** In characters. */
  private static final int LONGEST_BROKEN = 24;

  private static final int FEWEST_LABELS = 3;
  private static final int LONGEST_LABEL = 16;
  private static final int SHORTEST_UNDER = 15;
  /** In characters: that a line begins with a shorter headline says nothing. */
  private static final int SHORTEST_HEADLINE = 12;

  /** What begins so is an attribution, a label or a speaker. */
  private static final Pattern NO_HEADING = Pattern.compile(
      "(?:本报|本刊|本网|本台)?(?:特约|特派|驻.{2,6}|实习|见习|首席)?(?:记者|通讯员)\\s?\\p{IsHan}{2,12}(?:报道|发自.{2,8}|文)"
          + "|[^\\p{IsHan}A-Za-z\\d]*(?:END|End|The End|FIN|完|全文完|正文完|编者按|编者的话|编者注|题记)[^\\p{IsHan}A-Za-z\\d]*"
          + "|\\p{IsHan}{2,14}(?:[网網报報社台]|新闻|新聞)\\s\\S{2,20}\\s?(?:综合|綜合|编译|編譯|报道|報導|報道|整理)"
          + "|[◎○●]\\s?\\p{IsHan}{2,4}"
          + "|(?i:facebook|instagram|twitter|youtube|weibo)\\s?[:：@].*"
          + "|(?:——|—|–|-{2}|▲|△|□|※|\\*|[（(](?![一二三四五六七八九十\\d]{1,3}[）)])).*"
          + "|(?:作者|记者|通讯员|地点|时间|来源|编辑|责任编辑|责编|摄影|供图|图片|文字|文|图|圖|圖片|攝影|美术|美術|撰文|採訪|编剪|編輯|責任編輯|監製|設計|监制|策划|校对|审核|统筹|问|答|电话|地址|邮箱|日期|单位"
          + "|原标题|原题|标题|摘要|提要|核心提示|关键词|标签|链接|题记|编者按|导语|主持人|嘉宾|人物|姓名|年龄|职业|采访时间|采访地点)\\s*[】\\]]?\\s*[：:/|｜丨].*");

  /** «…综合自央视新闻»: from where a story was taken. */
  private static final Pattern TAKEN = Pattern.compile("综合自|[（(](?:微信号|ID|公众号)[：:]");

  /** «2020年3月5日» under a letter or a notice. */
  private static final Pattern DAY = Pattern.compile(
      "(?:\\d{4}|[〇○零一二三四五六七八九十]{4})\\s?年\\s?[\\d一二三四五六七八九十]{1,3}\\s?月\\s?[\\d一二三四五六七八九十]{1,3}\\s?日");

  /** «2月23日 星期日 晴» of a diary. */
  static final Pattern DIARY = Pattern.compile(
      "(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日[，, ]{0,2}(?:农历.{2,8}|(?:星期|周)[一二三四五六日天])?[，, ]{0,2}(?:[晴阴雨雪雾霾多云转小中大到夜间阵有风]{1,8}|天气[：:].{1,8})?");

  static final String SENTENCE_END = "。；;，,、：:…—）)";

  /** With a full stop within it a line is two sentences, as in what is said with stress. */
  private static final Pattern SENTENCES = Pattern.compile(".*[^“「‘『]。(?![”」’』）)]?$).*");

  /** «铜» among «美元和商品», «黄金»: with so many other headings one character is one as well. */
  private static final int FEWEST_BESIDE_ONE = 3;

  private Subheadings() {}

  /** Settles which paragraphs of a draft are subheadings. Captions must be settled before. */
  static void apply(Draft draft) {
    List<DraftBlock> body = draft.blocks().stream().filter(block -> block.kind() == BlockKind.PARAGRAPH).toList();
    long bold = body.stream().filter(block -> block.has(DraftBlock.BOLD)).count();
    // What is said of pictures is text too: in a story of pictures each has a heading.
    long captions = draft.blocks().stream().filter(block -> block.kind() == BlockKind.CAPTION).count();
    boolean boldTells = bold * 2 <= body.size() + captions;
    List<DraftBlock> deck = body.stream().takeWhile(block -> isHeading(draft, block, boldTells)).toList();
    for (DraftBlock block : deck.size() < FEWEST_OF_DECK ? body : body.subList(deck.size(), body.size())) {
      if (block != draft.blocks().get(draft.blocks().size() - 1) && isHeading(draft, block, boldTells)) {
        block.become(BlockKind.SUBHEADING);
      }
    }
    if (deck.size() == FEWEST_OF_DECK && isColumn(draft.textOf(deck.get(0))) && body.stream().anyMatch(block -> block.kind() == BlockKind.SUBHEADING)) {
      deck.get(1).become(BlockKind.SUBHEADING);
    }
    if (boldTells) {
      diary(draft);
      broken(draft);
      single(draft);
      labelled(draft);
    }
    NumberedHeadings.first(draft, body);
    if (draft.blocks().stream().noneMatch(block -> block.kind() == BlockKind.SUBHEADING)) {
      NumberedHeadings.others(draft, body);
    }
    if (draft.blocks().stream().noneMatch(block -> block.kind() == BlockKind.SUBHEADING)) {
      PlainHeadings.apply(draft, body.size());
    }
  }

  /** «【医生做科普】», «专家说法»: what the first part of a story is, above its heading. Lines below a headline that belong to it are longer. */
  private static boolean isColumn(String line) {
    return line.length() <= LONGEST_COLUMN || line.startsWith("【") && line.endsWith("】");
  }

  /**
   * «语言贫瘠的背后，» above «是思考能力的危机»: the first line of a heading of two. Three and more such bold lines are a verse, of which none is a heading.
   */
  private static void broken(Draft draft) {
    List<DraftBlock> blocks = draft.blocks();
    for (int i = 1; i < blocks.size(); i++) {
      int from = i;
      while (from > 1 && isBroken(draft, blocks.get(from - 1))) {
        from--;
      }
      boolean heading = blocks.get(i).kind() == BlockKind.SUBHEADING && blocks.get(i).has(DraftBlock.BOLD);
      boolean first = from > 0 && blocks.get(from - 1).kind() != BlockKind.SUBHEADING;
      if (heading && i - from == 1 && first) {
        blocks.get(from).become(BlockKind.SUBHEADING);
      } else if (heading && i - from > 1) {
        blocks.get(i).become(BlockKind.PARAGRAPH);
      }
    }
  }

  /** «2月23日 星期日 晴» heads the days of a diary; one day alone above all of the text is when it was written. */
  private static void diary(Draft draft) {
    List<DraftBlock> days = draft.blocks().stream()
        .filter(block -> block.kind() == BlockKind.SUBHEADING && DIARY.matcher(draft.textOf(block)).matches()).toList();
    boolean above = days.size() == 1 && draft.blocks().stream().filter(block -> block.kind().isBody()).findFirst().orElseThrow().equals(days.get(0));
    if (above) {
      days.get(0).become(BlockKind.PARAGRAPH);
    }
  }

  private static boolean isBroken(Draft draft, DraftBlock block) {
    return block.kind() == BlockKind.PARAGRAPH && block.has(DraftBlock.BOLD) && block.length() > 2 && block.length() <= LONGEST_BROKEN
        && "，,、".indexOf(draft.text().charAt(block.range().end() - 1)) >= 0;
  }

  private static void single(Draft draft) {
    List<DraftBlock> blocks = draft.blocks();
    long others = blocks.stream().filter(block -> block.kind() == BlockKind.SUBHEADING && block.has(DraftBlock.BOLD)).count();
    for (int i = 1; i + 1 < blocks.size() && others >= FEWEST_BESIDE_ONE; i++) {
      DraftBlock block = blocks.get(i);
      boolean between = blocks.get(i - 1).kind() == BlockKind.PARAGRAPH && blocks.get(i + 1).kind() == BlockKind.PARAGRAPH;
      if (between && block.kind() == BlockKind.PARAGRAPH && block.has(DraftBlock.BOLD) && block.length() == 1 && Names.isHan(draft.textOf(block).charAt(0))) {
        block.become(BlockKind.SUBHEADING);
      }
    }
  }

  /** «广阔的帝国：»: bold lines with a colon, each above a paragraph, where there are three and they differ: names that come again are speakers. */
  private static void labelled(Draft draft) {
    List<DraftBlock> found = new ArrayList<>();
    Set<String> words = new HashSet<>();
    List<Piece> pieces = draft.pieces();
    for (int i = 0; i + 1 < pieces.size(); i++) {
      boolean text = pieces.get(i + 1) instanceof DraftBlock next && next.kind() == BlockKind.PARAGRAPH && !next.has(DraftBlock.BOLD)
          && next.length() >= SHORTEST_UNDER && "“「".indexOf(draft.textOf(next).charAt(0)) < 0;
      if (text && pieces.get(i) instanceof DraftBlock block && isLabel(draft, block)) {
        found.add(block);
        words.add(draft.textOf(block));
      }
    }
    if (found.size() >= FEWEST_LABELS && words.size() == found.size()) {
      found.forEach(block -> block.become(BlockKind.SUBHEADING));
    }
  }

  private static boolean isLabel(Draft draft, DraftBlock block) {
    boolean bold = block.kind() == BlockKind.PARAGRAPH && block.has(DraftBlock.BOLD) && block.length() > 2 && block.length() <= LONGEST_LABEL;
    String text = bold ? draft.textOf(block) : "";
    return bold && "：:".indexOf(text.charAt(text.length() - 1)) >= 0 && !NO_HEADING.matcher(text).matches()
        && !Names.isChineseName(text.substring(0, text.length() - 1)) && isLine(draft, block);
  }

  private static boolean isHeading(Draft draft, DraftBlock block, boolean boldTells) {
    boolean element = block.has(DraftBlock.HEADING);
    boolean bold = block.has(DraftBlock.BOLD) && boldTells && block.length() <= LONGEST;
    if (!bold && !(element && block.length() <= LONGEST_ELEMENT)) {
      return false;
    }
    String text = draft.textOf(block);
    if (repeatsHeadline(draft, text) || NO_HEADING.matcher(text).matches()) {
      return false;
    }
    if (SENTENCES.matcher(text).matches() || Appeals.is(text)) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    if (SENTENCE_END.indexOf(last) >= 0 && !(element && last != '。') || isAsked(text)) {
      return false;
    }
    return element || text.length() > 1 && isLine(draft, block);
  }

  /** The headline again, or as it was before it was cut, or what is left of it behind its label: «【权威发布】关于…的通告». */
  private static boolean repeatsHeadline(Draft draft, String text) {
    String headline = draft.headline().of(draft.text());
    int label = headline.startsWith("【") ? headline.indexOf('】') + 1 : 0;
    boolean whole = headline.length() >= SHORTEST_HEADLINE && text.startsWith(headline);
    return whole || text.equals(headline) || label > 0 && text.equals(headline.substring(label).strip());
  }

  /** «新华网：您怎么看？»: what a house asks in an interview. */
  private static boolean isAsked(String text) {
    int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
    return colon > 1 && "？?".indexOf(text.charAt(text.length() - 1)) >= 0 && Outlets.isOutlet(text.substring(0, colon).strip());
  }

  /** Whether what begins a line is an attribution, a label or a speaker. */
  static boolean isLabelled(String line) {
    return NO_HEADING.matcher(line).matches();
  }

  /** Whether a line names neither where a story is from nor who made it. */
  static boolean isLine(Draft draft, DraftBlock block) {
    String words = draft.textOf(block);
    return !NO_HEADING.matcher(words).matches() && !Outlets.isOutlet(words) && !TAKEN.matcher(words).find() && !DAY.matcher(words).matches()
        && DatelineFinder.atStart(draft.text(), block.range()) == null
        && !PeopleGrammar.read(draft.text(), block.range()).complete();
  }
}
