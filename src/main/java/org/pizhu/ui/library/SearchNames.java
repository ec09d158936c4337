package org.pizhu.ui.library;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.text.Fuzzy;
import org.pizhu.text.Pinyin;

/** The names that a library has for a search: what the search box offers. Immutable; made off the JavaFX thread, because there may be thousands. */
public final class SearchNames {

  /** No names. */
  public static final SearchNames NONE = new SearchNames(List.of(), List.of(), List.of(), List.of(), null);

  private final List<Name> tags;
  private final List<Name> outlets;
  private final List<Name> bylines;
  private final List<String> months;

  /** A name that can be found by its reading. */
  private record Name(String name, Fuzzy fuzzy) {}

  /**
   * @param tags the paths of the tags, in the order in which they are to be offered
   * @param outlets the outlets, the most frequent first
   * @param bylines those who made the stories, the most frequent first
   * @param months the years and months of the stories, as 2020 and 2020-03
   * @param pinyin gives the readings of Chinese characters; none to find names as they are written only
   */
  public SearchNames(
      List<String> tags, List<String> outlets, List<String> bylines, List<String> months, @Nullable Pinyin pinyin) {
    this.tags = names(tags, pinyin);
    this.outlets = names(outlets, pinyin);
    this.bylines = names(bylines, pinyin);
    this.months = months.stream().filter(month -> !month.isEmpty()).sorted().toList();
  }

  private static List<Name> names(List<String> names, @Nullable Pinyin pinyin) {
    return names.stream().filter(name -> !name.isEmpty()).map(name -> new Name(name, new Fuzzy(name, pinyin))).toList();
  }

  List<String> tags(String typed, int most) {
    return find(tags, typed, most);
  }

  List<String> outlets(String typed, int most) {
    return find(outlets, typed, most);
  }

  List<String> bylines(String typed, int most) {
    return find(bylines, typed, most);
  }

  /** The years, or with as much typed as tells a year the months of it; what is typed in full is not offered. */
  List<String> months(String typed, int most) {
    boolean year = typed.length() >= "2020".length();
    return months.stream()
        .filter(month -> month.startsWith(typed) && !month.equals(typed) && (year || month.indexOf('-') < 0))
        .limit(most)
        .toList();
  }

  /** The names that fit, the best first; of equal ones in their order. */
  private static List<String> find(List<Name> names, String typed, int most) {
    record Scored(String name, int score) {}
    return names.stream()
        .map(name -> new Scored(name.name(), name.fuzzy().score(typed)))
        .filter(scored -> scored.score() > 0)
        .sorted(Comparator.comparingInt(Scored::score).reversed())
        .limit(most)
        .map(Scored::name)
        .toList();
  }
}
