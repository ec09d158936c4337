package org.pizhu.ui.session;

import java.util.List;

/**
 * The stories that a session could be about, each list in the order in which it is to be read.
 *
 * @param selected those that are selected in the list
 * @param shown those that the filter of the list shows
 * @param unread all that are not read
 */
public record SessionChoices(List<Long> selected, List<Long> shown, List<Long> unread) {

  public SessionChoices {
    selected = List.copyOf(selected);
    shown = List.copyOf(shown);
    unread = List.copyOf(unread);
  }
}
