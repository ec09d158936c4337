package org.pizhu.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the desktop looks, as far as it tells: GNOME and those that follow it by {@code gsettings}, macOS by {@code defaults}, Windows by its registry.
 *
 * @param dark whether its windows are dark; empty where it can't be known
 * @param still whether it wants nothing to move by itself; empty where it can't be known
 */
public record DesktopLook(Optional<Boolean> dark, Optional<Boolean> still) {

  /** Before the desktop has been asked. */
  public static final DesktopLook UNKNOWN = new DesktopLook(Optional.empty(), Optional.empty());

  private static final Logger LOG = LoggerFactory.getLogger(DesktopLook.class);

  private static final String GNOME = "org.gnome.desktop.interface";
  private static final int PATIENCE_SECONDS = 3;
  private static final int LONGEST = 4096;

  /** Asks the desktop by its own commands; that may take some tenths of a second. Any thread but the one of the window. */
  public static DesktopLook ask() {
    return ask(System.getProperty("os.name"), DesktopLook::run);
  }

  /**
   * Asks a desktop.
   *
   * @param system its name, as Java has it
   * @param run gives what a command writes; nothing if it isn't there or fails
   */
  static DesktopLook ask(String system, Function<List<String>, Optional<String>> run) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("windows")) {
      Function<String, List<String>> light = value -> List.of(
          "reg", "query", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize", "/v", value);
      return new DesktopLook(run.apply(light.apply("AppsUseLightTheme")).map(text -> text.strip().endsWith("0x0")), Optional.empty());
    }
    if (name.contains("mac")) {
      // The first has no value where the desktop is light.
      return new DesktopLook(
          Optional.of(run.apply(List.of("defaults", "read", "-g", "AppleInterfaceStyle")).isPresent()),
          run.apply(List.of("defaults", "read", "com.apple.universalaccess", "reduceMotion")).map(text -> text.strip().equals("1")));
    }
    return new DesktopLook(
        run.apply(List.of("gsettings", "get", GNOME, "color-scheme")).map(text -> text.contains("dark")),
        run.apply(List.of("gsettings", "get", GNOME, "enable-animations")).map(text -> text.strip().equals("false")));
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
