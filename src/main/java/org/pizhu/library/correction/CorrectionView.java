package org.pizhu.library.correction;

import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a story that was corrected, or corrects another.
 *
 * @param storyId the story
 * @param latestId the last story that corrects it; none if it is the last itself
 * @param earlierId the story that it corrects; none if it corrects none
 * @param toCarry how many annotations can be carried over: its own where it was corrected, else those of all stories before it
 * @param fields how many fields of the metadata of those can be set in the last story as they are in them
 */
public record CorrectionView(long storyId, @Nullable Long latestId, @Nullable Long earlierId, int toCarry, int fields) {

  /** Whether there is anything to carry over. */
  public boolean canCarry() {
    return !isAlone() && (toCarry > 0 || fields > 0);
  }

  /** Whether a correction was taken back, so that an older story took the place of a newer one: the last one, or this one if it is that. */
  public boolean isRestored() {
    return latestId != null ? latestId < storyId : earlierId != null && earlierId > storyId;
  }

  /** Whether it neither was corrected nor corrects anything. */
  public boolean isAlone() {
    return latestId == null && earlierId == null;
  }
}
