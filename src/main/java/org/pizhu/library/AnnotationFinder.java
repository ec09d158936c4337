package org.pizhu.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.pizhu.model.AnnotationFacets;
import org.pizhu.model.AnnotationHit;
import org.pizhu.model.AnnotationListing;
import org.pizhu.model.AnnotationQuery;
import org.pizhu.store.AnnotationCounts;
import org.pizhu.store.AnnotationSearch;
import org.pizhu.store.Database;

/** Finds annotations among any number of them; for use by any thread, beside edits. */
public final class AnnotationFinder {

  private final AnnotationSearch search;
  private final AnnotationCounts counts;

  AnnotationFinder(Database database) {
    search = new AnnotationSearch(database);
    counts = new AnnotationCounts(database);
  }

  /** The ids of what a query finds, in its order and groups. */
  public AnnotationListing find(AnnotationQuery query) {
    return search.find(query);
  }

  /**
   * What annotations say, to be shown.
   *
   * @param ids which; as many as are seen at once
   * @return those that are there, in the same order
   */
  public List<AnnotationHit> page(List<String> ids) {
    return search.page(ids);
  }

  /**
   * How many annotations each further choice of a filter would show.
   *
   * @param query its scope, filter and zone count
   */
  public AnnotationFacets facets(AnnotationQuery query) {
    return counts.facets(query);
  }

  /** How many of some annotations carry each tag, by its id. */
  public Map<String, Integer> tagsOf(Collection<String> annotationIds) {
    return search.tagsOf(annotationIds);
  }
}
