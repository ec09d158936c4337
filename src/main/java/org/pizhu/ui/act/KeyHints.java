package org.pizhu.ui.act;

/** Tells the key that an act has now, for tooltips and labels. */
@FunctionalInterface
public interface KeyHints {

  /** For a pane that stands alone: no act has a key. */
  KeyHints NONE = act -> "";

  /**
   * The key of an act as one reads it, such as {@code Ctrl+E}.
   *
   * @param act the act's id
   * @return empty if it has none
   */
  String key(String act);
}
