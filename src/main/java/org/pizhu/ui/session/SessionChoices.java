package org.pizhu.ui.session;

import java.util.List;

/**
 * The stories that a session could be about, each list in the order in which it is to be read.
 *
 * @param selected those that are selected in the list
 * @param shown those that the filter of the list shows
 * @param unread how many are not read; which, is asked for when they are chosen
 */
public record SessionChoices(List<Long> selected, List<Long> shown, int unread) {

  public SessionChoices {
    selected = List.copyOf(selected);
    shown = List.copyOf(shown);
  }
}
