package org.pizhu.store.story;

import java.util.List;
import org.pizhu.model.IntakeKind;

/**
 * What became of a batch of fragments.
 *
 * @param added stories that the library did not have, or that were taken out of it
 * @param known stories that it had
 * @param changed how many of the added ones have the headline of a story in another source with the same file name; with the last ones of a file
 *     also how many of it were found to correct one with another headline
 * @param addedIds the numbers of the added stories, in their order
 * @param placed what became of each story, in the order of the fragments
 * @param fresh those that the library did not have, by rising number; none where nobody asks for them
 */
public record BatchResult(int added, int known, int changed, List<Long> addedIds, List<Placed> placed, List<FreshStory> fresh) {

  /**
   * What became of a story.
   *
   * @param seq the number of its fragment in the file
   * @param number its place among the stories of the file, 1 for the first
   * @param storyId its number in the library
   * @param kind NEW, CHANGED or KNOWN
   */
  public record Placed(int seq, int number, long storyId, IntakeKind kind) {}

  public BatchResult {
    placed = List.copyOf(placed);
    addedIds = List.copyOf(addedIds);
    fresh = List.copyOf(fresh);
  }

  /** A result of which nobody asks for the stories. */
  public BatchResult(int added, int known, int changed, List<Long> addedIds, List<Placed> placed) {
    this(added, known, changed, addedIds, placed, List.of());
  }

  /** The same with the stories that are new. */
  public BatchResult with(List<FreshStory> stories) {
    return new BatchResult(added, known, changed, addedIds, placed, stories);
  }

  /** The same with so many more changed. */
  public BatchResult withChanged(int more) {
    return new BatchResult(added, known, changed + more, addedIds, placed, fresh);
  }
}
