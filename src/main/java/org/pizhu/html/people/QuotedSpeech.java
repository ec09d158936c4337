package org.pizhu.html.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Names;
import org.pizhu.model.Finding;
import org.pizhu.model.FindingReason;
import org.pizhu.model.FoundField;
import org.pizhu.model.TextRange;

/**
 * Finds what people are quoted to have said: quotation marks with a word of saying before or behind them, what goes on with such a quotation,
 * and whole sentences in quotation marks. Names, titles and words that are only set off («战“疫”», «被称为“无影灯”») are no speech.
 */
public final class QuotedSpeech {

  private static final String OPEN = "“「『";
  private static final String CLOSE = "”」』";

  /** What is shorter, and no sentence, is a word that is set off. UTF-16 units. */
  private static final int SHORTEST_WITHIN = 10;

  private static final int SHORTEST_CLAUSE = 7;

  /** With a colon before it or a full stop within it. */
  private static final int SHORTEST = 2;

  private static final int SHORTEST_SENTENCES = 6;

  /** «“不冷。”战士咧嘴一笑»: where a paragraph or a sentence begins with it. */
  private static final int SHORTEST_FIRST = 3;

  /** «他说，“很好看”。»: behind a comma, where the sentence ends with it. */
  private static final int SHORTEST_LAST = 4;

  /** «“真没想到，”她顿了顿，“…”»: what stands between the halves of a quotation. */
  private static final int LONGEST_BETWEEN = 16;

  /** So far before or behind the marks a word of saying may stand. */
  private static final int REACH = 70;

  private static final String SENTENCE_END = "。！？!?…";

  private static final String SAYING =
      "(?:说道|说起|说|表示|指出|强调|坦言|直言|认为|透露|解释道?|解释说|补充道?|补充说|呼吁|感慨道?|感叹道?|提醒|建议|回答道?|回应道?|反问道?|追问道?|问道|答道|写道|喊道|喊|介绍道?|讲道|讲述道?|谈道"
          + "|叮嘱道?|嘱咐道?|承诺|评价道?|评论道?|总结道?|回忆道?|宣布|要求|提到|提出|分析道?|分析称|称|称赞道?|赞叹道?|笑道|吐槽道?|调侃道?|安慰道?|鼓励道?|宣告|重申|批评道?|质疑道?|辩称|声称|谈到|告诫|自问|劝道?|嚷道|表态|問|說道"
          + "|說|稱|強調|認為|表示道"
          + "|留言|(?:勉励|鼓励|叮嘱|嘱咐|提醒|告诫|安慰|寄语|回复|答复)[^，。：“”]{1,12}|告诉[^，。：“”]{1,12})";

  /** Before a quotation, at the end of what precedes it. A colon makes any word of saying one; without a mark only those of a sentence are. */
  private static final Pattern LEAD = Pattern.compile(
      "(?<before>[^。！？!?…；;“”]{0,60}?)(?<word>" + SAYING + ")(?<mark>[：:]|，|,|\\s)?\\s?$");

  /** A word of saying, and words of the same sentence behind it. */
  private static final Pattern EARLIER = Pattern.compile("^(?<before>[^“”]{1,30}?)(?:说|表示|坦言|透露|回忆|回憶|感慨|介绍|介紹|告诉[^，。：“”]{1,12}|說|認為|认为)，[^“”]{2,40}，$");

  private static final Pattern STRONG = Pattern.compile("说|说道|表示|指出|强调|坦言|直言|认为|称|透露|告诉.*|写道|問|說|喊道?|呼吁|要求|提出|重申|声称|辩称|回忆|回憶|感慨|感叹");

  /** «他回答道“去吧。”»: with nothing between. */
  private static final Pattern ASKED = Pattern.compile(".{1,2}道|说|說|喊|回答|告诉.*");

  /** «被称», «号称», «俗称» give a name. */
  private static final Pattern NAMING = Pattern.compile(".*(?:被|号|俗|自|简|统|并|堪|誉|戏|昵|可|旧|古|全|人们|民间|网上)$|(?:.*，)?人");

  /** «可以说», «也就是说», «俗话说», «小说» are nobody's words. */
  private static final Pattern NOBODY = Pattern.compile(
      ".*(?:可以|应该|也就是|就是|换句话|来|据|听|再|虽|不用|别|难|小|传|学|胡|演|游|俗话|老话|常言|古话|古语|谚语|歌里|诗里|书上|书中|没|不|如果)");

  /** «“…”这是他们的承诺» tells what it is. */
  private static final Pattern TELLS = Pattern.compile("\\s*(?:这|那|是|的|为|等|和|与|之).*");

  /** The name of a person and a colon: an interview. */
  private static final Pattern NAME_AND_COLON = Pattern.compile("(?<before>[^。！？!?…；;“”：:]{2,24})[：:]\\s?$");

  /** Behind a quotation, where it ends as a sentence or a clause does. */
  private static final Pattern TAIL = Pattern.compile(
      "^[，,]?\\s?(?<before>[^。！？!?…；;“”：:]{0,44}?)(?<word>" + SAYING + ")(?=[，。：:,；;！？“”]|$|\\s)");

  /** What nobody but a speaker says so, though the sentence around it closes it: «他端着碗，“好久没吃到这个味道了”。». */
  private static final String UTTERED = "了吧呢吗嗎啊呀嘛咯哩";

  /** «武汉同胞激动万分“感谢你们来帮助我们！”»: whole sentences with which somebody speaks to somebody, whatever stands before. */
  private static final String ADDRESSED = "我你您咱俺";

  /** «“我是党员我先上！”的口号»: behind what is only named. */
  private static final Pattern NAMED = Pattern.compile("[的之等]|这|那|字样|為|为|口号|大字|标语|八个|四个");

  private final String text;
  private final List<Finding> found = new ArrayList<>();

  /** Who spoke in the paragraph before whose quotation was not closed; «» where nobody was named. */
  private @Nullable String goingOn;

  private QuotedSpeech(String text) {
    this.text = text;
  }

  /**
   * What is quoted, in reading order.
   *
   * @param text the story's text
   * @param paragraphs the paragraphs of the body, without captions and subheadings
   */
  public static List<Finding> find(String text, List<TextRange> paragraphs) {
    QuotedSpeech speech = new QuotedSpeech(text);
    paragraphs.forEach(speech::paragraph);
    return speech.found;
  }

  private void paragraph(TextRange paragraph) {
    @Nullable Finding last = null;
    @Nullable TextRange half = null;
    int lastEnd = paragraph.start();
    int at = paragraph.start();
    @Nullable String carried = goingOn;
    goingOn = null;
    while (at < paragraph.end()) {
      if (OPEN.indexOf(text.charAt(at)) < 0) {
        at++;
        continue;
      }
      int close = close(at, paragraph.end());
      TextRange inside = new TextRange(at + 1, close < 0 ? paragraph.end() : close);
      int end = close < 0 ? paragraph.end() : close + 1;
      Finding one = carried != null && at == paragraph.start()
          ? finding(inside, carried, FindingReason.GOES_ON)
          : speech(paragraph, inside, end, lastEnd, last);
      if (one != null) {
        if (half != null && at - lastEnd <= LONGEST_BETWEEN) {
          found.add(finding(half, one.who(), FindingReason.GOES_ON));
        }
        found.add(one);
        goingOn = close < 0 ? one.who() : null;
      }
      half = one == null && "，,".indexOf(text.charAt(inside.end() - 1)) >= 0 ? inside : null;
      last = one;
      lastEnd = end;
      at = end;
    }
  }

  /** The mark that closes the one at an offset; -1 for none in the paragraph. */
  private int close(int open, int to) {
    int kind = OPEN.indexOf(text.charAt(open));
    int depth = 0;
    for (int i = open; i < to; i++) {
      char c = text.charAt(i);
      if (c == OPEN.charAt(kind)) {
        depth++;
      } else if (c == CLOSE.charAt(kind) && --depth == 0) {
        return i;
      }
    }
    // Marks that don't match: the first that closes.
    int first = text.indexOf(CLOSE.charAt(kind), open);
    return first < to ? first : -1;
  }

  private @Nullable Finding speech(TextRange paragraph, TextRange inside, int end, int lastEnd, @Nullable Finding last) {
    if (inside.length() < SHORTEST) {
      return null;
    }
    int open = inside.start() - 1;
    String before = text.substring(Math.max(lastEnd, Math.max(paragraph.start(), open - REACH)), open);
    String behind = text.substring(end, Math.min(paragraph.end(), end + REACH));
    boolean sentence = isSentence(inside);
    boolean clause = sentence || "，,".indexOf(text.charAt(inside.end() - 1)) >= 0;
    boolean ends = behind.isEmpty() || "。；！？".indexOf(behind.charAt(0)) >= 0;
    Finding said = led(inside, before, sentence, ends);
    if (said != null) {
      return said;
    }
    if (clause || behind.startsWith("，") && inside.length() >= SHORTEST_WITHIN) {
      Finding told = told(inside, behind);
      if (told != null) {
        return told;
      }
    }
    boolean begins = begins(before.strip(), open == paragraph.start() || last != null);
    if (last != null && sentence && begins && isAttribution(before)) {
      return finding(inside, last.who(), FindingReason.GOES_ON);
    }
    // «他摆摆手，“没事，习惯了。”»: a whole sentence that the words before it lead to.
    boolean led = !before.isEmpty() && "：:，,".indexOf(before.charAt(before.length() - 1)) >= 0;
    boolean whole = sentence && (begins && inside.length() >= SHORTEST_FIRST || led && inside.length() >= SHORTEST_SENTENCES);
    boolean person = inside.length() >= SHORTEST_SENTENCES && isAddressed(inside);
    boolean uttered = person || inside.length() >= SHORTEST_SENTENCES && UTTERED.indexOf(text.charAt(inside.end() - 1)) >= 0;
    boolean closing = ends && before.endsWith("，") && uttered;
    boolean addressed = sentence && person && !NAMED.matcher(behind).lookingAt();
    return whole || closing || addressed ? finding(inside, "", FindingReason.WHOLE_SENTENCES) : null;
  }

  /** Whether somebody speaks of himself or to somebody; with another mark within, the marks may not be those of one quotation. */
  private boolean isAddressed(TextRange inside) {
    boolean person = false;
    for (int i = inside.start(); i < inside.end(); i++) {
      if (text.charAt(i) == '"') {
        return false;
      }
      person |= ADDRESSED.indexOf(text.charAt(i)) >= 0;
    }
    return person;
  }

  /** «…，‘一定要救人！’» ends as the one does that is quoted in it. */
  private boolean isSentence(TextRange inside) {
    int end = inside.end();
    while (end - 1 > inside.start() && "’』".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return SENTENCE_END.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Whether a sentence begins behind some words; the bracket of a dateline may stand before it. */
  private static boolean begins(String before, boolean atStart) {
    if (before.isEmpty()) {
      return atStart;
    }
    char end = before.charAt(before.length() - 1);
    return SENTENCE_END.indexOf(end) >= 0 || Brackets.isClose(end);
  }

  /** Whether nothing but the words that attribute it stands between two quotations. */
  private static boolean isAttribution(String between) {
    String words = between.strip();
    if (words.isEmpty()) {
      return false;
    }
    Matcher tail = TAIL.matcher(words);
    return tail.lookingAt() && words.length() - tail.end() <= 1;
  }

  /** «张三说：“…”», «张三表示，“…”», «张三：“…”». */
  private @Nullable Finding led(TextRange inside, String before, boolean sentence, boolean ends) {
    String lead = afterSentence(before);
    Matcher word = LEAD.matcher(lead);
    if (word.find() && !isNobody(word)) {
      String mark = word.group("mark") == null ? "" : word.group("mark").strip();
      boolean colon = mark.equals("：") || mark.equals(":");
      boolean comma = mark.equals("，") || mark.equals(",");
      boolean strong = STRONG.matcher(word.group("word")).matches();
      if (colon || comma && (sentence || strong && inside.length() >= (ends ? SHORTEST_LAST : SHORTEST_CLAUSE))
          || mark.isEmpty() && (strong && inside.length() >= SHORTEST_WITHIN || sentence && ASKED.matcher(word.group("word")).matches())) {
        return said(inside, word.group("before"));
      }
    }
    Matcher earlier = ends && lead.endsWith("，") && inside.length() >= SHORTEST_SENTENCES ? EARLIER.matcher(lead) : null;
    if (earlier != null && earlier.find() && !NOBODY.matcher(earlier.group("before")).matches()) {
      // «马海芳说，班里32个孩子，“一个都没落下”。»
      return said(inside, earlier.group("before"));
    }
    Matcher colon = NAME_AND_COLON.matcher(lead);
    if (colon.find() && sentence) {
      String speaker = Speakers.in(colon.group("before"));
      if (speaker != null && speaker.equals(colon.group("before").strip()) || speaker != null && Names.isChineseName(speaker)) {
        return finding(inside, speaker, FindingReason.NAMED_SPEAKER);
      }
    }
    return null;
  }

  /** The words after the last sentence that ended. */
  private static String afterSentence(String words) {
    int from = words.length();
    while (from > 0 && SENTENCE_END.indexOf(words.charAt(from - 1)) < 0 && "；;".indexOf(words.charAt(from - 1)) < 0) {
      from--;
    }
    return words.substring(from);
  }

  /** «“…，”张三说», «“…！”社区书记王涛告诉记者». */
  private @Nullable Finding told(TextRange inside, String behind) {
    Matcher word = TAIL.matcher(behind);
    if (!word.find() || isNobody(word) || TELLS.matcher(word.group("before")).matches()) {
      return null;
    }
    return said(inside, word.group("before"));
  }

  private static boolean isNobody(Matcher saying) {
    String before = saying.group("before");
    return switch (saying.group("word")) {
      case "称", "稱" -> NAMING.matcher(before).matches();
      case "说", "說" -> NOBODY.matcher(before).matches();
      default -> false;
    };
  }

  private Finding said(TextRange inside, String person) {
    String speaker = Speakers.in(person);
    return speaker == null
        ? finding(inside, "", FindingReason.WORD_OF_SAYING)
        : finding(inside, speaker, FindingReason.NAMED_SPEAKER);
  }

  private Finding finding(TextRange inside, String speaker, FindingReason reason) {
    return new Finding(FoundField.SPEECH, inside.of(text), speaker, null, inside, 0, reason);
  }
}
