package org.pizhu.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pizhu.model.ImportLimits;
import org.pizhu.task.Progress;

/** Takes the texts of a REFI-QDA project for stories, by their places among its sources of text. */
final class QdpxImporter extends ItemImporter {

  QdpxImporter(ImportLimits limits) {
    super(limits);
  }

  @Override
  public SourceScan scan(Path file, Progress progress) {
    return bytesScan(file, progress);
  }

  @Override
  void items(Path file, SourceScan scan, ItemTaker taker, Progress progress) throws IOException {
    int place = 0;
    for (SourceItem item : QdpxReader.stories(file)) {
      if (progress.isCancelled()) {
        return;
      }
      taker.take(++place, item, List.of());
    }
  }
}
