package org.pizhu.library.shelf;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pizhu.model.StoryFacet;
import org.pizhu.store.story.StoryFactStore;

/**
 * What lists filter, count and order stories by, in columns: some fifty bytes a story. A row is a story, by rising number. For one thread
 * at a time.
 */
final class StoryTable {

  /** The values of the marks, as they are told of. */
  static final List<String> MARKS = List.of("UNREAD", "READ", "STARRED", "TODO");

  /** The values of pictures, as they are told of. */
  static final List<String> PICTURES = List.of("MISSING", "COMPLETE", "NONE");

  /** The values of versions, as they are told of. */
  static final List<String> VERSIONS = List.of("ALONE", "SEVERAL", "2", "3", "4", "MORE");

  /** So many versions and more are not told apart. */
  private static final int MORE = 5;

  private static final int ROOM = 1024;

  private int size;
  private long[] ids = new long[ROOM];
  private int[] days = new int[ROOM];
  private int[] figures = new int[ROOM];
  private int[] annotations = new int[ROOM];
  private boolean[] read = new boolean[ROOM];
  private final Map<StoryFacet, StoryValues> values = new EnumMap<>(StoryFacet.class);

  private StoryTable() {
    for (StoryFacet facet : StoryFacet.values()) {
      StoryValues none = new StoryValues();
      none.grow(ROOM);
      values.put(facet, none);
    }
  }

  /** Reads all stories. */
  static StoryTable read(StoryFactStore store) {
    StoryTable table = new StoryTable();
    store.all(table.new Filling());
    return table;
  }

  /**
   * Reads some stories again.
   *
   * @return whether they are the same as before; if not, the table is of no use any more
   */
  boolean reread(StoryFactStore store, Collection<Long> storyIds) {
    Again again = new Again();
    store.some(storyIds, again);
    return !again.isOther && again.seen == storyIds.stream().filter(id -> row(id) >= 0).count();
  }

  int size() {
    return size;
  }

  long id(int row) {
    return ids[row];
  }

  /** The row of a story; negative if there is none. */
  int row(long id) {
    return Arrays.binarySearch(ids, 0, size, id);
  }

  /** The day of publication as 20200312; with zeros for what is not known of it. */
  int day(int row) {
    return days[row];
  }

  int figures(int row) {
    return figures[row];
  }

  int annotations(int row) {
    return annotations[row];
  }

  boolean isRead(int row) {
    return read[row];
  }

  StoryValues of(StoryFacet facet) {
    return values.get(facet);
  }

  private void grow() {
    int room = size + size / 2;
    ids = Arrays.copyOf(ids, room);
    days = Arrays.copyOf(days, room);
    figures = Arrays.copyOf(figures, room);
    annotations = Arrays.copyOf(annotations, room);
    read = Arrays.copyOf(read, room);
    values.values().forEach(some -> some.grow(room));
  }

  private void fill(int row, StoryFactStore.Facts facts) {
    days[row] = facts.day();
    figures[row] = facts.figures();
    annotations[row] = 0;
    read[row] = facts.read();
    values.values().forEach(some -> some.clear(row));
    values.get(StoryFacet.OUTLET).add(row, facts.outlet());
    values.get(StoryFacet.MONTH).add(row, facts.month());
    StoryValues marks = values.get(StoryFacet.MARK);
    marks.add(row, facts.read() ? "READ" : "UNREAD");
    if (facts.starred()) {
      marks.add(row, "STARRED");
    }
    if (facts.todo()) {
      marks.add(row, "TODO");
    }
    int versions = facts.versions();
    values.get(StoryFacet.VERSIONS).add(
        row, versions < 2 ? "ALONE" : versions < MORE ? Integer.toString(versions) : "MORE");
    if (facts.figures() == 0) {
      values.get(StoryFacet.PICTURES).add(row, "NONE");
    }
  }

  /** Takes what is told of stories that have rows; the rest is passed over. */
  private abstract class Taking implements StoryFactStore.Visitor {

    @Override
    public void annotations(long storyId, int count) {
      int row = row(storyId);
      if (row >= 0) {
        annotations[row] = count;
      }
    }

    @Override
    public void value(StoryFacet facet, long storyId, String value) {
      int row = row(storyId);
      if (row >= 0) {
        values.get(facet).add(row, value);
      }
    }
  }

  /** Makes a row of each story. */
  private final class Filling extends Taking {
    @Override
    public void story(StoryFactStore.Facts facts) {
      if (size == ids.length) {
        grow();
      }
      ids[size] = facts.id();
      fill(size, facts);
      size++;
    }
  }

  /** Fills the rows of stories again. */
  private final class Again extends Taking {
    private int seen;
    private boolean isOther;

    @Override
    public void story(StoryFactStore.Facts facts) {
      int row = row(facts.id());
      if (row < 0) {
        isOther = true;
      } else {
        seen++;
        fill(row, facts);
      }
    }
  }
}
