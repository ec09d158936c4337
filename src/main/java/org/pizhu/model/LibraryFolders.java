package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * The folders that a library works with while it is open, as paths; empty for none.
 *
 * @param watched new files in it are imported
 * @param notes it gets a file of notes for each story
 */
public record LibraryFolders(String watched, String notes) {

  /** Under these names the library remembers them: never rename one. */
  public static final String WATCHED_KEY = "watch.folder";
  public static final String NOTES_KEY = "notes.folder";

  public LibraryFolders {
    requireNonNull(watched);
    requireNonNull(notes);
  }
}
