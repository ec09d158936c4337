package org.pizhu.library.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Session;
import org.pizhu.model.SessionPlace;
import org.pizhu.model.SessionSummary;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** Another program works through a session and is killed at a random moment, again and again: it goes on where it was. */
class SessionsKilledTest {

  private static final int RUNS = 6;

  @TempDir Path folder;

  /** What the other JVM does: goes on with the session and works without end; says what is on disk after each act. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Library library = Libraries.open(Path.of(arguments[0]), Clock.systemUTC(), () -> Samples.CREATOR);
    Sessions sessions = library.sessions();
    Session session = sessions.resume(sessions.unfinished().get(0).id());
    int annotations = sessions.summary(session.id()).annotations();
    int offset = session.place() == null ? 0 : session.place().offset();
    while (true) {
      long story = 1 + offset % 7;
      sessions.place(story, ++offset);
      out.println("place " + story + " " + offset);
      library.annotator().annotate(story, new TextRange(0, 2), HighlightColor.YELLOW, List.of(), "");
      out.println("annotations " + ++annotations);
    }
  }

  private Process other(Path file) throws IOException {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.io.tmpdir=" + file.getParent(),
        "-cp", System.getProperty("java.class.path"),
        SessionsKilledTest.class.getName(), file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  @Test
  void goesOnAtTheSamePlace() throws Exception {
    Path file = folder.resolve("test.pizhu");
    try (Library library = Samples.seeds(folder)) {
      library.sessions().start(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L), "断电");
    }
    Random random = new Random();
    for (int run = 0; run < RUNS; run++) {
      Confirmed confirmed = workAndKill(file, 4 + random.nextInt(30));
      try (Library library = Libraries.open(file, Clock.systemUTC(), () -> Samples.CREATOR)) {
        assertThat(library.sessions().current()).as("is on only when it is gone on with").isEmpty();
        Session session = library.sessions().unfinished().get(0);
        SessionPlace place = session.place();
        assertThat(place).isNotNull();
        assertThat(place.offset()).isBetween(confirmed.offset, confirmed.offset + 1);
        assertThat(place.storyId()).isEqualTo(1 + (place.offset() - 1) % 7);
        SessionSummary summary = library.sessions().summary(session.id());
        assertThat(summary.annotations()).isBetween(confirmed.annotations, confirmed.annotations + 1)
            .isEqualTo(library.counts().annotations());
        library.annotator().undo();
        assertThat(library.sessions().summary(session.id()).annotations()).isEqualTo(summary.annotations() - 1);
        library.annotator().redo();
        assertThat(library.check().run(Progress.NONE)).isEmpty();
      }
    }
  }

  /** What the other program said it has on disk. */
  private static final class Confirmed {
    private int offset;
    private int annotations;
  }

  private Confirmed workAndKill(Path file, int acts) throws Exception {
    Confirmed confirmed = new Confirmed();
    Process process = other(file);
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = "";
      for (int act = 0; line != null; act++) {
        if (act == acts) {
          // Not the process itself, which would close its output before all of it was read.
          process.toHandle().destroyForcibly();
        }
        line = out.readLine();
        if (line != null) {
          note(line, confirmed);
        }
      }
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return confirmed;
  }

  /** A line that the kill has cut confirms nothing. */
  private static void note(String line, Confirmed confirmed) {
    String[] words = line.split(" ");
    if (words[0].equals("place") && words.length == 3) {
      confirmed.offset = Math.max(confirmed.offset, Integer.parseInt(words[2]));
    } else if (words[0].equals("annotations") && words.length == 2) {
      confirmed.annotations = Math.max(confirmed.annotations, Integer.parseInt(words[1]));
    }
  }
}
