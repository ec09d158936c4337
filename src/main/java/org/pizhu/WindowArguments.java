package org.pizhu;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.settings.Environment;

/**
 * How the window was asked to open.
 *
 * @param library the library to open; none for the one that was open last
 * @param sample whether to open the sample library
 */
record WindowArguments(@Nullable Path library, boolean sample) {

  /** The switch that opens the sample library. */
  static final String SAMPLE = "--sample";

  /** Reads the arguments of the program; nothing if they are for the command line. */
  static Optional<WindowArguments> parse(String[] args) {
    if (args.length == 0) {
      return Optional.of(new WindowArguments(null, false));
    }
    if (args.length > 1) {
      return Optional.empty();
    }
    if (args[0].equals(SAMPLE)) {
      return Optional.of(new WindowArguments(null, true));
    }
    // A double-click on a library.
    return args[0].endsWith(Environment.LIBRARY_ENDING)
        ? Optional.of(new WindowArguments(Path.of(args[0]).toAbsolutePath(), false))
        : Optional.empty();
  }
}
