package org.pizhu.importer.picture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.packed.PictureVisitor;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where pictures are looked for: a folder with all below it, packed files among it, or what is packed in one file, a zip, a 7z, a tar (also
 * compressed by gzip, bzip2 or xz), a WARC, an ARC or a WACZ. Which of them it is the bytes tell. Nothing is unpacked to a disk; what would unpack
 * to more than {@link ImportLimits} say is not read.
 */
public final class PicturePlace {

  private static final Logger LOG = LoggerFactory.getLogger(PicturePlace.class);

  private final Path place;
  private final ImportLimits limits;
  private final Consumer<Problem> told;

  /**
   * @param place a folder or a file
   * @param limits what is over them is left out
   * @param told hears what can't be read; the rest is
   */
  public PicturePlace(Path place, ImportLimits limits, Consumer<Problem> told) {
    this.place = place;
    this.limits = limits;
    this.told = told;
  }

  /**
   * Gives the files of the place one after the other, on the calling thread.
   *
   * @param progress counts them; when it is cancelled the rest is left out
   * @throws PizhuException with FILE_NOT_FOUND if there is no such folder or file; with FILE_NOT_READABLE; with ARCHIVE_UNKNOWN for a file that
   *     is none of those above
   */
  public void each(Progress progress, PictureVisitor visitor) {
    long[] count = {0};
    PictureVisitor counting = (name, content) -> {
      progress.update(++count[0], 0, name.substring(name.lastIndexOf('/') + 1));
      visitor.file(name, content);
    };
    try {
      if (Files.isDirectory(place)) {
        folder(progress, counting);
      } else {
        packed(progress, counting);
      }
    } catch (IOException unreadable) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, place), unreadable);
    }
  }

  private void packed(Progress progress, PictureVisitor visitor) throws IOException {
    if (!Files.exists(place)) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_FOUND, place));
    }
    if (!new PackedFiles(place, limits, told).each(progress, visitor)) {
      throw new PizhuException(Problem.of(ProblemKind.ARCHIVE_UNKNOWN, place));
    }
  }

  private void folder(Progress progress, PictureVisitor visitor) throws IOException {
    Files.walkFileTree(place, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
          file(file, attributes.size(), progress, visitor);
        }
        return progress.isCancelled() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException failed) {
        told.accept(Problem.of(ProblemKind.FILE_NOT_READABLE, file));
        return FileVisitResult.CONTINUE;
      }
    });
  }

  /** A file of a folder: what is packed is looked into, too. */
  private void file(Path file, long size, Progress progress, PictureVisitor visitor) {
    String name = place.relativize(file).toString().replace('\\', '/');
    try {
      boolean isPacked = PackedFiles.isNamed(file)
          && new PackedFiles(file, limits, told).each(progress, (inner, content) -> visitor.file(name + "/" + inner, content));
      if (!isPacked) {
        visitor.file(name, () -> read(file, size));
      }
    } catch (IOException unreadable) {
      LOG.info("{} can't be looked into", file, unreadable);
      told.accept(Problem.of(ProblemKind.FILE_NOT_READABLE, file));
    }
  }

  private byte @Nullable [] read(Path file, long size) {
    if (size == 0) {
      told.accept(Problem.of(ProblemKind.PICTURE_EMPTY, file));
      return null;
    }
    if (size > limits.picture()) {
      told.accept(Problem.of(ProblemKind.PICTURE_TOO_LARGE, file, size, limits.picture()));
      return null;
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      told.accept(Problem.of(ProblemKind.PICTURE_NOT_READABLE, file));
      return null;
    }
  }
}
