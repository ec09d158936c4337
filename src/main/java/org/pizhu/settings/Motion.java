package org.pizhu.settings;

/** Whether things on the screen may move by themselves, such as a blinking caret. The names are stored: never rename one. */
public enum Motion {
  /** As the desktop has it. */
  SYSTEM,
  FULL,
  REDUCED;

  /** The name in bundles: lower case. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
