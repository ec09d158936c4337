package org.pizhu.model;

/**
 * How much an import takes on, so that no file can fill the memory or keep it busy for ever. What is larger is left out and told with its
 * place, and the rest is read. Values out of bounds become the nearest one within. In megabytes of 1,048,576 bytes.
 *
 * @param storyMegabytes the text of one story, page or chapter, however few bytes it takes where it is packed
 * @param fileMegabytes a file that is read as a whole: a text, a saved page in one file, a feed; in memory it takes several times as much
 * @param pictureMegabytes a picture that a file brings
 * @param unpackedMegabytes all that is taken out of one packed file
 */
public record ImportLimits(int storyMegabytes, int fileMegabytes, int pictureMegabytes, int unpackedMegabytes) {

  /** What holds until the user chooses. */
  public static final ImportLimits DEFAULT = new ImportLimits(32, 64, 64, 4096);

  /** The least that can be chosen. */
  public static final ImportLimits LEAST = new ImportLimits(1, 1, 1, 64);

  /** The most that can be chosen. */
  public static final ImportLimits MOST = new ImportLimits(256, 256, 256, 65_536);

  private static final int LEAST_UNPACKED = 64;
  private static final int MOST_WHOLE = 256;
  private static final int MOST_UNPACKED = 65_536;
  private static final int MEGABYTE = 1 << 20;

  public ImportLimits {
    storyMegabytes = within(storyMegabytes, 1, MOST_WHOLE);
    fileMegabytes = within(fileMegabytes, 1, MOST_WHOLE);
    pictureMegabytes = within(pictureMegabytes, 1, MOST_WHOLE);
    unpackedMegabytes = within(unpackedMegabytes, LEAST_UNPACKED, MOST_UNPACKED);
  }

  private static int within(int value, int least, int most) {
    return Math.max(least, Math.min(most, value));
  }

  /** The text of one story, in bytes. */
  public int story() {
    return storyMegabytes * MEGABYTE;
  }

  /** A file that is read as a whole, in bytes. */
  public int file() {
    return fileMegabytes * MEGABYTE;
  }

  /** A picture, in bytes. */
  public int picture() {
    return pictureMegabytes * MEGABYTE;
  }

  /** All that is taken out of one packed file, in bytes. */
  public long unpacked() {
    return (long) unpackedMegabytes * MEGABYTE;
  }
}
