package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * A picture of the library.
 *
 * @param sha256 64 lower-case hexadecimal digits over its bytes
 * @param mediaType such as {@code image/jpeg}
 * @param size in bytes
 */
public record Picture(String sha256, String mediaType, long size) {

  public Picture {
    requireNonNull(sha256);
    requireNonNull(mediaType);
  }
}
