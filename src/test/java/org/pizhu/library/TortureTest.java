package org.pizhu.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.model.Edit;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;

/**
 * Another JVM does whatever can be done in a library, as fast as it can, confirms each act on its output, and is killed in the middle of
 * it: {@code -Dpizhu.kills=200} times, 20 by default. Then the library has to be what was confirmed last, or one act further.
 */
class TortureTest {

  private static final int KILLS = Integer.getInteger("pizhu.kills", 20);

  /** After so many the next library begins, as undoing everything takes longer and longer. */
  private static final int KILLS_OF_A_LIBRARY = 10;

  private static final int LONGEST_MILLIS = 600;
  private static final int SLOWEST_START_MILLIS = 60_000;

  /** Where it doesn't matter which edit was the last. */
  private static final long ANYWHERE = -1;

  @TempDir Path folder;
  private int confirmed;
  private final List<String> losses = new ArrayList<>();

  /** What the other JVM does until it is killed. */
  public static void main(String[] arguments) {
    Path files = Path.of(arguments[0]);
    Random random = new Random(Long.parseLong(arguments[2]));
    try (Library library = Samples.empty(Path.of(arguments[1]))) {
      RandomActs acts = new RandomActs(library, files);
      confirm(library, position(library));
      while (true) {
        act(library, acts, random);
        confirm(library, position(library));
      }
    }
  }

  private static void act(Library library, RandomActs acts, Random random) {
    switch (random.nextInt(20)) {
      case 0, 1, 2 -> library.annotator().undo();
      case 3, 4 -> library.annotator().redo();
      case 5 -> {
        var page = library.history().page(org.pizhu.model.EditFilter.ALL, 0, 12);
        if (!page.isEmpty()) {
          library.history().goTo(page.get(random.nextInt(page.size())).id(), Progress.NONE);
        }
      }
      case 6 -> {
        if (random.nextInt(5) == 0) {
          confirm(library, ANYWHERE);
          library.bin().empty(Progress.NONE);
        }
      }
      default -> acts.act(random);
    }
  }

  private static long position(Library library) {
    return library.annotator().nextUndo().map(Edit::id).orElse(0L);
  }

  /** A line that is not whole says nothing. */
  private static void confirm(Library library, long position) {
    System.out.println(position + " " + hash(library) + " confirmed");
  }

  private static String hash(Library library) {
    return Sha256.of(String.join("\n", Dump.of(library.file())));
  }

  @Test
  void whatWasConfirmedIsThereAfterEveryKill() throws Exception {
    Path files = Files.createDirectories(folder.resolve("files"));
    RandomActs.prepare(files);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < KILLS; round++) {
      Path place = Files.createDirectories(folder.resolve("library" + round / KILLS_OF_A_LIBRARY));
      String last = killed(files, place, random);
      look(place, last, round);
    }
    System.out.printf("torture: killed %d times, %d acts confirmed, %d losses (seed %d)%n", KILLS, confirmed, losses.size(), seed);
    assertThat(losses).isEmpty();
    assertThat(confirmed).as("acts confirmed").isGreaterThan(KILLS);
  }

  /** Lets the other JVM work, kills it, and gives the last line that it confirmed. */
  private String killed(Path files, Path place, Random random) throws Exception {
    // To a file: what comes through a pipe is lost when the other end is closed by force.
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.io.tmpdir=" + folder,
        "-cp", System.getProperty("java.class.path"),
        TortureTest.class.getName(), files.toString(), place.toString(), Long.toString(random.nextLong()))
        .redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      for (int waited = 0; Files.size(output) == 0 && waited < SLOWEST_START_MILLIS; waited += 5) {
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(LONGEST_MILLIS));
      assertThat(process.isAlive()).as("the other JVM works until it is killed").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    List<String> whole = Files.readAllLines(output).stream().filter(line -> line.endsWith(" confirmed")).toList();
    assertThat(whole).as("what the other JVM confirmed").isNotEmpty();
    confirmed += whole.size();
    return whole.get(whole.size() - 1);
  }

  private void look(Path place, String last, int round) {
    long position = Long.parseLong(last.split(" ")[0]);
    String hash = last.split(" ")[1];
    try (Library library = Samples.empty(place)) {
      // Some stories are as another version of the program would read them.
      assertThat(library.check().run(Progress.NONE)).as("round %d is sound", round).extracting(Problem::kind)
          .isSubsetOf(ProblemKind.CHECK_STORY_SOURCE);
      List<String> found = Dump.of(library.file());
      long here = position(library);
      if (position != ANYWHERE) {
        library.history().goTo(position, Progress.NONE);
      }
      if (!hash(library).equals(hash)) {
        losses.add("round " + round + ": " + last);
      }
      library.history().goTo(0, Progress.NONE);
      assertThat(Dump.of(library.file())).as("round %d undone to the start", round).isEmpty();
      library.history().goTo(here, Progress.NONE);
      assertThat(Dump.of(library.file())).as("round %d redone", round).isEqualTo(found);
    }
  }
}
