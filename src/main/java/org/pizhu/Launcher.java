package org.pizhu;

import java.util.Locale;
import java.util.Optional;
import org.pizhu.cli.CommandLineInterface;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.settings.Environment;
import org.pizhu.settings.Settings;
import org.pizhu.settings.SettingsFile;

/** Where the program starts: arguments for the command line run it, none open the window. Touches no JavaFX class before that is decided. */
public final class Launcher {

  private Launcher() {}

  /**
   * Starts the program.
   *
   * @param args a command with its arguments; or nothing, a library file, or {@code --sample}, for the window
   */
  public static void main(String[] args) {
    Optional<PizhuException> unreadable = LocaleCheck.problem(args);
    if (unreadable.isPresent()) {
      refuse(args, unreadable.get());
      return;
    }
    Optional<WindowArguments> window = WindowArguments.parse(args);
    if (window.isPresent()) {
      openWindow(args, window.get());
    } else {
      Environment environment = Environment.ofProcess();
      Settings settings =
          new SettingsFile(environment.settingsFile(), Settings.defaults(environment.user())).load();
      Messages messages = new Messages(language(settings));
      System.exit(CommandLineInterface.run(args, environment, settings.get(Settings.ANNOTATOR), messages));
    }
  }

  private static void openWindow(String[] args, WindowArguments window) {
    try {
      App.open(window);
    } catch (UnsupportedOperationException noDisplay) {
      refuse(args, new PizhuException(Problem.of(ProblemKind.NO_DISPLAY, ""), noDisplay));
    }
  }

  private static void refuse(String[] args, PizhuException problem) {
    Messages messages = new Messages(Language.of(Locale.getDefault(Locale.Category.DISPLAY)));
    System.exit(CommandLineInterface.refuse(args, problem, messages));
  }

  /** The language that the user has chosen, else that of the system. */
  static Language language(Settings settings) {
    return settings.get(Settings.LANGUAGE).isEmpty()
        ? Language.of(Locale.getDefault(Locale.Category.DISPLAY))
        : Language.of(Locale.forLanguageTag(settings.get(Settings.LANGUAGE)));
  }
}
