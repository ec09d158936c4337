package org.pizhu.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.RandomActs;
import org.pizhu.library.Samples;
import org.pizhu.model.Edit;
import org.pizhu.model.EditFilter;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;

/** Whatever can be done in a library by chance. Afterwards it is as it was confirmed last, or acts further, and each can be undone. */
final class ActsWork implements Work {

  /** Where it doesn't matter which edit was the last. */
  private static final long ANYWHERE = -1;

  private static final int OF = 20;

  /** How much of the work is going back and forth in the history. */
  enum Share {
    MOSTLY_ACTS(5), MOSTLY_UNDOING(14);

    private final int undoing;

    Share(int undoing) {
      this.undoing = undoing;
    }
  }

  private final Share share;

  ActsWork(Share share) {
    this.share = share;
  }

  @Override
  public void prepare(Path place) throws IOException {
    RandomActs.prepare(Files.createDirectories(place.resolve("files")));
    Samples.empty(place).close();
  }

  @Override
  public void go(Path place, Random random, Consumer<String> confirm) {
    try (Library library = Samples.empty(place)) {
      RandomActs acts = new RandomActs(library, place.resolve("files"));
      confirm.accept(state(library, position(library)));
      while (true) {
        act(library, acts, random, confirm);
        confirm.accept(state(library, position(library)));
      }
    }
  }

  private void act(Library library, RandomActs acts, Random random, Consumer<String> confirm) {
    int chance = random.nextInt(OF);
    if (chance < share.undoing) {
      goBackOrForth(library, random);
    } else if (chance == share.undoing && random.nextInt(5) == 0) {
      confirm.accept(state(library, ANYWHERE));
      library.bin().empty(Progress.NONE);
    } else {
      acts.act(random);
    }
  }

  private static void goBackOrForth(Library library, Random random) {
    switch (random.nextInt(5)) {
      case 0, 1 -> library.annotator().undo();
      case 2, 3 -> library.annotator().redo();
      default -> {
        var page = library.history().page(EditFilter.ALL, 0, 12);
        if (!page.isEmpty()) {
          library.history().goTo(page.get(random.nextInt(page.size())).id(), Progress.NONE);
        }
      }
    }
  }

  private static long position(Library library) {
    return library.annotator().nextUndo().map(Edit::id).orElse(0L);
  }

  private static String state(Library library, long position) {
    return position + " " + hash(library);
  }

  private static String hash(Library library) {
    return Sha256.of(String.join("\n", Dump.of(library.file())));
  }

  @Override
  public List<String> look(Path place, String confirmed) {
    List<String> lost = new ArrayList<>();
    long position = Long.parseLong(confirmed.split(" ")[0]);
    try (Library library = Samples.empty(place)) {
      // Some stories are as another version of the program would read them.
      library.check().run(Progress.NONE).stream().map(Problem::kind).filter(kind -> kind != ProblemKind.CHECK_STORY_SOURCE)
          .forEach(kind -> lost.add("the check finds " + kind));
      List<String> found = Dump.of(library.file());
      long here = position(library);
      if (position != ANYWHERE) {
        library.history().goTo(position, Progress.NONE);
      }
      if (!hash(library).equals(confirmed.split(" ")[1])) {
        lost.add("what was confirmed at edit " + position);
      }
      library.history().goTo(0, Progress.NONE);
      if (!Dump.of(library.file()).isEmpty()) {
        lost.add("undoing to the beginning leaves something");
      }
      library.history().goTo(here, Progress.NONE);
      if (!Dump.of(library.file()).equals(found)) {
        lost.add("redoing gives something else");
      }
    }
    return lost;
  }
}
