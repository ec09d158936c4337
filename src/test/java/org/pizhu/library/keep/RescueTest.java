package org.pizhu.library.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.BackupPlan;
import org.pizhu.model.BackupPreview;
import org.pizhu.model.BackupReason;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Target;
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
    return Libraries.open(saved, Samples.CLOCK, () -> Samples.CREATOR);
  }

  @Test
  void allOfASoundLibraryIsSaved() {
    Rescue.Saved result = Rescue.run(BackupShelf.of(file, ""), saved, Progress.NONE);
    assertThat(result).isEqualTo(new Rescue.Saved(7, 5, 0, null));
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

  /** A flipped bit in a row is no fault that SQLite sees. */
  @ParameterizedTest
  @ValueSource(strings = {"annotation SET created = '2026-11-29T12:49:36.920J'", "annotation SET modified = ''", "annotation SET color = 'YELLOU'",
      "annotation SET status = 'anchored'", "annotation SET target_kind = 'PASSAGD'", "source SET charset = 'UTF-9'", "source SET imported = '2026'",
      "edit SET kind = 'IMPORU' WHERE id = 2", "edit SET made_at = '2026-13-01T00:00:00Z' WHERE id = 2"})
  void aRowThatCannotBeReadIsFoundAndSavedAsFarAsItCanBe(String change) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
      for (String trigger : triggers(statement)) {
        statement.executeUpdate("DROP TRIGGER " + trigger);
      }
      statement.executeUpdate("PRAGMA ignore_check_constraints = ON");
      statement.executeUpdate("UPDATE " + change);
    }
    try (Library library = Libraries.open(file, Samples.CLOCK, () -> Samples.CREATOR)) {
      List<Problem> found = library.check().run(Progress.NONE);
      assertThat(found).as("what is shown is never a fault of the program").noneMatch(one -> one.kind() == ProblemKind.UNEXPECTED);
      assertThat(found).isNotEmpty();
    }
    Rescue.Saved result = Rescue.run(BackupShelf.of(file, ""), saved, Progress.NONE);
    assertThat(result.annotations()).isEqualTo(5);
    assertThat(result.lost()).isPositive();
    try (Library library = rescued()) {
      library.families().catchUp(Progress.NONE);
      library.searchIndexing().catchUp(Progress.NONE);
      assertThat(library.check().run(Progress.NONE)).isEmpty();
      assertThat(library.annotations(2)).extracting(Annotation::note).containsExactlyElementsOf(annotations.stream().map(Annotation::note).toList());
      assertThat(library.history().page(org.pizhu.model.EditFilter.ALL, 0, 99)).isNotEmpty();
    }
  }

  private void change(String what) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE annotation SET " + what + " WHERE id = '" + annotations.get(0).id() + "'");
    }
  }

  @Test
  void anAnnotationWhosePlaceWasDamagedIsPutWhereItsWordsAre() throws Exception {
    change("range_start = range_start + 1, range_end = range_end + 1");
    assertThat(Rescue.run(BackupShelf.of(file, ""), saved, Progress.NONE).lost()).isEqualTo(1);
    try (Library library = rescued()) {
      assertThat(library.annotations(2)).extracting(Annotation::target).extracting(Target::words, Target::range)
          .isEqualTo(annotations.stream().map(Annotation::target).map(one -> tuple(one.words(), one.range())).toList());
      assertThat(library.annotations(2)).extracting(one -> one.target().status()).as("and it says that it was elsewhere")
          .containsExactly(AnchorStatus.MOVED, AnchorStatus.ANCHORED, AnchorStatus.ANCHORED, AnchorStatus.ANCHORED, AnchorStatus.ANCHORED);
      assertThat(library.corrections().unplaced()).isEmpty();
    }
  }

  @Test
  void anAnnotationWhoseWordsAreNowhereWaitsForAPerson() throws Exception {
    change("exact = '这里从来没有过的一句话'");
    assertThat(Rescue.run(BackupShelf.of(file, ""), saved, Progress.NONE).lost()).isPositive();
    try (Library library = rescued()) {
      library.families().catchUp(Progress.NONE);
      library.searchIndexing().catchUp(Progress.NONE);
      assertThat(library.corrections().unplaced()).extracting(one -> one.target().words()).containsExactly("这里从来没有过的一句话");
      assertThat(library.check().run(Progress.NONE)).isEmpty();
    }
  }

  private static List<String> triggers(Statement statement) throws Exception {
    List<String> triggers = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
      while (rows.next()) {
        triggers.add(rows.getString(1));
      }
    }
    return triggers;
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
        result = Rescue.run(BackupShelf.of(file, ""), saved, Progress.NONE);
      } catch (PizhuException nothing) {
        assertThat(nothing.problem().kind()).isEqualTo(ProblemKind.LIBRARY_LOST);
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
    assertThat(Rescue.run(BackupShelf.of(file, ""), saved, Progress.NONE)).isEqualTo(new Rescue.Saved(7, 5, 0, null));
    try (Library library = rescued()) {
      assertThat(library.annotations(2)).isEqualTo(annotations);
    }
  }

  @Test
  void whatIsNoLibraryGivesNone() throws Exception {
    Files.write(file, new byte[100_000]);
    PizhuException failed = catchThrowableOfType(PizhuException.class, () -> Rescue.run(BackupShelf.of(file, ""), saved, Progress.NONE));
    assertThat(failed.problem().kind()).isEqualTo(ProblemKind.LIBRARY_LOST);
    assertThat(saved).doesNotExist();
  }

  @Test
  void nothingIsOverwritten() throws Exception {
    Files.writeString(saved, "there");
    PizhuException failed = catchThrowableOfType(PizhuException.class, () -> Rescue.run(BackupShelf.of(file, ""), saved, Progress.NONE));
    assertThat(failed.problem().kind()).isEqualTo(ProblemKind.FILE_IS_THERE);
    assertThat(saved).hasContent("there");
  }

  private void blank(int firstPage, int pages) throws Exception {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek((long) firstPage * PAGE);
      bytes.write(new byte[pages * PAGE]);
    }
  }

  private void backUp() {
    try (Library library = Libraries.open(file, Samples.CLOCK, () -> Samples.CREATOR)) {
      library.backups().make(BackupReason.ASKED, Progress.NONE);
    }
  }

  /** The first page says where the tables begin, and most of the next ones are where they begin. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 20})
  void whereTheFirstPagesAreGoneABackupSaysWhatLiesWhere(int pages) throws Exception {
    backUp();
    try (Library library = Libraries.open(file, Samples.CLOCK, () -> Samples.CREATOR)) {
      library.annotator().annotate(3, new TextRange(0, 3), HighlightColor.BLUE, List.of(), "after the backup");
    }
    blank(0, pages);
    byte[] damaged = Files.readAllBytes(file);
    Rescue.Saved result = Rescue.run(BackupShelf.of(file, ""), saved, Progress.NONE);
    assertThat(file).hasBinaryContent(damaged);
    assertThat(result.guide()).isNotNull();
    assertThat(result.stories()).isEqualTo(7);
    try (Library library = rescued()) {
      assertThat(library.annotations(2)).isEqualTo(annotations);
      library.stories().forEach(story -> assertThat(library.story(story.id()).story().text()).isNotEmpty());
    }
  }

  @Test
  void whereOnlyTheFirstPageIsGoneWhatWasDoneSinceTheBackupIsSavedToo() throws Exception {
    backUp();
    try (Library library = Libraries.open(file, Samples.CLOCK, () -> Samples.CREATOR)) {
      library.annotator().annotate(3, new TextRange(0, 3), HighlightColor.BLUE, List.of(), "after the backup");
    }
    blank(0, 1);
    assertThat(Rescue.run(BackupShelf.of(file, ""), saved, Progress.NONE).annotations()).isEqualTo(6);
    try (Library library = rescued()) {
      assertThat(library.annotations(3)).extracting(Annotation::note).containsExactly("after the backup");
    }
  }

  @Test
  void aFileThatIsCutBeforeItsSchemaGivesNothingWithOrWithoutABackup() throws Exception {
    backUp();
    Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 600));
    PizhuException failed =
        catchThrowableOfType(PizhuException.class, () -> Rescue.run(BackupShelf.of(file, ""), saved, Progress.NONE));
    assertThat(failed.problem().kind()).isEqualTo(ProblemKind.LIBRARY_LOST);
    assertThat(saved).doesNotExist();
  }

  @Test
  void whatIsShownRefusesEveryActAndIsComparedWithTheBackups() throws Exception {
    backUp();
    spoil(0, 60);
    BackupShelf shelf = BackupShelf.of(file, "");
    Path place = folder.resolve("rescued");
    Rescue.Shown shown = Rescue.show(shelf, place, Progress.NONE);
    assertThat(shown.file().getFileName()).hasToString("test.pizhu");
    try (Library library = Libraries.openShown(shown.file(), file, Samples.CLOCK, BackupPlan.DEFAULT)) {
      assertThat(library.isShown()).isTrue();
      assertThat(library.annotations(2)).isEqualTo(annotations);
      library.searchIndexing().catchUp(Progress.NONE);
      library.marks().read(Set.of(2L), true);
      library.remember("place", "3");
      List<Runnable> acts = List.of(
          () -> library.annotator().annotate(2, new TextRange(0, 2), HighlightColor.BLUE, List.of(), ""),
          () -> library.annotator().undo(),
          () -> library.storyImport().run(List.of(folder.resolve("none.txt")), null, Progress.NONE),
          () -> library.memos().change(2, "memo"),
          () -> library.backups().make(BackupReason.ASKED, Progress.NONE));
      for (Runnable act : acts) {
        PizhuException refused = catchThrowableOfType(PizhuException.class, act::run);
        assertThat(refused.problem().kind()).isEqualTo(ProblemKind.LIBRARY_SHOWN);
      }
      assertThat(library.annotations(2)).isEqualTo(annotations);
      assertThat(library.backups().isDue()).isFalse();
      String id = library.backups().shelf().list().get(0).id();
      assertThat(library.backups().shelf().preview(id, Progress.NONE).annotations()).isEqualTo(new BackupPreview.Differences(0, 0, 0));
      Rescue.forget(place);
      assertThat(shown.file()).as("it is shown").exists();
    }
    Rescue.keep(shown.file(), saved);
    try (Library library = rescued()) {
      library.annotator().annotate(2, new TextRange(0, 2), HighlightColor.BLUE, List.of(), "");
      assertThat(library.annotations(2)).hasSize(annotations.size() + 1);
    }
    PizhuException there = catchThrowableOfType(PizhuException.class, () -> Rescue.keep(shown.file(), saved));
    assertThat(there.problem().kind()).isEqualTo(ProblemKind.FILE_IS_THERE);
    Rescue.forget(place);
    assertThat(place).doesNotExist();
  }
}
