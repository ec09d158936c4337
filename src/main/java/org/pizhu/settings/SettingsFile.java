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
import org.pizhu.file.AtomicFile;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the settings in a properties file in UTF-8. It is written aside and moved, so it is never half a file. */
public final class SettingsFile {

  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

  /** No settings are nearly as large, in bytes. */
  private static final long LARGEST = 1 << 20;

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
   */
  public record Taken(Settings settings, int taken, List<String> faults) {
    public Taken {
      faults = List.copyOf(faults);
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
   * @throws PizhuException if it can't be written; an earlier file is then still there
   */
  public static void export(Settings settings, Path target) {
    Map<String, String> values = settings.values();
    values.keySet().removeIf(SettingsFile::isOfMachine);
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
    read.keySet().removeIf(SettingsFile::isOfMachine);
    List<String> faults = faults(read);
    faults.forEach(read::remove);
    if (read.keySet().stream().noneMatch(SettingsFile::isKnown)) {
      throw new PizhuException(Problem.of(ProblemKind.SETTINGS_NONE, source.getFileName()));
    }
    Map<String, String> values = settings.values();
    values.putAll(read);
    return new Taken(new Settings(values), read.size(), faults);
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
