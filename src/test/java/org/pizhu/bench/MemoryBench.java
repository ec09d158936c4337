package org.pizhu.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.MissingPicture;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/**
 * The memory of a process of its own with the whole window, after 50 stories read and after 500 more, beside one with a bare WebView that
 * shows the same stories, without pictures. Every story has an annotation; as they came, without their pictures, and with half of these.
 */
@Tag("bench")
class MemoryBench {

  private static final int STORIES = 600;
  private static final int FIRST = 50;
  private static final int MORE = 500;
  private static final int MINUTES = 5;

  @TempDir Path home;

  @Test
  void readsStories() throws IOException, InterruptedException {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "Only Linux tells the memory of a process in /proc");
    assumeTrue(Files.exists(Child.IMAGE), "The app image is made by packaging/linux image");
    String library = library(false).toString();
    String count = Integer.toString(FIRST + MORE);
    Figures.head("Memory");
    Map<Integer, Double> floor = megabytes(Child.onClassPath(ReadingProgram.class, library, count, "bare"));
    Figures.print("MB by stories, bare: %s", floor);
    print("", floor, megabytes(Child.asInstalled(Child.inImage(ReadingProgram.class, library, count))));
    String pictured = library(true).toString();
    print(" with half of their pictures", floor, megabytes(Child.asInstalled(Child.inImage(ReadingProgram.class, pictured, count))));
  }

  private static void print(String with, Map<Integer, Double> floor, Map<Integer, Double> ours) {
    Figures.megabytes("resident after %d stories read%s".formatted(FIRST, with), ours.get(FIRST), floor.get(FIRST), "under 350 MB");
    Figures.megabytes("grown after %d more".formatted(MORE), ours.get(FIRST + MORE) - ours.get(FIRST),
        floor.get(FIRST + MORE) - floor.get(FIRST), "0 MB");
    Figures.print("MB by stories%s: %s", with, ours);
  }

  private Path library(boolean pictured) throws IOException {
    Path file = Corpus.file(STORIES, Path.of("target", "bench"));
    Path place = Files.createDirectories(home.resolve(pictured ? "pictured" : "plain"));
    try (Library library = Samples.empty(place)) {
      library.storyImport().run(List.of(file), null, Progress.NONE);
      if (pictured) {
        drawHalf(library, Files.createDirectories(home.resolve("pictures")));
      }
      for (StorySummary story : library.stories()) {
        int length = library.story(story.id()).story().text().length();
        library.annotator().annotate(
            story.id(), new TextRange(0, Math.min(20, length)), HighlightColor.YELLOW, List.of(), "");
      }
      return library.file();
    }
  }

  private static void drawHalf(Library library, Path pictures) throws IOException {
    List<MissingPicture> missing = library.pictures().missing();
    for (int i = 0; i < missing.size(); i += 2) {
      draw(i, pictures.resolve(missing.get(i).fileName()));
    }
    library.pictures().findBelow(pictures, Progress.NONE);
  }

  /** A picture as large as those of news; each is another one. */
  private static void draw(int number, Path file) throws IOException {
    BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(
        0, 0, Color.getHSBColor(number / 97f, 0.5f, 0.9f), 800, 600, Color.getHSBColor(number / 89f, 0.8f, 0.3f)));
    graphics.fillRect(0, 0, 800, 600);
    graphics.dispose();
    ImageIO.write(image, "jpg", file.toFile());
  }

  private Map<Integer, Double> megabytes(List<String> command) throws IOException, InterruptedException {
    Process process = Child.start(command, home);
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("ends in time").isTrue();
    } finally {
      Child.end(process);
    }
    Map<Integer, Double> found = new TreeMap<>();
    for (String line : Files.readAllLines(home.resolve("out"))) {
      if (line.startsWith(ReadingProgram.MEMORY)) {
        String[] words = line.split(" ");
        found.put(Integer.parseInt(words[1]), Math.round(Long.parseLong(words[2]) / 102.4) / 10.0);
      }
    }
    assertThat(found).as("what it printed: %s", Files.readString(home.resolve("out"))).containsKey(FIRST + MORE);
    return found;
  }
}
