package org.pizhu.settings;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What is remembered of exports.
 *
 * @param folder the folder of the last one; empty for the user's documents
 * @param last what was chosen last, as text that only exports understand; empty before the first one
 * @param presets by name what a person has kept under it, as such text
 */
public record ExportMemory(String folder, String last, Map<String, String> presets) {

  /** Before the first export. */
  public static final ExportMemory NONE = new ExportMemory("", "", Map.of());

  public ExportMemory {
    requireNonNull(folder);
    requireNonNull(last);
    presets = Map.copyOf(presets);
  }

  public ExportMemory withLast(String chosen) {
    return new ExportMemory(folder, chosen, presets);
  }

  public ExportMemory withFolder(String path) {
    return new ExportMemory(path, last, presets);
  }

  public ExportMemory withPresets(Map<String, String> changed) {
    return new ExportMemory(folder, last, changed);
  }
}
