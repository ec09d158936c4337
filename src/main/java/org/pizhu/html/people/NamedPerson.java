package org.pizhu.html.people;

import org.jspecify.annotations.Nullable;
import org.pizhu.html.words.Mark;
import org.pizhu.model.Byline;

/**
 * Somebody named in a line.
 *
 * @param person with an empty role where the verb behind will give one
 * @param group the number of the role among those of the line
 * @param first whether nobody stands between the role and the name
 * @param before the mark before the name
 */
record NamedPerson(Byline person, int group, boolean first, Mark before) {

  /** «张三、李四/摄», and «张三 李四/文» where neither has a role: whether the verb behind speaks of whoever stands before as well. */
  boolean isListed() {
    return before == Mark.LIST || before == Mark.SPACE && person.role().isEmpty();
  }

  /** The same person in a role, of a house or of none that is known. */
  NamedPerson as(String role, @Nullable String house) {
    return new NamedPerson(new Byline(role, person.name(), house, person.range()), group, first, before);
  }

  /** The same person of a house. */
  NamedPerson of(String house) {
    return new NamedPerson(new Byline(person.role(), person.name(), house, person.range()), group, first, before);
  }

  /** «记者 张三/文 李四/图»: whom a role stands before keeps it. */
  NamedPerson withRole(String verb) {
    boolean own = first && !person.role().isEmpty() || !"图圖视频".contains(verb) && !person.role().isEmpty();
    return own ? this : new NamedPerson(new Byline(verb, person.name(), null, person.range()), group, first, before);
  }
}
