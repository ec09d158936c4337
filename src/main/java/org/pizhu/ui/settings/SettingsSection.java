package org.pizhu.ui.settings;

/** What belongs together among the settings, in the order in which it is listed. */
public enum SettingsSection {
  LOOK,
  READER,
  ANNOTATING,
  IMPORT,
  EXPORT,
  BACKUPS,
  FILE;

  /** The key of its name in the bundles. */
  String key() {
    return "settingspanel.section." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
