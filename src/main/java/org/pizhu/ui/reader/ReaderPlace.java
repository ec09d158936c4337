package org.pizhu.ui.reader;

/**
 * Where one is in a story.
 *
 * @param offset of the first block in view, in the story's text; 0 at the top
 */
public record ReaderPlace(int offset) {

  public static final ReaderPlace TOP = new ReaderPlace(0);

  public ReaderPlace {
    if (offset < 0) {
      throw new IllegalArgumentException("Not a place: " + offset);
    }
  }
}
