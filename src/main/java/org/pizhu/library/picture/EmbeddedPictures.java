package org.pizhu.library.picture;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.pizhu.html.DataAddress;
import org.pizhu.html.StorySource;
import org.pizhu.html.story.StoryParser;
import org.pizhu.importer.kept.SourceFormats;
import org.pizhu.model.FigureRef;
import org.pizhu.store.picture.PictureStore;
import org.pizhu.task.Progress;

/** Pictures that stories bring in themselves, in their {@code data:} addresses, as pages do that were saved as one file. */
final class EmbeddedPictures {

  private final PictureStore store;
  private final StoryParser parser = new StoryParser();
  private final long most;

  /**
   * @param most larger ones are left out, in bytes
   */
  EmbeddedPictures(PictureStore store, long most) {
    this.store = store;
    this.most = most;
  }

  /**
   * Finds those of a file's stories that are not taken yet.
   *
   * @param file an imported file
   * @param taker gets a figure and the bytes of its picture, which may be no picture
   */
  void each(Path file, Progress progress, BiConsumer<FigureRef, byte[]> taker) {
    Map<Long, List<Integer>> stories = new TreeMap<>();
    store.unnamedOf(file.toString()).forEach(figure ->
        stories.computeIfAbsent(figure.storyId(), none -> new ArrayList<>()).add(figure.number()));
    for (Map.Entry<Long, List<Integer>> story : stories.entrySet()) {
      if (progress.isCancelled()) {
        return;
      }
      store.source(story.getKey()).ifPresent(piece -> {
        // What the story is called in warnings says nothing here.
        StorySource source = SourceFormats.story("", 1, piece.bytes(), Charset.forName(piece.charset()));
        Map<Integer, String> embedded = source == null ? Map.of() : parser.embedded(source);
        story.getValue().stream().filter(embedded::containsKey).forEach(number -> {
          byte[] bytes = DataAddress.bytes(embedded.get(number), most);
          if (bytes != null) {
            taker.accept(new FigureRef(story.getKey(), number), bytes);
          }
        });
      });
    }
  }
}
