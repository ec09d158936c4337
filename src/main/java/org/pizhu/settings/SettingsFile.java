package org.pizhu.settings;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.pizhu.file.AtomicFile;
import org.pizhu.model.BackupPlan;
import org.pizhu.model.ImportLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the settings in a properties file in UTF-8. It is written aside and moved, so it is never half a file. */
public final class SettingsFile {

  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

  private static final String KEYS = "keys.";
  private static final String PRESETS = "exports.preset.";

  private final Path file;
  private final Settings defaults;

  public SettingsFile(Path file, Settings defaults) {
    this.file = file;
    this.defaults = defaults;
  }

  /** Reads the settings. What is missing, or isn't a value of its setting, is the default; that is logged. */
  public Settings load() {
    Properties values = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        values.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        LOG.warn("The settings in {} can't be read; the defaults hold", file, e);
      }
    }
    WindowPlace place = defaults.window();
    return new Settings(
        values.getProperty("language", defaults.language()),
        choice(values, "theme", defaults.theme()),
        choice(values, "reader.font", defaults.readerFont()),
        (int) number(values, "reader.size", defaults.readerSize()),
        values.getProperty("annotator", defaults.annotator()),
        values.getProperty("library.last", defaults.lastLibrary()),
        exports(values),
        values.getProperty("citation.style", defaults.citationStyle()),
        new WindowPlace(
            number(values, "window.x", place.x()),
            number(values, "window.y", place.y()),
            number(values, "window.width", place.width()),
            number(values, "window.height", place.height()),
            Boolean.parseBoolean(values.getProperty("window.maximized"))),
        starting(values, KEYS),
        limits(values, defaults.limits()),
        backups(values, defaults.backups()));
  }

  private static ImportLimits limits(Properties values, ImportLimits otherwise) {
    return new ImportLimits(
        (int) number(values, "import.story", otherwise.storyMegabytes()),
        (int) number(values, "import.file", otherwise.fileMegabytes()),
        (int) number(values, "import.picture", otherwise.pictureMegabytes()),
        (int) number(values, "import.unpacked", otherwise.unpackedMegabytes()));
  }

  private static BackupPlan backups(Properties values, BackupPlan otherwise) {
    return new BackupPlan(
        (int) number(values, "backupplan.minutes", otherwise.minutes()),
        Boolean.parseBoolean(values.getProperty("backupplan.closing", Boolean.toString(otherwise.atClosing()))),
        values.getProperty("backupplan.folder", otherwise.folder()),
        (int) number(values, "backupplan.gigabytes", otherwise.gigabytes()));
  }

  private static ExportMemory exports(Properties values) {
    String format = values.getProperty("export.format", "");
    // Earlier versions kept nothing but the format.
    String before = format.isEmpty() ? "" : "format=" + format;
    return new ExportMemory(
        values.getProperty("export.folder", ""), values.getProperty("exports.last", before), starting(values, PRESETS));
  }

  /** What keys and presets stand for is not known here: every entry is kept as it is. */
  private static Map<String, String> starting(Properties values, String prefix) {
    return values.stringPropertyNames().stream()
        .filter(name -> name.startsWith(prefix))
        .collect(Collectors.toMap(name -> name.substring(prefix.length()), values::getProperty));
  }

  private static <E extends Enum<E>> E choice(Properties values, String key, E otherwise) {
    String value = values.getProperty(key);
    if (value != null) {
      for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
        if (constant.name().equals(value.toUpperCase(Locale.ROOT))) {
          return constant;
        }
      }
      LOG.warn("«{}» is no {}; {} holds", value, key, otherwise);
    }
    return otherwise;
  }

  private static double number(Properties values, String key, double otherwise) {
    String value = values.getProperty(key);
    if (value != null) {
      try {
        return Double.parseDouble(value);
      } catch (NumberFormatException e) {
        LOG.warn("«{}» is no number for {}; {} holds", value, key, otherwise, e);
      }
    }
    return otherwise;
  }

  /**
   * Writes the settings.
   *
   * @throws IOException if their folder can't be made
   * @throws org.pizhu.model.PizhuException if they can't be written; the earlier ones are then still there
   */
  public void save(Settings settings) throws IOException {
    Properties values = new Properties();
    values.setProperty("language", settings.language());
    values.setProperty("theme", settings.theme().name());
    values.setProperty("reader.font", settings.readerFont().name());
    values.setProperty("reader.size", Integer.toString(settings.readerSize()));
    values.setProperty("annotator", settings.annotator());
    values.setProperty("library.last", settings.lastLibrary());
    values.setProperty("export.folder", settings.exports().folder());
    values.setProperty("exports.last", settings.exports().last());
    settings.exports().presets().forEach((name, text) -> values.setProperty(PRESETS + name, text));
    values.setProperty("citation.style", settings.citationStyle());
    values.setProperty("window.x", Double.toString(settings.window().x()));
    values.setProperty("window.y", Double.toString(settings.window().y()));
    values.setProperty("window.width", Double.toString(settings.window().width()));
    values.setProperty("window.height", Double.toString(settings.window().height()));
    values.setProperty("window.maximized", Boolean.toString(settings.window().maximized()));
    values.setProperty("import.story", Integer.toString(settings.limits().storyMegabytes()));
    values.setProperty("import.file", Integer.toString(settings.limits().fileMegabytes()));
    values.setProperty("import.picture", Integer.toString(settings.limits().pictureMegabytes()));
    values.setProperty("import.unpacked", Integer.toString(settings.limits().unpackedMegabytes()));
    values.setProperty("backupplan.minutes", Integer.toString(settings.backups().minutes()));
    values.setProperty("backupplan.closing", Boolean.toString(settings.backups().atClosing()));
    values.setProperty("backupplan.folder", settings.backups().folder());
    values.setProperty("backupplan.gigabytes", Integer.toString(settings.backups().gigabytes()));
    settings.keys().forEach((act, keys) -> values.setProperty(KEYS + act, keys));
    Files.createDirectories(file.toAbsolutePath().getParent());
    AtomicFile.write(file, out -> values.store(new OutputStreamWriter(out, StandardCharsets.UTF_8), "Pizhu"));
  }
}
