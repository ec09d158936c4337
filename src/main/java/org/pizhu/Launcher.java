package org.pizhu;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.pizhu.cli.CommandLineInterface;
import org.pizhu.cli.VersionAnswer;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.settings.Environment;
import org.pizhu.settings.RuntimeFolder;
import org.pizhu.settings.Settings;
import org.pizhu.settings.SettingsFile;
import org.pizhu.single.OneProgram;

/** Where the program starts: arguments for the command line run it, none open the window. Touches no JavaFX class before that is decided. */
public final class Launcher {

  /** So long a start waits for a program that runs already: it may be starting itself, on a slow machine, or saving at its end. */
  private static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("pizhu.patience", 20));

  private Launcher() {}

  /**
   * Starts the program.
   *
   * @param args a command with its arguments; or nothing, {@code --sample}, a library, or files to import, for the window
   */
  public static void main(String[] args) {
    if (VersionAnswer.isAll(args)) {
      return;
    }
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
      Settings settings = settings(environment);
      System.exit(CommandLineInterface.run(args, environment, settings.get(Settings.ANNOTATOR), new Messages(language(settings))));
    }
  }

  /** Opens the window, or has the program that runs already open what was asked for. */
  private static void openWindow(String[] args, WindowArguments window) {
    Environment environment = Environment.ofProcess();
    try {
      Optional<OneProgram> program = OneProgram.begin(RuntimeFolder.ofProcess(environment), window.words(), PATIENCE);
      if (program.isPresent()) {
        WindowStart.open(environment, window, program.get());
      }
    } catch (PizhuException notAnswering) {
      Settings settings = settings(environment);
      int code = CommandLineInterface.refuse(args, notAnswering, new Messages(language(settings)));
      // A double-click has no terminal in which the words would be seen.
      Notice.show(notAnswering, settings);
      System.exit(code);
    } catch (UnsupportedOperationException noDisplay) {
      refuse(args, new PizhuException(Problem.of(ProblemKind.NO_DISPLAY, ""), noDisplay));
    }
  }

  private static Settings settings(Environment environment) {
    return new SettingsFile(environment.settingsFile(), Settings.defaults(environment.user())).load();
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
