package org.pizhu.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Asks the archivist for files and folders. Behind an interface, so that a test can answer without the system's
 * dialogs.
 */
public interface FileChoosers {

  /**
   * A kind of file to choose from.
   *
   * @param nameKey the key of its name in the bundles
   * @param patterns such as {@code *.txt}
   */
  record Kind(String nameKey, List<String> patterns) {
    public Kind {
      patterns = List.copyOf(patterns);
    }

    public static Kind of(String nameKey, String... patterns) {
      return new Kind(nameKey, List.of(patterns));
    }
  }

  /**
   * Files to read.
   *
   * @param titleKey the key of the dialog's title in the bundles
   * @param kinds the kinds offered, the likeliest first; none offers every file
   * @return what was chosen; empty if the dialog was cancelled
   */
  List<Path> openFiles(String titleKey, List<Kind> kinds);

  /** One file to read; empty if the dialog was cancelled. */
  Optional<Path> openFile(String titleKey, List<Kind> kinds);

  /** A folder; empty if the dialog was cancelled. */
  Optional<Path> folder(String titleKey);

  /**
   * A file to write; the system's dialog has asked before it gives the name of a file that is there.
   *
   * @param fileName the name suggested
   * @return empty if the dialog was cancelled
   */
  Optional<Path> saveAs(String titleKey, String fileName, List<Kind> kinds);
}
