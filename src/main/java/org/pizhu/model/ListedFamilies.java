package org.pizhu.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * The stories of a listing by family: of several versions the one that stands first is a row, the others stand below it once it is opened, in
 * the order of their evidence. Versions that are not listed are not among them.
 */
public final class ListedFamilies {

  /** No story. */
  public static final ListedFamilies NONE = flat(StoryListing.EMPTY);

  private final StoryListing listing;
  /** The family of each listed story that has others of it in the listing. */
  private final Map<Long, Long> families = new HashMap<>();
  /** By family: places in the listing, first that of the row. */
  private final Map<Long, int[]> places = new HashMap<>();
  private final BitSet below = new BitSet();

  private ListedFamilies(StoryListing listing) {
    this.listing = listing;
  }

  /** Each story by itself. */
  public static ListedFamilies flat(StoryListing listing) {
    return new ListedFamilies(listing);
  }

  /**
   * By family: passes over the listing once.
   *
   * @param versions of the stories that are of a family, by their numbers
   */
  public static ListedFamilies of(StoryListing listing, Map<Long, VersionPlace> versions) {
    ListedFamilies listed = new ListedFamilies(listing);
    Map<Long, List<Integer>> found = new HashMap<>();
    for (int place = 0; !versions.isEmpty() && place < listing.size(); place++) {
      VersionPlace version = versions.get(listing.id(place));
      if (version != null) {
        found.computeIfAbsent(version.family(), family -> new ArrayList<>()).add(place);
      }
    }
    found.forEach((family, all) -> {
      if (all.size() > 1) {
        listed.add(family, all, Comparator.comparingInt(place -> versions.get(listing.id(place)).place()));
      }
    });
    return listed;
  }

  private void add(long family, List<Integer> all, Comparator<Integer> evidence) {
    List<Integer> others = new ArrayList<>(all.subList(1, all.size()));
    others.forEach(below::set);
    others.sort(evidence);
    int[] ordered = new int[all.size()];
    ordered[0] = all.get(0);
    for (int i = 1; i < ordered.length; i++) {
      ordered[i] = others.get(i - 1);
    }
    places.put(family, ordered);
    all.forEach(place -> families.put(listing.id(place), family));
  }

  /** All stories as they were listed. */
  public StoryListing listing() {
    return listing;
  }

  /** The family of a story that has others of it in the listing; 0 for any other story. */
  public long family(long storyId) {
    return families.getOrDefault(storyId, 0L);
  }

  /** How many stories of a family are listed; 0 if it is fewer than two. */
  public int size(long family) {
    int[] all = places.get(family);
    return all == null ? 0 : all.length;
  }

  /** The listed stories of a family, first the one that is its row; none if it is fewer than two. */
  public List<Long> members(long family) {
    return Arrays.stream(places.getOrDefault(family, new int[0])).mapToObj(listing::id).toList();
  }

  /** The families of which {@link #size} tells. */
  public Set<Long> families() {
    return Collections.unmodifiableSet(places.keySet());
  }

  /** The story that is the row of a family of which {@link #size} tells; 0 for any other. */
  public long first(long family) {
    int[] all = places.get(family);
    return all == null ? 0 : listing.id(all[0]);
  }

  /**
   * The rows.
   *
   * @param isOpen whether the versions of a family are shown, by its number
   */
  public StoryListing rows(LongPredicate isOpen) {
    if (places.isEmpty()) {
      return listing;
    }
    int[] order = new int[listing.size()];
    int count = 0;
    for (int place = 0; place < order.length; place++) {
      if (below.get(place)) {
        continue;
      }
      order[count++] = place;
      long family = family(listing.id(place));
      int[] all = family != 0 && isOpen.test(family) ? places.get(family) : null;
      for (int i = 1; all != null && i < all.length; i++) {
        order[count++] = all[i];
      }
    }
    return rows(order, count);
  }

  private StoryListing rows(int[] order, int count) {
    boolean isSearch = listing.hits() > 0;
    long[] ids = new long[count];
    int[] hits = new int[isSearch ? count : 0];
    for (int i = 0; i < count; i++) {
      ids[i] = listing.id(order[i]);
      if (isSearch) {
        hits[i] = listing.hits(order[i]);
      }
    }
    return new StoryListing(ids, hits, listing.library());
  }
}
