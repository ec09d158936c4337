package org.pizhu.library.annotation;

import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.edit.LibraryCache;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.model.Annotation;
import org.pizhu.model.AnnotationFacets;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationHit;
import org.pizhu.model.AnnotationListing;
import org.pizhu.model.AnnotationQuery;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.Codebook;
import org.pizhu.model.TagCounts;
import org.pizhu.store.annotation.AnnotationFactStore;
import org.pizhu.store.annotation.AnnotationSearch;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.database.Database;

/**
 * Finds annotations among any number of them, and counts them; for use by any thread, beside edits. What it counts by is read when it is
 * first asked for, and kept right by what it hears of changes; of a library that another program may change nothing is kept.
 */
public final class AnnotationFinder {

  /** Where so many stories have changed, the annotations of all are read at once. */
  private static final int MANY = 500;

  private final AnnotationSearch search;
  private final AnnotationStore annotations;
  private final AnnotationFactStore facts;
  private final LibraryCache cache;
  private final boolean isOurs;
  private final Changed changed = new Changed();
  private @Nullable AnnotationTable table;

  /** Finds the annotations of one library. */
  public AnnotationFinder(Database database, LibraryCache cache) {
    search = new AnnotationSearch(database);
    facts = new AnnotationFactStore(database);
    this.cache = cache;
    isOurs = database.access() != Database.Access.READ_ONLY;
    annotations = new AnnotationStore(database);
  }

  /** The ids of what a query finds, in its order and groups. */
  public AnnotationListing find(AnnotationQuery query) {
    // Who doesn't need the codebook doesn't wait for an edit.
    return AnnotationSearch.isByTag(query) ? findByTag(query)
        : search.find(query, query.filter().tags().isEmpty() ? Codebook.EMPTY : cache.codebook(), null);
  }

  private synchronized AnnotationListing findByTag(AnnotationQuery query) {
    return search.find(query, cache.codebook(), table());
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
  public synchronized AnnotationFacets facets(AnnotationQuery query) {
    AnnotationTable current = table();
    return new AnnotationTally(current, query.filter(), cache.codebook(), among(current, query)).facets(facts.sessionNames());
  }

  /** The annotations that carry a tag, by story and place. */
  public List<Annotation> tagged(String tagId) {
    return annotations.tagged(List.of(tagId));
  }

  /** How many annotations carry each tag. */
  public TagCounts tagCounts() {
    return facets(AnnotationQuery.of(AnnotationScope.LIBRARY, ZoneOffset.UTC)).tags();
  }

  /** How many of some annotations carry each tag, by its id. */
  public Map<String, Integer> tagsOf(Collection<String> annotationIds) {
    return search.tagsOf(annotationIds);
  }

  /** The places in the table of what satisfies the scope and that part of the filter of which the table knows nothing; null for all. */
  private @Nullable BitSet among(AnnotationTable current, AnnotationQuery query) {
    AnnotationFilter filter = query.filter();
    AnnotationFilter rest = AnnotationFilter.NONE.withText(filter.text()).withMade(filter.made())
        .withPublished(filter.published()).within(filter.within()).withShare(filter.share());
    BitSet among = new BitSet(current.size());
    if (!rest.equals(AnnotationFilter.NONE)) {
      for (long row : search.rows(query.with(rest))) {
        int place = current.place(row);
        if (place >= 0) {
          among.set(place);
        }
      }
      return among;
    }
    if (!(query.scope() instanceof AnnotationScope.OfStories some)) {
      return null;
    }
    Set<Long> stories = new HashSet<>(some.storyIds());
    for (int place = 0; place < current.size(); place++) {
      if (stories.contains(current.storyId(place))) {
        among.set(place);
      }
    }
    return among;
  }

  private AnnotationTable table() {
    Set<Long> some = changed.take();
    AnnotationTable known = table;
    // Should reading fail, everything is read the next time.
    table = null;
    if (!isOurs || known == null || some == null) {
      known = AnnotationTable.read(facts);
    } else if (!some.isEmpty()) {
      known.reread(facts, some);
    }
    table = isOurs ? known : null;
    return known;
  }

  /** Hears of a change before anybody else does. */
  public void changed(LibraryChange change) {
    changed.add(change);
  }

  /** The stories whose annotations have changed since the table was read. Its own lock, so that nobody who makes a change waits for a count. */
  private static final class Changed {
    private Set<Long> stories = new HashSet<>();
    private boolean all;

    synchronized void add(LibraryChange change) {
      switch (change.kind()) {
        case STORIES_ADDED, STORIES_REMOVED -> all = true;
        case READ, SHELF, METADATA, SESSIONS -> { }
        case ANNOTATIONS, PICTURES, READINGS -> stories.addAll(change.stories());
      }
      if (all || stories.size() > MANY) {
        all = true;
        stories.clear();
      }
    }

    /** Gives what has changed, and begins anew; null for everything. */
    synchronized @Nullable Set<Long> take() {
      Set<Long> taken = all ? null : stories;
      all = false;
      stories = new HashSet<>();
      return taken;
    }
  }
}
