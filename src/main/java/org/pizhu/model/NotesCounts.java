package org.pizhu.model;

/**
 * What an import of annotations came to.
 *
 * @param added annotations that the library did not have
 * @param known annotations and memos that it had as they are
 * @param changed annotations and memos that it has otherwise, which stay as they are
 * @param moved how many of the added ones stand in another place than they were made on, or on other words
 * @param asked how many of the added ones a person has to find a place for
 * @param homeless annotations of stories that the library doesn't have
 * @param tags tags of codebooks that the library did not have; those that come with annotations are not counted
 */
public record NotesCounts(int added, int known, int changed, int moved, int asked, int homeless, int tags) {

  public static final NotesCounts NONE = new NotesCounts(0, 0, 0, 0, 0, 0);

  /** What files of annotations came to. */
  public NotesCounts(int added, int known, int changed, int moved, int asked, int homeless) {
    this(added, known, changed, moved, asked, homeless, 0);
  }

  public NotesCounts plus(NotesCounts other) {
    return new NotesCounts(
        added + other.added, known + other.known, changed + other.changed, moved + other.moved, asked + other.asked,
        homeless + other.homeless, tags + other.tags);
  }

  /** How many annotations there were. */
  public int total() {
    return added + known + changed + homeless;
  }
}
