package org.pizhu.settings;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.pizhu.file.AtomicFile;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the settings in a properties file in UTF-8. It is written aside and moved, so it is never half a file. */
public final class SettingsFile {

  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

  /** No settings are nearly as large, in bytes, with the files that go along. */
  private static final long LARGEST = 16 << 20;

  /** A file that goes along is two entries: its path where it was, and its text. */
  private static final String FILE = "file.";
  private static final String PATH = ".path";
  private static final String TEXT = ".text";

  private static final String HEAD = "Pizhu";

  private final Path file;
  private final Settings defaults;

  public SettingsFile(Path file, Settings defaults) {
    this.file = file;
    this.defaults = defaults;
  }

  /**
   * Settings that were taken from a file.
   *
   * @param settings those that hold now
   * @param taken how many entries were taken
   * @param faults the names of entries that are no value of their setting, and were left out
   * @param files the texts of files that came along, by the paths that the settings name them by
   */
  public record Taken(Settings settings, int taken, List<String> faults, Map<String, String> files) {
    public Taken {
      faults = List.copyOf(faults);
      files = Map.copyOf(files);
    }

    /** The same with other settings. */
    public Taken with(Settings other) {
      return new Taken(other, taken, faults, files);
    }
  }

  /** Reads the settings. What is missing, or isn't a value of its setting, is the default; that is logged. */
  public Settings load() {
    Map<String, String> values = new HashMap<>(defaults.values());
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        Properties read = new Properties();
        read.load(reader);
        read.stringPropertyNames().forEach(name -> values.put(name, read.getProperty(name)));
      } catch (IOException | IllegalArgumentException e) {
        LOG.warn("The settings in {} can't be read; the defaults hold", file, e);
        return defaults;
      }
    }
    faults(values).forEach(name -> LOG.warn("«{}» is no value for {}; the default holds", values.get(name), name));
    return new Settings(values);
  }

  private static List<String> faults(Map<String, String> values) {
    return Settings.all().stream().flatMap(setting -> setting.faults(values).stream()).sorted().toList();
  }

  /**
   * Writes the settings.
   *
   * @throws IOException if their folder can't be made
   * @throws PizhuException if they can't be written; the earlier ones are then still there
   */
  public void save(Settings settings) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    write(file, settings.values());
  }

  /**
   * Writes what of the settings means something on any computer.
   *
   * @param files the texts of files that go along, by the paths that the settings name them by
   * @throws PizhuException if it can't be written; an earlier file is then still there
   */
  public static void export(Settings settings, Map<String, String> files, Path target) {
    Map<String, String> values = settings.values();
    values.keySet().removeIf(SettingsFile::isOfMachine);
    int number = 0;
    for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
      number++;
      values.put(FILE + number + PATH, file.getKey());
      values.put(FILE + number + TEXT, file.getValue());
    }
    write(target, values);
  }

  private static boolean isOfMachine(String name) {
    return Settings.all().stream().anyMatch(setting -> setting.isOfMachine(name));
  }

  private static boolean isKnown(String name) {
    return Settings.all().stream().anyMatch(setting -> setting.has(name));
  }

  private static void write(Path target, Map<String, String> values) {
    Properties written = new Properties();
    written.putAll(values);
    AtomicFile.write(target, out -> written.store(new OutputStreamWriter(out, StandardCharsets.UTF_8), HEAD));
  }

  /**
   * Takes settings from a file that was exported, over those that hold. What the file doesn't have stays as it is, and what means something
   * on one computer only is not taken. Entries that this version doesn't know are kept for one that does.
   *
   * @throws PizhuException if there is no such file, it can't be read, is no text, or has no settings in it
   */
  public static Taken take(Settings settings, Path source) {
    Map<String, String> read = read(source);
    Map<String, String> files = files(read);
    read.keySet().removeIf(name -> name.startsWith(FILE) || isOfMachine(name));
    List<String> faults = faults(read);
    faults.forEach(read::remove);
    if (read.keySet().stream().noneMatch(SettingsFile::isKnown)) {
      throw new PizhuException(Problem.of(ProblemKind.SETTINGS_NONE, source.getFileName()));
    }
    Map<String, String> values = settings.values();
    values.putAll(read);
    return new Taken(new Settings(values), read.size(), faults, files);
  }

  private static Map<String, String> files(Map<String, String> read) {
    Map<String, String> files = new HashMap<>();
    read.forEach((name, path) -> {
      String text = name.startsWith(FILE) && name.endsWith(PATH) ? read.get(name.substring(0, name.length() - PATH.length()) + TEXT) : null;
      if (text != null) {
        files.put(path, text);
      }
    });
    return files;
  }

  private static Map<String, String> read(Path source) {
    try {
      if (Files.size(source) > LARGEST) {
        throw new PizhuException(Problem.of(ProblemKind.SETTINGS_NONE, source.getFileName()));
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(source))).toString();
      Properties read = new Properties();
      read.load(new StringReader(text));
      Map<String, String> values = new HashMap<>();
      read.stringPropertyNames().forEach(name -> values.put(name, read.getProperty(name)));
      return values;
    } catch (CharacterCodingException | IllegalArgumentException noText) {
      throw new PizhuException(Problem.of(ProblemKind.SETTINGS_NONE, source.getFileName()), noText);
    } catch (IOException e) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, source.getFileName()), e);
    }
  }
}
