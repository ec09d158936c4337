package org.pizhu.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program in a JVM of its own that is ended by SIGKILL in the middle of what it does, as if the power went. */
final class Victim {

  private static final int SLOWEST_START_MILLIS = 60_000;
  private static final int SECONDS_TO_DIE = 60;

  private Victim() {}

  /**
   * What is known of a program that was killed.
   *
   * @param confirmed the whole lines that it printed; one that is not whole says nothing
   * @param wasAlive whether it was killed, and had not ended by itself
   * @param exit what it ended with
   */
  record End(List<String> confirmed, boolean wasAlive, int exit) {}

  /** The command for a class of this class path, in a JVM that starts fast. */
  static List<String> command(Path temporary, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Dfile.encoding=UTF-8",
        "-Djava.io.tmpdir=" + temporary,
        "-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * Starts a program and kills it some time after its first line.
   *
   * @param folder where its output is put meanwhile
   * @param millis how long it is let work
   */
  static End kill(Path folder, List<String> command, int millis) throws IOException, InterruptedException {
    End end = end(folder, command, millis);
    assertThat(end.wasAlive() || end.exit() == 0).as("it ended by itself, and well, if it was not killed").isTrue();
    assertThat(end.confirmed()).as("what the other JVM confirmed").isNotEmpty();
    return end;
  }

  /** The same for a program that may end by itself in any way, or before it has confirmed anything. */
  static List<String> run(Path folder, List<String> command, int millis) throws IOException, InterruptedException {
    return end(folder, command, millis).confirmed();
  }

  private static End end(Path folder, List<String> command, int millis) throws IOException, InterruptedException {
    // To a file: what comes through a pipe is lost when the other end is closed by force.
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process = new ProcessBuilder(command)
        .redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    boolean wasAlive;
    List<ProcessHandle> below = List.of();
    try {
      for (int waited = 0; Files.size(output) == 0 && process.isAlive() && waited < SLOWEST_START_MILLIS; waited += 5) {
        Thread.sleep(5);
      }
      Thread.sleep(millis);
      wasAlive = process.isAlive();
    } finally {
      // What started it is a tracer at times, which leaves alone what it traces.
      below = process.descendants().toList();
      below.forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    // What is traced has the library as long as it dies, and may outlive its tracer.
    for (int waited = 0; below.stream().anyMatch(ProcessHandle::isAlive) && waited < SECONDS_TO_DIE * 1000; waited += 5) {
      Thread.sleep(5);
    }
    assertThat(process.waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS)).as("it is gone").isTrue();
    String printed = Files.readString(output);
    Files.delete(output);
    List<String> whole = printed.substring(0, printed.lastIndexOf('\n') + 1).lines().toList();
    return new End(whole, wasAlive, process.exitValue());
  }
}
