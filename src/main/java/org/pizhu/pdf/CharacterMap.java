package org.pizhu.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Which glyph a font has for a code point: the table {@code cmap} (ISO/IEC 14496-22) in its format for all of Unicode. */
final class CharacterMap {

  private static final int SEGMENTED_COVERAGE = 12;
  private static final int GROUPS = 16;
  private static final int GROUP = 12;

  private final ByteBuffer map;
  private final int start;
  private final int groups;

  /**
   * @param map the table
   * @throws IOException if it has no map of format 12
   */
  CharacterMap(ByteBuffer map) throws IOException {
    this.map = map;
    start = start(map);
    groups = map.getInt(start + 12);
  }

  private static int start(ByteBuffer map) throws IOException {
    int count = map.getShort(2);
    for (int i = 0; i < count; i++) {
      int at = map.getInt(4 + 8 * i + 4);
      if (map.getShort(at) == SEGMENTED_COVERAGE) {
        return at;
      }
    }
    throw new IOException("No map of all of Unicode");
  }

  /** The glyph of a code point; 0 if it has none. */
  int glyph(int codePoint) {
    int low = 0;
    int high = groups - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int group = start + GROUPS + GROUP * middle;
      if (codePoint < map.getInt(group)) {
        high = middle - 1;
      } else if (codePoint > map.getInt(group + 4)) {
        low = middle + 1;
      } else {
        return map.getInt(group + 8) + codePoint - map.getInt(group);
      }
    }
    return 0;
  }
}
