package org.pizhu.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the program keeps its files: the XDG Base Directory Specification on Linux, {@code ~/Library} on macOS,
 * {@code %APPDATA%} and {@code %LOCALAPPDATA%} on Windows. The variable {@code PIZHU_HOME} puts all of it into one folder.
 *
 * @param data where libraries lie by default
 * @param config where the settings lie
 * @param state where the log lies, and what only this machine needs
 * @param user the name that the system has for the user
 */
public record Environment(Path data, Path config, Path state, String user) {

  /** The ending of library files. */
  public static final String LIBRARY_ENDING = ".pizhu";

  /** The environment of this process. */
  public static Environment ofProcess() {
    return of(System::getenv, key -> System.getProperty(key, ""));
  }

  /**
   * The environment that variables and properties describe.
   *
   * @param variables the variables of the process; gives null for one that isn't set
   * @param properties the system properties; gives an empty text for one that isn't set
   */
  static Environment of(UnaryOperator<@Nullable String> variables, UnaryOperator<String> properties) {
    String user = properties.apply("user.name");
    String own = variables.apply("PIZHU_HOME");
    if (own != null && !own.isBlank()) {
      Path folder = Path.of(own).toAbsolutePath();
      return new Environment(folder, folder, folder, user);
    }
    String system = properties.apply("os.name").toLowerCase(Locale.ROOT);
    // Java's user.home comes from the list of users; the specification means the variable, which may differ.
    Path listed = Path.of(properties.apply("user.home"));
    Path home = system.contains("windows") ? listed : folder(variables, "HOME", listed);
    if (system.contains("mac")) {
      Path library = home.resolve("Library");
      Path support = library.resolve("Application Support").resolve("Pizhu");
      return new Environment(support, support, library.resolve("Logs").resolve("Pizhu"), user);
    }
    if (system.contains("windows")) {
      Path roaming = folder(variables, "APPDATA", home.resolve("AppData").resolve("Roaming")).resolve("Pizhu");
      Path local = folder(variables, "LOCALAPPDATA", home.resolve("AppData").resolve("Local")).resolve("Pizhu");
      return new Environment(roaming, roaming, local, user);
    }
    return new Environment(
        folder(variables, "XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("pizhu"),
        folder(variables, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("pizhu"),
        folder(variables, "XDG_STATE_HOME", home.resolve(".local").resolve("state")).resolve("pizhu"),
        user);
  }

  private static Path folder(UnaryOperator<@Nullable String> variables, String name, Path otherwise) {
    String value = variables.apply(name);
    // The specification: a path that is not absolute is to be ignored.
    return value == null || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
  }

  /** What a library is called: its file without folder and ending. */
  public static String nameOf(Path library) {
    String name = library.getFileName().toString();
    return name.endsWith(LIBRARY_ENDING) ? name.substring(0, name.length() - LIBRARY_ENDING.length()) : name;
  }

  /** The library that opens when none is named. */
  public Path defaultLibrary() {
    return data.resolve("library" + LIBRARY_ENDING);
  }

  /** The library that holds the sample. */
  public Path sampleLibrary() {
    return data.resolve("sample" + LIBRARY_ENDING);
  }

  /** The folder of what was read of a damaged library, while that is shown. */
  public Path rescued() {
    return data.resolve("rescued");
  }

  /** The folder of styles and templates that came with settings of another computer. */
  public Path ownFiles() {
    return data.resolve("files");
  }

  public Path settingsFile() {
    return config.resolve("settings.properties");
  }

  public Path logFile() {
    return state.resolve("pizhu.log");
  }

  /** The folder in which WebKit may write. */
  public Path webFolder() {
    return state.resolve("webview");
  }
}
