package org.pizhu.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.model.IntakeFilter;
import org.pizhu.model.IntakeLine;
import org.pizhu.model.IntakeSummary;
import org.pizhu.task.Progress;

/**
 * Another JVM imports a folder and is killed in the middle of it, again and again: {@code -Dpizhu.intake.kills=50} times, 6 by default. Each
 * time the next one goes on; in the end the library has to be the same as after an import that nobody killed.
 */
class IntakeKilledTest {

  private static final int KILLS = Integer.getInteger("pizhu.intake.kills", 6);
  private static final int FILES = 60;
  private static final int STORIES = 250;
  private static final int LONGEST_MILLIS = 1_500;
  private static final int SLOWEST_START_MILLIS = 60_000;

  @TempDir Path folder;

  /** What the other JVM does: goes on with the import, or begins it. */
  public static void main(String[] arguments) {
    try (Library library = Samples.empty(Path.of(arguments[0]))) {
      go(library, Path.of(arguments[1]), new Progress() {
        private boolean isTold;

        @Override
        public void update(long done, long total, String detail) {
          if (total > 0 && !isTold) {
            isTold = true;
            System.out.println("under way");
          }
        }

        @Override
        public boolean isCancelled() {
          return false;
        }
      });
      System.out.println("done");
    }
  }

  private static void go(Library library, Path files, Progress progress) {
    Optional<IntakeSummary> cut = library.intake().interrupted();
    if (cut.isPresent()) {
      library.intake().resume(cut.get().id(), new IntakeWatch(), progress);
    } else if (library.intake().reports().latest().isEmpty()) {
      library.intake().run(
          library.intake().find(List.of(files), Progress.NONE), null, new IntakeWatch(), progress);
    }
  }

  private Path files() throws IOException {
    Path files = Files.createDirectories(folder.resolve("files"));
    for (int file = 0; file < FILES; file++) {
      StringBuilder stories = new StringBuilder();
      // Some stories stand in two files, and every tenth file stands there twice.
      int first = (file % 10 == 9 ? file - 1 : file) * (STORIES - 20);
      for (int i = first; i < first + STORIES; i++) {
        stories.append("标题").append(i).append("\n<p>新华社北京3月").append(i % 28 + 1).append("日电 正文").append(i).append("。</p>\n")
            .append(i % 50 == 0 ? "<p><b>未闭合</p>\n<img src=\"" + i + ".png\">\n" : "").append("*\n");
      }
      Files.writeString(files.resolve(String.format("%02d.txt", file)), stories);
    }
    Files.writeString(files.resolve("20b.txt"), "没有报道");
    Files.write(files.resolve("0.png"), StoryImportTest.Tiny.png());
    Files.write(files.resolve("1000.png"), StoryImportTest.Tiny.png());
    return files;
  }

  private static List<String> report(Library library) {
    IntakeReports reports = library.intake().reports();
    IntakeSummary whole = reports.latest().orElseThrow();
    List<IntakeLine> lines = reports.lines(reports.lineIds(whole.id(), IntakeFilter.ALL));
    return java.util.stream.Stream.concat(
        java.util.stream.Stream.of(whole.state() + " " + whole.waiting() + " " + whole.counts()),
        lines.stream().map(line -> line.kind() + " " + line.problem() + " " + line.file() + " " + line.line() + " " + line.number()
            + " " + line.stories() + " " + line.storyId())).toList();
  }

  @Test
  void oneThatIsKilledAndGoesOnIsTheSameAsOneThatIsNot() throws Exception {
    Path files = files();
    List<String> straight;
    List<String> dump;
    try (Library library = Samples.empty(Files.createDirectories(folder.resolve("straight")))) {
      go(library, files, Progress.NONE);
      straight = report(library);
      dump = Dump.of(library.file());
    }
    Random random = new Random();
    int kills = 0;
    int libraries = 0;
    int most = 0;
    while (kills < KILLS) {
      Path place = Files.createDirectories(folder.resolve("killed" + libraries++));
      boolean isCut = true;
      // A little longer each time, so that on a slow machine something comes in too.
      for (int longest = LONGEST_MILLIS; isCut && kills < KILLS; longest += LONGEST_MILLIS / 2) {
        isCut = killed(place, files, random.nextInt(longest));
        kills += isCut ? 1 : 0;
      }
      most = Math.max(most, look(place, files, straight, dump));
    }
    System.out.printf("intake: killed %d times in %d libraries, up to %d stories in before the last kill%n", kills, libraries, most);
    assertThat(most).as("stories that came in before a kill").isPositive();
  }

  /** Lets the import go on to its end, and looks at what it is then. Returns how many stories there were before. */
  private static int look(Path place, Path files, List<String> straight, List<String> dump) {
    try (Library library = Samples.empty(place)) {
      int before = library.counts().stories();
      go(library, files, Progress.NONE);
      assertThat(report(library).get(0)).isEqualTo(straight.get(0));
      // Lists of thousands that differ can't be read.
      assertThat(report(library).equals(straight)).as("the report").isTrue();
      assertThat(Dump.of(library.file()).equals(dump)).as("the stories").isTrue();
      assertThat(library.intake().interrupted()).isEmpty();
      assertThat(library.check().run(Progress.NONE)).isEmpty();
      int there = library.counts().stories();
      library.annotator().undo();
      assertThat(library.counts().stories()).as("one step").isZero();
      assertThat(library.annotator().nextUndo()).isEmpty();
      library.annotator().redo();
      assertThat(library.counts().stories()).isEqualTo(there);
      return before;
    }
  }

  /**
   * Kills it some milliseconds after it has begun.
   *
   * @return whether it was killed before it had come to its end
   */
  private boolean killed(Path place, Path files, int millis) throws Exception {
    // To a file: what comes through a pipe is lost when the other end is closed by force.
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.io.tmpdir=" + folder,
        "-cp", System.getProperty("java.class.path"),
        IntakeKilledTest.class.getName(), place.toString(), files.toString())
        .redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      for (int waited = 0; Files.size(output) == 0 && waited < SLOWEST_START_MILLIS; waited += 5) {
        Thread.sleep(5);
      }
      Thread.sleep(millis);
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return !Files.readString(output).contains("done");
  }
}
