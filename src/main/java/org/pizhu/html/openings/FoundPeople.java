package org.pizhu.html.openings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleReading;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.model.Byline;
import org.pizhu.model.Dateline;

/** Who was found to have made a story: each once for a role. */
final class FoundPeople {

  private static final Pattern HOUSE_OF_PICTURES = Pattern.compile("[A-Za-z]+");

  /** In UTF-16 units: with what stands before it. */
  private static final int LONGEST_ROLE = 8;

  private final String text;
  private final Set<String> known = new HashSet<>();
  private final List<Byline> found = new ArrayList<>();

  /**
   * @param text that of the story
   */
  FoundPeople(String text) {
    this.text = text;
  }

  /** All in reading order, as far as they were found; with the house of a dateline where it is theirs. */
  List<Byline> all(@Nullable Dateline dateline) {
    found.sort(Comparator.comparing(Byline::range));
    ofHouse(dateline);
    return found;
  }

  /** Whether somebody was found whose role is none of certain ones. */
  boolean hasOther(Predicate<String> roles) {
    return found.stream().anyMatch(person -> !roles.test(person.role()));
  }

  /** Adds people. Returns whether there is one. */
  boolean addAll(List<Byline> people) {
    people.forEach(this::add);
    return !people.isEmpty();
  }

  boolean addAll(PeopleReading reading) {
    return addAll(reading.people());
  }

  void add(Byline person) {
    if (person.role().startsWith("图") && HOUSE_OF_PICTURES.matcher(person.name()).matches()) {
      // «（图：YouTube）»
      return;
    }
    if (known.add(person.role() + ' ' + person.name())) {
      found.add(person);
    }
  }

  /** «（大紀元記者徐巧慧洛杉磯報導）» behind «【大紀元…訊】»: a house whose name has no form is known from the dateline. */
  private void ofHouse(@Nullable Dateline dateline) {
    String house = dateline == null ? null : dateline.outlet();
    if (house == null || Outlets.isOutlet(house)) {
      return;
    }
    boolean before = false;
    for (int i = 0; i < found.size(); i++) {
      Byline one = found.get(i);
      int from = Math.max(0, one.range().start() - house.length() - LONGEST_ROLE);
      int at = text.lastIndexOf(house, one.range().start() - house.length());
      String between = at < from ? "" : text.substring(at + house.length(), one.range().start()).strip();
      boolean named = between.endsWith(one.role()) && Names.isHan(between);
      boolean next = before && found.get(i - 1).role().equals(one.role()) && one.range().start() - found.get(i - 1).range().end() <= 1;
      before = one.outlet() == null && (named || next);
      if (before) {
        found.set(i, new Byline(one.role(), one.name(), house, one.range()));
      }
    }
  }
}
