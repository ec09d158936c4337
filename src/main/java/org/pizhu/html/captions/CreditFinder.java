package org.pizhu.html.captions;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.words.Beginnings;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Outlets;
import org.pizhu.model.Credit;
import org.pizhu.model.TextRange;

/**
 * Finds who made a picture at the end of its caption: «（湖北日报全媒记者 田悦 摄）», «新华社发（李相浩摄）», «图片来源：视觉中国». The credit
 * reaches from the outlet to the last bracket. What its words say reads {@link CreditWords}.
 */
public final class CreditFinder {

  /** In UTF-16 units. */
  static final int LONGEST = 60;

  /** «救援现场，通讯员供图»: in UTF-16 units with the comma. */
  private static final int LONGEST_BEHIND_COMMA = 12;

  /** «本报记者 张三 摄影报道»: below a picture the photographer is meant. */
  private static final Pattern REPORT = Pattern.compile("(?<=摄影|攝影)(?:报道|報道|報導|报导)$");

  /** «… 摄 图片来源：CNSPHOTO», «…攝 111年8月2日», «…摄 信息来源：张三 李四». */
  private static final Pattern TRAILER = Pattern.compile(
      "\\s*(?:[/／](?:[\\p{IsHan}]{2,6}(?:图片|视觉|中国|社)|IC photo|CFP)|(?:图片|信息|资料|文字|线索|圖片|資料)?(?:来源|提供|來源)\\s?[：:].{2,30}"
          + "|[,，;；]?\\s?(?:民國)?\\d{2,4}\\s?[年./-]\\s?\\d{1,2}\\s?[月./-]\\s?\\d{1,2}日?)\\s*");

  private static final Beginnings TRAILING = new Beginnings(TRAILER);

  /** «（民眾提供）中央社記者盧太城台東傳真 114年12月26日»: who sent the picture on. */
  private static final Pattern SENT_ON = Pattern.compile("\\p{IsHan}{2,4}社[記记]者\\p{IsHan}{2,8}[傳传]真(?:\\s?\\d{2,4}年\\d{1,2}月\\d{1,2}日)?");

  /** «（圖／記者張三攝,2017.3.24）». */
  private static final Pattern DAY_BEHIND = Pattern.compile("(?<=[摄攝])\\s?[,，]\\s?\\d{2,4}[年./-]\\d{1,2}[月./-]\\d{1,2}日?$");

  /** What parts a credit from what the picture shows. */
  private static final String GAPS = " ／\\｜丨";

  /** Marks after which a credit without brackets begins. */
  static final String SENTENCE_END = "。！？!?；;”）)…";

  /** What no name of a house holds, but what a picture shows: «检查人员在车间查看消防设施湖北日报». */
  private static final Pattern SENTENCE = Pattern.compile("在(?![线線])|[了着的]");

  private CreditFinder() {}

  /**
   * The credit at the end of a passage.
   *
   * @param text the story's text
   * @param passage a caption, or what may be one
   * @return none if it ends otherwise
   */
  public static @Nullable Credit atEnd(String text, TextRange passage) {
    TextRange made = withoutTrailer(text, passage);
    Credit maker = made.equals(passage) ? null : atVeryEnd(text, made);
    return maker != null ? maker : atVeryEnd(text, passage);
  }

  /** Without what may follow the photographer: where the words come from, who spread the picture, the day. */
  private static TextRange withoutTrailer(String text, TextRange passage) {
    int from = Math.max(passage.start(), passage.end() - LONGEST);
    int spread = passage.end();
    while (spread > from && text.charAt(spread - 1) != '）') {
      spread--;
    }
    if (spread > from && spread < passage.end() && SENT_ON.matcher(text).region(spread, passage.end()).matches()) {
      return new TextRange(passage.start(), spread);
    }
    int made = passage.end() - 1;
    while (made >= from && "摄攝".indexOf(text.charAt(made)) < 0) {
      made--;
    }
    boolean trails = made >= from && made + 1 < passage.end() && TRAILING.mayBegin(text.charAt(made + 1))
        && TRAILER.matcher(text).region(made + 1, passage.end()).matches();
    return trails ? new TextRange(passage.start(), made + 1) : passage;
  }

  private static @Nullable Credit atVeryEnd(String text, TextRange passage) {
    if (!CreditEnd.may(text, passage)) {
      return null;
    }
    Credit english = EnglishCredit.atEnd(text, passage);
    if (english != null) {
      return english;
    }
    TextRange bracket = Brackets.last(text, passage, LONGEST);
    if (bracket == null) {
      return tail(text, passage);
    }
    String inside = DAY_BEHIND.matcher(Brackets.inside(bracket).of(text)).replaceFirst("");
    Credit credit = CreditWords.read(inside.strip(), bracket, null);
    if (credit == null && isAfterCredit(text, passage, bracket)) {
      return beforeBracket(text, passage, bracket);
    }
    int sent = startOfSender(text, passage.start(), bracket.start());
    if (sent < 0) {
      return credit;
    }
    String sender = text.substring(sent, bracket.start()).strip();
    String outlet = sender.substring(0, sender.length() - 1);
    return CreditWords.read(inside.strip(), new TextRange(sent, bracket.end()), outlet);
  }

  /** «张三摄（人民视觉）», «新华社记者 张三 摄（资料照片）»: a bracket behind the credit. */
  private static boolean isAfterCredit(String text, TextRange passage, TextRange bracket) {
    int end = bracket.start();
    while (end > passage.start() && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end > passage.start() && "摄攝".indexOf(text.charAt(end - 1)) >= 0;
  }

  private static @Nullable Credit beforeBracket(String text, TextRange passage, TextRange bracket) {
    int end = text.charAt(bracket.start() - 1) == ' ' ? bracket.start() - 1 : bracket.start();
    Credit credit = tail(text, new TextRange(passage.start(), end));
    if (credit == null) {
      return null;
    }
    String inside = Brackets.inside(bracket).of(text).strip();
    boolean agency = AgencyCredit.isForPictures(inside) || Outlets.isOutlet(inside);
    return new Credit(
        credit.role(),
        credit.name(),
        credit.outlet() == null && agency ? inside : credit.outlet(),
        new TextRange(credit.range().start(), bracket.end()));
  }

  /** «新华社发» right before a bracket. Returns where it begins, -1 if it isn't there. */
  private static int startOfSender(String text, int from, int bracket) {
    int end = bracket;
    while (end > from && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (end - from < 3 || "发發".indexOf(text.charAt(end - 1)) < 0) {
      return -1;
    }
    for (int start = end - 3; start >= Math.max(from, end - 12); start--) {
      boolean edge = start == from || SENTENCE_END.indexOf(text.charAt(start - 1)) >= 0 || text.charAt(start - 1) == ' ';
      // «街头新华社发（»: an agency begins where its name does.
      String sender = text.substring(start, end - 1);
      if (Outlets.agency(sender) == 0 || edge && Outlets.isOutlet(sender)) {
        return start;
      }
    }
    return -1;
  }

  /** A credit without brackets: the words after the last sentence, or the last words after a blank. */
  private static @Nullable Credit tail(String text, TextRange passage) {
    int end = passage.end();
    while (end > passage.start() && "。．. ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int first = end;
    while (first > passage.start() && end - first < LONGEST && SENTENCE_END.indexOf(text.charAt(first - 1)) < 0) {
      first--;
    }
    boolean whole = first == passage.start() || SENTENCE_END.indexOf(text.charAt(first - 1)) >= 0;
    if (first == passage.start() && namesReporters(text.substring(first, end))) {
      return null;
    }
    for (int start = first; start < end; start = afterGap(text, start, end)) {
      if (start > first || whole) {
        int trimmed = start;
        while (" —–".indexOf(text.charAt(trimmed)) >= 0 && trimmed + 1 < end) {
          trimmed++;
        }
        TextRange range = new TextRange(trimmed, end);
        Credit credit = CreditWords.read(REPORT.matcher(range.of(text)).replaceFirst(""), range, null);
        int house = credit == null || credit.outlet() == null ? -1 : Outlets.agency(credit.outlet());
        if (house > 0) {
          // «…查看消防设施新华社记者 熊琦摄»: without a gap as well.
          int own = text.indexOf(credit.outlet(), trimmed) + house;
          return own < trimmed ? null : CreditWords.read(text.substring(own, end), new TextRange(own, end), null);
        }
        if (credit != null && (credit.outlet() == null || !SENTENCE.matcher(credit.outlet()).find())) {
          return credit;
        }
      }
    }
    // «…讲述自己的苦恼本报记者胡清摄»: one's own paper begins the credit, without a gap as well.
    int own = text.lastIndexOf("本报记者", end);
    return own > first && text.charAt(end - 1) == '摄' ? CreditWords.read(text.substring(own, end), new TextRange(own, end), null) : null;
  }

  /** «本报记者 张三 摄影报道»: a line of its own that says so names who made the story. */
  private static boolean namesReporters(String line) {
    String made = REPORT.matcher(line).replaceFirst("");
    return made.length() < line.length() && CreditWords.read(made, new TextRange(0, line.length()), null) != null;
  }

  /** «…车流有序／大公报记者方俊明摄»: a full-width stroke, one that leans back, or a bar parts like a blank. */
  private static int afterGap(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (GAPS.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == '，' && to - i <= LONGEST_BEHIND_COMMA) {
        return i + 1;
      }
    }
    return to;
  }
}
