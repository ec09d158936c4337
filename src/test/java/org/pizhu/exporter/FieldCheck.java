package org.pizhu.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The checks of formats, and their data, which lie beside the project where they are there at all. */
public final class FieldCheck {

  private FieldCheck() {}

  /** A file of theirs; the test that asks for one is left out where they are not there. */
  public static Path file(String name) {
    Path found = Stream.of("../shared/checks", "../../shared/checks").map(Path::of)
        .filter(Files::isDirectory).findFirst().orElse(Path.of("../shared/checks")).resolve(name);
    Assumptions.assumeTrue(Files.exists(found), found + " is not here");
    return found;
  }

  /** Runs a check over a file, which has to pass it. Returns what it said. */
  public static String passes(String check, Path file, String... options) {
    List<String> command = new ArrayList<>(List.of(file(check).toAbsolutePath().toString()));
    command.addAll(List.of(options));
    command.add(file.toString());
    try {
      Path said = Files.createTempFile("check", ".txt");
      Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      String words = Files.readString(said, StandardCharsets.UTF_8);
      Files.delete(said);
      Assumptions.assumeFalse(words.contains("xmllint is missing"), "xmllint is not here");
      assertThat(process.exitValue()).as(words).isZero();
      return words;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
