package org.pizhu.ui.act;

import static java.util.Objects.requireNonNull;

/**
 * A key that a part of the window has by itself and that never changes, such as the arrows in the story: told on the sheet of keys.
 *
 * @param id its group, a dot, and its own name; the bundle says as {@code act.<id>} what the keys do
 * @param keys the keys as one reads them
 */
public record KeyNote(String id, String keys) {

  public KeyNote {
    requireNonNull(id);
    requireNonNull(keys);
  }

  /** The first part of its id. */
  public String group() {
    return id.substring(0, id.indexOf('.'));
  }
}
