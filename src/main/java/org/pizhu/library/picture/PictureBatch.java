package org.pizhu.library.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pizhu.model.FigureRef;
import org.pizhu.store.edit.GrowingEdit;
import org.pizhu.store.picture.PictureStore;

/** Pictures on their way into the library, written many at a time as parts of one edit. */
final class PictureBatch {

  /** Pictures are written in batches of about so many bytes: fewer cost more commits, more hold more memory. */
  private static final long BATCH_BYTES = 8L * 1024 * 1024;

  private final PictureStore store;
  private final GrowingEdit edit;
  private final List<PictureStore.Found> waiting = new ArrayList<>();
  private final Set<Long> changed = new LinkedHashSet<>();
  private long bytes;

  PictureBatch(PictureStore store, GrowingEdit edit) {
    this.store = store;
    this.edit = edit;
  }

  void add(PictureFiles.Content content, List<FigureRef> figures) {
    waiting.add(new PictureStore.Found(content.bytes(), content.mediaType(), figures));
    bytes += content.bytes().length;
    if (bytes >= BATCH_BYTES) {
      flush();
    }
  }

  /** Writes what waits. */
  void flush() {
    if (!waiting.isEmpty()) {
      store.attach(waiting, edit);
      waiting.forEach(found -> found.figures().forEach(figure -> changed.add(figure.storyId())));
      waiting.clear();
      bytes = 0;
    }
  }

  /** The stories of what was written. */
  Set<Long> changed() {
    return changed;
  }
}
