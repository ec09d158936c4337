package org.pizhu.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.pizhu.model.BinEntry;
import org.pizhu.model.Edit;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;

/** Whatever is done, in whatever order: undo takes it back step by step and redo does it again, to the letter, on a real file. */
class UndoPropertyTest {

  private static Path files;

  @BeforeContainer
  static void prepare() throws IOException {
    files = Files.createTempDirectory("pizhu-acts");
    RandomActs.prepare(files);
  }

  @AfterContainer
  static void clean() throws IOException {
    RandomActs.delete(files);
  }

  /** The library after an edit, with what its bin shows. */
  private record State(long edit, List<String> rows, List<BinEntry> bin) {
    static State of(Library library) {
      long edit = library.annotator().nextUndo().map(Edit::id).orElse(0L);
      return new State(edit, Dump.of(library.file()), library.bin().page(0, "", 1_000));
    }
  }

  @Property(tries = 80)
  void everySequenceOfActsIsTakenBackAndDoneAgain(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int acts, @ForAll @IntRange(max = 30) int point)
      throws IOException {
    Path folder = Files.createTempDirectory("pizhu-undo");
    try (Library library = Samples.empty(folder)) {
      long watched = 1 + Math.floorMod(seed, 7);
      List<State> states = done(library, new Random(seed), acts, watched);
      for (int i = states.size() - 2; i >= 0; i--) {
        library.annotator().undo();
        assertThat(State.of(library)).as("undone to state %d", i).isEqualTo(states.get(i));
        RandomActs.assertSound(library, watched);
      }
      assertThat(library.annotator().nextUndo()).isEmpty();
      for (int i = 1; i < states.size(); i++) {
        library.annotator().redo();
        assertThat(State.of(library)).as("redone to state %d", i).isEqualTo(states.get(i));
        RandomActs.assertSound(library, watched);
      }
      assertThat(library.annotator().nextRedo()).isEmpty();
      assertGoesTo(library, states, point % states.size());
      assertGoesTo(library, states, states.size() - 1);
      assertThat(library.check().run(Progress.NONE)).extracting(Problem::kind)
          .isSubsetOf(ProblemKind.CHECK_STORY_SOURCE);
      library.rereading().run(Progress.NONE);
      assertThat(library.check().run(Progress.NONE)).as("read again").isEmpty();
      assertEmptyBinLeavesTheRest(library);
    } finally {
      RandomActs.delete(folder);
    }
  }

  private static List<State> done(Library library, Random random, int acts, long watched) {
    RandomActs chance = new RandomActs(library, files);
    List<State> states = new ArrayList<>(List.of(State.of(library)));
    for (int i = 0; i < acts; i++) {
      chance.act(random);
      RandomActs.assertSound(library, watched);
      State now = State.of(library);
      State last = states.get(states.size() - 1);
      if (now.edit() == last.edit()) {
        assertThat(now).as("no edit, no change").isEqualTo(last);
      } else {
        states.add(now);
      }
    }
    return states;
  }

  private static void assertGoesTo(Library library, List<State> states, int point) {
    library.history().goTo(states.get(point).edit(), Progress.NONE);
    assertThat(State.of(library)).as("gone to state %d", point).isEqualTo(states.get(point));
  }

  /** Emptying the bin changes nothing that can be seen, and undo and redo still go all the way. */
  private static void assertEmptyBinLeavesTheRest(Library library) {
    List<String> rows = Dump.of(library.file());
    int count = library.bin().count();
    assertThat(library.bin().page(0, "", 1_000)).hasSize(count);
    assertThat(library.bin().empty(Progress.NONE)).isEqualTo(count);
    assertThat(library.bin().count()).isZero();
    assertThat(Dump.of(library.file())).isEqualTo(rows);
    library.history().goTo(0, Progress.NONE);
    assertThat(Dump.of(library.file())).isEmpty();
    Edit last = null;
    for (var next = library.annotator().redo(); next.isPresent(); next = library.annotator().redo()) {
      last = next.get();
    }
    assertThat(Dump.of(library.file())).as("redone to %s", last).isEqualTo(rows);
    assertThat(library.bin().count()).isZero();
  }
}
