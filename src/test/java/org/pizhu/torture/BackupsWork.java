package org.pizhu.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.keep.BackupShelf;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupReason;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Problem;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/**
 * A library is annotated, backed up, and put back to one of its backups. Afterwards it is one of the two states that it may be in, and every backup
 * that was confirmed is there and whole.
 */
final class BackupsWork implements Work {

  private static final int NOTES = 5;
  private static final int ROUNDS_KEPT = 4;

  @Override
  public void prepare(Path place) throws IOException {
    Samples.seeds(place).close();
  }

  private static Path file(Path place) {
    return place.resolve("test.pizhu");
  }

  private static Library open(Path place) {
    return Libraries.open(file(place), Clock.systemUTC(), () -> Samples.CREATOR);
  }

  private static BackupShelf shelf(Path place) {
    return BackupShelf.of(file(place), "");
  }

  private static int count(Library library) {
    return library.counts().annotations();
  }

  /** What is confirmed: the number of annotations, that number or another during the next act, and the backups with theirs. */
  private static String line(int count, int next, Map<String, Integer> backups) {
    return count + " " + next + " "
        + backups.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining(","));
  }

  @Override
  public void go(Path place, Random random, Consumer<String> confirm) throws IOException {
    Map<String, Integer> backups = new TreeMap<>();
    shelf(place).list().forEach(one -> backups.put(one.id(), (int) one.counts().annotations()));
    while (true) {
      int count;
      try (Library library = open(place)) {
        count = count(library);
        List<StorySummary> stories = library.stories();
        for (int i = 0; i < NOTES; i++) {
          confirm.accept(line(count, count + 1, backups));
          library.annotator().annotate(
              stories.get(random.nextInt(stories.size())).id(), new TextRange(i, i + 3), HighlightColor.GREEN, List.of("标签" + i), "记");
          count++;
        }
        confirm.accept(line(count, count, backups));
        backups.put(library.backups().make(BackupReason.ASKED, Progress.NONE).id(), count);
        confirm.accept(line(count, count, backups));
        if (backups.size() > ROUNDS_KEPT) {
          String oldest = backups.keySet().iterator().next();
          backups.remove(oldest);
          confirm.accept(line(count, count, backups));
          library.backups().remove(oldest);
        }
      }
      String target = new ArrayList<>(backups.keySet()).get(random.nextInt(backups.size()));
      confirm.accept(line(count, backups.get(target), backups));
      BackupShelf.Restored restored = shelf(place).restore(target, Clock.systemUTC(), Progress.NONE);
      Backup before = restored.before();
      if (before != null) {
        backups.put(before.id(), count);
      }
      confirm.accept(line(backups.get(target), backups.get(target), backups));
    }
  }

  @Override
  public List<String> look(Path place, String confirmed) throws IOException {
    List<String> lost = new ArrayList<>();
    String[] parts = confirmed.split(" ", -1);
    try (Library library = open(place)) {
      library.check().run(Progress.NONE).forEach(problem -> lost.add("the check finds " + problem.kind()));
      int count = count(library);
      if (count != Integer.parseInt(parts[0]) && count != Integer.parseInt(parts[1])) {
        lost.add(count + " annotations");
      }
    }
    for (Problem problem : shelf(place).check(Progress.NONE)) {
      lost.add("of the backups: " + problem.kind());
    }
    Map<String, Backup> there = shelf(place).list().stream().collect(Collectors.toMap(Backup::id, Function.identity()));
    for (String one : parts[2].isEmpty() ? new String[0] : parts[2].split(",")) {
      backup(place, there, one.substring(0, one.indexOf('=')), Integer.parseInt(one.substring(one.indexOf('=') + 1)), lost);
    }
    try (Stream<Path> all = Files.list(place)) {
      all.map(file -> file.getFileName().toString()).filter(name -> !name.equals("test.pizhu") && !name.equals("backups"))
          .forEach(name -> lost.add("left behind: " + name));
    }
    return lost;
  }

  private static void backup(Path place, Map<String, Backup> there, String id, int count, List<String> lost) throws IOException {
    if (!there.containsKey(id)) {
      lost.add("the backup " + id + " is gone");
      return;
    }
    Path copy = place.resolveSibling("saved.pizhu");
    shelf(place).save(id, copy, Progress.NONE);
    try (Library saved = Libraries.openReadOnly(copy, Clock.systemUTC())) {
      if (count(saved) != count) {
        lost.add("the backup " + id + " has " + count(saved) + " annotations, not " + count);
      }
    }
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + end));
    }
  }

  @Override
  public int longest() {
    return 2_500;
  }
}
