package org.pizhu.importer.qdpx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.item.ItemImporter;
import org.pizhu.importer.item.ItemTaker;
import org.pizhu.importer.kept.SourceItem;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.model.ImportLimits;
import org.pizhu.task.Progress;

/** Takes the texts of a REFI-QDA project for stories, by their places among its sources of text. */
public final class QdpxImporter extends ItemImporter {

  /** An importer that leaves out what is over some limits. */
  public QdpxImporter(ImportLimits limits) {
    super(limits);
  }

  @Override
  public SourceScan scan(Path file, Progress progress) {
    return bytesScan(file, progress);
  }

  @Override
  protected void items(Path file, SourceScan scan, ItemTaker taker, Progress progress) throws IOException {
    int place = 0;
    for (@Nullable SourceItem item : QdpxReader.stories(file)) {
      if (progress.isCancelled()) {
        return;
      }
      place++;
      if (item == null) {
        // Its text is not in the file. It keeps its number, by which what is said of the others finds them.
        taker.next();
      } else {
        taker.take(place, item, List.of());
      }
    }
  }
}
