package org.pizhu.library.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.HandClock;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.edit.EditLog;
import org.pizhu.library.intake.IntakeWatch;
import org.pizhu.model.Annotation;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupPlan;
import org.pizhu.model.BackupPreview.Differences;
import org.pizhu.model.BackupPreview;
import org.pizhu.model.BackupReason;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

class BackupsTest {

  @TempDir Path folder;

  private final HandClock clock = new HandClock();
  private Path file;

  @BeforeEach
  void fill() {
    Samples.seeds(folder).close();
    file = folder.resolve("test.pizhu");
  }

  private Library open(BackupPlan plan) {
    return Libraries.open(file, clock, () -> Samples.CREATOR, plan);
  }

  private static Annotation annotate(Library library, int start) {
    return library.annotator().annotate(2, new TextRange(start, start + 4), HighlightColor.YELLOW, List.of(), "");
  }

  private BackupShelf shelf() {
    return BackupShelf.of(file, "");
  }

  private List<Path> pieces() throws Exception {
    try (Stream<Path> files = Files.walk(shelf().place().resolve("pieces"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void backupIsTheLibraryAsItWasWhileOthersGoOnWriting() throws Exception {
    try (Library library = open(BackupPlan.ONLY_BEFORE_ACTS)) {
      annotate(library, 3);
      List<Annotation> then = library.annotations(2);
      List<Integer> written = new ArrayList<>();
      Progress writing = new Progress() {
        @Override
        public void update(long done, long total, String detail) {
          // In the middle of it, again and again, with the log carried over as far as that is allowed.
          annotate(library, 10 + 5 * written.size());
          written.add(1);
        }

        @Override
        public boolean isCancelled() {
          return false;
        }
      };
      Backup made = library.backups().make(BackupReason.ASKED, writing);
      assertThat(written).isNotEmpty();
      assertThat(made.counts().annotations()).isEqualTo(1);
      assertThat(made.counts().stories()).isEqualTo(7);
      assertThat(made.check()).isEqualTo(Backup.Check.OPENED);
      Path copy = folder.resolve("copy.pizhu");
      shelf().save(made.id(), copy, Progress.NONE);
      try (Library saved = Libraries.openReadOnly(copy, clock)) {
        assertThat(saved.annotations(2)).isEqualTo(then);
        assertThat(saved.check().run(Progress.NONE)).isEmpty();
      }
    }
  }

  @Test
  void whatHasNotChangedIsKeptOnce() throws Exception {
    try (Library library = open(BackupPlan.ONLY_BEFORE_ACTS)) {
      library.backups().make(BackupReason.ASKED, Progress.NONE);
      int pieces = pieces().size();
      clock.forward(Duration.ofHours(1));
      assertThat(library.backups().make(BackupReason.RHYTHM, Progress.NONE).reason()).as("the one that there is").isEqualTo(BackupReason.ASKED);
      assertThat(pieces()).hasSize(pieces);
      annotate(library, 3);
      clock.forward(Duration.ofHours(1));
      Backup second = library.backups().make(BackupReason.RHYTHM, Progress.NONE);
      assertThat(second.added()).isPositive().isLessThan(second.size());
      assertThat(library.backups().shelf().list()).hasSize(2);
    }
  }

  @Test
  void aBackupIsDueWhenItIsTimeAndSomethingHasChanged() {
    try (Library library = open(BackupPlan.DEFAULT.withAtClosing(false))) {
      assertThat(library.backups().isDue()).as("there is none").isTrue();
      library.backups().byRhythm(Progress.NONE);
      assertThat(library.backups().isDue()).isFalse();
      clock.forward(Duration.ofSeconds(1));
      annotate(library, 3);
      assertThat(library.backups().isDue()).as("too early").isFalse();
      clock.forward(Duration.ofHours(1));
      assertThat(library.backups().isDue()).isTrue();
    }
    try (Library library = open(BackupPlan.DEFAULT.withAtClosing(false))) {
      assertThat(library.backups().isDue()).as("changed by an earlier run").isTrue();
      library.backups().byRhythm(Progress.NONE);
      clock.forward(Duration.ofHours(5));
      assertThat(library.backups().isDue()).as("nothing has changed").isFalse();
      annotate(library, 20);
      clock.forward(Duration.ofDays(-3));
      assertThat(library.backups().isDue()).as("the clock was set back").isTrue();
      library.backups().plan(BackupPlan.DEFAULT.withMinutes(0));
      assertThat(library.backups().isDue()).as("not wished").isFalse();
    }
  }

  @Test
  void closingAfterChangesMakesOne() {
    try (Library library = open(BackupPlan.DEFAULT)) {
      annotate(library, 3);
    }
    assertThat(shelf().list()).extracting(Backup::reason).containsExactly(BackupReason.CLOSING);
    clock.forward(Duration.ofHours(1));
    open(BackupPlan.DEFAULT).close();
    assertThat(shelf().list()).hasSize(1);
  }

  @Test
  void aMergeIsBackedUpBefore() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    try (Library library = Samples.seeds(other)) {
      annotate(library, 3);
    }
    try (Library library = open(BackupPlan.ONLY_BEFORE_ACTS)) {
      library.intake().run(library.intake().find(List.of(other.resolve("test.pizhu")), Progress.NONE), null, new IntakeWatch(), Progress.NONE);
    }
    assertThat(shelf().list()).extracting(Backup::reason).containsExactly(BackupReason.MERGE);
    assertThat(shelf().list().get(0).counts().annotations()).isZero();
  }

  @Test
  void changingManyIsBackedUpBefore() {
    try (Library library = open(BackupPlan.ONLY_BEFORE_ACTS)) {
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < EditLog.MANY; i++) {
        ids.add(annotate(library, 2 * i % 100).id());
      }
      library.manyAnnotations().recolor(ids.subList(1, ids.size()), HighlightColor.GREEN);
      assertThat(shelf().list()).as("not so many").isEmpty();
      library.manyAnnotations().delete(ids);
    }
    assertThat(shelf().list()).as("closing waits for it").extracting(Backup::reason).containsExactly(BackupReason.BULK);
    assertThat(shelf().list().get(0).counts().annotations()).isEqualTo(EditLog.MANY);
  }

  @Test
  void previewTellsWhatGoingBackWouldChangeAndRestoringDoesIt() {
    String id;
    Annotation kept;
    try (Library library = open(BackupPlan.ONLY_BEFORE_ACTS)) {
      kept = annotate(library, 3);
      annotate(library, 10);
      id = library.backups().make(BackupReason.ASKED, Progress.NONE).id();
      library.annotator().recolor(kept.id(), HighlightColor.GREEN);
      library.annotator().delete(library.annotations(2).get(1).id());
      annotate(library, 20);
      annotate(library, 30);
      BackupPreview preview = library.backups().shelf().preview(id, Progress.NONE);
      assertThat(preview.annotations()).isEqualTo(new Differences(1, 2, 1));
      assertThat(preview.stories()).isEqualTo(new Differences(0, 0, 0));
      assertThat(preview.tags().isNone()).isTrue();
    }
    clock.forward(Duration.ofMinutes(5));
    Backup before = shelf().restore(id, clock, Progress.NONE).before();
    try (Library library = open(BackupPlan.ONLY_BEFORE_ACTS)) {
      assertThat(library.annotations(2)).hasSize(2).contains(kept);
      assertThat(library.check().run(Progress.NONE)).isEmpty();
      BackupPreview same = library.backups().shelf().preview(id, Progress.NONE);
      assertThat(List.of(same.stories(), same.annotations(), same.tags())).allMatch(Differences::isNone);
    }
    assertThat(before).isNotNull();
    assertThat(before.reason()).isEqualTo(BackupReason.RESTORE);
    clock.forward(Duration.ofMinutes(5));
    Backup again = shelf().restore(before.id(), clock, Progress.NONE).before();
    assertThat(again).as("the state that was gone back to has its own line, though nothing was changed in it").isNotNull();
    assertThat(again.reason()).isEqualTo(BackupReason.RESTORE);
    assertThat(again.added()).isLessThan(again.size());
    try (Library library = open(BackupPlan.ONLY_BEFORE_ACTS)) {
      assertThat(library.annotations(2)).as("one act went back").hasSize(3);
    }
  }

  @Test
  void onlyAClosedLibraryIsReplaced() {
    try (Library library = open(BackupPlan.ONLY_BEFORE_ACTS)) {
      String id = library.backups().make(BackupReason.ASKED, Progress.NONE).id();
      assertThat(kind(() -> shelf().restore(id, clock, Progress.NONE))).isEqualTo(ProblemKind.LIBRARY_IN_USE);
    }
  }

  private static ProblemKind kind(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(PizhuException.class, call).problem().kind();
  }

  private static void spoil(Path file, long from, int length) throws Exception {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(from);
      // No byte of a page, whatever it was, is this one all along.
      byte[] wrong = new byte[length];
      Arrays.fill(wrong, (byte) 0xA5);
      bytes.write(wrong);
    }
  }

  @Test
  void aBackupThatIsNotWhatWasWrittenIsFoundAndNeverRestored() throws Exception {
    String first;
    String second;
    try (Library library = open(BackupPlan.ONLY_BEFORE_ACTS)) {
      first = library.backups().make(BackupReason.ASKED, Progress.NONE).id();
      List<Path> old = pieces();
      annotate(library, 3);
      second = library.backups().make(BackupReason.ASKED, Progress.NONE).id();
      Path young = pieces().stream().filter(piece -> !old.contains(piece)).findFirst().orElseThrow();
      assertThat(shelf().check(Progress.NONE)).isEmpty();
      spoil(young, 100, 50);
      List<Problem> found = shelf().check(Progress.NONE);
      assertThat(found).extracting(Problem::kind).containsExactly(ProblemKind.BACKUP_BROKEN);
      assertThat(found.get(0).file()).endsWith(second + ".backup");
    }
    byte[] before = Files.readAllBytes(file);
    assertThat(kind(() -> shelf().restore(second, clock, Progress.NONE))).isEqualTo(ProblemKind.BACKUP_BROKEN);
    assertThat(file).hasBinaryContent(before);
    assertThat(kind(() -> shelf().restore("20200101-000000-000", clock, Progress.NONE))).isEqualTo(ProblemKind.BACKUP_NOT_FOUND);
    shelf().restore(first, clock, Progress.NONE);
    assertThat(shelf().check(Progress.NONE)).as("what was backed up before is whole, and mends what the two have in common").isEmpty();
    try (Library library = open(BackupPlan.ONLY_BEFORE_ACTS)) {
      assertThat(library.annotations(2)).isEmpty();
    }
  }

  @Test
  void aDamagedLibraryGivesNoBackupAndThatIsSaid() throws Exception {
    spoil(file, Files.size(file) / 2, 40_000);
    List<Problem> told = new ArrayList<>();
    try (Library library = open(BackupPlan.DEFAULT.withAtClosing(false))) {
      library.backups().onTrouble(told::add);
      library.backups().byRhythm(Progress.NONE);
    }
    assertThat(told).extracting(Problem::kind).containsExactly(ProblemKind.LIBRARY_DAMAGED);
    assertThat(shelf().list()).isEmpty();
  }

  @Test
  void aLibraryWhoseHeadIsBrokenIsReplacedAndKeptAside() throws Exception {
    String id;
    try (Library library = open(BackupPlan.ONLY_BEFORE_ACTS)) {
      annotate(library, 3);
      id = library.backups().make(BackupReason.ASKED, Progress.NONE).id();
    }
    spoil(file, 0, 200);
    byte[] damaged = Files.readAllBytes(file);
    assertThat(kind(() -> open(BackupPlan.ONLY_BEFORE_ACTS))).isEqualTo(ProblemKind.LIBRARY_NOT_A_DATABASE);
    BackupShelf.Restored restored = shelf().restore(id, clock, Progress.NONE);
    assertThat(restored.before()).isNull();
    assertThat(restored.aside()).hasBinaryContent(damaged);
    try (Library library = open(BackupPlan.ONLY_BEFORE_ACTS)) {
      assertThat(library.annotations(2)).hasSize(1);
      assertThat(library.check().run(Progress.NONE)).isEmpty();
    }
  }

  @Test
  void cancelledLeavesNothing() {
    try (Library library = open(BackupPlan.ONLY_BEFORE_ACTS)) {
      Progress stopped = new Progress() {
        @Override
        public void update(long done, long total, String detail) {
          // Nobody watches.
        }

        @Override
        public boolean isCancelled() {
          return true;
        }
      };
      assertThat(catchThrowableOfType(CancellationException.class, () -> library.backups().make(BackupReason.ASKED, stopped))).isNotNull();
      assertThat(library.backups().shelf().list()).isEmpty();
    }
  }

  @Test
  void whatIsRemovedTakesItsPiecesWithItButNoOthers() throws Exception {
    try (Library library = open(BackupPlan.ONLY_BEFORE_ACTS)) {
      String first = library.backups().make(BackupReason.ASKED, Progress.NONE).id();
      annotate(library, 3);
      clock.forward(Duration.ofSeconds(1));
      library.backups().make(BackupReason.ASKED, Progress.NONE);
      int all = pieces().size();
      library.backups().remove(first);
      assertThat(pieces().size()).isLessThan(all);
      assertThat(shelf().check(Progress.NONE)).isEmpty();
      assertThat(shelf().list()).hasSize(1);
    }
  }
}
