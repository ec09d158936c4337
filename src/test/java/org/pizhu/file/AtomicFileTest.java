package org.pizhu.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;

class AtomicFileTest {

  private static final byte[] HALF = new byte[1 << 20];

  @TempDir Path folder;

  @Test
  void writesANewFile() throws IOException {
    Path file = folder.resolve("笔记 1.md");

    AtomicFile.write(file, out -> out.write(bytes("新")));

    assertThat(file).hasContent("新");
    assertThat(names()).containsExactly("笔记 1.md");
  }

  @Test
  void aNewFileHasThePermissionsOfAnyNewFile() throws IOException {
    assumeTrue(isPosix(), "The system has no POSIX permissions");
    Path other = Files.createFile(folder.resolve("other"));
    Path file = folder.resolve("notes.md");

    AtomicFile.write(file, out -> out.write('a'));

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void replacesAFileAndKeepsItsPermissions() throws IOException {
    assumeTrue(isPosix(), "The system has no POSIX permissions");
    Path file = Files.writeString(folder.resolve("notes.md"), "old and longer");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

    AtomicFile.write(file, out -> out.write(bytes("new")));

    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-rw----");
    assertThat(names()).containsExactly("notes.md");
  }

  @Test
  void aDiskThatFillsUpMidwayLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.md"), "old");

    assertThatThrownBy(() -> AtomicFile.write(file, out -> {
      out.write(HALF);
      throw new IOException("No space left on device");
    })).satisfies(failure -> assertThat(kindOf(failure)).isEqualTo(ProblemKind.DISK_FULL));

    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("notes.md");
  }

  @Test
  void aDiskThatBreaksMidwayLeavesNoNewFile() {
    Path file = folder.resolve("notes.md");

    assertThatThrownBy(() -> AtomicFile.write(file, out -> {
      out.write(HALF);
      throw new IOException("Input/output error");
    })).satisfies(failure -> assertThat(kindOf(failure)).isEqualTo(ProblemKind.FILE_NOT_WRITABLE))
        .hasRootCauseMessage("Input/output error");

    assertThat(names()).isEmpty();
  }

  @Test
  void whatStopsTheActionComesOutAndLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.md"), "old");

    assertThatThrownBy(() -> AtomicFile.write(file, out -> {
      out.write(HALF);
      throw new CancellationException();
    })).isInstanceOf(CancellationException.class);

    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("notes.md");
  }

  @Test
  void whatAKilledProgramLeftIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.md"), "old");
    Files.writeString(folder.resolve(".notes.md.tmp"), "half of what a program wrote before it was killed");

    AtomicFile.write(file, out -> out.write(bytes("new")));

    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly("notes.md");
  }

  @Test
  void twoThatWriteTheSameFileDoNotMeet() throws IOException {
    Path file = folder.resolve("notes.md");

    AtomicFile.write(file, out -> {
      out.write(bytes("first"));
      AtomicFile.write(file, other -> other.write(bytes("second")));
      assertThat(file).hasContent("second");
    });

    assertThat(file).hasContent("first");
    assertThat(names()).containsExactly("notes.md");
  }

  @Test
  void anInterruptDoesNotLookLikeABadDisk() {
    Path file = folder.resolve("notes.md");

    Thread.currentThread().interrupt();
    AtomicFile.write(file, out -> out.write(HALF));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(file).hasBinaryContent(HALF);
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path file = folder.resolve("nowhere/notes.md");

    assertThatThrownBy(() -> AtomicFile.write(file, out -> out.write('a')))
        .satisfies(failure -> assertThat(kindOf(failure)).isEqualTo(ProblemKind.FILE_NOT_WRITABLE))
        .hasMessageContaining(file.toString());
  }

  @Test
  void aFolderIsNoFile() {
    assertThatThrownBy(() -> AtomicFile.write(folder, out -> out.write('a')))
        .satisfies(failure -> assertThat(kindOf(failure)).isEqualTo(ProblemKind.FILE_IS_FOLDER));
  }

  @Test
  void aFileSystemWithoutSpaceOfItsOwnIsNotFull() {
    Path file = Path.of("/proc/notes.md");
    assumeTrue(Files.isDirectory(file.getParent()), "There is no /proc here");

    assertThatThrownBy(() -> AtomicFile.write(file, out -> out.write('a')))
        .satisfies(failure -> assertThat(kindOf(failure)).isEqualTo(ProblemKind.FILE_NOT_WRITABLE));
  }

  @Test
  void aLinkStaysALink() throws IOException {
    assumeTrue(isPosix(), "Links need POSIX here");
    Path file = Files.writeString(folder.resolve("notes.md"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), file);

    AtomicFile.write(link, out -> out.write(bytes("new")));

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void aFullDeviceIsAFullDisk() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "The system has no /dev/full");

    assertThatThrownBy(() -> AtomicFile.write(full, out -> out.write(HALF)))
        .satisfies(failure -> assertThat(kindOf(failure)).isEqualTo(ProblemKind.DISK_FULL));

    assertThat(full).exists();
  }

  private static ProblemKind kindOf(Throwable failure) {
    return assertThat(failure)
        .asInstanceOf(InstanceOfAssertFactories.type(PizhuException.class))
        .actual().problem().kind();
  }

  private boolean isPosix() {
    return Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
  }

  private Stream<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
