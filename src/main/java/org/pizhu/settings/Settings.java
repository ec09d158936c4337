package org.pizhu.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pizhu.model.BackupPlan;
import org.pizhu.model.ImportLimits;

/**
 * What the user has chosen for every library, as the text that is kept; each {@link Setting} below reads its part of it. What is remembered of
 * one library stands in that library. A new setting is one line here. Immutable.
 */
public final class Settings {

  private static final List<Setting<?>> ALL = new ArrayList<>();

  // The look

  /** {@code zh}, {@code en}, or empty for that of the system. */
  public static final Setting<String> LANGUAGE = known(Setting.text("language", ""));

  /** The colours, unless they follow the system. */
  public static final Setting<Theme> THEME = known(Setting.choice("theme", Theme.LIGHT));

  /** Whether the colours are light or dark as the desktop has it, where that can be known. */
  public static final Setting<Boolean> THEME_OF_SYSTEM = known(Setting.flag("theme.system", false));

  /** How large the window's own words and controls are, in percent; it holds from the next start. */
  public static final Setting<Integer> SCALE = known(Setting.number("look.scale", 100, 100, 200));

  public static final Setting<Motion> MOTION = known(Setting.choice("look.motion", Motion.SYSTEM));

  // The reader

  /** The kind of type of the stories. */
  public static final Setting<ReaderFont> READER_FONT = known(Setting.choice("reader.font", ReaderFont.SERIF));

  public static final int SMALLEST = 12;
  public static final int LARGEST = 32;

  /** The size of their type in pixels, {@value #SMALLEST} to {@value #LARGEST}. */
  public static final Setting<Integer> READER_SIZE = known(Setting.number("reader.size", 16, SMALLEST, LARGEST));

  public static final int CLOSEST = 150;
  public static final int WIDEST = 240;

  /** The distance of their lines in percent of the size, {@value #CLOSEST} to {@value #WIDEST}. */
  public static final Setting<Integer> READER_LINE = known(Setting.number("reader.line", 195, CLOSEST, WIDEST));

  public static final int SHORTEST = 24;
  public static final int LONGEST = 48;

  /** How many Chinese characters a line has at most, {@value #SHORTEST} to {@value #LONGEST}. */
  public static final Setting<Integer> READER_MEASURE = known(Setting.number("reader.measure", 40, SHORTEST, LONGEST));

  // Work

  /** The name under which annotations are made. */
  public static final Setting<String> ANNOTATOR = known(Setting.text("annotator", ""));

  /** How stories are cited: the key of a style that the program has, at first the national standard in force, or the path of a file of CSL. */
  public static final Setting<String> CITATION_STYLE = known(Setting.text("citation.style", "gbt7714-2025"));

  /** The keys that the user has changed, by the id of the act; ids that this version doesn't know are kept. */
  public static final Setting<Map<String, String>> KEYS = known(Setting.entries("keys."));

  /** What is remembered of exports. */
  public static final Setting<ExportMemory> EXPORTS = known(ExportMemory.setting());

  /** How much an import takes on. */
  public static final Setting<ImportLimits> LIMITS = known(limits());

  /** When and where backups are made, and how much room they may take. */
  public static final Setting<BackupPlan> BACKUPS = known(backups());

  // What is remembered of this computer

  /** The path of the library that was open last; empty for the one in the data folder. */
  public static final Setting<String> LAST_LIBRARY = known(Setting.text("library.last", "").ofMachine());

  /** How many libraries are remembered. */
  static final int MOST_RECENT = 8;

  /** The paths of the libraries that were open, the last one first, at most {@value #MOST_RECENT}; the sample is not among them. */
  public static final Setting<List<String>> RECENT_LIBRARIES = known(Setting.lines("library.recent").ofMachine());

  /** Where the window stood. */
  public static final Setting<WindowPlace> WINDOW = known(WindowPlace.setting().ofMachine());

  /** The version of the program whose news were seen; empty before the first start. */
  public static final Setting<String> NEWS_SEEN = known(Setting.text("news.seen", "").ofMachine());

  /** What {@link #HINTS} is before the first start. */
  public static final String HINTS_AT_FIRST = "at-first";

  /** Which hints for those who are new are still to be followed. */
  public static final Setting<String> HINTS = known(Setting.text("hints.left", HINTS_AT_FIRST).ofMachine());

  private final Map<String, String> values;

  /** Settings that hold what a file had. */
  Settings(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  private static <T> Setting<T> known(Setting<T> setting) {
    ALL.add(setting);
    return setting;
  }

  private static Setting<ImportLimits> limits() {
    ImportLimits usual = ImportLimits.DEFAULT;
    Setting<Integer> story = megabytes("import.story", usual.storyMegabytes());
    Setting<Integer> file = megabytes("import.file", usual.fileMegabytes());
    Setting<Integer> picture = megabytes("import.picture", usual.pictureMegabytes());
    Setting<Integer> unpacked = megabytes("import.unpacked", usual.unpackedMegabytes());
    return Setting.of(
        List.of(story, file, picture, unpacked),
        values -> new ImportLimits(story.get(values), file.get(values), picture.get(values), unpacked.get(values)),
        (values, limits) -> {
          story.put(values, limits.storyMegabytes());
          file.put(values, limits.fileMegabytes());
          picture.put(values, limits.pictureMegabytes());
          unpacked.put(values, limits.unpackedMegabytes());
        });
  }

  private static Setting<BackupPlan> backups() {
    BackupPlan usual = BackupPlan.DEFAULT;
    Setting<Integer> minutes = Setting.number("backupplan.minutes", usual.minutes(), 0, BackupPlan.MOST_MINUTES);
    Setting<Boolean> closing = Setting.flag("backupplan.closing", usual.atClosing());
    Setting<String> folder = Setting.text("backupplan.folder", usual.folder()).ofMachine();
    Setting<Integer> gigabytes = Setting.number("backupplan.gigabytes", usual.gigabytes(), 0, BackupPlan.MOST_GIGABYTES);
    return Setting.of(
        List.of(minutes, closing, folder, gigabytes),
        values -> new BackupPlan(minutes.get(values), closing.get(values), folder.get(values), gigabytes.get(values)),
        (values, plan) -> {
          minutes.put(values, plan.minutes());
          closing.put(values, plan.atClosing());
          folder.put(values, plan.folder());
          gigabytes.put(values, plan.gigabytes());
        });
  }

  /** Its bounds are those of the limits. */
  private static Setting<Integer> megabytes(String name, int usual) {
    return Setting.number(name, usual, 0, Integer.MAX_VALUE);
  }

  /**
   * What holds until the user chooses.
   *
   * @param annotator the name that the system has for the user
   */
  public static Settings defaults(String annotator) {
    return new Settings(Map.of()).with(ANNOTATOR, annotator);
  }

  /** What a setting is set to. */
  public <T> T get(Setting<T> setting) {
    return setting.get(values);
  }

  /** The same with one setting changed. */
  public <T> Settings with(Setting<T> setting, T value) {
    return new Settings(setting.with(values, value));
  }

  /** The same with a library at the head of those that were open. */
  public Settings opened(String path) {
    List<String> recent = Stream.concat(Stream.of(path), get(RECENT_LIBRARIES).stream().filter(other -> !other.equals(path)))
        .limit(MOST_RECENT).toList();
    return with(RECENT_LIBRARIES, recent);
  }

  /** The same without a library among those that were open. */
  public Settings forgotten(String path) {
    return with(RECENT_LIBRARIES, get(RECENT_LIBRARIES).stream().filter(other -> !other.equals(path)).toList());
  }

  /** Every setting that this version knows. */
  static List<Setting<?>> all() {
    return List.copyOf(ALL);
  }

  /** What is kept, by name, in the order of the names; names that this version doesn't know among it. */
  Map<String, String> values() {
    return new TreeMap<>(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Settings settings && settings.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values().toString();
  }
}
