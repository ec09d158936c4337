package org.pizhu.settings;

import static java.util.Objects.requireNonNull;

import java.util.List;
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

  /** How it is kept. */
  static Setting<ExportMemory> setting() {
    Setting<String> folder = Setting.text("export.folder", "").ofMachine();
    Setting<String> last = Setting.text("exports.last", "");
    // Earlier versions kept nothing but the format.
    Setting<String> format = Setting.text("export.format", "");
    Setting<Map<String, String>> presets = Setting.entries("exports.preset.");
    return Setting.of(
        List.of(folder, last, format, presets),
        values -> {
          String before = format.get(values).isEmpty() ? "" : "format=" + format.get(values);
          return new ExportMemory(folder.get(values), last.get(values).isEmpty() ? before : last.get(values), presets.get(values));
        },
        (values, memory) -> {
          folder.put(values, memory.folder());
          last.put(values, memory.last());
          presets.put(values, memory.presets());
        });
  }
}
