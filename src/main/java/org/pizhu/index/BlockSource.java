package org.pizhu.index;

import org.jspecify.annotations.Nullable;
import org.pizhu.index.Segment.Block;

/** Where the blocks of the index are read from. */
@FunctionalInterface
public interface BlockSource {

  /** The last block that begins at a key or before it; none if there is none. */
  @Nullable Block block(long key);
}
