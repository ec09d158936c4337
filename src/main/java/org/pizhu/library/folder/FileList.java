package org.pizhu.library.folder;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pizhu.model.LeftOut;
import org.pizhu.model.Problem;
import org.pizhu.store.intake.IntakeFile;
import org.pizhu.task.Progress;

/**
 * The files of an import.
 *
 * @param subject the name of the first file or folder that was given, and how many more there were
 * @param files in the order in which they are read
 * @param leftOut what was left out of folders
 * @param problems what went wrong while they were looked for
 */
public record FileList(String subject, List<IntakeFile> files, LeftOut leftOut, List<Problem> problems) {

  public FileList {
    requireNonNull(subject);
    requireNonNull(leftOut);
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /**
   * Finds the files of stories in what was given, as {@link org.pizhu.library.intake.Intake#find} does.
   *
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public static FileList find(List<Path> paths, Progress progress) {
    return FileFinder.find(paths, progress);
  }

  /** These very files, whatever they are. */
  public static FileList of(List<Path> paths) {
    return of(paths, paths, LeftOut.NOTHING, List.of());
  }

  /** What was given, what was found below it, and what was left out of it, with the reasons. */
  public static FileList of(List<Path> given, List<Path> found, LeftOut leftOut, List<Problem> problems) {
    List<IntakeFile> files = new ArrayList<>(found.size());
    for (Path path : found) {
      Path file = path.toAbsolutePath().normalize();
      File asFile = file.toFile();
      files.add(new IntakeFile(files.size(), file.toString(), asFile.isFile() ? asFile.length() : 0));
    }
    return new FileList(subject(given), files, leftOut, problems);
  }

  private static String subject(List<Path> given) {
    if (given.isEmpty()) {
      return "";
    }
    Path first = given.get(0).toAbsolutePath().normalize();
    String name = first.getFileName() == null ? first.toString() : first.getFileName().toString();
    return given.size() < 2 ? name : name + " +" + (given.size() - 1);
  }

  /** Where the files are. */
  public List<Path> paths() {
    return files.stream().map(file -> Path.of(file.path())).toList();
  }
}
