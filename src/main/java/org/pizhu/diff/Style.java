package org.pizhu.diff;

/** What can be done to characters beside choosing them. */
public enum Style {
  BOLD("b", "strong"),
  ITALIC("i", "em"),
  UNDERLINE("u", "ins"),
  STRIKE("s", "del"),
  LINK("a", "a");

  private final String element;
  private final String other;

  Style(String element, String other) {
    this.element = element;
    this.other = other;
  }

  /** Whether an element of HTML does it. */
  boolean isOf(String name) {
    return name.equals(element) || name.equals(other);
  }
}
