package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What could be the picture of a figure that has none.
 *
 * @param figure the figure
 * @param headline the headline of its story
 * @param caption its caption; empty where there is none
 * @param wanted the name of the file by which its picture is looked for
 * @param reason why it could be the one
 * @param file a file of the place that was looked through, with the folders it is in; null where a picture of the library is meant
 * @param sha256 the content
 * @param isCertain whether it may be taken in without looking at it: its name says so, nothing else does, and nothing speaks against it
 * @param like the picture of another figure that shows what this one should show; null where there is nothing to compare
 * @param distance in how many of 64 bits its likeness differs from that picture's; below 0 where they can't be compared
 * @param isBroken whether it can't be decoded to its end
 * @param thumbnail a small copy as JPEG; null where there is none to be shown, or a picture of the library is meant
 */
public record PictureCandidate(
    FigureRef figure,
    String headline,
    String caption,
    String wanted,
    Reason reason,
    @Nullable String file,
    String sha256,
    boolean isCertain,
    @Nullable Model like,
    int distance,
    boolean isBroken,
    byte @Nullable [] thumbnail) {

  /** By figure; of one figure what is certain first, then by reason, then the nearest. */
  public static final Comparator<PictureCandidate> ORDER =
      Comparator.<PictureCandidate>comparingLong(one -> one.figure.storyId())
          .thenComparingInt(one -> one.figure.number())
          .thenComparing(one -> !one.isCertain)
          .thenComparing(PictureCandidate::reason)
          .thenComparingInt(PictureCandidate::distance);

  /** Why a picture could be the one. */
  public enum Reason {
    /** A file has the name that is looked for. */
    FILE_NAME,
    /** Several files that are not the same have the name that is looked for. */
    FILE_NAMES,
    /** A version of the story has a picture under the name. */
    VERSION_NAME,
    /** A version of the story has a picture with the same caption. */
    VERSION_CAPTION,
    /** Another story has a picture under the name. */
    OTHER_NAME,
    /** Another story has a picture with the same caption. */
    OTHER_CAPTION,
    /** A file looks like the picture of a version or of another story. */
    LIKENESS;

    /** Its name in words: {@code file-name}. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A picture that is there and can be compared with.
   *
   * @param figure whose it is
   * @param headline the headline of that figure's story
   * @param sha256 the picture
   */
  public record Model(FigureRef figure, String headline, String sha256) {
    public Model {
      requireNonNull(figure);
      requireNonNull(headline);
      requireNonNull(sha256);
    }
  }

  public PictureCandidate {
    requireNonNull(figure);
    requireNonNull(headline);
    requireNonNull(caption);
    requireNonNull(wanted);
    requireNonNull(reason);
    requireNonNull(sha256);
  }

  /** Whether it differs so much from the picture it should look like that it is another one. */
  public boolean looksOther() {
    return distance > PictureLook.ALIKE;
  }
}
