package org.pizhu.model;

/**
 * What is left out of folders that are imported.
 *
 * @param hidden hidden files and folders, a folder as one
 * @param pictures files of pictures, which are found by what the stories call them
 * @param others what holds no stories by its ending or its first bytes
 */
public record LeftOut(int hidden, int pictures, int others) {

  public static final LeftOut NOTHING = new LeftOut(0, 0, 0);

  public int total() {
    return hidden + pictures + others;
  }
}
