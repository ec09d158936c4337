package org.pizhu.model;

import java.util.Locale;

/** Why the picture of a figure may not be the right one. */
public enum PictureDoubt {
  /** It can't be decoded to its end. */
  BROKEN,
  /** The ending of the name says another kind of file than its bytes. */
  ENDING,
  /** It is smaller than {@link PictureLook#TINY} pixels: a rule, a dot, an icon. */
  TINY,
  /** It is of one colour all over. */
  PLAIN,
  /** It has more pixels than are decoded, so that nobody has looked into it. */
  TOO_LARGE,
  /** A version of the story names the same file, and has another picture there that doesn't look like this one. */
  OTHER_IN_VERSION;

  /** Its name in words: {@code other-in-version}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
