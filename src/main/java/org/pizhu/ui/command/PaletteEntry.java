package org.pizhu.ui.command;

import static java.util.Objects.requireNonNull;

/**
 * One line of the palette.
 *
 * @param name what it is called
 * @param detail what it belongs to: the group of an act, the outlet of a story
 * @param keys the key that does the same, as one reads it; empty for none
 * @param reason why it can't be chosen now; empty if it can
 * @param run does it
 */
record PaletteEntry(String name, String detail, String keys, String reason, Runnable run) {

  PaletteEntry {
    requireNonNull(name);
    requireNonNull(detail);
    requireNonNull(keys);
    requireNonNull(reason);
    requireNonNull(run);
  }

  boolean isPossible() {
    return reason.isEmpty();
  }

  /** As a screen reader says it. */
  String spoken() {
    return (name + ", " + detail + (keys.isEmpty() ? "" : ", " + keys) + (reason.isEmpty() ? "" : ", " + reason));
  }
}
