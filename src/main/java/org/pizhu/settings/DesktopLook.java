package org.pizhu.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the desktop looks, as far as it tells: GNOME and those that follow it by {@code gsettings}, others by the settings of GTK, macOS by {@code
 * defaults}, Windows by its registry.
 *
 * @param dark whether its windows are dark; empty where it can't be known
 * @param still whether it wants nothing to move by itself; empty where it can't be known
 */
public record DesktopLook(Optional<Boolean> dark, Optional<Boolean> still) {

  /** Before the desktop has been asked. */
  public static final DesktopLook UNKNOWN = new DesktopLook(Optional.empty(), Optional.empty());

  private static final Logger LOG = LoggerFactory.getLogger(DesktopLook.class);

  private static final String GNOME = "org.gnome.desktop.interface";
  /** The settings of GTK, those of the older version first. */
  private static final List<String> GTK = List.of("gtk-3.0/settings.ini", "gtk-4.0/settings.ini");

  private static final int PATIENCE_SECONDS = 3;
  private static final int LONGEST = 4096;

  /** Asks the desktop by its own commands; that may take some tenths of a second. Any thread but the one of the window. */
  public static DesktopLook ask() {
    return ask(System.getProperty("os.name"), DesktopLook::run, () -> gtk(configuration(System::getenv)));
  }

  /**
   * Asks a desktop.
   *
   * @param system its name, as Java has it
   * @param run gives what a command writes; nothing if it isn't there or fails
   * @param gtk gives the settings of GTK, empty where there are none
   */
  static DesktopLook ask(String system, Function<List<String>, Optional<String>> run, Supplier<String> gtk) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("windows")) {
      Function<String, List<String>> light = value -> List.of(
          "reg", "query", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize", "/v", value);
      return new DesktopLook(
          run.apply(light.apply("AppsUseLightTheme")).map(text -> text.strip().endsWith("0x0")),
          run.apply(List.of("reg", "query", "HKCU\\Control Panel\\Desktop", "/v", "UserPreferencesMask")).flatMap(DesktopLook::stillOnWindows));
    }
    if (name.contains("mac")) {
      // The first has no value where the desktop is light.
      return new DesktopLook(
          Optional.of(run.apply(List.of("defaults", "read", "-g", "AppleInterfaceStyle")).isPresent()),
          run.apply(List.of("defaults", "read", "com.apple.universalaccess", "reduceMotion")).map(text -> text.strip().equals("1")));
    }
    return new DesktopLook(
        run.apply(List.of("gsettings", "get", GNOME, "color-scheme")).map(text -> text.contains("dark")),
        stillOnGtk(run, gtk));
  }

  /**
   * GNOME says so by its settings; other desktops, such as KDE and Xfce, write it for the programs of GTK, and there the settings of GNOME, if
   * they are there at all, still have what they had at first.
   */
  private static Optional<Boolean> stillOnGtk(Function<List<String>, Optional<String>> run, Supplier<String> gtk) {
    Optional<Boolean> gnome =
        run.apply(List.of("gsettings", "get", GNOME, "enable-animations")).map(text -> text.strip().equals("false"));
    return gnome.orElse(false) ? gnome : stillInFile(gtk.get()).or(() -> gnome);
  }

  /** Where programs keep their settings: the folder that the XDG Base Directory Specification names. */
  static Path configuration(UnaryOperator<@Nullable String> environment) {
    String named = environment.apply("XDG_CONFIG_HOME");
    // By the specification a path that is not absolute is to be passed over.
    boolean isNamed = named != null && !named.isEmpty() && Path.of(named).isAbsolute();
    return isNamed ? Path.of(named) : Path.of(System.getProperty("user.home"), ".config");
  }

  /** What the settings of GTK below a folder say, one file behind the other. */
  static String gtk(Path configuration) {
    StringBuilder all = new StringBuilder();
    for (String name : GTK) {
      try (InputStream in = Files.newInputStream(configuration.resolve(name))) {
        all.append(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8)).append('\n');
      } catch (IOException notThere) {
        LOG.debug("There are no settings in {}", name, notThere);
      }
    }
    return all.toString();
  }

  private static Optional<Boolean> stillInFile(String lines) {
    return lines.lines().map(String::strip).filter(line -> line.matches("gtk-enable-animations\\s*=.*"))
        .map(line -> line.substring(line.indexOf('=') + 1).strip()).map(value -> value.equals("0") || value.equalsIgnoreCase("false"))
        .reduce((before, last) -> last);
  }

  /** Of the mask of {@code SystemParametersInfo}, the second bit of the fifth byte says whether what is inside windows is animated. */
  private static Optional<Boolean> stillOnWindows(String written) {
    Matcher mask = Pattern.compile("REG_BINARY\\s+[0-9A-Fa-f]{8}([0-9A-Fa-f]{2})").matcher(written);
    return mask.find() ? Optional.of((Integer.parseInt(mask.group(1), 16) & 2) == 0) : Optional.empty();
  }

  private static Optional<String> run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      boolean hasEnded = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!hasEnded) {
        process.destroy();
        return Optional.empty();
      }
      String written = new String(process.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
      return process.exitValue() == 0 && !written.isBlank() ? Optional.of(written) : Optional.empty();
    } catch (IOException notThere) {
      LOG.debug("The desktop can't be asked by {}", command, notThere);
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
