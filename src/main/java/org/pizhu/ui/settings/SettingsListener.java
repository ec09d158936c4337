package org.pizhu.ui.settings;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.template.TemplateKind;

/** What the settings ask of the window. Called on the JavaFX thread. */
public interface SettingsListener {

  /** Asks for a file with a style to cite in; gives its path, once it is known that it can be followed. */
  void styleFile(Consumer<String> chosen);

  /** Asks for a folder for backups; gives its path. */
  Optional<String> backupFolder();

  /** Writes a template to begin with, to a file that is asked for. */
  void saveTemplate(TemplateKind kind);

  /**
   * Says what was done.
   *
   * @param undo takes it back if that is wished; none where there is nothing to take back
   */
  void told(String words, @Nullable Runnable undo);

  /** Writes the settings to a file that is asked for. */
  void exportSettings();

  /** Takes settings from a file that is asked for. */
  void importSettings();
}
