package org.pizhu.single;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.pizhu.model.PizhuException;

/** A start of a program, as a process of its own. Tells on standard output what becomes of it, and ends with its standard input. */
final class Guest {

  static final String FIRST = "first";
  static final String TOLD = "told ";
  static final String HANDED_OVER = "handed over";
  static final String NOT_ANSWERED = "not answered by ";
  static final String ALONE = "alone";

  private Guest() {}

  /**
   * Starts.
   *
   * @param args the folder in which programs meet; {@code answer}, or {@code hang} for a program that takes nothing; how long to wait, in
   *     milliseconds; and the words
   */
  public static void main(String[] args) throws IOException {
    List<String> words = Arrays.asList(args).subList(3, args.length);
    try {
      Optional<OneProgram> program = OneProgram.begin(Path.of(args[0]), words, Duration.ofMillis(Long.parseLong(args[2])));
      if (program.isEmpty()) {
        say(HANDED_OVER);
        return;
      }
      say(program.get().whyAlone().isPresent() ? ALONE : FIRST);
      program.get().receive(told -> {
        say(TOLD + String.join("|", told));
        return args[1].equals("hang") ? new CompletableFuture<>() : CompletableFuture.completedFuture(told);
      });
      System.in.readAllBytes();
      program.get().close();
    } catch (PizhuException notAnswered) {
      say(NOT_ANSWERED + notAnswered.problem().arguments().get(0));
    }
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
