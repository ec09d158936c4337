package org.pizhu.ui.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.ListedFamilies;
import org.pizhu.model.StoryListing;
import org.pizhu.query.QueryError;

/**
 * What came of a query.
 *
 * @param families the stories that it found, by family where that was asked for; none where it could not be understood
 * @param first what is shown of the first ones
 * @param error why it could not be understood; null where it was
 */
public record StoryResults(ListedFamilies families, List<StoryHit> first, @Nullable QueryError error) {

  /** No story. */
  static final StoryResults NONE = new StoryResults(ListedFamilies.NONE, List.of(), null);

  public StoryResults {
    first = List.copyOf(first);
  }

  /** What comes of a query that could not be understood. */
  public static StoryResults of(QueryError error) {
    return new StoryResults(ListedFamilies.NONE, List.of(), error);
  }

  /** The stories that it found, each by itself. */
  public StoryListing listing() {
    return families.listing();
  }
}
