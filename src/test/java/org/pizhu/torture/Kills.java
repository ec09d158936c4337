package org.pizhu.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.pizhu.library.RandomActs;

/** Kills a work again and again, and looks each time at what is there. */
final class Kills {

  private final Works work;
  private final Path folder;
  private final Random random;
  private final List<String> losses = new ArrayList<>();
  private int kills;
  private long confirmed;
  private long longestLook;

  /**
   * @param folder an empty one
   * @param seed the same gives the same acts; when exactly they are killed depends on the machine
   */
  Kills(Works work, Path folder, long seed) {
    this.work = work;
    this.folder = folder;
    random = new Random(seed);
  }

  /** Kills it so many times. */
  void run(int count) throws IOException, InterruptedException {
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    Work one = work.make();
    Path place = folder;
    int longest = one.longest();
    for (int round = 0; kills < count; round++) {
      if (round % one.rounds() == 0) {
        if (round > 0) {
          RandomActs.delete(place);
        }
        place = Files.createDirectories(folder.resolve("library" + round / one.rounds()));
        one.prepare(place);
      }
      List<String> command = Victim.command(
          temporary, Works.class, work.name(), place.toString(), Long.toString(random.nextLong()));
      Victim.End end = Victim.kill(temporary, command, random.nextInt(longest));
      kills += end.wasAlive() ? 1 : 0;
      // What is done before it is killed was too fast for it.
      longest = end.wasAlive() ? longest : Math.max(50, longest * 3 / 4);
      look(one, place, end);
      leftBehind(temporary);
    }
  }

  private void look(Work one, Path place, Victim.End end) throws IOException {
    confirmed += end.confirmed().size();
    String last = end.confirmed().get(end.confirmed().size() - 1);
    long start = System.nanoTime();
    int number = kills;
    try {
      one.look(place, last).forEach(lost -> losses.add("kill " + number + ", confirmed «" + last + "»: " + lost));
    } catch (RuntimeException failed) {
      losses.add("kill " + number + ": " + failed);
    }
    longestLook = Math.max(longestLook, System.nanoTime() - start);
  }

  /** The library of SQLite leaves its own part there, where the program was not installed with it; nothing else may lie there. */
  private void leftBehind(Path temporary) throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.list(temporary)) {
      left = files.toList();
    }
    for (Path file : left) {
      if (!file.getFileName().toString().startsWith("sqlite-")) {
        losses.add("kill " + kills + " left " + file.getFileName());
      }
      Files.delete(file);
    }
  }

  int kills() {
    return kills;
  }

  /** How many acts the program had confirmed before it was killed, in all. */
  long confirmed() {
    return confirmed;
  }

  /** The longest time that opening, going on and looking took after a kill, in seconds. */
  double longestLook() {
    return longestLook / 1e9;
  }

  /** What was lost; empty if all is well. */
  List<String> losses() {
    return losses;
  }
}
