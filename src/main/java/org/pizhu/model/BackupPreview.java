package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * What going back to a backup would change.
 *
 * @param backup the backup
 * @param stories by their contents
 * @param annotations by their ids
 * @param tags by their ids
 * @param foldersThen with which folders the library worked then, and would work again
 * @param foldersNow with which it works now
 */
public record BackupPreview(
    Backup backup, Differences stories, Differences annotations, Differences tags, LibraryFolders foldersThen, LibraryFolders foldersNow) {

  public BackupPreview {
    requireNonNull(backup);
    requireNonNull(stories);
    requireNonNull(annotations);
    requireNonNull(tags);
    requireNonNull(foldersThen);
    requireNonNull(foldersNow);
  }

  /**
   * How the library would differ from what it is now.
   *
   * @param added so many come back that are not there now
   * @param removed so many that are there now go
   * @param changed so many are there before and after, but not the same
   */
  public record Differences(long added, long removed, long changed) {

    public boolean isNone() {
      return added + removed + changed == 0;
    }
  }
}
