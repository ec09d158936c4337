package org.pizhu.store.search;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pizhu.index.IndexMatcher;
import org.pizhu.index.IndexedStories;
import org.pizhu.index.Segment.Block;
import org.pizhu.index.SegmentInfo;
import org.pizhu.index.StoryMatches;
import org.pizhu.query.Expression;
import org.pizhu.query.NaiveMatcher;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.database.UncheckedSqlException;

/**
 * Searches by the index, and through the stories that it does not know yet: the answer is whole, however far the index is. For use by any thread.
 */
public final class SearchIndexStore {

  private static final String SEGMENTS = "SELECT id, stories, lengths FROM search_segment WHERE id = ?1";

  private static final String BLOCK = "SELECT key, data FROM search_block WHERE key <= ?1 ORDER BY key DESC LIMIT 1";

  private static final String PENDING = """
      SELECT story_id FROM search_pending JOIN story ON story.id = story_id WHERE removed = 0 ORDER BY story_id
      """;

  private static final String HOW_MANY_PENDING =
      "SELECT count(*) FROM search_pending JOIN story ON story.id = story_id WHERE removed = 0";

  /** So many stories that the index does not know are held in memory. */
  private static final int PAGE = 200;

  private final Database database;
  private final Map<Integer, SegmentInfo> known = new ConcurrentHashMap<>();
  private volatile @Nullable View view;

  /** The stories of the index as they were at some time, which is told by the segments and how many of their places are dead. */
  private record View(List<Integer> segments, long dead, IndexedStories stories) {}

  public SearchIndexStore(Database database) {
    this.database = database;
  }

  /** How many stories the index does not know yet. */
  public int pending() {
    return (int) (long) database.read(sql -> sql.number(HOW_MANY_PENDING));
  }

  /**
   * The stories that satisfy an expression.
   *
   * @param scored whether to say how well each fits
   */
  public StoryMatches matches(Expression expression, boolean scored) {
    return database.read(sql -> {
      Set<Long> removed = new HashSet<>(sql.list("SELECT id FROM story WHERE removed = 1", row -> row.getLong(1)));
      IndexMatcher matcher = new IndexMatcher(stories(sql), key -> block(sql, key), new SearchFactRows(sql), scored);
      StoryMatches found = UncheckedSqlException.unpacked(
          () -> matcher.match(expression, id -> removed.isEmpty() || !removed.contains(id)));
      List<Long> pending = sql.list(PENDING, row -> row.getLong(1));
      return pending.isEmpty() ? found : found.with(unknown(sql, pending, expression, scored));
    });
  }

  private static @Nullable Block block(Sql sql, long key) {
    return UncheckedSqlException.packed(
        () -> sql.first(BLOCK, row -> new Block(row.getLong(1), row.getBytes(2)), key).orElse(null));
  }

  private IndexedStories stories(Sql sql) throws SQLException {
    List<Integer> segments = sql.list("SELECT id FROM search_segment ORDER BY id", row -> row.getInt(1));
    long dead = sql.number("SELECT count(*) FROM search_dead");
    View last = view;
    if (last != null && last.dead == dead && last.segments.equals(segments)) {
      return last.stories;
    }
    known.keySet().retainAll(segments);
    List<SegmentInfo> infos = new ArrayList<>();
    List<BitSet> gone = new ArrayList<>();
    for (int segment : segments) {
      SegmentInfo info = known.get(segment);
      if (info == null) {
        info = sql.first(
            SEGMENTS, row -> SegmentInfo.of(row.getInt(1), row.getBytes(2), row.getBytes(3)), segment).orElseThrow();
        known.put(segment, info);
      }
      infos.add(info);
      BitSet places = new BitSet();
      sql.list("SELECT place FROM search_dead WHERE segment = ?1", row -> row.getInt(1), segment).forEach(places::set);
      gone.add(places);
    }
    IndexedStories made = new IndexedStories(infos, gone);
    view = new View(segments, dead, made);
    return made;
  }

  /** Looks through stories themselves. */
  private static StoryMatches unknown(Sql sql, List<Long> stories, Expression expression, boolean scored)
      throws SQLException {
    NaiveMatcher matcher = new NaiveMatcher(expression);
    List<Long> ids = new ArrayList<>();
    List<Integer> hits = new ArrayList<>();
    for (int from = 0; from < stories.size(); from += PAGE) {
      Collection<Long> page = stories.subList(from, Math.min(from + PAGE, stories.size()));
      SearchedStories.read(sql, page).forEach((id, story) -> {
        int found = matcher.hits(story);
        if (found != NaiveMatcher.NONE) {
          ids.add(id);
          hits.add(found);
        }
      });
    }
    return StoryMatches.unindexed(
        ids.stream().mapToLong(Long::longValue).toArray(), hits.stream().mapToInt(Integer::intValue).toArray(), scored);
  }
}
