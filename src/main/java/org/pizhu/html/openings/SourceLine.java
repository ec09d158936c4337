package org.pizhu.html.openings;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.model.Finding;
import org.pizhu.model.FindingReason;
import org.pizhu.model.FoundField;
import org.pizhu.model.TextRange;

/**
 * Finds whom a story says it was taken from: «来源：新华社», «稿源：…», «（原载《人民日报》）», «（据央视新闻）». Only lines of their own near the start and
 * the end count, and brackets with which a paragraph ends; in sentences the same words speak of other things.
 */
public final class SourceLine {

  /** Lines stand among so many paragraphs at the start … */
  private static final int FIRST = 4;

  /** … and at the end. */
  private static final int LAST = 8;

  /** An outlet in a bracket and nothing else: among so many at the end. */
  private static final int LAST_OUTLET = 3;

  private static final int LONGEST_LINE = 90;
  private static final int LONGEST_BRACKET = 40;

  /** In UTF-16 units. */
  private static final int LONGEST_SHORT_LINE = 24;

  private static final String LABEL = "(?:本文|文章|信息|稿件|新闻|内容|消息|资料|文字|综合|新聞)?(?:来源于?|稿源|出处|转载自|转自|摘自|來源)";

  /** «来源：新京报», «来源:河边商报选稿:张三», «本文来源：…», «来源: 中国新闻网», «来源丨…», «2020-03-12 10:20来源：…». */
  private static final Pattern LABELLED = Pattern.compile(
      "(?:(?:^|[\\s（(【\\[）)】\\]|｜丨/]|(?<=\\d))|(?<=^(?:国际|国内|社会|娱乐|体育|财经)(?=新闻来源)))" + LABEL
          + "(?:\\s?[:：丨｜|/／】\\]]|(?<=来源于)\\s(?=\\p{IsHan}{2,10}$))\\s?(?:\\d{1,2}月\\d{1,2}日\\s?)?(?:综合自?(?=\\p{IsHan}{2})"
          + "|(?:微信)?(?:公众号|订阅号|服务号)(?:\\s?[：:]\\s?|\\s?(?=[“「])))?(?:(?<glued>[^\\s|｜丨，,；;《》：:（(）)。\\[\\]【】]{2,16}?)(?=(?:作者|编辑|责任编辑|责编|选稿|日期|发布时间)\\s?[：:])"
          + "|(?<latin>[A-Z][A-Za-z.&'’-]*(?: [A-Z&][A-Za-z.&'’-]*){1,4})(?=$|[）)\\]】])"
          + "|[《“「【◎]?(?<name>[^\\s|｜丨，,；;《》”」】\\]：:（(）)。]{2,24}+)(?![《：:]|\\s[：:])"
          + "|(?<titled>[^\\s|｜丨，,；;《》：:（(）)。]{2,12}《[^《》，。]{2,14}》))");

  private static final Pattern BRACKET = Pattern.compile(
      "(?:(?:本文|原文|文章)?(?:[综整]合(?:自|\\s?[：:丨｜|])?|原载于?|原刊于?|刊载于|首发于|转载自|转自|摘自|选自|来自)|据|來源[:：]?)\\s?(?<name>《?[^：:。，,]{2,28}?》?)\\s?(?:报道|消息|官微|微博|微信|公众号|电|杂志)?"
          + "(?:(?<=》)\\s?(?:[（(]?\\d{4}年.{2,16}|\\p{IsHan}{0,3}刊?.{0,12}[期版号]))?");

  /** Names that say nothing. */
  private static final Pattern NOTHING = Pattern.compile(
      "\\P{L}+|(?:网络|互联网|综合|整理|报道|媒体|多家|原创|未知|本站|转载|自媒体|官方|作者|编辑|责编|责任编辑|微信公众号?$|公[众眾]?号$|订阅号$|微信$|微博$|图片|视觉中国|网友|佚名|不详|见).*");

  /** «Source: Global Times Published: 2020/3/20», «From: Shenzhen Daily | Updated: …». */
  private static final Pattern ENGLISH = Pattern.compile(
      "(?:^|.*[\\s|｜])(?:Source|From)\\s?[:：]\\s?(?<name>[A-Z][A-Za-z.'’&]*(?: [A-Z][A-Za-z.'’&]*){0,4}?)(?:\\s*[|｜].*|\\s+(?:Web |Chief )?(?:Editor"
          + "|Published|Updated|Author|By|Time|Date|Posted)\\b.*)?");

  /** «本文来自澎湃新闻，更多…», «本文转自公众号“山里人”，略有删改». */
  private static final Pattern TAKEN = Pattern.compile(
      "[（(]?(?:本文|文章|内容|原文)(?:来自于?|译自|转自|转载自|选自|摘自|首发于|原载于?|刊载于|刊于|载于)\\s?[:：]?\\s?(?:微信)?(?:公众号"
          + "|号)?\\s?[:：]?\\s?[“《「【]?(?<name>[^\\s“”《》「」【】，,。；;：:（()）]{2,20})[”》」】]?"
          + "(?:(?<=》)(?:杂志|周刊|报|\\d{1,2}月\\d{1,2}日\\p{IsHan}{0,4}))?(?:[，,。；;（(）)\\s].*)?");

  /** «本文来自微信公众号“投资界”（ID：…），作者：…，…授权发布。»: the account, whatever the sentence says behind it. */
  private static final Pattern ACCOUNT = Pattern.compile(
      "[（(]?(?:本文|文章)(?:来自|转自|转载自|首发于)\\s?[:：]?\\s?(?:微信)?公众号\\s?[:：]?\\s?[“「《【](?<name>[^“”「」《》【】]{2,20})[”」》】].*");

  /** «原载《求是》»: of what is printed there any title is one. */
  private static final Pattern PRINTED = Pattern.compile("(?:(?:原|刊|首)[载刊发][于於]?|[摘选]自)\\s?《[^《》]{2,12}》");

  /** «（新华/法新）»: so two agencies give a picture together. */
  private static final Pattern OF_PICTURE = Pattern.compile("\\p{IsHan}{2}社?[/／]\\p{IsHan}{2}社?");

  /** Of a picture that is lost. */
  private static final Pattern CAPTION = Pattern.compile("[△▲↑↓▼]|(?:资料|資料|档案|网络)[图照圖]|[图圖][为為片：]|[上下左右][图圖]|这是|视频");

  /** «…烧炭自杀。来源:中新网【编辑:…】»: behind the last sentence, with no more than who edited it. */
  private static final Pattern BEHIND_SENTENCE = Pattern.compile(
      "(?<=[。！？”）)])\\s?(?:文章|本文|新闻)?(?:来源|稿源|來源)\\s?[:：]\\s?(?<name>[\\p{IsHan}A-Za-z0-9]{2,12})(?=$|[\\s【（(\\[])");

  private static final Pattern BEHIND_NAME = Pattern.compile("综合自|本[报網网]讯$|(?<people>(?:记者|記者)\\p{IsHan}{2,3})$");

  /** In UTF-16 units: from the source behind the last sentence to the end of the paragraph. */
  private static final int LONGEST_BEHIND = 50;

  /** «（新华社特稿）», «黄敏（新华社供本报特稿）», «（乔颖新华社特稿）»: what the house sent. */
  private static final Pattern SENT = Pattern.compile(
      "(?:\\p{IsHan}{2,3}\\s?(?=\\p{IsHan}{2}社))?(?<name>\\p{IsHan}{2}社|\\p{IsHan}{3,10}?)(?:供\\p{IsHan}{2,4})?[专專微]?(?:特稿|专稿|專稿|供稿)");

  /** A sentence has ended before the bracket with the outlet. */
  private static final String SENTENCE_ENDED = "。！？!?…”";

  private static final Pattern LABEL_ALONE = Pattern.compile(LABEL + "\\s?[:：丨｜|]?");

  private SourceLine() {}

  /**
   * The source that a story names.
   *
   * @param text the story's text
   * @param paragraphs the blocks of the body, without captions
   * @return none if it names none, or two that differ
   */
  public static @Nullable Finding find(String text, List<TextRange> paragraphs) {
    Finding first = null;
    for (int i = 0; i < paragraphs.size(); i++) {
      TextRange paragraph = paragraphs.get(i);
      if ((i < FIRST || i >= paragraphs.size() - LAST) && paragraph.length() <= LONGEST_LINE) {
        Finding found = labelled(text, paragraph);
        // «城春短片一览（来源：河边视频）» is the source of that alone where a line of its own names another.
        if (found != null && !isBehindWords(text, paragraph, found)) {
          return found;
        }
        first = first == null ? found : first;
        first = first == null && i + 1 < paragraphs.size() ? inNextLine(text, paragraph, paragraphs.get(i + 1)) : first;
      }
    }
    if (first != null) {
      return first;
    }
    for (int i = Math.max(0, paragraphs.size() - LAST); i < paragraphs.size(); i++) {
      Finding found = inBracket(text, paragraphs.get(i));
      found = found == null && i >= paragraphs.size() - LAST_OUTLET ? ofOutlet(text, paragraphs.get(i)) : found;
      found = found == null ? behindSentence(text, paragraphs.get(i)) : found;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** «来源：» alone, and a known house alone in the next line. */
  private static @Nullable Finding inNextLine(String text, TextRange line, TextRange next) {
    boolean is = LABEL_ALONE.matcher(text).region(line.start(), line.end()).matches() && next.length() <= LONGEST_SHORT_LINE
        && Outlets.isOutlet(next.of(text)) && text.charAt(next.start()) != '本';
    return is ? new Finding(FoundField.SOURCE, next.of(text), next, FindingReason.LABELLED_OUTLET) : null;
  }

  /** Whether the name stands in a bracket with which a line ends that says something else. */
  private static boolean isBehindWords(String text, TextRange line, Finding found) {
    TextRange bracket = Brackets.last(text, line, LONGEST_BRACKET);
    return bracket != null && bracket.start() > line.start() && found.range() != null && found.range().start() > bracket.start();
  }

  /** The source that a paragraph names behind its last sentence: a known house, for in the text the same words are no label. */
  private static @Nullable Finding behindSentence(String text, TextRange paragraph) {
    int from = Math.max(paragraph.start(), paragraph.end() - LONGEST_BEHIND);
    Matcher behind = BEHIND_SENTENCE.matcher(text).region(from, paragraph.end()).useTransparentBounds(true);
    if (!behind.find() || !Outlets.isOutlet(behind.group("name"))) {
      return null;
    }
    TextRange name = new TextRange(behind.start("name"), behind.end("name"));
    return new Finding(FoundField.SOURCE, name.of(text), name, FindingReason.LABELLED_OUTLET);
  }

  /** «（新华社特稿）» behind the last sentence or who wrote it. */
  private static @Nullable Finding sent(String text, TextRange bracket) {
    TextRange inside = Brackets.inside(bracket);
    Matcher sent = SENT.matcher(text).region(inside.start(), inside.end());
    if (!sent.matches() || !Outlets.isOutlet(sent.group("name")) || text.charAt(inside.start()) == '本') {
      return null;
    }
    TextRange name = new TextRange(sent.start("name"), sent.end("name"));
    return new Finding(FoundField.SOURCE, name.of(text), name, FindingReason.END_BRACKET);
  }

  /** «（中時電子報）»: a line of its own that is an outlet in a bracket, or such a bracket behind the last sentence. */
  private static @Nullable Finding ofOutlet(String text, TextRange line) {
    TextRange bracket = Brackets.last(text, line, LONGEST_BRACKET);
    Finding sent = bracket == null || bracket.end() < line.end() ? null : sent(text, bracket);
    if (sent != null) {
      return sent;
    }
    boolean signs = bracket != null && "（(".indexOf(text.charAt(bracket.start())) >= 0 && bracket.end() == line.end()
        && (bracket.start() == line.start() || SENTENCE_ENDED.indexOf(text.charAt(bracket.start() - 1)) >= 0);
    if (!signs || OF_PICTURE.matcher(Brackets.inside(bracket).of(text)).matches()
        || CAPTION.matcher(line.of(text)).lookingAt() || text.charAt(bracket.start() + 1) == '本'
        || !Outlets.isOutlet(Brackets.inside(bracket).of(text))) {
      return null;
    }
    return new Finding(FoundField.SOURCE, Brackets.inside(bracket).of(text), Brackets.inside(bracket), FindingReason.END_BRACKET);
  }

  private static @Nullable Finding labelled(String text, TextRange line) {
    if (line.isEmpty()) {
      return null;
    }
    Matcher account = ACCOUNT.matcher(text).region(line.start(), line.end());
    if (account.matches()) {
      TextRange name = new TextRange(account.start("name"), account.end("name"));
      return new Finding(FoundField.SOURCE, name.of(text), name, Outlets.isOutlet(name.of(text)) ? FindingReason.LABELLED_OUTLET : FindingReason.LABEL);
    }
    if (!isLine(text, line)) {
      return null;
    }
    Matcher label = LABELLED.matcher(text).region(line.start(), line.end());
    while (label.find()) {
      TextRange name = name(label);
      String words = name.of(text);
      if (!NOTHING.matcher(words).matches()) {
        boolean known = Outlets.isOutlet(words) || words.endsWith("》");
        return new Finding(FoundField.SOURCE, words, name, known ? FindingReason.LABELLED_OUTLET : FindingReason.LABEL);
      }
    }
    Matcher taken = Character.isLetter(text.charAt(line.start())) && text.charAt(line.start()) < 0x80 ? ENGLISH.matcher(text) : TAKEN.matcher(text);
    if (taken.region(line.start(), line.end()).matches() && !NOTHING.matcher(taken.group("name")).matches()) {
      TextRange name = new TextRange(taken.start("name"), taken.end("name"));
      boolean known = Outlets.isOutlet(name.of(text)) || Outlets.isEnglish(name.of(text));
      return new Finding(FoundField.SOURCE, name.of(text), name, known ? FindingReason.LABELLED_OUTLET : FindingReason.LABEL);
    }
    return null;
  }

  /** «光明网-《光明日报》» as a whole. */
  private static TextRange name(Matcher label) {
    String group = Stream.of("glued", "latin", "name", "titled").filter(one -> label.group(one) != null).findFirst().orElseThrow();
    // «新华社、央视新闻等», «九派新闻综合»
    String words = label.group(group);
    boolean others = words.endsWith("等") && words.indexOf('、') > 0;
    // «来源：国际在线－世界新闻报/特约记者郭晓瑜»
    int stroke = Math.max(words.lastIndexOf('/'), words.lastIndexOf('／'));
    boolean person = stroke > 1 && (PeopleGrammar.read(words, new TextRange(stroke + 1, words.length())).complete()
        || Names.isCommonName(words.substring(stroke + 1)));
    // «来源：京华时报记者张淑玲», «来源：河边意大利综合自某网»
    Matcher behind = BEHIND_NAME.matcher(words);
    int end = person ? stroke : behind.find() && (behind.group("people") == null || Outlets.isOutlet(words.substring(0, behind.start()))) ? behind.start() : -1;
    if (end > 1) {
      return new TextRange(label.start(group), label.start(group) + end);
    }
    // «来源：澎湃新闻记者 吕新文»
    boolean people = (words.endsWith("记者") || words.endsWith("記者")) && Outlets.isOutlet(words.substring(0, words.length() - 2));
    boolean edited = people || words.endsWith("综合") && Outlets.isOutlet(words.substring(0, words.length() - 2));
    return new TextRange(label.start(group), label.end(group) - (others ? 1 : edited ? 2 : 0));
  }

  /** What ends as a sentence does and has a comma is one; «（来源：…）» at the end of a sentence is looked at as well. */
  private static boolean isLine(String text, TextRange line) {
    String words = line.of(text);
    return !(words.endsWith("。") && (words.contains("，") || words.length() > 30)) || Brackets.last(text, line, LONGEST_BRACKET) != null;
  }

  private static @Nullable Finding inBracket(String text, TextRange paragraph) {
    TextRange bracket = Brackets.last(text, paragraph, LONGEST_BRACKET);
    if (bracket == null && paragraph.length() > LONGEST_SHORT_LINE) {
      return null;
    }
    // «据新华社、央视新闻» as a line of its own needs no bracket.
    boolean marked = bracket == null && paragraph.length() > 2 && "□■◎●▲".indexOf(text.charAt(paragraph.start())) >= 0;
    TextRange inside = marked ? new TextRange(paragraph.start() + 1, paragraph.end()) : bracket == null ? paragraph : Brackets.inside(bracket);
    Matcher label = LABELLED.matcher(text).region(inside.start(), inside.end());
    if (label.lookingAt() && !NOTHING.matcher(name(label).of(text)).matches()) {
      TextRange name = name(label);
      return new Finding(
          FoundField.SOURCE, name.of(text), name,
          Outlets.isOutlet(name.of(text)) ? FindingReason.LABELLED_OUTLET : FindingReason.LABEL);
    }
    Matcher from = BRACKET.matcher(text).region(inside.start(), inside.end());
    if (!from.matches()) {
      return null;
    }
    TextRange name = bare(text, new TextRange(from.start("name"), from.end("name")));
    if (OF_PICTURE.matcher(name.of(text)).matches()) {
      return null;
    }
    boolean printed = PRINTED.matcher(text).region(inside.start(), inside.end()).lookingAt();
    for (String one : name.of(text).split("[、 /]+")) {
      if (!Outlets.isOutlet(one) && !printed) {
        return null;
      }
    }
    return new Finding(FoundField.SOURCE, name.of(text), name, FindingReason.END_BRACKET);
  }

  /** Without the marks of a title. */
  private static TextRange bare(String text, TextRange name) {
    boolean titled = text.charAt(name.start()) == '《' && text.charAt(name.end() - 1) == '》' && text.indexOf('》', name.start()) == name.end() - 1;
    return titled ? new TextRange(name.start() + 1, name.end() - 1) : name;
  }
}
