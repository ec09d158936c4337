package org.pizhu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pizhu.library.Samples;

/** Stories in the seed format in any number: from the generator beside the project where it is there, else from the seeds. */
public final class Corpus {

  private static final Path GENERATOR = Path.of("..", "shared", "bench", "make-corpus.py");

  private Corpus() {}

  /**
   * One file with stories.
   *
   * @param count how many stories
   * @param folder where to make it; one that was made before is taken again
   */
  public static Path file(int count, Path folder) {
    try {
      Path made = folder.resolve("corpus-" + count);
      Path file = made.resolve("stories.txt");
      if (!Files.exists(file)) {
        Files.createDirectories(made);
        if (Files.exists(GENERATOR)) {
          generate(count, made);
        } else {
          shuffleSeeds(count, file);
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void generate(int count, Path folder) throws IOException {
    Process process = new ProcessBuilder(
            "python3", GENERATOR.toString(), Integer.toString(count), folder.toString(), "--seed", "7", "--one-file")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("The generator ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Paragraphs of the seeds in chance order, about as many a story as the seeds have. */
  private static void shuffleSeeds(int count, Path file) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (String line : Files.readAllLines(Samples.SEEDS)) {
      if (line.startsWith("<p")) {
        paragraphs.add(line);
      }
    }
    Random random = new Random(7);
    StringBuilder stories = new StringBuilder();
    for (int i = 0; i < count; i++) {
      stories.append("报道之").append(i).append('\n');
      for (int p = 0; p < 12; p++) {
        stories.append(paragraphs.get(random.nextInt(paragraphs.size()))).append('\n');
      }
      stories.append("*\n");
    }
    Files.writeString(file, stories);
  }
}
