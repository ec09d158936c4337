package org.pizhu.store;

import java.util.List;

/**
 * What became of a batch of fragments.
 *
 * @param added stories that the library did not have, or that were taken out of it
 * @param known stories that it had
 * @param changed how many of the added ones have the headline of a story in another source with the same file name
 * @param addedIds the numbers of the added stories, in their order
 */
public record BatchResult(int added, int known, int changed, List<Long> addedIds) {

  public BatchResult {
    addedIds = List.copyOf(addedIds);
  }
}
