package org.pizhu.ui.main.ground;

import java.net.URI;
import java.nio.file.Path;
import org.pizhu.model.Backup;

/** What the window asks of the program around it. */
public interface WindowOutside {

  /** Opens another library in the place of this one; makes it if it isn't there. */
  void openLibrary(Path file);

  /** Opens a library that was open before in the place of this one; if it is not there any more, says so and forgets it. */
  void openAgain(Path file);

  /** Opens the sample library in the place of this one. */
  void openSample();

  /** Makes this library what it was in a backup, and opens it again; what it is now is kept as a backup. */
  void restore(Backup backup);

  /** Puts this library away, which is damaged, and shows what can be read of it. */
  void showReadable();

  /** Opens an address in the system's browser. */
  void browse(URI address);

  /** Shows a file in the system's way, such as a notes file that was just written. */
  void showFile(Path file);
}
