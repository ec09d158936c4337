package org.pizhu.library.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.intake.IntakeWatch;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;

/** A watched folder on a real disk, with a clock of its own. */
class FolderWatchTest {

  private static final String STORY = "甲\n<p>一。</p>\n*\n";

  @TempDir Path folder;
  private Path watched;
  private Library library;
  private FolderWatch watch;
  private final AtomicLong now = new AtomicLong(1_000_000);

  @BeforeEach
  void open() throws IOException {
    watched = Files.createDirectories(folder.resolve("收报"));
    library = Samples.empty(folder);
    watch = library.intake().watch(watched, now::get);
  }

  @AfterEach
  void close() {
    watch.close();
    library.close();
  }

  private void reopen() {
    watch.close();
    library.close();
    library = Samples.empty(folder);
    watch = library.intake().watch(watched, now::get);
  }

  /** What a look gives so much later. */
  private List<String> look(long millis) {
    now.addAndGet(millis);
    return watch.look(Progress.NONE).files().stream().map(file -> file.getFileName().toString()).toList();
  }

  private Path write(String name, String text) throws IOException {
    Path file = watched.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void take(Path... files) {
    library.intake().run(library.intake().list(List.of(files)), null, new IntakeWatch(), Progress.NONE);
    watch.taken(List.of(files));
  }

  @Test
  void aFileIsReadyOnceItHasStoppedGrowing() throws IOException {
    Path file = write("1.txt", STORY);
    assertThat(look(0)).as("just seen").isEmpty();
    Files.writeString(file, "乙\n<p>二。</p>\n*\n", StandardOpenOption.APPEND);
    assertThat(look(FolderWatch.QUIET_MILLIS)).as("it has grown").isEmpty();
    assertThat(look(FolderWatch.GROWN_QUIET_MILLIS - 1)).as("its writer may only pause").isEmpty();
    assertThat(look(1)).containsExactly("1.txt");
    assertThat(look(0)).as("until it is taken").containsExactly("1.txt");
    take(file);
    assertThat(library.counts().stories()).isEqualTo(2);
    assertThat(look(2 * FolderWatch.RESCAN_MILLIS)).isEmpty();
  }

  @Test
  void whatIsThereAndWhatComesBelowIsFoundWhetherTheSystemTellsOrNot() throws IOException {
    Path old = write("旧/1.txt", STORY);
    look(0);
    assertThat(look(FolderWatch.QUIET_MILLIS)).containsExactly("1.txt");
    take(old);
    Path below = write("新/更深/2.html", "丙\n<p>三。</p>\n");
    write("图.jpg", "x");
    write("空.txt", "");
    look(FolderWatch.RESCAN_MILLIS);
    assertThat(look(FolderWatch.QUIET_MILLIS)).containsExactly("2.html");
    take(below);
    assertThat(look(2 * FolderWatch.RESCAN_MILLIS)).isEmpty();
  }

  @Test
  void whatWasTakenIsKnownTheNextTimeAndWhatChangedIsNew() throws IOException {
    Path file = write("1.txt", STORY);
    look(0);
    look(FolderWatch.QUIET_MILLIS);
    take(file);
    reopen();
    assertThat(look(0)).isEmpty();
    assertThat(look(2 * FolderWatch.RESCAN_MILLIS)).isEmpty();
    write("1.txt", STORY + "乙\n<p>二。</p>\n*\n");
    Path missed = write("2.txt", STORY);
    reopen();
    look(0);
    assertThat(look(FolderWatch.QUIET_MILLIS)).as("while the program did not run").containsExactly("1.txt", "2.txt");
    take(file, missed);
    assertThat(library.counts().stories()).isEqualTo(2);
  }

  @Test
  void aFileThatCannotBeReadIsTriedOnce() throws IOException {
    Path file = write("坏.txt", "没有报道");
    look(0);
    assertThat(look(FolderWatch.QUIET_MILLIS)).containsExactly("坏.txt");
    take(file);
    assertThat(look(2 * FolderWatch.RESCAN_MILLIS)).isEmpty();
  }

  @Test
  void aFolderThatIsGoneIsToldOnceAndWatchedAgainWhenItIsBack() throws IOException {
    look(0);
    Path away = folder.resolve("拔掉的盘");
    Files.move(watched, away);
    FolderWatch.Look gone = watch.look(Progress.NONE);
    assertThat(gone.problem().orElseThrow().kind()).isEqualTo(ProblemKind.FOLDER_NOT_FOUND);
    assertThat(gone.isThere()).isFalse();
    assertThat(watch.look(Progress.NONE).problem()).isEmpty();
    Files.writeString(away.resolve("1.txt"), STORY);
    Files.move(away, watched);
    assertThat(watch.look(Progress.NONE).isThere()).isTrue();
    assertThat(look(FolderWatch.QUIET_MILLIS)).containsExactly("1.txt");
    watch.close();
    assertThat(look(2 * FolderWatch.RESCAN_MILLIS)).as("closed").isEmpty();
  }
}
