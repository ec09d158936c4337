package org.pizhu.store.search;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pizhu.index.Segment.Block;
import org.pizhu.index.Segment;
import org.pizhu.index.SegmentBuilder;
import org.pizhu.index.SegmentInfo;
import org.pizhu.store.database.Sql;
import org.pizhu.task.Progress;
import org.pizhu.text.Pinyin;

/**
 * Holds the index of searches against the stories: of the same stories the same index is made again. A segment of which some stories have changed
 * since can't be made again; there only who is in it is looked at.
 */
public final class SearchIndexCheck {

  private static final String LOST = """
      SELECT count(*) FROM story
      WHERE removed = 0 AND id NOT IN (SELECT story_id FROM search_story) AND id NOT IN (SELECT story_id FROM search_pending)
      """;

  private static final String BLOCKS = "SELECT key, data FROM search_block WHERE key >= ?1 AND key < ?2 ORDER BY key";
  private static final int PAGE = 100;

  private final Sql sql;
  private final Progress progress;

  /** A check within a transaction, that stops where it is cancelled. */
  public SearchIndexCheck(Sql sql, Progress progress) {
    this.sql = sql;
    this.progress = progress;
  }

  /** How many stories may not be found as they should. */
  public long differing() throws SQLException {
    List<Integer> segments = sql.list("SELECT id FROM search_segment ORDER BY id", row -> row.getInt(1));
    if (segments.isEmpty()) {
      return 0;
    }
    long differing = sql.number(LOST);
    for (int segment : segments) {
      if (!progress.isCancelled()) {
        differing += differing(segment);
      }
    }
    return differing;
  }

  private long differing(int number) throws SQLException {
    byte[] stories = bytes("stories", number);
    byte[] lengths = bytes("lengths", number);
    long dead = sql.number("SELECT count(*) FROM search_dead WHERE segment = ?1", number);
    long live = sql.number("SELECT count(*) FROM search_story WHERE segment = ?1", number);
    long[] ids;
    try {
      ids = SegmentInfo.of(number, stories, lengths).stories();
    } catch (IndexOutOfBoundsException damaged) {
      // This is the finding itself.
      return Math.max(1, live);
    }
    boolean same = dead > 0 ? live + dead >= ids.length : live == ids.length && isSame(number, stories, lengths, ids);
    return same ? 0 : ids.length;
  }

  private byte[] bytes(String column, int number) throws SQLException {
    return sql.first("SELECT " + column + " FROM search_segment WHERE id = ?1", row -> row.getBytes(1), number).orElseThrow();
  }

  private boolean isSame(int number, byte[] stories, byte[] lengths, long[] ids) throws SQLException {
    SegmentBuilder builder = new SegmentBuilder(character -> Pinyin.shared().readings(character), ids.length);
    List<Long> all = Arrays.stream(ids).boxed().toList();
    for (int from = 0; from < all.size(); from += PAGE) {
      SearchedStories.readBare(sql, all.subList(from, Math.min(from + PAGE, all.size()))).forEach(builder::add);
    }
    Segment again = builder.finish(number);
    List<Block> blocks = new ArrayList<>(sql.list(
        BLOCKS, row -> new Block(row.getLong(1), row.getBytes(2)), Segment.firstKey(number), Segment.firstKey(number + 1)));
    boolean same = Arrays.equals(again.stories(), stories) && Arrays.equals(again.lengths(), lengths)
        && again.blocks().size() == blocks.size();
    for (int i = 0; same && i < blocks.size(); i++) {
      same = again.blocks().get(i).key() == blocks.get(i).key()
          && Arrays.equals(again.blocks().get(i).data(), blocks.get(i).data());
    }
    return same;
  }
}
