package org.pizhu.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A small disk in memory, mounted for a test where the user may mount; else the test is skipped. */
final class Disk implements AutoCloseable {

  private static final int BLOCK = 4096;

  private final Path place;

  private Disk(Path place) {
    this.place = place;
  }

  /** Mounts one of so many megabytes. */
  static Disk mount(Path place, int megabytes) throws IOException, InterruptedException {
    Files.createDirectories(place);
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", place.toString()))
        .as("this user may mount a disk").isTrue();
    return new Disk(place);
  }

  static boolean run(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  Path place() {
    return place;
  }

  /** Leaves so many bytes free at most. */
  void fill(long free) throws IOException {
    byte[] block = new byte[BLOCK];
    // What can't be packed, should the disk pack.
    new Random(1).nextBytes(block);
    try (var out = Files.newOutputStream(ballast())) {
      for (long left = Files.getFileStore(place).getUsableSpace() - free; left > 0; left -= BLOCK) {
        out.write(block);
      }
    }
  }

  /** Makes room again. */
  void empty() throws IOException {
    Files.deleteIfExists(ballast());
  }

  private Path ballast() {
    return place.resolve("ballast");
  }

  void readOnly() throws IOException, InterruptedException {
    assertThat(run("mount", "-o", "remount,ro", place.toString())).isTrue();
  }

  void writable() throws IOException, InterruptedException {
    assertThat(run("mount", "-o", "remount,rw", place.toString())).isTrue();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("umount", "-l", place.toString());
  }
}
