package org.pizhu.exporter.set;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Where the bytes of pictures are found. */
@FunctionalInterface
public interface PictureSource {

  /** For a library without pictures. */
  PictureSource NONE = sha256 -> Optional.empty();

  /**
   * The picture with a hash.
   *
   * @param sha256 64 lower-case hexadecimal digits
   * @return the picture, none if it is not there
   */
  Optional<Bytes> find(String sha256);

  /** Whether it says that something is a picture, such as {@code image/jpeg}. */
  static boolean isMediaType(String mediaType) {
    return mediaType.matches("image/[a-z0-9.+-]+");
  }

  /**
   * The bytes of a picture.
   *
   * @param mediaType such as {@code image/jpeg}
   * @param bytes not copied; not to be changed
   */
  record Bytes(String mediaType, byte[] bytes) {

    public Bytes {
      requireNonNull(bytes);
      if (!isMediaType(mediaType)) {
        throw new IllegalArgumentException("Not the media type of a picture: " + mediaType);
      }
    }
  }
}
