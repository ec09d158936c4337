package org.pizhu.library.annotation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.store.annotation.AnnotationFactStore.Kind;
import org.pizhu.store.annotation.AnnotationFactStore;
import org.pizhu.store.annotation.AnnotationTags;
import org.pizhu.store.annotation.TagSetRows;

/**
 * What annotations are counted and put in order by, in columns: some thirty bytes an annotation, and its tags. They stand by the rows in
 * which the database keeps them. For one thread at a time.
 */
final class AnnotationTable implements AnnotationTags {

  static final int NO_SESSION = -1;

  private static final int[] NO_TAGS = {};
  private static final int ROOM = 64;

  private final Numbering<String> tags = new Numbering<>();
  private final Numbering<Kind> kinds = new Numbering<>();
  private final Numbering<Long> sessions = new Numbering<>();
  private Columns columns = new Columns(0);

  private AnnotationTable() {}

  /** Reads all annotations. */
  static AnnotationTable read(AnnotationFactStore store) {
    AnnotationTable table = new AnnotationTable();
    Filling filling = table.new Filling();
    store.all(filling);
    table.columns = filling.filled();
    return table;
  }

  /** Reads the annotations of some stories again. Should that fail, the table is as it was. */
  void reread(AnnotationFactStore store, Set<Long> storyIds) {
    Filling filling = new Filling();
    store.ofStories(storyIds, filling);
    Columns read = filling.filled();
    Columns before = columns;
    Columns now = new Columns(before.size + read.size);
    int next = 0;
    for (int i = 0; i < before.size; i++) {
      if (!storyIds.contains(before.stories[i])) {
        while (next < read.size && read.rows[next] < before.rows[i]) {
          now.add(read, next++);
        }
        now.add(before, i);
      }
    }
    while (next < read.size) {
      now.add(read, next++);
    }
    columns = now;
  }

  int size() {
    return columns.size;
  }

  /** The place of the annotation in a row of the database; negative if it isn't known. */
  int place(long row) {
    return columns.place(row);
  }

  long storyId(int place) {
    return columns.stories[place];
  }

  /** The number of its kind. */
  int kind(int place) {
    return columns.kinds[place];
  }

  /** The number of its session, or {@link #NO_SESSION}. */
  int session(int place) {
    return columns.sessions[place];
  }

  /** The numbers of its tags. Not to be changed. */
  int[] tags(int place) {
    return columns.tags[place];
  }

  Numbering<Kind> kinds() {
    return kinds;
  }

  Numbering<Long> sessions() {
    return sessions;
  }

  /** Tags that no annotation carries may get numbers too. */
  Numbering<String> tags() {
    return tags;
  }

  @Override
  public int tagCount() {
    return tags.size();
  }

  @Override
  public String tag(int number) {
    return tags.value(number);
  }

  @Override
  public int[] tagsOf(long row) {
    int place = place(row);
    return place < 0 ? NO_TAGS : tags(place);
  }

  private static final class Columns {
    private int size;
    private long[] rows;
    private long[] stories;
    private int[] kinds;
    private int[] sessions;
    private int[][] tags;

    Columns(int room) {
      rows = new long[room];
      stories = new long[room];
      kinds = new int[room];
      sessions = new int[room];
      tags = new int[room][];
    }

    /** The same by rising row. */
    Columns sorted() {
      Columns sorted = new Columns(size);
      sorted.rows = Arrays.copyOf(rows, size);
      Arrays.sort(sorted.rows);
      sorted.size = size;
      for (int i = 0; i < size; i++) {
        sorted.set(sorted.place(rows[i]), this, i);
      }
      return sorted;
    }

    private void set(int place, Columns from, int other) {
      stories[place] = from.stories[other];
      kinds[place] = from.kinds[other];
      sessions[place] = from.sessions[other];
      tags[place] = from.tags[other];
    }

    int place(long row) {
      return Arrays.binarySearch(rows, 0, size, row);
    }

    void add(long row, long story, int kind, int session, int[] tagSet) {
      if (size == rows.length) {
        grow();
      }
      rows[size] = row;
      stories[size] = story;
      kinds[size] = kind;
      sessions[size] = session;
      tags[size] = tagSet;
      size++;
    }

    void add(Columns from, int place) {
      add(from.rows[place], from.stories[place], from.kinds[place], from.sessions[place], from.tags[place]);
    }

    private void grow() {
      int room = size + size / 2 + 1;
      rows = Arrays.copyOf(rows, room);
      stories = Arrays.copyOf(stories, room);
      kinds = Arrays.copyOf(kinds, room);
      sessions = Arrays.copyOf(sessions, room);
      tags = Arrays.copyOf(tags, room);
    }
  }

  private final class Filling implements AnnotationFactStore.Visitor {
    private final Columns filled = new Columns(ROOM);
    private @Nullable Columns sorted;
    private String before = "";
    private int[] tagsBefore = NO_TAGS;
    private @Nullable Kind kindBefore;
    private int kindNumber;

    @Override
    public void annotation(long row, long storyId, Kind kind, String tagSet) {
      // Those of one kind, and often those with the same tags, come one after the other.
      if (!tagSet.equals(before)) {
        tagsBefore = numbers(TagSetRows.split(tagSet));
        before = tagSet;
      }
      if (!kind.equals(kindBefore)) {
        kindNumber = kinds.of(kind);
        kindBefore = kind;
      }
      filled.add(row, storyId, kindNumber, NO_SESSION, tagsBefore);
    }

    private int[] numbers(List<String> ids) {
      int[] numbers = new int[ids.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = tags.of(ids.get(i));
      }
      return numbers;
    }

    @Override
    public void session(long row, long sessionId) {
      Columns all = filled();
      all.sessions[all.place(row)] = sessions.of(sessionId);
    }

    /** All that was taken, by rising row. */
    Columns filled() {
      Columns all = sorted == null ? filled.sorted() : sorted;
      sorted = all;
      return all;
    }
  }
}
