package org.pizhu.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nobody in this program opens the file of an open library beside SQLite, which would lose its locks with that. */
class OpenFilesTest {

  @TempDir Path folder;

  /** Another program, for a process never stands in its own way: tries to lock the bytes that SQLite locks while it has a database open. */
  public static final class OtherProgram {

    private static final long SHARED_FIRST = 0x40000002L;
    private static final int SHARED_SIZE = 510;

    private OtherProgram() {}

    /** Prints whether they are held. */
    public static void main(String[] arguments) throws Exception {
      try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        System.out.println(channel.tryLock(SHARED_FIRST, SHARED_SIZE, false) == null ? "held" : "free");
      }
    }
  }

  private static String otherSees(Path library) throws Exception {
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
        OtherProgram.class.getName(), library.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  /** In WAL mode a connection holds the shared lock on the file as long as it is open. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void askingForTheKindOfAnOpenLibraryLeavesItsLocks() throws Exception {
    Path file = folder.resolve("library.pizhu");
    Path link = Files.createSymbolicLink(folder.resolve("link.pizhu"), file);
    try (Database database = Database.open(file, Database.Access.READ_WRITE)) {
      database.write(sql -> sql.number("SELECT count(*) FROM story"));
      assertThat(otherSees(file)).isEqualTo("held");
      for (Path name : List.of(file, link)) {
        assertThat(LibraryFiles.isLibrary(name)).isTrue();
        assertThat(LibraryFiles.isOpen(name)).isTrue();
      }
      assertThat(otherSees(file)).as("after its kind was asked for").isEqualTo("held");
      Files.newInputStream(file).close();
      assertThat(otherSees(file)).as("after a handle was closed, which is what must not happen").isEqualTo("free");
    }
    assertThat(LibraryFiles.isOpen(file)).isFalse();
    assertThat(LibraryFiles.isLibrary(file)).isTrue();
  }

  @Test
  void aLibraryThatIsOpenTwiceIsOpenUntilBothAreClosed() {
    Path file = folder.resolve("library.pizhu");
    Database.open(file, Database.Access.READ_WRITE).close();
    Database first = Database.open(file, Database.Access.READ_ONLY);
    Database second = Database.open(file, Database.Access.READ_ONLY);
    first.close();
    first.close();
    assertThat(LibraryFiles.isOpen(file)).isTrue();
    second.close();
    assertThat(LibraryFiles.isOpen(file)).isFalse();
  }

  @Test
  void oneThatCouldNotBeOpenedIsNotOpen() throws Exception {
    Path file = Files.writeString(folder.resolve("no.pizhu"), "no library");
    assertThatThrownBy(() -> Database.open(file, Database.Access.READ_WRITE)).isNotNull();
    assertThat(LibraryFiles.isOpen(file)).isFalse();
  }
}
