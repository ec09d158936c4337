package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What a look into a picture gave.
 *
 * @param kind how it went; the names are stored: never rename one
 * @param width in pixels; 0 where it is not known
 * @param height in pixels; 0 where it is not known
 * @param hash what it shows in 64 bits, for comparing it with others; null where it shows too little for that, or was not decoded
 */
public record PictureLook(Kind kind, int width, int height, @Nullable Long hash) {

  /** Pictures that are smaller, in pixels, are rules, dots and icons. */
  public static final int TINY = 32;

  /** Pictures whose hashes differ in so many of 64 bits at most are taken for alike. */
  public static final int ALIKE = 10;

  /** Pictures of more pixels are kept, but not shown, not even as a smaller copy. The page of a newspaper, scanned at 600 dots per inch, has 140 million. */
  public static final long MOST_SHOWABLE = 250_000_000;

  /** How a look went. */
  public enum Kind {
    /** All of it was decoded. */
    SEEN,
    /** It is of one colour all over. */
    PLAIN,
    /** The bytes end too early, or are no picture behind their first ones. */
    BROKEN,
    /** It has more pixels than are decoded. */
    TOO_LARGE,
    /** It may be sound, but is of a kind that is not decoded here, such as WebP. */
    UNKNOWN
  }

  public PictureLook {
    requireNonNull(kind);
  }

  /** Whether it has no more pixels than can be shown, perhaps as a smaller copy. */
  public boolean isShowable() {
    return (long) width * height <= MOST_SHOWABLE;
  }
}
