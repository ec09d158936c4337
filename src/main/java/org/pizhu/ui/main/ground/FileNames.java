package org.pizhu.ui.main.ground;

/** Names of files that are proposed. */
public final class FileNames {

  private FileNames() {}

  /** Words as the name of a file. */
  public static String of(String words) {
    // What no file system takes, and what a shell would take for something else.
    return words.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").replaceAll("\\s+", " ").strip();
  }
}
