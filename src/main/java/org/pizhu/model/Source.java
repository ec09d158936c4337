package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A file as it was received.
 *
 * @param id its number in the library
 * @param name the file name without folder
 * @param location where the file lay when it was imported: an absolute path
 * @param sha256 64 lower-case hexadecimal digits over all its bytes
 * @param size in bytes
 * @param charset the encoding that it was read in, by its IANA name
 * @param imported when it came in
 */
public record Source(
    long id, String name, String location, String sha256, long size, String charset, Instant imported) {

  /** Pieces of a source with numbers from here on are not bytes of the file: they are what was taken out of it, a story each. */
  public static final int TAKEN_OUT = 1 << 30;

  public Source {
    requireNonNull(name);
    requireNonNull(location);
    requireNonNull(sha256);
    requireNonNull(charset);
    requireNonNull(imported);
  }
}
