package org.pizhu.library.edit;

import java.nio.file.Path;
import java.util.List;
import org.pizhu.file.AtomicFile;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.database.LibraryFiles;

/** Where exports go: any file but a library, in which is all that somebody has done. A slip in a name must not cost years of work. */
public final class OutputFile {

  /** What SQLite keeps beside a library, which is a part of it. */
  private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");

  private OutputFile() {}

  /**
   * Writes a file as {@link AtomicFile#write} does.
   *
   * @throws PizhuException {@link ProblemKind#FILE_IS_LIBRARY}, and what that throws
   */
  public static void write(Path file, AtomicFile.WriteAction action) {
    assertNoLibrary(file);
    AtomicFile.write(file, action);
  }

  /**
   * Nothing may be written over a library, whether it is open or not.
   *
   * @throws PizhuException {@link ProblemKind#FILE_IS_LIBRARY}
   */
  public static void assertNoLibrary(Path file) {
    String name = String.valueOf(file.getFileName());
    boolean isPart = BESIDE.stream().filter(name::endsWith)
        .anyMatch(end -> LibraryFiles.isLibrary(file.resolveSibling(name.substring(0, name.length() - end.length()))));
    if (isPart || LibraryFiles.isLibrary(file)) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_IS_LIBRARY, file));
    }
  }
}
