package org.pizhu.ui.library;

import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;
import org.pizhu.model.StoryListing;

/** The numbers of the stories of a listing as a list that can be shown; tells of what is different only, so that what shows it stays where it is. */
final class ListedIds extends ObservableListBase<Long> {

  private StoryListing listing = StoryListing.EMPTY;

  @Override
  public Long get(int index) {
    return listing.id(index);
  }

  @Override
  public int size() {
    return listing.size();
  }

  /** What it holds now. */
  StoryListing listing() {
    return listing;
  }

  /** Whether other stories would be held, or these in another order. */
  boolean isOther(StoryListing now) {
    return listing.size() != now.size()
        || IntStream.range(0, now.size()).anyMatch(place -> listing.id(place) != now.id(place));
  }

  /** Holds other stories from now on. */
  void show(StoryListing now) {
    StoryListing before = listing;
    int most = Math.min(before.size(), now.size());
    int same = 0;
    while (same < most && before.id(same) == now.id(same)) {
      same++;
    }
    int end = 0;
    while (end < most - same && before.id(before.size() - 1 - end) == now.id(now.size() - 1 - end)) {
      end++;
    }
    int gone = before.size() - same - end;
    int come = now.size() - same - end;
    listing = now;
    if (gone == 0 && come == 0) {
      return;
    }
    beginChange();
    if (gone == 0) {
      nextAdd(same, same + come);
    } else if (come == 0) {
      nextRemove(same, part(before, same, gone));
    } else {
      nextReplace(same, same + come, part(before, same, gone));
    }
    endChange();
  }

  private static List<Long> part(StoryListing of, int from, int count) {
    return new AbstractList<>() {
      @Override
      public Long get(int index) {
        return of.id(from + index);
      }

      @Override
      public int size() {
        return count;
      }
    };
  }
}
