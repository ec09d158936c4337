package org.pizhu.importer.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that say each by itself which columns they have: the first of them tell which there are. Holds these until they are asked for. */
abstract class SampledRows implements TableRows {

  /** So many rows tell which columns there are. */
  private static final int LOOKED_AT = 100;

  private final Deque<Row> ahead = new ArrayDeque<>();
  private final Set<String> header = new LinkedHashSet<>();

  /** Reads the rows that tell the columns; once, when all is there to read with. */
  final void lookAhead() throws IOException {
    while (ahead.size() < LOOKED_AT) {
      Row row = read();
      if (row == null) {
        return;
      }
      ahead.add(row);
      header.addAll(row.cells().keySet());
    }
  }

  /** The next row of the file; none at the end, also if it is asked for again. */
  abstract @Nullable Row read() throws IOException;

  @Override
  public final List<String> header() {
    return List.copyOf(header);
  }

  @Override
  public final @Nullable Row next() throws IOException {
    return ahead.isEmpty() ? read() : ahead.poll();
  }
}
