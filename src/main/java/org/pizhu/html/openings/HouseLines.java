package org.pizhu.html.openings;

import java.util.List;
import java.util.regex.Pattern;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.people.PeopleReading;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.html.words.Mark;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.model.Byline;
import org.pizhu.model.TextRange;

/** Reads lines in which the house shows that those beside it made the story: «河边卫视 张三 李四 北京报道», «《棱镜》作者 周纯». */
final class HouseLines {

  /** In columns. */
  private static final int LONGEST = 50;

  /** In UTF-16 units. */
  private static final int LONGEST_MIXED = 40;

  private static final Pattern MIXED = Pattern.compile("\\p{IsHan}{2,3}(?:[、 ]\\p{IsHan}{2,3}){0,2}(?: \\p{IsHan}{2,8}|、(?:本报|本報)?)");

  private HouseLines() {}

  /** «张开 本报记者 李健», «张开、记者李健摄影报道», «张枢 河边晨报记者 李虎»: before a reporter names without a role, as a line or in a bracket. Empty if it is something else. */
  static List<Byline> mixed(String text, TextRange line) {
    int reporter = text.indexOf("记者", line.start());
    boolean may = reporter > line.start() && reporter < line.end() && line.length() <= LONGEST_MIXED
        && MIXED.matcher(text).region(line.start(), reporter).matches();
    PeopleReading authors = may ? PeopleGrammar.readAuthors(text, line) : null;
    boolean clear = authors != null && authors.complete() && authors.people().size() > 1 && areNames(authors)
        && (text.charAt(reporter - 1) == '、' || Names.isCommonName(authors.people().get(0).name()));
    return clear ? authors.people() : List.of();
  }

  /** «河边卫视 张三 李四 北京报道»: a house, names and from where they reported, without a role. Empty if the line is another. */
  static List<Byline> signed(String text, TextRange line) {
    if (line.isEmpty() || line.length() > LONGEST || "道导導".indexOf(text.charAt(line.end() - 1)) < 0) {
      return List.of();
    }
    int house = Outlets.end(text, line.start(), line.end());
    boolean strokes = line.of(text).chars().anyMatch(c -> Mark.of((char) c) == Mark.STROKE);
    if (strokes || house < 0 || house == line.end() || text.charAt(house) != ' ') {
      return List.of();
    }
    PeopleReading authors = PeopleGrammar.readAuthors(text, line);
    return authors.complete() && authors.reported() && areNames(authors) ? authors.people() : List.of();
  }

  /**
   * «《棱镜》作者 周纯», «河边报记者 张三 通讯员 李四» below the points that sum a story up: the house shows that no author of something else is meant. Empty
   * if the line is another.
   */
  static List<Byline> named(String text, TextRange line) {
    // A quick look: reading every short paragraph takes time.
    if (!HeadlineRule.fits(text, line, LONGEST) || line.of(text).indexOf('者') < 0) {
      return List.of();
    }
    PeopleReading reading = PeopleGrammar.read(text, line);
    boolean clear = reading.complete() && areNames(reading) && reading.people().get(0).outlet() != null;
    return clear ? reading.people() : List.of();
  }

  private static boolean areNames(PeopleReading reading) {
    return !reading.people().isEmpty() && reading.people().stream().allMatch(one -> Names.isChineseName(one.name()));
  }
}
