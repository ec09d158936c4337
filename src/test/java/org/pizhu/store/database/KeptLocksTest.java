package org.pizhu.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.model.PizhuException;
import org.pizhu.store.annotation.TagStore;

/** Whether others may take a library that is open, as another process finds it: one's own locks never stand in one's way. */
class KeptLocksTest {

  private static final String TAKEN = "taken taken taken";
  private static final String FREE = "free free free";

  @TempDir
  Path folder;

  private Path file;

  @BeforeEach
  void onlyWhereLocksBelongToTheProcess() {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("unix"));
    file = folder.resolve("a.pizhu");
  }

  /** Another process: tries to lock for itself what SQLite and Pizhu lock of a library, or keeps Pizhu's lock until its input ends. */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.length > 1) {
      try (FileChannel channel = FileChannel.open(Path.of(args[0] + ".lock"), StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock(1024, 1, false)) {
        out.println(lock == null ? "taken" : "mine");
        System.in.read();
      }
      return;
    }
    out.println(probe(args[0], 0x4000_0002L, 510) + " " + probe(args[0] + "-shm", 128, 1) + " " + probe(args[0] + ".lock", 1024, 1));
  }

  private static String probe(String file, long at, long size) throws Exception {
    try (FileChannel channel = FileChannel.open(Path.of(file), StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock(at, size, false)) {
      return lock == null ? "taken" : "free";
    }
  }

  private Process other(String... more) throws Exception {
    List<String> command = new java.util.ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1",
        "-cp", System.getProperty("java.class.path"), KeptLocksTest.class.getName(), file.toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private String seenByOthers() throws Exception {
    Process other = other();
    String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(other.waitFor()).isZero();
    return said;
  }

  /** What a file dialog does with the files of a folder that it lists. */
  private void list() throws Exception {
    try (var files = Files.list(folder)) {
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        try (InputStream in = Files.newInputStream(one)) {
          in.read();
        }
      }
    }
  }

  @Test
  void whatADialogFreedIsTakenBackAgainAndAgain() throws Exception {
    try (Database database = Database.open(file, Database.Access.READ_WRITE)) {
      new TagStore(database).codebook();
      assertThat(seenByOthers()).isEqualTo(TAKEN);
      database.retakeLocks();
      assertThat(seenByOthers()).as("nothing was lost, and nothing gets lost by that").isEqualTo(TAKEN);
      for (int time = 0; time < 2; time++) {
        list();
        assertThat(seenByOthers()).as("the reason for all this").isEqualTo(FREE);
        database.retakeLocks();
        assertThat(seenByOthers()).isEqualTo(TAKEN);
      }
    }
    try (Database again = Database.open(file, Database.Access.READ_WRITE)) {
      assertThat(new TagStore(again).codebook().tags()).isEmpty();
    }
    assertThat(Files.exists(folder.resolve("a.pizhu-wal"))).isFalse();
  }

  @Test
  void thatAnotherTookItMeanwhileIsTold() throws Exception {
    try (Database database = Database.open(file, Database.Access.READ_WRITE)) {
      list();
      Process other = other("keep");
      byte[] said = new byte[4];
      assertThat(other.getInputStream().readNBytes(said, 0, 4)).isEqualTo(4);
      assertThat(new String(said, StandardCharsets.UTF_8)).isEqualTo("mine");
      assertThatThrownBy(database::retakeLocks).isInstanceOf(PizhuException.class).hasMessageContaining("in-use");
      other.getOutputStream().close();
      other.waitFor();
      database.retakeLocks();
    }
  }
}
