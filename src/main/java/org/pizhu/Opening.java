package org.pizhu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.SampleStories;
import org.pizhu.library.keep.BackupShelf;
import org.pizhu.library.keep.Rescue;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupPlan;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.settings.Environment;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Version;
import org.pizhu.task.Progress;

/** Opens the library that is asked for. Any thread but that of the window. */
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
  private Path usual(Settings settings) {
    String last = settings.get(Settings.LAST_LIBRARY);
    return last.isEmpty() ? environment.defaultLibrary() : there(Path.of(last));
  }

  /** What somebody means has to be there: another library, perhaps an empty one, in the place of one on a drive that is away would be a fright. */
  private static Path there(Path meant) {
    if (!Files.exists(meant)) {
      throw new PizhuException(Problem.of(ProblemKind.LIBRARY_NOT_FOUND, meant));
    }
    return meant;
  }

  /**
   * The library that the arguments name, else the one that was open last, else the one in the data folder; at the very first start the sample.
   *
   * @throws PizhuException if it can't be opened; one that is named, or was open last, has to be there
   */
  Library open(WindowArguments arguments, Settings settings, Supplier<String> annotator) {
    if (arguments.sample()) {
      return openSample(annotator);
    }
    Path named = arguments.library();
    if (named != null) {
      return openFile(there(named), annotator);
    }
    // Files that a first start brings belong into a library of one's own.
    boolean isFirst = arguments.files().isEmpty() && settings.get(Settings.LAST_LIBRARY).isEmpty()
        && !Files.exists(environment.defaultLibrary());
    return isFirst ? openSample(annotator) : openFile(usual(settings), annotator);
  }

  Library openFile(Path file, Supplier<String> annotator) {
    Library library = Libraries.open(file, Clock.systemUTC(), annotator, backups.get());
    library.provenance().runsIn(Version.current());
    return library;
  }

  /** The sample library; the first time its stories are brought in. */
  Library openSample(Supplier<String> annotator) {
    Library library = openFile(environment.sampleLibrary(), annotator);
    SampleStories.fill(library, environment.data().resolve("sample"));
    return library;
  }

  /**
   * What can be read of a damaged library, only to be shown. The damaged one stays as it is.
   *
   * @param library what was read
   * @param damaged the backups of the damaged one
   * @param saved how much that is
   * @param last the newest backup; null if there is none
   */
  record Rescued(Library library, BackupShelf damaged, Rescue.Saved saved, @Nullable Backup last) {}

  /**
   * Reads what can be read of a damaged library.
   *
   * @throws PizhuException {@code LIBRARY_LOST} if that is nothing, {@code DISK_FULL}
   */
  Rescued rescued(BackupShelf damaged, Progress progress) {
    Rescue.Shown shown = Rescue.show(damaged, environment.rescued(), progress);
    Library library = Libraries.openShown(shown.file(), damaged.library(), Clock.systemUTC(), backups.get());
    return new Rescued(library, damaged, shown.saved(), damaged.list().stream().findFirst().orElse(null));
  }

  /** Opens once more what was read of a damaged library and was closed. */
  Rescued again(Rescued shown) {
    Library library = Libraries.openShown(shown.library().file(), shown.damaged().library(), Clock.systemUTC(), backups.get());
    return new Rescued(library, shown.damaged(), shown.saved(), shown.last());
  }

  /** The backups of a library, by where the settings have them. */
  BackupShelf shelf(Path library) {
    return BackupShelf.of(library, backups.get().folder());
  }

  /** Deletes what was read of a damaged library, once it is shown no more. */
  void forgetRescued() {
    Rescue.forget(environment.rescued());
  }

  /** Where the sample library lies. */
  Path sample() {
    return environment.sampleLibrary();
  }

  /** Whether two names are of one library, by way of links too. */
  static boolean isSame(Path one, Path other) {
    try {
      return one.equals(other) || Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException unreadable) {
      // Opening it meets the same and tells it.
      return false;
    }
  }

  /** Those of some files that are not there. */
  static List<Path> missing(List<Path> files) {
    return files.stream().filter(file -> !Files.exists(file)).toList();
  }
}
