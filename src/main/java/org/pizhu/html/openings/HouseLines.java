package org.pizhu.html.openings;

import java.util.List;
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

  private HouseLines() {}

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

  /** «《棱镜》作者 周纯» below the points that sum a story up: the house shows that no author of something else is meant. Empty if the line is another. */
  static List<Byline> named(String text, TextRange line) {
    // A quick look: reading every short paragraph takes time.
    if (!HeadlineRule.fits(text, line, LONGEST) || line.of(text).indexOf('者') < 0) {
      return List.of();
    }
    PeopleReading reading = PeopleGrammar.read(text, line);
    boolean clear = reading.complete() && areNames(reading) && reading.people().stream().allMatch(one -> one.outlet() != null);
    return clear ? reading.people() : List.of();
  }

  private static boolean areNames(PeopleReading reading) {
    return !reading.people().isEmpty() && reading.people().stream().allMatch(one -> Names.isChineseName(one.name()));
  }
}
