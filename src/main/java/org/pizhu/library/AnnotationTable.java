package org.pizhu.library;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.pizhu.store.AnnotationFactStore;
import org.pizhu.store.AnnotationFactStore.Kind;
import org.pizhu.store.AnnotationTags;
import org.pizhu.store.TagSetRows;

/**
 * What annotations are counted and put in order by, in columns: some thirty bytes an annotation, and its tags, each set of them once. They
 * stand by the rows in which the database keeps them. For one thread at a time.
 */
final class AnnotationTable implements AnnotationTags {

  static final int NO_SESSION = -1;

  private static final int[] NO_TAGS = {};
  private static final int ROOM = 64;

  private final Numbering<String> tags = new Numbering<>();
  private final Numbering<Kind> kinds = new Numbering<>();
  private final Numbering<Long> sessions = new Numbering<>();
  private Columns columns = new Columns();

  private AnnotationTable() {}

  /** Reads all annotations. */
  static AnnotationTable read(AnnotationFactStore store) {
    AnnotationTable table = new AnnotationTable();
    store.all(table.new Filling(table.columns));
    return table;
  }

  /** Reads the annotations of some stories again. Should that fail, the table is as it was. */
  void reread(AnnotationFactStore store, Set<Long> storyIds) {
    Columns read = new Columns();
    store.ofStories(storyIds, new Filling(read));
    Columns before = columns;
    Columns now = new Columns();
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
    private long[] rows = new long[ROOM];
    private long[] stories = new long[ROOM];
    private int[] kinds = new int[ROOM];
    private int[] sessions = new int[ROOM];
    private int[][] tags = new int[ROOM][];

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
      int room = size + size / 2;
      rows = Arrays.copyOf(rows, room);
      stories = Arrays.copyOf(stories, room);
      kinds = Arrays.copyOf(kinds, room);
      sessions = Arrays.copyOf(sessions, room);
      tags = Arrays.copyOf(tags, room);
    }
  }

  private final class Filling implements AnnotationFactStore.Visitor {
    private final Columns filled;
    private final Map<String, int[]> known = new HashMap<>();

    Filling(Columns filled) {
      this.filled = filled;
    }

    @Override
    public void annotation(long row, long storyId, Kind kind, String tagSet) {
      filled.add(row, storyId, kinds.of(kind), NO_SESSION, known.computeIfAbsent(tagSet, this::numbers));
    }

    private int[] numbers(String tagSet) {
      return tagSet.isEmpty() ? NO_TAGS : TagSetRows.split(tagSet).stream().mapToInt(tags::of).toArray();
    }

    @Override
    public void session(long row, long sessionId) {
      filled.sessions[filled.place(row)] = sessions.of(sessionId);
    }
  }
}
