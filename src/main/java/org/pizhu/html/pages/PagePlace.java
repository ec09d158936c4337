package org.pizhu.html.pages;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.html.words.Places;

/**
 * Reads the place in a line beside the headline: «张三／台北報導», «记者张三 武汉报道», «地區：台北市報導». Only places of the list count: what stands there
 * may also say how a report was made («綜合報導») or by whom.
 */
final class PagePlace {

  private static final Pattern REPORTED = Pattern.compile(
      "(?:^|[／/╱∕|｜：:\\s])(?<place>\\p{IsHan}{2,6}?)(?:即時|即时|连线|連線|现场|現場)?(?:报道|報導|報道|报导)[】）)〕]?$");

  /** «张三／台北», «張三、李四／綜合»: what a line beside the day may say without a verb. */
  private static final Pattern PAIR = Pattern.compile("(?<names>\\p{IsHan}{2,4}(?:、\\p{IsHan}{2,4}){0,3})\\s?[／/]\\s?(?<place>\\p{IsHan}{2,4})");

  /** «張三／綜合報導»: how he made it stands where the place may stand. */
  private static final Pattern MADE = Pattern.compile("(?:綜合|综合|即時|即时|編譯|编译|整理)(?:報導|报道|報道|外電|外电|整理)?");

  /** «張三 綜合報導 / 台北市»: the place behind the stroke. */
  private static final Pattern BEHIND = Pattern.compile(
      "(?:記者|记者)?\\s?(?<names>\\p{IsHan}{2,4}(?:[、\\s]\\p{IsHan}{2,4}){0,2})\\s(?:綜合|综合)?(?:報導|報道|报道)\\s?[／/]\\s?(?<place>\\p{IsHan}{2,5})");

  /** «石佳 白秋月 / 台中報導»: several names before a stroke with gaps. */
  private static final Pattern SPACED = Pattern.compile(
      "(?<names>\\p{IsHan}{2,4}(?:[、\\s]\\p{IsHan}{2,4}){0,3})\\s[／/╱∕]\\s(?<place>\\p{IsHan}{2,4}?)(?:綜合|综合|即時|即时)?(?:報導|報道|报道|报导)");

  /** «河邊網newtalk | 張三 綜合報導»: the house, a bar, who made it and how. */
  private static final Pattern HOUSE = Pattern.compile(
      "(?<house>[\\p{IsHan}A-Za-z]{2,16})\\s?[|｜]\\s?(?<names>\\p{IsHan}{2,4}(?:[、\\s]\\p{IsHan}{2,4}){0,2})\\s(?:綜合|综合|專題|专题)?(?:報導|報道|报道|报导)");

  /** «河邊網記者 張三 發自武漢». */
  private static final Pattern SENT = Pattern.compile("(?:^|.{0,24}(?:記者|记者|\\s))\\s?[发發]自\\s?(?<place>\\p{IsHan}{2,5})(?:報導|报道|報道|报导)?$");

  /** «作者：张三／台北»: the place behind whoever is labelled. */
  private static final Pattern LABELLED = Pattern.compile(
      "(?:作者|文|記者|记者)\\s?[:：]\\s?(?<names>\\p{IsHan}{2,4}(?:、\\p{IsHan}{2,4}){0,2})\\s?[／/]\\s?(?<place>\\p{IsHan}{2,4})$");

  private static final String STROKES = "／/╱∕|｜";

  private static final Pattern DIVISION = Pattern.compile("[省市县縣]$");

  private PagePlace() {}

  /**
   * The place from which a story was sent.
   *
   * @param line without white space at its ends
   * @return as printed; none if the line tells none
   */
  static @Nullable String of(String line) {
    Matcher behind = BEHIND.matcher(line);
    Matcher reported = REPORTED.matcher(line);
    Matcher sent = SENT.matcher(line);
    if (sent.matches() && Places.isOne(sent.group("place"))) {
      return sent.group("place");
    }
    boolean ends = behind.matches();
    Matcher labelled = LABELLED.matcher(line);
    boolean named = labelled.find() && allNames(List.of(labelled.group("names").split("、")));
    if (!ends && !named && !reported.find()) {
      return null;
    }
    String place = (ends ? behind : named ? labelled : reported).group("place");
    return Places.isOne(place) || Places.isOne(DIVISION.matcher(place).replaceFirst("")) ? place : null;
  }

  /**
   * Who stands before the stroke of a line with a place: «张三、李四／台北報導», «張三 綜合報導 / 台北市».
   *
   * @param line as above
   * @return names as printed; empty if anything else stands there
   */
  static List<String> people(String line) {
    Matcher behind = BEHIND.matcher(line);
    if (behind.matches()) {
      List<String> named = List.of(behind.group("names").split("[、\\s]"));
      return allNames(named) ? named : List.of();
    }
    for (Pattern form : List.of(SPACED, HOUSE)) {
      Matcher several = form.matcher(line);
      if (several.matches() && (form == SPACED ? Places.isOne(several.group("place")) : isHouse(several.group("house")))) {
        List<String> named = List.of(several.group("names").split("[、\\s]"));
        return allNames(named) ? named : List.of();
      }
    }
    Matcher reported = REPORTED.matcher(line);
    if (of(line) == null || !reported.find() || STROKES.indexOf(line.charAt(reported.start())) < 0) {
      return List.of();
    }
    String[] words = line.substring(0, reported.start()).split("\\s");
    List<String> names = List.of(words[words.length - 1].split("、"));
    return allNames(names) ? names : List.of();
  }

  /** The place of a line that is names, a stroke and a place, and nothing else: «張三／台北»; none if it is another line. Such a line stands beside the day. */
  static @Nullable String ofPair(String line) {
    Matcher pair = PAIR.matcher(line);
    return pair.matches() && Places.isOne(pair.group("place")) && allNames(List.of(pair.group("names").split("、"))) ? pair.group("place") : null;
  }

  /** Who stands in such a line, or before how he made the story; empty if it is another. */
  static List<String> namesOfPair(String line) {
    Matcher pair = PAIR.matcher(MADE.matcher(line).replaceFirst("综合"));
    boolean made = pair.matches() && MADE.matcher(pair.group("place")).matches() && allNames(List.of(pair.group("names").split("、")));
    return (made || ofPair(line) != null) && pair.matches() ? List.of(pair.group("names").split("、")) : List.of();
  }

  /** «河邊網», «河邊網newtalk». */
  private static boolean isHouse(String words) {
    return Outlets.isOutlet(words) || Outlets.end(words, 0, words.length()) > 1 || Outlets.isOutlet(words.replaceFirst("[A-Za-z]+$", ""));
  }

  private static boolean allNames(List<String> names) {
    return names.stream().allMatch(name -> Names.isChineseName(name) && !Outlets.isOutlet(name) && !Places.isOne(name));
  }
}
