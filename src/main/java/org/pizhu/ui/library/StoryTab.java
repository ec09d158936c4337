package org.pizhu.ui.library;

/** Which stories a list shows. */
public enum StoryTab {
  ALL,
  UNREAD
}
