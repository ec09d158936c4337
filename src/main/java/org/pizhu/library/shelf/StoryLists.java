package org.pizhu.library.shelf;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pizhu.index.StoryMatches;
import org.pizhu.library.edit.LibraryCache;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.model.Codebook;
import org.pizhu.model.ListedFamilies;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFacets;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryListing;
import org.pizhu.model.StoryOrder;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.StorySummary;
import org.pizhu.model.Tag;
import org.pizhu.model.VersionPlace;
import org.pizhu.query.QueryParser;
import org.pizhu.store.database.Database;
import org.pizhu.store.story.FamilyStore;
import org.pizhu.store.story.StoryFactStore;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

/**
 * Lists stories, in any order, with any filter, and counts what filters would show. What it needs to know of each story is read when it is
 * first asked for more than all stories in their order, and kept right by what it hears of changes; of a library that another program may
 * change nothing is kept. For use by any thread; nothing here is for one that must not wait.
 */
public final class StoryLists {

  /** Where so many stories have changed, all of them are read at once. */
  private static final int MANY = 2_000;

  private final StoryStore stories;
  private final StoryFactStore facts;
  private final FamilyStore families;
  private final StorySearch search;
  private final LibraryCache cache;
  private final Shelf shelf;
  private final boolean isOurs;
  private final Changed changed = new Changed();
  private Locale locale = Locale.getDefault();
  private StoryOrdering ordering = new StoryOrdering(locale);
  private @Nullable StoryTable table;
  private volatile @Nullable Searched searched;
  private volatile @Nullable Versions versions;

  /** Lists the stories of one library. */
  public StoryLists(Database database, StorySearch search, LibraryCache cache, Shelf shelf) {
    stories = new StoryStore(database);
    facts = new StoryFactStore(database);
    families = new FamilyStore(database);
    this.search = search;
    this.cache = cache;
    this.shelf = shelf;
    isOurs = database.access() != Database.Access.READ_ONLY;
  }

  /** In which language headlines and outlets are put in order from now on; that of the system at first. */
  public synchronized void language(Locale language) {
    if (!language.equals(locale)) {
      locale = language;
      ordering = new StoryOrdering(language);
    }
  }

  /**
   * The stories that a query asks for, in its order.
   *
   * @throws org.pizhu.query.QueryException if its words can't be understood
   * @throws org.pizhu.model.PizhuException if the library cannot be read
   */
  public StoryListing listing(StoryQuery query) {
    return listing(query, Progress.NONE);
  }

  /**
   * The same, where all stories may have to be looked through.
   *
   * @param progress told how far that is, and asked whether to stop; no story is found then
   */
  public StoryListing listing(StoryQuery query, Progress progress) {
    boolean isSearch = !query.words().isBlank();
    if (!isSearch && query.filter().isEmpty() && isOfSources(query.order())) {
      return all(query.falling() && query.order() == StoryOrder.SOURCE);
    }
    StoryMatches found = isSearch ? found(query.words(), query.order() == StoryOrder.RELEVANCE, progress) : null;
    return listing(query, found);
  }

  private static boolean isOfSources(StoryOrder order) {
    return order == StoryOrder.SOURCE || order == StoryOrder.RELEVANCE;
  }

  private StoryListing all(boolean falling) {
    long[] ids = stories.allIds();
    if (falling) {
      for (int i = 0, j = ids.length - 1; i < j; i++, j--) {
        long first = ids[i];
        ids[i] = ids[j];
        ids[j] = first;
      }
    }
    return new StoryListing(ids, new int[0], ids.length);
  }

  private synchronized StoryListing listing(StoryQuery query, @Nullable StoryMatches found) {
    StoryTable current = table();
    StorySieve sieve = sieve(current, query.filter(), found);
    int[] rows = sieve.rows();
    IntUnaryOperator scores = place -> found == null || !found.isScored()
        ? 0
        // Floats that are not negative stand in the order of their bits.
        : Float.floatToIntBits(found.score(sieve.match(rows[place])));
    int[] places =
        ordering.sorted(current, rows, query.order(), query.falling(), scores, stories::headlines);
    long[] ids = new long[places.length];
    int[] hits = new int[found == null ? 0 : places.length];
    for (int i = 0; i < places.length; i++) {
      int row = rows[places[i]];
      ids[i] = current.id(row);
      if (found != null) {
        hits[i] = found.hits(sieve.match(row));
      }
    }
    return new StoryListing(ids, hits, current.size());
  }

  /** A listing by family: versions of one story are one row. */
  public ListedFamilies byFamily(StoryListing listing) {
    return ListedFamilies.of(listing, versions());
  }

  private Map<Long, VersionPlace> versions() {
    long version = changed.version();
    Versions last = versions;
    if (isOurs && last != null && last.version() == version) {
      return last.places();
    }
    Map<Long, VersionPlace> places = families.places();
    versions = new Versions(version, places);
    return places;
  }

  /**
   * Where stories stand among their versions.
   *
   * @param version of the library
   */
  private record Versions(long version, Map<Long, VersionPlace> places) {}

  /**
   * How many stories a query asks for.
   *
   * @throws org.pizhu.query.QueryException if its words can't be understood
   */
  public int count(StoryQuery query) {
    return listing(query.sorted(StoryOrder.SOURCE, false)).size();
  }

  /** What a list shows of some stories, in the order in which they are asked for; those that are not there are left out. One query. */
  public List<StorySummary> rows(List<Long> storyIds) {
    return stories.summaries(storyIds);
  }

  /**
   * How many stories each value of each facet would show among those that a query asks for.
   *
   * @throws org.pizhu.query.QueryException if its words can't be understood
   */
  public StoryFacets facets(StoryQuery query) {
    StoryMatches found = query.words().isBlank() ? null : found(query.words(), false, Progress.NONE);
    return facets(query.filter(), found);
  }

  private synchronized StoryFacets facets(StoryFilter filter, @Nullable StoryMatches found) {
    Collator collator = Collator.getInstance(locale);
    Comparator<String> names = (one, other) -> collator.compare(one, other);
    return sieve(table(), filter, found).counts(names.thenComparing(Comparator.naturalOrder()));
  }

  private StorySieve sieve(StoryTable current, StoryFilter filter, @Nullable StoryMatches found) {
    Codebook codebook = cache.codebook();
    Map<String, String> collections = shelf.parents();
    Map<StoryFacet, FacetTree> trees = new EnumMap<>(StoryFacet.class);
    for (StoryFacet facet : StoryFacet.values()) {
      trees.put(facet, new FacetTree(current.of(facet), value -> above(codebook, collections, facet, value)));
    }
    return new StorySieve(current, trees, filter, found);
  }

  private static @Nullable String above(
      Codebook codebook, Map<String, String> collections, StoryFacet facet, String value) {
    return switch (facet) {
      case COLLECTION -> collections.get(value);
      case TAG -> codebook.byId(value).map(Tag::parent).orElse(null);
      case MONTH -> value.length() == "2020-03".length() ? value.substring(0, "2020".length()) : null;
      case VERSIONS -> value.equals("ALONE") || value.equals("SEVERAL") ? null : "SEVERAL";
      default -> null;
    };
  }

  private StoryTable table() {
    if (changed.takeRenamed()) {
      ordering.forgetHeadlines();
    }
    Set<Long> some = changed.take();
    StoryTable known = table;
    // Should reading fail, everything is read the next time.
    table = null;
    if (!isOurs || known == null || some == null
        || !some.isEmpty() && !known.reread(facts, some)) {
      known = StoryTable.read(facts);
      ordering.forgetHeadlines();
    }
    table = known;
    return known;
  }

  /** Hears of a change before anybody else does. */
  public void changed(LibraryChange change) {
    changed.add(change);
  }

  /**
   * What was searched for last, so that a list and the facets beside it search once.
   *
   * @param version of the library
   */
  private record Searched(String words, long version, StoryMatches matches) {}

  private StoryMatches found(String words, boolean scored, Progress progress) {
    long version = changed.version();
    Searched last = searched;
    if (isOurs && last != null && last.words().equals(words) && last.version() == version
        && (!scored || last.matches().isScored())) {
      return last.matches();
    }
    StoryMatches matches = search.matches(QueryParser.parse(words), scored, progress);
    if (!progress.isCancelled()) {
      searched = new Searched(words, version, matches);
    }
    return matches;
  }

  /** What has changed since the table was read. Its own lock, so that nobody who makes a change waits for a list. */
  private static final class Changed {
    private Set<Long> stories = new HashSet<>();
    private boolean all;
    private boolean renamed;
    private long version;

    synchronized long version() {
      return version;
    }

    synchronized void add(LibraryChange change) {
      version++;
      switch (change.kind()) {
        case STORIES_ADDED, STORIES_REMOVED, READINGS, FAMILIES -> all = true;
        case SESSIONS -> { }
        case METADATA -> {
          stories.addAll(change.stories());
          renamed = true;
        }
        default -> stories.addAll(change.stories());
      }
      if (all || stories.size() > MANY) {
        all = true;
        stories.clear();
      }
    }

    /** Whether headlines may have changed since this was asked last. */
    synchronized boolean takeRenamed() {
      boolean taken = renamed;
      renamed = false;
      return taken;
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
