package org.pizhu.model;

/**
 * How much a library holds.
 *
 * @param stories all stories; below 0 while it is not known how much the library holds
 * @param unread those not yet read; below 0 as well
 * @param figures the figures of all stories
 * @param missingPictures figures that name a file which the library does not have
 * @param annotations all annotations
 * @param unplaced annotations that have no place in their text, which a person has to find
 */
public record LibraryCounts(
    int stories, int unread, int figures, int missingPictures, int annotations, int unplaced) {

  /** Before it was counted, or where it can't be: that is not an empty library. */
  public static final LibraryCounts UNKNOWN = new LibraryCounts(-1, -1, 0, 0, 0, 0);

  /** Whether it was counted. */
  public boolean isKnown() {
    return stories >= 0;
  }
}
