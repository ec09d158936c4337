package org.pizhu;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.settings.Environment;

/**
 * How the window was asked to open.
 *
 * @param library the library to open; none for the one that was open last
 * @param sample whether to open the sample library
 * @param files what to import into the library
 */
record WindowArguments(@Nullable Path library, boolean sample, List<Path> files) {

  /** The switch that opens the sample library. */
  static final String SAMPLE = "--sample";

  WindowArguments {
    files = List.copyOf(files);
  }

  /**
   * Reads the arguments of the program; nothing if they are for the command line. The first library among files, which a double-click or the
   * desktop gives, is opened; whatever else is named is imported.
   */
  static Optional<WindowArguments> parse(String[] args) {
    if (args.length == 0) {
      return Optional.of(new WindowArguments(null, false, List.of()));
    }
    if (args.length == 1 && args[0].equals(SAMPLE)) {
      return Optional.of(new WindowArguments(null, true, List.of()));
    }
    return Stream.of(args).allMatch(WindowArguments::isFile) ? Optional.of(ofFiles(args)) : Optional.empty();
  }

  /** No command has a dot or a separator in its name. Where the file is not there, the window says so. */
  private static boolean isFile(String word) {
    return !word.startsWith("-") && (word.contains(".") || word.contains("/") || word.contains("\\"));
  }

  private static WindowArguments ofFiles(String[] names) {
    Path library = null;
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      Path file = Path.of(name).toAbsolutePath().normalize();
      if (library == null && name.endsWith(Environment.LIBRARY_ENDING)) {
        library = file;
      } else {
        files.add(file);
      }
    }
    return new WindowArguments(library, false, files);
  }

  /** Arguments that mean the same from whatever folder. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    if (sample) {
      words.add(SAMPLE);
    }
    if (library != null) {
      words.add(library.toString());
    }
    files.forEach(file -> words.add(file.toString()));
    return words;
  }
}
