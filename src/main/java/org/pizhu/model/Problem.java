package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One thing that went wrong, with its place. The words come from the bundles: {@code {0}} is the file, {@code {1}} the line,
 * further numbers the arguments.
 *
 * @param kind what went wrong
 * @param file the file, or what else names the place; empty where there is none
 * @param line the line of the file, 1 for the first; 0 where there is none
 * @param arguments what the sentence needs beside them
 */
public record Problem(ProblemKind kind, String file, long line, List<String> arguments) {

  public Problem {
    requireNonNull(kind);
    requireNonNull(file);
    arguments = List.copyOf(arguments);
  }

  /** A problem that has no line. The file and the arguments are kept as the strings that they give. */
  public static Problem of(ProblemKind kind, Object file, Object... arguments) {
    return at(kind, file, 0, arguments);
  }

  /** A problem in a line, 1 for the first. The file and the arguments are kept as the strings that they give. */
  public static Problem at(ProblemKind kind, Object file, long line, Object... arguments) {
    return new Problem(
        kind, String.valueOf(file), line, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /** Whether the library itself is in the way, so that trying the next thing would only meet it again. */
  public boolean isOfLibrary() {
    return kind == ProblemKind.DISK_FULL || kind.name().startsWith("LIBRARY_");
  }
}
