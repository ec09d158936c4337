package org.pizhu.ui.reader;

import static java.util.Objects.requireNonNull;

/**
 * A picture as the page gets it.
 *
 * @param bytes the whole file; not copied, so nobody may change it afterwards
 * @param mediaType such as {@code image/jpeg}
 */
public record PictureData(byte[] bytes, String mediaType) {

  public PictureData {
    requireNonNull(bytes);
    requireNonNull(mediaType);
  }
}
