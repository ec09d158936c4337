package org.pizhu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.database.Database.Access;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.LibraryCopy;
import org.pizhu.store.importing.ImportStore;
import org.pizhu.store.story.NewFragment;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

/**
 * Disks that are read-only and disks that are full, as they really are: mounted for the test where the user may mount,
 * else skipped.
 */
class ReadOnlyDiskTest {

  @TempDir Path folder;

  private final List<Path> mounted = new ArrayList<>();

  @AfterEach
  void unmount() throws Exception {
    for (Path disk : mounted) {
      run("umount", disk.toString());
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  private Path mount(String options) throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    assumeThat(run("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()))
        .as("this user may mount a disk").isTrue();
    mounted.add(disk);
    return disk;
  }

  private static ProblemKind kind(Path file, Access access) {
    return catchThrowableOfType(PizhuException.class, () -> Database.open(file, access).close()).problem().kind();
  }

  @Test
  void readsLibraryOnReadOnlyDisk() throws Exception {
    Path disk = mount("size=8m");
    Path file = disk.resolve("library.pizhu");
    try (Database database = Database.open(file, Access.READ_WRITE)) {
      Samples.importAll(database, "a.txt", Samples.rich());
    }
    assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
    assertThat(kind(file, Access.READ_WRITE)).isEqualTo(ProblemKind.LIBRARY_READ_ONLY);
    assertThat(kind(disk.resolve("new.pizhu"), Access.READ_WRITE)).isEqualTo(ProblemKind.LIBRARY_CANNOT_CREATE);
    try (Database database = Database.open(file, Access.READ_ONLY)) {
      assertThat(new StoryStore(database).story(1).orElseThrow().story()).isEqualTo(Samples.rich());
    }
    try (var files = Files.list(disk)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void doesNotPassOverLogWithEditsInIt() throws Exception {
    Path disk = mount("size=8m");
    Path file = disk.resolve("library.pizhu");
    Path original = folder.resolve("library.pizhu");
    try (Database database = Database.open(original, Access.READ_WRITE)) {
      Samples.importAll(database, "a.txt", Samples.rich());
      Files.copy(original.resolveSibling("library.pizhu-wal"), disk.resolve("library.pizhu-wal"));
    }
    Files.copy(original, file);
    assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
    assertThat(kind(file, Access.READ_ONLY)).isEqualTo(ProblemKind.LIBRARY_READ_ONLY);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLibraryOnAReadOnlyDiskIsCopiedAndTheCopyCanBeWorkedIn(boolean hasLog) throws Exception {
    Path disk = mount("size=8m");
    Path file = disk.resolve("library.pizhu");
    Path original = folder.resolve("library.pizhu");
    try (Database database = Database.open(original, Access.READ_WRITE)) {
      Samples.importAll(database, "a.txt", Samples.rich());
      if (hasLog) {
        Files.copy(original, file);
        Files.copy(original.resolveSibling("library.pizhu-wal"), disk.resolve("library.pizhu-wal"));
      }
    }
    if (!hasLog) {
      Files.copy(original, file);
    }
    assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
    Path copy = folder.resolve("copy.pizhu");
    LibraryCopy.make(file, copy, Progress.NONE);
    try (Database database = Database.open(copy, Access.READ_WRITE)) {
      assertThat(new StoryStore(database).story(1).orElseThrow().story()).isEqualTo(Samples.rich());
      Samples.importAll(database, "b.txt", Samples.plain("短", "短文。"));
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("library.pizhu", "copy.pizhu", "disk");
    }
  }

  @Test
  void aCopyThatFindsNoRoomLeavesNothing() throws Exception {
    Path original = folder.resolve("library.pizhu");
    try (Database database = Database.open(original, Access.READ_WRITE)) {
      Samples.importAll(database, "a.txt", Samples.rich());
    }
    Path disk = mount("size=64k");
    PizhuException failed =
        catchThrowableOfType(PizhuException.class, () -> LibraryCopy.make(original, disk.resolve("copy.pizhu"), Progress.NONE));
    assertThat(failed.problem()).isEqualTo(Problem.of(ProblemKind.DISK_FULL, disk.resolve("copy.pizhu")));
    try (var files = Files.list(disk)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void fullDiskLosesNothing() throws Exception {
    Path disk = mount("size=4m");
    Path file = disk.resolve("library.pizhu");
    try (Database database = Database.open(file, Access.READ_WRITE)) {
      Samples.importAll(database, "a.txt", Samples.rich());
      ImportStore imports = new ImportStore(database);
      List<NewFragment> much = List.of(Samples.fragment(0, Samples.plain("长", "很长的正文。".repeat(300_000))));
      long source = Samples.begin(database, "b.txt", much);
      assertThat(catchThrowableOfType(PizhuException.class, () -> imports.add(source, much)).problem().kind())
          .isEqualTo(ProblemKind.DISK_FULL);
      assertThat(new StoryStore(database).ids()).containsExactly(1L);
      assertThat(run("mount", "-o", "remount,size=64m", disk.toString())).isTrue();
      assertThat(imports.add(source, much).added()).isEqualTo(1);
    }
    try (Database database = Database.open(file, Access.READ_WRITE)) {
      assertThat(new StoryStore(database).ids()).hasSize(2);
    }
  }

  @Test
  void writeThatFoundTheDiskFullGivesItsRoomBack() throws Exception {
    Path disk = mount("size=4m");
    Path file = disk.resolve("library.pizhu");
    List<NewFragment> much = List.of(Samples.fragment(0, Samples.plain("长", "很长的正文。".repeat(300_000))));
    try (Database database = Database.open(file, Access.READ_WRITE)) {
      Samples.importAll(database, "a.txt", Samples.rich());
    }
    try (Database database = Database.open(file, Access.READ_WRITE)) {
      long source = Samples.begin(database, "b.txt", much);
      assertThat(catchThrowableOfType(PizhuException.class, () -> new ImportStore(database).add(source, much))
          .problem().kind()).isEqualTo(ProblemKind.DISK_FULL);
    }
    try (var files = Files.list(disk)) {
      assertThat(files).containsExactly(file);
    }
    try (Database database = Database.open(file, Access.READ_WRITE)) {
      Samples.importAll(database, "c.txt", Samples.plain("短", "短文。"));
      assertThat(new StoryStore(database).ids()).hasSize(2);
    }
  }

  @Test
  void libraryThatFindsNoRoomLeavesNoHalfOne() throws Exception {
    Path disk = mount("size=64k");
    assertThat(kind(disk.resolve("library.pizhu"), Access.READ_WRITE)).isEqualTo(ProblemKind.DISK_FULL);
    try (var files = Files.list(disk)) {
      assertThat(files).isEmpty();
    }
  }
}
