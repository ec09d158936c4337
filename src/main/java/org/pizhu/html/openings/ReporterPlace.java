package org.pizhu.html.openings;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Places;
import org.pizhu.model.Byline;
import org.pizhu.model.Dateline;
import org.pizhu.model.TextRange;

/** The place that stands behind a reporter: «記者楊媛婷／台北報導», «记者 杜川 发自北京», «【财新网记者 张三 武汉】», «By XU WEI in Beijing». */
public final class ReporterPlace {

  /** How far behind the name it may end, in UTF-16 units. */
  private static final int REACH = 40;

  /** How long the bracket behind a dateline may be, in UTF-16 units. */
  private static final int LONGEST_BRACKET = 80;

  private static final String HAN = "\\p{IsHan}";

  /** «／台北報導», « 济南报道», «3月31日纽约报道». */
  private static final String REPORTED =
      "(?:[、 ]SNG)?(?:记者|記者)?\\s?(?:[／/╱∕|｜丨]\\s?)?(?:\\d{1,2}月\\d{1,2}日)?\\s?"
          + "(?<place>" + HAN + "{2,6}?(?:[、/／]" + HAN + "{2,4})?)\\s?"
          + "(?:即時|即时|综合|綜合|专题|專題|連線|连线|現場|现场)?(?:报道|報道|報導|报导)(?!组|組|了|称|稱|说|說)";

  /** « 发自武汉». */
  private static final String SENT_FROM = "[\\s,，]*[发發]自\\s?(?<from>" + HAN + "{2,8}(?:[、/／]" + HAN + "{2,4})?)(?=[\\s）)】\\]。]|$)";

  /** «【… 张三 武汉】». */
  private static final String BARE = " (?<bare>" + HAN + "{2,6})(?=】$)";

  /** « in Harbin». */
  private static final String IN =
      " in (?<in>[A-Z][A-Za-z.'’-]{1,20}(?: [A-Z][A-Za-z.'’-]{1,20}){0,2})(?=\\s?(?:[|｜(（,]| and |$))";

  /** « 綜合報導 / 泰國»: a television house of Taiwan. */
  private static final String STROKED = " (?:綜合|綜合外電)?報導 [/／] (?<behind>" + HAN + "{2,6})(?=\\s|$)";

  private static final Pattern BEHIND = Pattern.compile(String.join("|", STROKED, REPORTED, SENT_FROM, BARE, IN));

  /** Its places, by the names of their groups; one of them is there. */
  private static final List<String> PLACES = List.of("behind", "place", "from", "bare", "in");

  private static final String AND = " and ";

  private ReporterPlace() {}

  /**
   * The place behind the first reporter who has one; those of an English story may stand in several («By Li Na in Beijing and Wang Wei in Suzhou»).
   *
   * @return none if none has one
   */
  static @Nullable Dateline find(String text, List<Byline> bylines) {
    Dateline all = null;
    for (Byline byline : bylines) {
      Dateline found = behind(text, byline);
      // «記者林欣漢 陳政宇／台北報導»: it stands behind the last of them.
      if (found != null && bylines.stream().anyMatch(other -> isBetween(byline, other, found))) {
        continue;
      }
      if (all == null) {
        all = found;
      } else if (found != null && isLatin(found.place())) {
        all = both(text, all, found);
      }
    }
    return all;
  }

  /** The dateline with the place that stands behind a reporter in the bracket after it: «香港文匯報訊（記者 王明 北京報道）». */
  public static Dateline complete(String text, Dateline dateline, List<Byline> bylines) {
    int from = dateline.range().end();
    // «【大紀元3月5日訊】（大紀元記者 …）»
    from += from < text.length() && text.charAt(from) == '】' ? 1 : 0;
    TextRange bracket = dateline.place() != null ? null : Brackets.at(text, from, Math.min(text.length(), from + LONGEST_BRACKET));
    if (bracket == null) {
      return dateline;
    }
    for (Byline byline : bylines) {
      boolean within = byline.range().start() > from && byline.range().end() < bracket.end();
      Dateline found = within ? behind(text, byline) : null;
      if (found != null && (Places.isKnown(found.place()) || !Names.isChineseName(found.place()))) {
        return new Dateline(
            dateline.asPrinted(), dateline.outlet(), found.place(), dateline.year(), dateline.monthDay(), dateline.range());
      }
    }
    return dateline;
  }

  private static boolean isBetween(Byline one, Byline other, Dateline found) {
    return other.range().start() >= one.range().end() && other.range().end() <= found.range().end();
  }

  private static @Nullable Dateline behind(String text, Byline byline) {
    int from = byline.range().end();
    int to = from;
    while (to < text.length() && to - from < REACH && text.charAt(to) != '\n') {
      to++;
    }
    Matcher behind = BEHIND.matcher(text).region(from, to);
    if (from == to || !behind.lookingAt()) {
      return null;
    }
    String place = PLACES.stream().map(behind::group).filter(group -> group != null).findFirst().orElseThrow();
    boolean is = OpeningPlace.isPlace(place) && !isNextName(text, from, behind);
    return is ? OpeningPlace.dateline(text, new TextRange(byline.range().start(), behind.end()), place, null) : null;
  }

  /** «记者李娜 熊静报道»: behind a gap it may be the next name. */
  private static boolean isNextName(String text, int from, Matcher behind) {
    String place = behind.group("place");
    if (place == null || behind.start("place") == from || !text.substring(from, behind.start("place")).isBlank()) {
      return false;
    }
    return Names.isChineseName(place) && !Names.isWord(place) && !Places.isKnown(place);
  }

  private static boolean isLatin(@Nullable String place) {
    return place != null && place.charAt(0) <= 'z';
  }

  private static Dateline both(String text, Dateline one, Dateline other) {
    boolean same = (AND + one.place() + AND).contains(AND + other.place() + AND);
    TextRange range = new TextRange(one.range().start(), other.range().end());
    return same ? one : OpeningPlace.dateline(text, range, one.place() + AND + other.place(), null);
  }
}
