package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A version of the program that worked in a library.
 *
 * @param version such as {@code 1.0.0}
 * @param since when it first did; until the next one did
 */
public record ProgramVersion(String version, Instant since) {

  public ProgramVersion {
    requireNonNull(version);
    requireNonNull(since);
  }
}
