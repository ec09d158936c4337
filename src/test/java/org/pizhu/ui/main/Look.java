package org.pizhu.ui.main;

import java.util.function.Consumer;

/**
 * Something that can be seen in the window, for the sheet of all of them.
 *
 * @param name in small letters with hyphens, as it stands in the name of the file
 * @param ground over which library
 * @param reach how one comes to it
 */
record Look(String name, LookGround ground, Consumer<LooksTest> reach) {

  @Override
  public String toString() {
    return name;
  }
}
