package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Who made a story or a picture, wherever that is known from.
 *
 * @param role such as 记者 or 摄; empty where it is not known
 * @param name the person or body; not blank
 * @param outlet for whom they work, if that is known
 */
public record Person(String role, String name, @Nullable String outlet) {

  public Person {
    requireNonNull(role);
    if (name.isBlank()) {
      throw new IllegalArgumentException("A person needs a name");
    }
    if (outlet != null && outlet.isBlank()) {
      throw new IllegalArgumentException("An outlet needs a name");
    }
  }
}
