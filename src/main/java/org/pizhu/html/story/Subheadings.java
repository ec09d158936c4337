package org.pizhu.html.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /** In characters: headings that nothing sets off, and the paragraphs around them. */
  private static final int SHORTEST_PLAIN = 4;
  private static final int SURELY_PLAIN = 6;
  private static final int FEWEST_ALIKE = 3;
  private static final int LONGEST_PLAIN = 24;
  private static final int LONG = 50;
  private static final int FEWEST_PLAIN = 2;
  private static final int PARAGRAPHS_A_PLAIN = 3;

  /** No sentence, no speech, no count, no date; a comma or a gap parts its halves. Dashes at the end lead into the text below. */
  private static final Pattern PLAIN = Pattern.compile("(?=.*\\p{IsHan}{2})[^。；;:：…！!？?（()）/\\d][^。；;:：…！!?（()）/]*(?<![，,、”」—])");

  /** As {@link #PLAIN}, and may end with something quoted: «志当水乡的“刘老根”». */
  private static final Pattern QUOTED = Pattern.compile("(?=.*\\p{IsHan}{2})[^。；;:：…！!?？（()）/\\d][^。；;:：…！!?？（()）/]*(?<![，,、—])");
  private static final int LONGEST_QUOTED = 28;

  /** «律师：体检中心违法»: who says what the part tells. */
  private static final Pattern SAYING = Pattern.compile("(?=.*\\p{IsHan}{2})(?<who>[^。；;:：…！!？?（()）/\\d]{2,8})[：:][^。；;:：…！!？?（()）/]{4,}(?<![，,、—])");

  private static final Pattern SHOT = Pattern.compile("\\p{IsHan}{2}\\s?摄[）)]?$");

  private static final Pattern QUESTION = Pattern.compile("\\p{IsHan}{1,8}[：:].{3,}[？?]");

  /** «知情人士：» above «因为孩子，马斯克向共和党靠拢». */
  private static final Pattern LEADING = Pattern.compile("\\p{IsHan}{2,8}[：:]");

  /** «创新驱动，跨越发展», «守土有责 守土尽责»: two halves of four to nine characters, of one length. */
  private static final Pattern PARALLEL = Pattern.compile(IntStream.rangeClosed(4, 9)
      .mapToObj(length -> "\\p{IsHan}{" + length + "}[，, ]\\p{IsHan}{" + length + "}").collect(Collectors.joining("|")));

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
      plain(draft, body.size());
    }
  }

  /**
   * «态势向好，外贸基本面继续改善»: where nothing sets headings off, two or more short lines that end like no sentence, each alone between two long paragraphs of which
   * no picture parts it, are headings. One such line may be anything, a caption whose picture is lost above all, unless its halves are of one length.
   */
  private static void plain(Draft draft, int paragraphs) {
    List<DraftBlock> found = new ArrayList<>();
    List<Piece> pieces = draft.pieces();
    for (int i = 1; i + 1 < pieces.size(); i++) {
      if (pieces.get(i) instanceof DraftBlock block && isLong(pieces.get(i - 1)) && isLong(pieces.get(i + 1)) && isPlain(draft, block)) {
        found.add(block);
      }
    }
    asked(draft, found);
    int strong = found.size();
    saying(draft, found);
    weak(draft, found);
    pairs(draft, found);
    // Two are enough where one of them stands between long paragraphs and both end without a quotation, but not the same twice: who speaks.
    boolean two = strong == 1 && found.stream().filter(block -> isPlain(draft, block)).map(draft::textOf).distinct().count() == found.size();
    if (strong < FEWEST_PLAIN && found.size() < (two ? FEWEST_PLAIN : FEWEST_ALIKE)) {
      found.subList(0, strong).stream().filter(block -> PARALLEL.matcher(draft.textOf(block)).matches() && PARAGRAPHS_A_PLAIN <= paragraphs)
          .forEach(block -> block.become(BlockKind.SUBHEADING));
      return;
    }
    removeShort(found);
    // «超声检查很快做出», centred among headings that are not: what a picture shows that is lost.
    boolean alone = found.size() > 1 && found.stream().filter(block -> block.has(DraftBlock.CENTRED)).count() == 1;
    found.removeIf(block -> alone && block.has(DraftBlock.CENTRED));
    // Three that stand between long paragraphs may come one a paragraph.
    int most = strong < FEWEST_ALIKE ? PARAGRAPHS_A_PLAIN : PARAGRAPHS_A_PLAIN - 1;
    if (found.size() >= FEWEST_PLAIN && found.size() * most <= paragraphs) {
      found.forEach(block -> block.become(BlockKind.SUBHEADING));
    }
  }

  /**
   * Beside lines between long paragraphs one is a heading as well that stands before or behind a single sentence, or below a caption, or ends as
   * something quoted does.
   */
  private static void weak(Draft draft, List<DraftBlock> found) {
    List<Piece> pieces = draft.pieces();
    for (int i = 1; i + 1 < pieces.size() && !found.isEmpty(); i++) {
      Piece before = pieces.get(i - 1);
      Piece behind = pieces.get(i + 1);
      boolean between = isLong(before) && isSentence(draft, behind) || isSentence(draft, before) && isLong(behind)
          || isCaption(draft, before) && (isLong(behind) || isSentence(draft, behind)) || isLong(before) && isLong(behind);
      if (pieces.get(i) instanceof DraftBlock block && between && !found.contains(block) && isPlain(draft, block, QUOTED, LONGEST_QUOTED)) {
        found.add(block);
      }
    }
  }

  /** «上网才知道自己是易性癖» above «记者：你什么时候知道的？»: where two or more such lines stand between an answer and a question, each heads what is asked. */
  private static void asked(Draft draft, List<DraftBlock> found) {
    List<Piece> pieces = draft.pieces();
    List<DraftBlock> above = new ArrayList<>();
    for (int i = 1; i + 1 < pieces.size(); i++) {
      boolean between = pieces.get(i - 1) instanceof DraftBlock before && "。！？”".indexOf(draft.text().charAt(before.range().end() - 1)) >= 0
          && pieces.get(i + 1) instanceof DraftBlock behind && QUESTION.matcher(draft.textOf(behind)).matches();
      if (between && pieces.get(i) instanceof DraftBlock block && isPlain(draft, block)) {
        above.add(block);
      }
    }
    above.removeAll(found);
    if (above.size() >= FEWEST_PLAIN) {
      found.addAll(above);
    }
  }

  /** «律师：体检中心违法», «人大代表：呼吁立法»: who says what the part tells, between long paragraphs or below a caption. Fewer than three headings in all are none. */
  private static void saying(Draft draft, List<DraftBlock> found) {
    List<Piece> pieces = draft.pieces();
    for (int i = 1; i + 1 < pieces.size(); i++) {
      boolean between = (isLong(pieces.get(i - 1)) || isCaption(draft, pieces.get(i - 1))) && isLong(pieces.get(i + 1));
      if (between && pieces.get(i) instanceof DraftBlock block && isPlain(draft, block, SAYING, LONGEST_PLAIN)
          && !NO_HEADING.matcher(draft.textOf(block)).matches()) {
        found.add(block);
      }
    }
  }

  /** «医养结合专业化» above «让老年生活健康有品质»: where two or more such pairs stand between long paragraphs, each is a heading of two lines. */
  private static void pairs(Draft draft, List<DraftBlock> found) {
    List<Piece> pieces = draft.pieces();
    List<DraftBlock> both = new ArrayList<>();
    for (int i = 1; i + 2 < pieces.size(); i++) {
      boolean between = isLong(pieces.get(i - 1)) && isLong(pieces.get(i + 2));
      if (between && pieces.get(i) instanceof DraftBlock first && pieces.get(i + 1) instanceof DraftBlock second
          && (isPlain(draft, first) || LEADING.matcher(draft.textOf(first)).matches()) && isPlain(draft, second)) {
        both.add(first);
        both.add(second);
      }
    }
    if (both.size() > FEWEST_PLAIN) {
      found.addAll(both);
    }
  }

  /** «沙漠酒店», «黄河宿集», «星空公寓»: very short lines are headings only where there are three of one length. */
  private static void removeShort(List<DraftBlock> found) {
    found.removeIf(block -> block.length() < SURELY_PLAIN
        && found.stream().filter(other -> other.length() == block.length()).count() < FEWEST_ALIKE);
  }

  /** A caption, or one whose picture is lost: «……出席就职仪式。新华社发（张三摄）». */
  private static boolean isCaption(Draft draft, Piece piece) {
    return piece instanceof DraftBlock block
        && (block.kind() == BlockKind.CAPTION || block.kind() == BlockKind.PARAGRAPH && SHOT.matcher(draft.textOf(block)).find());
  }

  static boolean isLong(Piece piece) {
    return piece instanceof DraftBlock block && block.kind() == BlockKind.PARAGRAPH && block.length() >= LONG;
  }

  private static boolean isSentence(Draft draft, Piece piece) {
    return piece instanceof DraftBlock block && block.kind() == BlockKind.PARAGRAPH && block.length() > LONGEST_PLAIN
        && "。！？”".indexOf(draft.text().charAt(block.range().end() - 1)) >= 0;
  }

  private static boolean isPlain(Draft draft, DraftBlock block) {
    return isPlain(draft, block, PLAIN, LONGEST_PLAIN);
  }

  private static boolean isPlain(Draft draft, DraftBlock block, Pattern form, int longest) {
    boolean fits = block.kind() == BlockKind.PARAGRAPH && block.length() >= SHORTEST_PLAIN && block.length() <= longest;
    return fits && form.matcher(draft.textOf(block)).matches() && !Appeals.is(draft.textOf(block)) && isLine(draft, block);
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
    return block.kind() == BlockKind.PARAGRAPH && block.has(DraftBlock.BOLD) && block.length() > 2 && block.length() <= LONGEST_PLAIN
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

  /** Whether a line names neither where a story is from nor who made it. */
  static boolean isLine(Draft draft, DraftBlock block) {
    String words = draft.textOf(block);
    return !NO_HEADING.matcher(words).matches() && !Outlets.isOutlet(words) && !TAKEN.matcher(words).find() && !DAY.matcher(words).matches()
        && DatelineFinder.atStart(draft.text(), block.range()) == null
        && !PeopleGrammar.read(draft.text(), block.range()).complete();
  }
}
