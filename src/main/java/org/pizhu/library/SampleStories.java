package org.pizhu.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.pizhu.file.AtomicFile;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;

/** The seven stories that come with the program, for a first look at it. */
public final class SampleStories {

  private static final String NAME = "000_ca418ce6a18ed07a.txt";

  private SampleStories() {}

  /**
   * Brings the sample into a library that has no stories yet; does nothing to any other.
   *
   * @param folder where the sample's file is laid, so that its source has a place on this machine
   * @throws PizhuException if the file can't be written there
   */
  public static void fill(Library library, Path folder) {
    if (library.counts().stories() > 0) {
      return;
    }
    Path file = folder.resolve(NAME);
    try (InputStream sample =
        Objects.requireNonNull(SampleStories.class.getResourceAsStream("/org/pizhu/sample/" + NAME))) {
      Files.createDirectories(folder);
      AtomicFile.write(file, sample::transferTo);
    } catch (IOException e) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_WRITABLE, file), e);
    }
    library.storyImport().run(List.of(file), null, Progress.NONE);
  }
}
