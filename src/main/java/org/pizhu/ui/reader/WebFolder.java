package org.pizhu.ui.reader;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where WebKit may write: a lock, and a storage for pages that stays empty. Left alone it makes a hidden folder in the home of the user for them,
 * whatever the environment says. One for the process, as WebKit has it.
 */
public final class WebFolder {

  private static volatile @Nullable File folder;

  private WebFolder() {}

  /**
   * Sets the folder of all readers that are made from now on; any thread.
   *
   * @param place need not be there; where it can't be made, readers work without
   */
  public static void set(Path place) {
    folder = place.toFile();
  }

  /** The folder, null for the choice of WebKit. */
  static @Nullable File get() {
    return folder;
  }
}
