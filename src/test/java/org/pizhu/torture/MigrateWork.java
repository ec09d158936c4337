package org.pizhu.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.keep.BackupShelf;
import org.pizhu.model.Problem;
import org.pizhu.store.FirstLibrary;
import org.pizhu.task.Progress;

/** A library of the first version is opened, which copies it and brings it up to date. Whatever happens, a whole one is there to go on with. */
final class MigrateWork implements Work {

  private static final int STORIES = 250;

  private static final String TAG = "人物/党员";

  @Override
  public void prepare(Path place) throws IOException {
    Path made = place.resolveSibling("first.pizhu");
    if (!Files.exists(made)) {
      FirstLibrary.make(made, STORIES);
    }
    Files.copy(made, place.resolve("test.pizhu"));
  }

  @Override
  public void go(Path place, Random random, Consumer<String> confirm) throws IOException {
    confirm.accept("opening");
    Samples.empty(place).close();
    confirm.accept("done");
  }

  @Override
  public List<String> look(Path place, String confirmed) throws IOException {
    List<String> lost = new ArrayList<>();
    try (Library library = Libraries.openReadOnly(place.resolve("test.pizhu"), Samples.CLOCK)) {
      lookInto(library, "as it was left", lost);
    }
    try (Library library = Samples.empty(place)) {
      lookInto(library, "brought up to date", lost);
      // Stories of the test's own have no sources that were read.
      library.check().run(Progress.NONE).stream().filter(problem -> !problem.kind().name().startsWith("CHECK_S"))
          .forEach(problem -> lost.add("the check finds " + problem.kind()));
      library.annotator().undo();
      if (!library.annotations(1).isEmpty()) {
        lost.add("the history of the first version can't be undone");
      }
    }
    try (Stream<Path> all = Files.list(place)) {
      all.map(file -> file.getFileName().toString()).filter(name -> !name.equals("test.pizhu") && !name.equals("backups"))
          .forEach(name -> lost.add("left behind: " + name));
    }
    for (Problem problem : BackupShelf.of(place.resolve("test.pizhu"), "").check(Progress.NONE)) {
      lost.add("of the backups: " + problem.kind());
    }
    return lost;
  }

  private static void lookInto(Library library, String which, List<String> lost) {
    if (library.counts().stories() != STORIES || library.annotations(1).size() != 1
        || library.codebook().byPath(TAG).isEmpty()) {
      lost.add("something is missing in " + which);
    }
  }

  @Override
  public int rounds() {
    return 1;
  }

  @Override
  public int longest() {
    return 1_200;
  }
}
