package org.pizhu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/**
 * From an act to what the reader paints, in the whole window over a library on disk, beside the same HTML or a single frame in a bare WebView.
 * Stories of 6,000 characters with 0 to 10,000 annotations.
 */
@Tag("bench")
class ReaderBench {

  private static final int CHARACTERS = 6_000;
  private static final int[] ANNOTATIONS = {0, 100, 1_000, 10_000};
  private static final int WARM_UP = 12;
  private static final int ROUNDS = 51;

  @TempDir Path folder;
  private final Random random = new Random(7);
  private final Map<Integer, Long> stories = new LinkedHashMap<>();
  private Library library;
  private BenchWindow window;
  private BareView bare;

  @BeforeEach
  void open() throws IOException {
    library = Samples.empty(folder);
    StoryMaker.file(ANNOTATIONS.length + 1, CHARACTERS, folder.resolve("stories.txt"));
    library.storyImport().run(List.of(folder.resolve("stories.txt")), null, Progress.NONE);
    List<Long> ids = library.stories().stream().map(StorySummary::id).toList();
    assertThat(ids).hasSize(ANNOTATIONS.length + 1);
    for (int i = 0; i < ANNOTATIONS.length; i++) {
      stories.put(ANNOTATIONS[i], ids.get(i + 1));
      annotate(ids.get(i + 1), ANNOTATIONS[i]);
    }
    window = BenchWindow.open(library);
    double[] size = Fx.call(() -> new double[] {window.page().getWidth(), window.page().getHeight()});
    bare = BareView.open(size[0], size[1]);
  }

  @AfterEach
  void close() {
    bare.close();
    window.close();
    library.close();
    assertThat(window.failures()).isEmpty();
  }

  private void annotate(long storyId, int count) {
    int length = library.story(storyId).story().text().length();
    for (int i = 0; i < count; i++) {
      int start = random.nextInt(length - 40);
      TextRange passage = new TextRange(start, start + 4 + random.nextInt(30));
      HighlightColor color = HighlightColor.values()[random.nextInt(HighlightColor.values().length)];
      library.annotator().annotate(storyId, passage, color, List.of(), "");
    }
  }

  @Test
  void opensAStory() {
    Figures.head("Reading, 6,000 characters");
    stories.forEach((annotations, storyId) -> {
      double[] ours = new double[ROUNDS];
      double[] floor = new double[ROUNDS];
      String other = html(library.stories().get(0).id());
      String html = html(storyId);
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        leave();
        double took = Fx.millis(painted -> window.click(storyId, painted));
        Fx.millis(painted -> bare.swap(other, painted));
        double least = Fx.millis(painted -> bare.swap(html, painted));
        if (round >= 0) {
          ours[round] = took;
          floor[round] = least;
        }
      }
      Figures.millis("click to painted page, %,d annotations".formatted(annotations), ours, floor, "1.3");
    });
  }

  /** The HTML that the page shows for a story. */
  private String html(long storyId) {
    Fx.millis(painted -> window.click(storyId, painted));
    return Fx.call(() ->
        (String) window.page().getEngine().executeScript("document.getElementById('story').innerHTML"));
  }

  /** Another story is open. */
  private void leave() {
    long other = library.stories().get(0).id();
    Fx.millis(painted -> window.click(other, painted));
  }

  @Test
  void scrolls() {
    Figures.head("Scrolling, 6,000 characters");
    stories.forEach((annotations, storyId) -> {
      double[] ours = new double[ROUNDS];
      double[] floor = new double[ROUNDS];
      String html = html(storyId);
      Fx.millis(painted -> bare.swap(html, painted));
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        // Three screens down, three up, and so on.
        int way = Math.floorMod(round, 6) < 3 ? 1 : -1;
        double took = Fx.millis(painted -> window.scroll(way, painted));
        double least = Fx.millis(painted -> bare.scroll(way, painted));
        if (round >= 0) {
          ours[round] = took;
          floor[round] = least;
        }
      }
      Figures.millis(
          "scroll by a screen to painted page, %,d annotations".formatted(annotations), ours, floor, "the next frame");
    });
  }

  @Test
  void highlights() {
    Figures.head("Highlighting, 6,000 characters");
    stories.forEach((annotations, storyId) -> {
      double[] ours = new double[ROUNDS];
      double[] floor = new double[ROUNDS];
      double[] back = new double[ROUNDS];
      Fx.millis(painted -> window.click(storyId, painted));
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        int start = 30 + random.nextInt(200);
        window.select(start, start + 4 + random.nextInt(20));
        double took = Fx.millis(window::highlight);
        double least = Fx.millis(bare::frame);
        double undone = Fx.millis(window::undo);
        if (round >= 0) {
          back[round] = undone;
          ours[round] = took;
          floor[round] = least;
        }
      }
      Figures.millis(
          "key to highlight on disk and painted, %,d there".formatted(annotations), ours, floor, "the next frame");
      Figures.millis("undo of it on disk and painted, %,d there".formatted(annotations), back, floor, "the next frame");
    });
  }
}
