package org.pizhu.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeSpaceTest {

  @TempDir Path folder;

  @Test
  void tellsWhatCanBeWrittenWhereAFileOrFolderLies() throws Exception {
    Path file = Files.writeString(folder.resolve("库.pizhu"), "1");

    assertThat(FreeSpace.at(folder).orElseThrow()).isPositive();
    assertThat(FreeSpace.at(file)).isPresent();
    assertThat(FreeSpace.isLessThan(Long.MAX_VALUE, folder)).isTrue();
    assertThat(FreeSpace.isLessThan(1, folder)).isFalse();
  }

  @Test
  void aFileSystemWithoutSpaceIsNotAFullOne() {
    Path processes = Path.of("/proc/self");
    assumeTrue(Files.isDirectory(processes), "There is no such file system here");

    assertThat(FreeSpace.at(processes)).isEmpty();
    assertThat(FreeSpace.isLessThan(Long.MAX_VALUE, processes)).isFalse();
  }

  @Test
  void whatIsNotThereIsNotAFullDisk() {
    assertThat(FreeSpace.isLessThan(Long.MAX_VALUE, folder.resolve("gone/away"))).isFalse();
  }
}
