package org.pizhu.model;

import java.util.Locale;

/** What an edit did, in the archivist's terms; its words come from the bundles. The names are stored: never rename one. */
public enum EditKind {
  HIGHLIGHT,
  ANNOTATE,
  RECOLOR,
  RETAG,
  CHANGE_NOTE,
  CHANGE_BOUNDARIES,
  DELETE_ANNOTATION,
  ANNOTATE_FIGURE,
  ANNOTATE_STORY,
  CHANGE_REGION,
  // Corrected stories
  CARRY_ANNOTATIONS,
  ATTACH,
  // Memos
  CHANGE_STORY_MEMO,
  // Codebook
  MAKE_TAG,
  RENAME_TAG,
  MOVE_TAG,
  SORT_TAGS,
  RECOLOR_TAG,
  DESCRIBE_TAG,
  CHANGE_TAG_MEMO,
  BIND_TAG_KEY,
  MERGE_TAGS,
  SPLIT_TAG,
  DELETE_TAG,
  IMPORT_CODEBOOK,
  // Many annotations at once
  APPLY_TAG,
  REMOVE_TAG,
  RECOLOR_MANY,
  DELETE_MANY,
  ANNOTATE_HITS,
  // Stories and pictures
  IMPORT_STORIES,
  REMOVE_STORIES,
  ATTACH_PICTURE,
  FIND_PICTURES,
  /** Pictures that were proposed for figures are none of them. */
  REFUSE_PICTURES,
  REREAD,
  /** One story was read again from what is kept of its source. */
  REREAD_STORY,
  // Marks, collections, saved searches
  STAR,
  UNSTAR,
  MARK_TODO,
  MARK_DONE,
  MAKE_COLLECTION,
  RENAME_COLLECTION,
  MOVE_COLLECTION,
  DELETE_COLLECTION,
  ADD_TO_COLLECTION,
  REMOVE_FROM_COLLECTION,
  SAVE_SEARCH,
  RENAME_SEARCH,
  CHANGE_SEARCH,
  DELETE_SEARCH,
  // Metadata of stories
  CHANGE_METADATA,
  RESTORE_METADATA,
  SET_METADATA,
  // Versions of stories
  SPLIT_VERSIONS,
  JOIN_VERSIONS,
  // Annotations in other versions
  ACCEPT_STANDING,
  PLACE_STANDING,
  RULE_OUT_STANDING,
  REOPEN_STANDING,
  // Places that annotators have not annotated alike
  TAKE_ANNOTATIONS,
  KEEP_ANNOTATIONS,
  // The bin
  RESTORE_ANNOTATION;

  /** The {@link #wording(String)} of another library that came in. */
  public static final String MERGED = "merge-library";

  private static final String LIBRARY_ENDING = ".pizhu";

  /** How it is called in files for programs, and in the bundles after {@code edit.}: {@code import-stories}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What its words are in the bundles for a subject, after {@code edit.}. It is its {@link #key()}, but for another library that came in: that is
   * merged, and nobody calls it an import.
   *
   * @param subject what it was done to, such as the name of the file
   */
  public String wording(String subject) {
    return isMerge(subject) ? MERGED : key();
  }

  private boolean isMerge(String subject) {
    return this == IMPORT_STORIES && isLibrary(subject);
  }

  /** Whether a file that comes in is another library, by its name. */
  public static boolean isLibrary(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(LIBRARY_ENDING);
  }
}
