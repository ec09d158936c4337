package org.pizhu.store.search;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pizhu.index.Segment.Block;
import org.pizhu.index.Segment;
import org.pizhu.index.SegmentBuilder;
import org.pizhu.index.SegmentInfo;
import org.pizhu.json.JsonTree;
import org.pizhu.query.SearchedStory;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.text.Pinyin;

/**
 * Brings the index to what the stories are now: a segment at a time, which is made beside the work of others and put in by one transaction. What
 * is interrupted is done again. For use by any thread, one at a time.
 */
public final class SearchIndexer {

  private static final String PENDING = """
      SELECT story_id, mark FROM search_pending JOIN story ON story.id = story_id WHERE removed = 0
      ORDER BY story_id LIMIT ?1
      """;

  /** Stories of a segment that still count. */
  private static final String LIVE = """
      SELECT story_id FROM search_story
      WHERE segment = ?1 AND place NOT IN (SELECT place FROM search_dead WHERE segment = ?1)
        AND story_id IN (SELECT id FROM story WHERE removed = 0)
      """;

  private static final String SIZES = """
      SELECT segment, count(*) - (SELECT count(*) FROM search_dead WHERE search_dead.segment = search_story.segment)
      FROM search_story GROUP BY segment ORDER BY segment
      """;

  private static final String NOW = """
      SELECT story_id, mark FROM search_pending WHERE story_id IN (SELECT value FROM json_each(?1))
      """;

  /** At most so many stories are in a segment. */
  static final int MOST = 4_096;
  private static final int PAGE = 100;
  /** Segments of so few stories are made anew with the next ones. */
  private static final int TINY = 64;
  /** There are at most so many small ones beside the others. */
  private static final int SMALL_ONES = 8;

  private final Database database;

  public SearchIndexer(Database database) {
    this.database = database;
  }

  /** What a segment is made of. */
  private record Batch(int segment, Map<Long, @Nullable Long> marks, List<Integer> replaced) {}

  /**
   * Takes in the next stories that the index does not know: as many as make a segment.
   *
   * @return how many; 0 if it knows all
   */
  public synchronized int step() {
    SegmentBuilder builder = builder(Math.min(MOST, waiting()));
    Batch batch = database.read(sql -> read(sql, builder));
    if (builder.size() == 0 && batch.replaced().isEmpty()) {
      return 0;
    }
    Segment segment = builder.finish(batch.segment());
    return database.writePart(sql -> write(sql, segment, batch));
  }

  static SegmentBuilder builder(int expected) {
    return new SegmentBuilder(character -> Pinyin.shared().readings(character), expected);
  }

  /**
   * Writes a segment of stories that were added just now.
   *
   * @param marks those of its stories by which they waited for the index when they were added
   */
  synchronized void write(SegmentBuilder builder, Map<Long, @Nullable Long> marks) {
    int number = database.read(SearchIndexer::next);
    Segment segment = builder.finish(number);
    database.writePart(sql -> write(sql, segment, new Batch(number, marks, List.of())));
  }

  /** Forgets everything. */
  public synchronized void forget() {
    database.write(sql -> {
      for (String table : List.of("search_block", "search_segment", "search_story", "search_dead")) {
        sql.update("DELETE FROM " + table);
      }
      return sql.update("INSERT OR REPLACE INTO search_pending (story_id, mark) SELECT id, random() FROM story");
    });
  }

  private int waiting() {
    return (int) (long) database.read(sql -> sql.number("SELECT count(*) FROM search_pending"));
  }

  /** Reads the next stories into a segment, and those of small segments that it takes the place of. */
  private static Batch read(Sql sql, SegmentBuilder builder) throws SQLException {
    Map<Long, @Nullable Long> marks = new HashMap<>();
    sql.each(PENDING, row -> {
      marks.put(row.getLong(1), row.getLong(2));
      return true;
    }, MOST);
    List<Integer> replaced = new ArrayList<>();
    if (!marks.isEmpty() && marks.size() < MOST) {
      for (int segment : small(sql, MOST - marks.size())) {
        replaced.add(segment);
        sql.list(LIVE, row -> row.getLong(1), segment).forEach(id -> marks.putIfAbsent(id, null));
      }
    }
    Map<Long, @Nullable Long> taken = new LinkedHashMap<>();
    List<Long> all = new ArrayList<>(new TreeSet<>(marks.keySet()));
    for (int from = 0; from < all.size() && !(builder.isFull() && replaced.isEmpty()); from += PAGE) {
      Map<Long, SearchedStory> page = SearchedStories.readBare(sql, all.subList(from, Math.min(from + PAGE, all.size())));
      page.forEach((id, story) -> {
        builder.add(id, story);
        taken.put(id, marks.get(id));
      });
    }
    return new Batch(next(sql), taken, replaced);
  }

  /** The number of the next segment. */
  private static int next(Sql sql) throws SQLException {
    return (int) sql.number("SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'search_segment'");
  }

  /** Segments that are too small to be kept: tiny ones, and all smaller ones once there are many of them. */
  private static List<Integer> small(Sql sql, int room) throws SQLException {
    Map<Integer, Integer> sizes = new LinkedHashMap<>();
    sql.each(SIZES, row -> {
      if (row.getInt(2) < MOST / 4) {
        sizes.put(row.getInt(1), row.getInt(2));
      }
      return true;
    });
    boolean many = sizes.size() > SMALL_ONES;
    List<Integer> chosen = new ArrayList<>();
    int left = room;
    for (Map.Entry<Integer, Integer> segment : sizes.entrySet()) {
      if ((many || segment.getValue() <= TINY) && segment.getValue() <= left) {
        chosen.add(segment.getKey());
        left -= segment.getValue();
      }
    }
    return chosen;
  }

  private static int write(Sql sql, Segment segment, Batch batch) throws SQLException {
    for (int replaced : batch.replaced()) {
      sql.update("DELETE FROM search_segment WHERE id = ?1", replaced);
      sql.update("DELETE FROM search_story WHERE segment = ?1", replaced);
      sql.update("DELETE FROM search_dead WHERE segment = ?1", replaced);
      sql.update(
          "DELETE FROM search_block WHERE key >= ?1 AND key < ?2", Segment.firstKey(replaced), Segment.firstKey(replaced + 1));
    }
    sql.update(
        "INSERT INTO search_segment (id, stories, lengths) VALUES (?1, ?2, ?3)",
        batch.segment(), segment.stories(), segment.lengths());
    for (Block block : segment.blocks()) {
      sql.update("INSERT INTO search_block (key, data) VALUES (?1, ?2)", block.key(), block.data());
    }
    Map<Long, Long> now = new HashMap<>();
    sql.each(NOW, row -> {
      now.put(row.getLong(1), row.getLong(2));
      return true;
    }, JsonTree.numbers(batch.marks().keySet()));
    long[] stories = SegmentInfo.of(batch.segment(), segment.stories(), segment.lengths()).stories();
    for (int place = 0; place < stories.length; place++) {
      settle(sql, batch, stories[place], place, now.get(stories[place]));
    }
    return stories.length;
  }

  /** A story that was changed meanwhile is still pending, and not told of by this segment either. */
  private static void settle(Sql sql, Batch batch, long story, int place, @Nullable Long mark) throws SQLException {
    if (Objects.equals(mark, batch.marks().get(story))) {
      sql.update("DELETE FROM search_pending WHERE story_id = ?1", story);
      sql.update(
          "INSERT OR REPLACE INTO search_story (story_id, segment, place) VALUES (?1, ?2, ?3)", story, batch.segment(), place);
    } else {
      sql.update("INSERT INTO search_dead (segment, place) VALUES (?1, ?2)", batch.segment(), place);
    }
  }
}
