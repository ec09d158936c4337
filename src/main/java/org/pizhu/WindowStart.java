package org.pizhu;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.pizhu.library.Library;
import org.pizhu.settings.Environment;
import org.pizhu.settings.Settings;
import org.pizhu.settings.SettingsFile;
import org.pizhu.single.OneProgram;
import org.pizhu.task.Beside;
import org.pizhu.ui.reader.WebFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes before the window is there: the toolkit starts, and the library opens beside it. */
final class WindowStart {

  private static final Logger LOG = LoggerFactory.getLogger(WindowStart.class);

  private WindowStart() {}

  /**
   * Opens the window. Returns when the toolkit runs; the program ends when the window is closed.
   *
   * @param environment where libraries and settings lie
   * @param arguments how the window was asked to open
   * @param program takes what later starts ask for
   */
  static void open(Environment environment, WindowArguments arguments, OneProgram program) {
    StartTime.reached("only program");
    Renderer.choose();
    program.whyAlone().ifPresent(reason -> LOG.warn("Later starts will not find this program", reason));
    SettingsFile file = new SettingsFile(environment.settingsFile(), Settings.defaults(environment.user()));
    Settings loaded = file.load();
    scale(loaded.get(Settings.SCALE));
    WebFolder.set(environment.webFolder());
    // The library opens while the toolkit starts: together they take most of the time to the first story.
    AnnotatorName annotator = new AnnotatorName(loaded.get(Settings.ANNOTATOR));
    CompletableFuture<Library> library = CompletableFuture.supplyAsync(() -> {
      Library opened = new Opening(environment, () -> loaded.get(Settings.BACKUPS)).open(arguments, loaded, annotator);
      StartTime.reached("library open");
      return opened;
    }, Beside.THREADS);
    Ahead ahead = new Ahead(loaded);
    Platform.startup(() -> {
      StartTime.reached("toolkit runs");
      WindowFrame frame = new WindowFrame();
      frame.show(loaded.get(Settings.WINDOW), loaded.get(Settings.THEME));
      StartTime.reached("window open");
      new App(environment, file, loaded, annotator, program, ahead, frame).start(library, arguments.files());
    });
    ahead.run();
  }

  /** Has JavaFX draw all windows larger than the desktop would; it reads that before it starts. What the user set there stays. */
  private static void scale(int percent) {
    for (String system : new String[] {"glass.gtk.uiScale", "glass.win.uiScale"}) {
      if (percent > 100 && System.getProperty(system) == null) {
        System.setProperty(system, percent + "%");
      }
    }
  }
}
