package org.pizhu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pizhu.library.Samples;

/** Stories of a given length, made of paragraphs of the seeds. */
final class StoryMaker {

  private StoryMaker() {}

  /**
   * Writes a file of stories.
   *
   * @param count how many
   * @param characters how long each is, counted without tags; it may be longer by one paragraph
   */
  static void file(int count, int characters, Path file) throws IOException {
    List<String> paragraphs = paragraphs();
    Random random = new Random(7);
    StringBuilder stories = new StringBuilder();
    for (int i = 0; i < count; i++) {
      stories.append("报道之").append(i).append('\n');
      int length = 0;
      while (length < characters) {
        String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
        stories.append(paragraph).append('\n');
        length += paragraph.replaceAll("<[^>]*>|&[a-z]+;|\\s", "").length();
      }
      stories.append("*\n");
    }
    Files.writeString(file, stories);
  }

  /** The paragraphs of the seeds that have text. */
  static List<String> paragraphs() throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (String line : Files.readAllLines(Samples.SEEDS)) {
      if (line.startsWith("<p") && !line.contains("<img")) {
        paragraphs.add(line);
      }
    }
    return paragraphs;
  }
}
