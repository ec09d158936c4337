package org.pizhu.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** Libraries that are really damaged: pages overwritten, the head broken. */
class RescueTest {

  private static final int PAGE = 16_384;

  @TempDir Path folder;

  private Path file;
  private Path saved;
  private List<Annotation> annotations;

  @BeforeEach
  void fill() {
    try (Library library = Samples.seeds(folder)) {
      for (int i = 0; i < 5; i++) {
        library.annotator().annotate(2, new TextRange(5 * i, 5 * i + 4), HighlightColor.YELLOW, List.of("主题/社区"), "记" + i);
      }
      annotations = library.annotations(2);
    }
    file = folder.resolve("test.pizhu");
    saved = folder.resolve("saved.pizhu");
  }

  private void spoil(long from, int length) throws Exception {
    byte[] noise = new byte[length];
    new Random(from).nextBytes(noise);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(from);
      bytes.write(noise);
    }
  }

  private Library rescued() {
    return Library.open(saved, Samples.CLOCK, () -> Samples.CREATOR);
  }

  @Test
  void allOfASoundLibraryIsSaved() {
    Rescue.Saved result = Rescue.run(file, saved, Progress.NONE);
    assertThat(result).isEqualTo(new Rescue.Saved(7, 5, 0));
    try (Library library = rescued()) {
      library.families().catchUp(Progress.NONE);
      library.searchIndexing().catchUp(Progress.NONE);
      assertThat(library.annotations(2)).isEqualTo(annotations);
      assertThat(library.check().run(Progress.NONE)).isEmpty();
      assertThat(library.history().page(org.pizhu.model.EditFilter.ALL, 0, 99)).hasSize(6);
    }
    try (var left = Files.list(folder)) {
      assertThat(left.map(one -> one.getFileName().toString())).containsExactlyInAnyOrder("test.pizhu", "saved.pizhu");
    } catch (java.io.IOException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Every third page by itself; without those that say where the tables are, three at most, nothing can be found. */
  @Test
  void whateverPageIsBrokenWhatIsSavedIsWholeAndTheDamagedFileStays() throws Exception {
    byte[] sound = Files.readAllBytes(file);
    int most = 0;
    int none = 0;
    for (int page = 1; page < sound.length / PAGE; page += 3) {
      Files.write(file, sound);
      spoil((long) page * PAGE, PAGE);
      byte[] damaged = Files.readAllBytes(file);
      Files.deleteIfExists(saved);
      Rescue.Saved result;
      try {
        result = Rescue.run(file, saved, Progress.NONE);
      } catch (PizhuException nothing) {
        assertThat(nothing.problem().kind()).isEqualTo(ProblemKind.LIBRARY_DAMAGED);
        assertThat(saved).doesNotExist();
        none++;
        continue;
      } finally {
        assertThat(file).hasBinaryContent(damaged);
      }
      try (Library library = rescued()) {
        assertThat(library.counts().annotations()).isEqualTo((int) result.annotations());
        assertThat(library.counts().stories()).as("page %d", page).isEqualTo((int) result.stories());
        library.stories().forEach(story -> assertThat(library.story(story.id()).story().text()).isNotEmpty());
        most += result.annotations() == 5 ? 1 : 0;
      }
    }
    assertThat(none).isLessThanOrEqualTo(3);
    assertThat(most).as("pages without which no annotation is lost").isGreaterThan(sound.length / PAGE / 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 60, 16})
  void aBrokenHeadIsMended(int bytes) throws Exception {
    spoil(0, bytes);
    assertThat(Rescue.run(file, saved, Progress.NONE)).isEqualTo(new Rescue.Saved(7, 5, 0));
    try (Library library = rescued()) {
      assertThat(library.annotations(2)).isEqualTo(annotations);
    }
  }

  @Test
  void whatIsNoLibraryGivesNone() throws Exception {
    Files.write(file, new byte[100_000]);
    PizhuException failed = catchThrowableOfType(PizhuException.class, () -> Rescue.run(file, saved, Progress.NONE));
    assertThat(failed.problem().kind()).isEqualTo(ProblemKind.LIBRARY_DAMAGED);
    assertThat(saved).doesNotExist();
  }

  @Test
  void nothingIsOverwritten() throws Exception {
    Files.writeString(saved, "there");
    PizhuException failed = catchThrowableOfType(PizhuException.class, () -> Rescue.run(file, saved, Progress.NONE));
    assertThat(failed.problem().kind()).isEqualTo(ProblemKind.FILE_NOT_WRITABLE);
    assertThat(saved).hasContent("there");
  }
}
