package org.pizhu.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpoolTest {

  private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

  private static Set<Path> spools() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.getFileName().toString().matches("pizhu.*\\.part")).collect(Collectors.toSet());
    }
  }

  @Test
  void whatIsWrittenCanBeCopiedAndIsGoneInTheEnd() throws IOException {
    Set<Path> before = spools();
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    Set<Path> own;
    try (Spool spool = new Spool()) {
      spool.out().write("一".getBytes(StandardCharsets.UTF_8));
      spool.copyTo(copy);
      spool.out().write("二".getBytes(StandardCharsets.UTF_8));
      spool.copyTo(copy);
      own = new HashSet<>(spools());
      own.removeAll(before);
      assertThat(own).isNotEmpty();
    }

    assertThat(copy.toString(StandardCharsets.UTF_8)).isEqualTo("一一二");
    assertThat(own).anySatisfy(file -> assertThat(file).doesNotExist());
  }
}
