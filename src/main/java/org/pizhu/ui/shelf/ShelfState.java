package org.pizhu.ui.shelf;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Codebook;
import org.pizhu.model.SavedSearch;
import org.pizhu.model.StoryCollection;
import org.pizhu.model.StoryFacets;

/**
 * What the library says for the shelf, read in one go.
 *
 * @param collections all of them
 * @param searches all of them
 * @param found how many stories each saved search finds, by its number; those that can't be understood are left out
 * @param facets the numbers beside values; null where what is searched for can't be understood
 * @param codebook knows the names of tags
 */
record ShelfState(
    List<StoryCollection> collections,
    List<SavedSearch> searches,
    Map<Long, Integer> found,
    @Nullable StoryFacets facets,
    Codebook codebook) {

  static final ShelfState NOTHING =
      new ShelfState(List.of(), List.of(), Map.of(), StoryFacets.NONE, Codebook.EMPTY);

  ShelfState {
    collections = List.copyOf(collections);
    searches = List.copyOf(searches);
    found = Map.copyOf(found);
  }
}
