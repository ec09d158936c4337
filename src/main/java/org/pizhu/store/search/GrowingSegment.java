package org.pizhu.store.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pizhu.index.SegmentBuilder;
import org.pizhu.store.story.FreshStory;

/**
 * A part of the index that is made of stories in hand while more are imported, so that they need not be read back. What never comes to be a part
 * waits for {@link SearchIndexer#step}. For use by one thread at a time.
 */
public final class GrowingSegment {

  /** Fewer are taken in with the others that wait. */
  private static final int FEW = SearchIndexer.MOST / 4;

  private final SearchIndexer indexer;
  private final SegmentBuilder builder = SearchIndexer.builder(0);
  private final Map<Long, @Nullable Long> marks = new HashMap<>();

  /**
   * @param indexer writes it
   */
  public GrowingSegment(SearchIndexer indexer) {
    this.indexer = indexer;
  }

  /**
   * Adds stories, and writes the segment when it is full.
   *
   * @param stories by rising number, which is greater than of those before
   */
  public void add(List<FreshStory> stories) {
    for (FreshStory story : stories) {
      builder.add(story.id(), SearchedStories.fresh(story));
      marks.put(story.id(), story.mark());
      if (builder.isFull() || builder.size() == SearchIndexer.MOST) {
        write();
      }
    }
  }

  /** Writes what there is unless it is little, and begins anew. */
  public void end() {
    if (builder.size() >= FEW) {
      write();
    }
    builder.clear();
    marks.clear();
  }

  private void write() {
    indexer.write(builder, marks);
    builder.clear();
    marks.clear();
  }
}
