package org.pizhu.ui.library;

import org.pizhu.model.StorySummary;

/** Which stories a list shows. */
public enum StoryTab {
  ALL,
  UNREAD;

  boolean holds(StorySummary story) {
    return this == ALL || !story.read();
  }
}
