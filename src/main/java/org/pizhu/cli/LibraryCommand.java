package org.pizhu.cli;

import org.pizhu.library.Library;

/** A command that works in an open library. */
abstract class LibraryCommand extends LibraryFileCommand {

  LibraryCommand(CommandContext context) {
    super(context);
  }

  /** Does the work and gives the exit code. */
  abstract int run(Library opened);

  /** Whether the command changes the library. */
  abstract Access access();

  @Override
  public Integer call() {
    return inLibrary(access(), this::run);
  }
}
