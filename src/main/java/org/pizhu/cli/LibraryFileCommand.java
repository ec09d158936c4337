package org.pizhu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.model.BackupPlan;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.settings.Settings;
import org.pizhu.settings.SettingsFile;
import org.pizhu.settings.Version;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What all commands share: which library, and the form of the output. The file need not be one that can be opened. */
abstract class LibraryFileCommand implements Callable<Integer> {

  @Option(
      names = "--library",
      paramLabel = "FILE",
      description = "${bundle:clihelp.library}")
  private @Nullable Path library;

  @Option(names = "--json", description = "${bundle:clihelp.json}")
  private boolean json;

  private final CommandContext context;

  LibraryFileCommand(CommandContext context) {
    this.context = context;
  }

  /** How a command opens its library. */
  enum Access {
    READ,
    /** To change what is there: a library that is named wrongly is not made. */
    WRITE,
    /** To bring something in, and make the library if it isn't there. */
    MAKE
  }

  /**
   * Opens the library for as long as the work takes.
   *
   * @param work gives the exit code
   * @throws org.pizhu.model.PizhuException if it can't be opened
   */
  int inLibrary(Access access, ToIntFunction<Library> work) {
    if (access == Access.WRITE && !Files.exists(file())) {
      throw new PizhuException(Problem.of(ProblemKind.LIBRARY_NOT_FOUND, file()));
    }
    try (Library opened = access == Access.READ
        ? Libraries.openReadOnly(file(), Clock.systemUTC())
        : Libraries.open(file(), Clock.systemUTC(), context::annotator, BackupPlan.ONLY_BEFORE_ACTS.withFolder(backupRoot()))) {
      if (access != Access.READ) {
        opened.provenance().runsIn(Version.current());
      }
      return work.applyAsInt(opened);
    }
  }

  /** The file of the library. */
  Path file() {
    return library != null ? library : context.environment().defaultLibrary();
  }

  /** The folder for the backups of all libraries; empty for the one beside each. */
  String backupRoot() {
    return new SettingsFile(context.environment().settingsFile(), Settings.defaults(context.annotator())).load().get(Settings.BACKUPS).folder();
  }

  boolean json() {
    return json;
  }

  Output output() {
    return context.output();
  }

  CommandContext context() {
    return context;
  }

  /** The end of a command whose options don't fit each other. */
  CommandLine.ParameterException wrongUse(CommandLine.Model.CommandSpec spec, String key, Object... arguments) {
    return new CommandLine.ParameterException(spec.commandLine(), output().messages().get(key, arguments));
  }

  /**
   * What the command line names. A problem of a kind is its wrong use: it names what is not there.
   *
   * @param look finds it, or throws a {@link PizhuException} of this kind
   * @throws CommandLine.ParameterException in the words of the problem
   */
  <T> T named(CommandLine.Model.CommandSpec spec, ProblemKind kind, Supplier<T> look) {
    try {
      return look.get();
    } catch (PizhuException e) {
      if (e.problem().kind() != kind) {
        throw e;
      }
      throw new CommandLine.ParameterException(spec.commandLine(), output().messages().problem(e.problem()), e);
    }
  }
}
