package org.pizhu.html.openings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.people.PeopleReading;
import org.pizhu.html.words.Names;
import org.pizhu.model.Byline;
import org.pizhu.model.TextRange;

/** Who translated a story, as the bracket at its end says: «（作者约翰·史密斯，王会聪译）», «（陈俊安、崔晓冬译）». */
final class Translators {

  /** What says who wrote it may stand before. A name of two characters and the verb may be one of three where nothing does. */
  private static final Pattern TRANSLATED = Pattern.compile(
      "(?:(?<author>作者.{2,40})[，,；;]\\s?)?(?<names>\\p{IsHan}{2,3}(?:、\\p{IsHan}{2,3}){0,2})\\s?(?<role>[译譯])");

  /** «作者是俄罗斯学者列伊拉·季托娃»: the name behind what the author is. */
  private static final Pattern OF_OFFICE = Pattern.compile(
      "作者(?:系|是|为|為).{0,30}(?:学者|學者|教授|记者|專家|专家|研究员|作家|评论员|主任|所长|主席|总编辑|院长|分析师|博士)(?<name>\\p{IsHan}{1,8}(?:[·・]\\p{IsHan}{1,8}?){1,3})");

  private static final int SURELY = 3;

  private Translators() {}

  /**
   * The author and the translators.
   *
   * @param inside what the bracket holds
   * @return empty if it says something else
   */
  static List<Byline> of(String text, TextRange inside) {
    Matcher match = inside.isEmpty() || "译譯".indexOf(text.charAt(inside.end() - 1)) < 0 ? null
        : TRANSLATED.matcher(text).region(inside.start(), inside.end());
    if (match == null || !match.matches() || match.group("author") == null && lastName(match.group("names")).length() < SURELY) {
      return List.of();
    }
    List<Byline> people = new ArrayList<>();
    if (match.group("author") != null) {
      people.addAll(author(text, new TextRange(match.start("author"), match.end("author"))));
    }
    int from = match.start("names");
    for (String name : match.group("names").split("、")) {
      if (!Names.isChineseName(name)) {
        return List.of();
      }
      people.add(new Byline(match.group("role"), name, null, new TextRange(from, from + name.length())));
      from += name.length() + 1;
    }
    return people;
  }

  private static String lastName(String names) {
    return names.substring(names.lastIndexOf('、') + 1);
  }

  private static List<Byline> author(String text, TextRange words) {
    Matcher office = OF_OFFICE.matcher(text).region(words.start(), words.end());
    if (office.matches()) {
      return List.of(new Byline("作者", office.group("name"), null, new TextRange(office.start("name"), office.end("name"))));
    }
    PeopleReading reading = PeopleGrammar.read(text, words);
    return reading.complete() ? reading.people() : List.of();
  }
}
