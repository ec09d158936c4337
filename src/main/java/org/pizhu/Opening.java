package org.pizhu;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.pizhu.library.Library;
import org.pizhu.library.SampleStories;
import org.pizhu.model.BackupPlan;
import org.pizhu.settings.Environment;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Version;

/** Opens the library that is asked for. Any thread. */
final class Opening {

  private final Environment environment;
  private final Supplier<BackupPlan> backups;

  /**
   * @param backups gives the plan of backups that holds
   */
  Opening(Environment environment, Supplier<BackupPlan> backups) {
    this.environment = environment;
    this.backups = backups;
  }

  /** The file that is opened when nothing is named. */
  Path usual(Settings settings) {
    Path last = Path.of(settings.lastLibrary());
    boolean there = !settings.lastLibrary().isEmpty() && Files.exists(last);
    return there ? last : environment.defaultLibrary();
  }

  /** The library that the arguments name, else the one that was open last, else the one in the data folder. */
  Library open(WindowArguments arguments, Settings settings, Supplier<String> annotator) {
    if (arguments.sample()) {
      return openSample(annotator);
    }
    if (arguments.library() != null) {
      return openFile(arguments.library(), annotator);
    }
    return openFile(usual(settings), annotator);
  }

  Library openFile(Path file, Supplier<String> annotator) {
    Library library = Library.open(file, Clock.systemUTC(), annotator, backups.get());
    library.provenance().runsIn(Version.current());
    return library;
  }

  /** The sample library; the first time its stories are brought in. */
  Library openSample(Supplier<String> annotator) {
    Library library = openFile(environment.sampleLibrary(), annotator);
    SampleStories.fill(library, environment.data().resolve("sample"));
    return library;
  }
}
