package org.pizhu.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** A table in Markdown, printed and kept in target/torture, which the page of figures quotes. */
final class Figures {

  private static final Path FOLDER = Path.of("target", "torture");

  private final Path file;

  /**
   * Begins a table.
   *
   * @param name of the file, without its ending
   * @param title stands above it, with the seed where there is one
   * @param columns the names of the columns
   */
  Figures(String name, String title, String... columns) {
    file = FOLDER.resolve(name + ".md");
    try {
      Files.createDirectories(FOLDER);
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    line(title);
    line("");
    row((Object[]) columns);
    row(java.util.Collections.nCopies(columns.length, "---").toArray());
  }

  /** Adds a row; numbers as they are, but those with a fraction with one digit of it. */
  void row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      row.append(' ').append(cell instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : cell).append(" |");
    }
    line(row.toString());
  }

  private void line(String words) {
    System.out.println("[torture] " + words);
    try {
      Files.write(file, List.of(words), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
