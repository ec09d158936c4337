package org.pizhu.index;

import java.util.ArrayList;
import java.util.List;
import org.pizhu.index.Segment.Block;

/**
 * Parts what follows on rising terms into blocks that fill a page of SQLite each: a row for each of the many terms that are rare would take more
 * than what is to be said of them.
 */
final class BlockWriter {

  /** What fits on a page of 4,096 bytes beside its head, and a row's. */
  private static final int PAGE = 4_040;

  private final List<Block> blocks = new ArrayList<>();
  private final Bytes block = new Bytes();
  private long key;
  private long last;

  /** Adds what is to be said at a key, which is greater than the one before. */
  void add(long at, Bytes entry) {
    if (block.size() > 0 && block.size() + entry.size() + 8 > PAGE) {
      flush();
    }
    if (block.size() == 0) {
      key = at;
      last = at;
    }
    block.number(at - last);
    block.number(entry.size());
    block.add(entry);
    last = at;
  }

  private void flush() {
    blocks.add(new Block(key, block.copy()));
    block.clear();
  }

  List<Block> finish() {
    if (block.size() > 0) {
      flush();
    }
    return blocks;
  }
}
