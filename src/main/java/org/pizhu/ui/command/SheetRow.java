package org.pizhu.ui.command;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.pizhu.ui.act.Act;

/**
 * One line of the sheet of keys: the name of a group, an act with its keys, or keys that never change.
 *
 * @param act the act; none for the name of a group and for keys that are no act's
 * @param name what it says
 * @param keys the keys as one reads them; empty for none
 * @param isHeading whether it is the name of a group
 */
record SheetRow(@Nullable Act act, String name, String keys, boolean isHeading) {

  SheetRow {
    requireNonNull(name);
    requireNonNull(keys);
  }

  static SheetRow heading(String group) {
    return new SheetRow(null, group, "", true);
  }

  static SheetRow of(Act act, String name, String keys) {
    return new SheetRow(requireNonNull(act), name, keys, false);
  }

  static SheetRow note(String name, String keys) {
    return new SheetRow(null, name, keys, false);
  }

  /** Whether its keys can be changed here. */
  boolean isChangeable() {
    return act != null && act.isChangeable();
  }
}
