package org.pizhu.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;

/**
 * Where pictures are looked for: a folder with all below it, or what is packed in one file, a zip, a tar (also compressed by gzip), a WARC, an
 * ARC or a WACZ. Which of them it is the bytes tell. Nothing is unpacked to a disk; what would unpack to more than {@link Limits} says is not
 * read.
 */
public final class PicturePlace {

  private static final int HEAD = 1 << 14;

  private final Path place;
  private final Consumer<Problem> told;

  /**
   * @param place a folder or a file
   * @param told hears what can't be read; the rest is
   */
  public PicturePlace(Path place, Consumer<Problem> told) {
    this.place = place;
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
    byte[] head;
    try (InputStream in = Files.newInputStream(place)) {
      head = in.readNBytes(HEAD);
    }
    if (ArchivePictures.isArchive(place)) {
      ArchivePictures.all(place, progress, visitor);
    } else if (ZipParts.isZip(head)) {
      zip(progress, visitor);
    } else if (TarParts.isTar(head)) {
      try (InputStream in = Files.newInputStream(place)) {
        new TarParts(place, told).each(in, progress, visitor);
      }
    } else if (isPackedTar(head)) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(place), 1 << 16)) {
        new TarParts(place, told).each(in, progress, visitor);
      }
    } else {
      throw new PizhuException(Problem.of(ProblemKind.ARCHIVE_UNKNOWN, place));
    }
  }

  private boolean isPackedTar(byte[] head) {
    if (head.length < 2 || (head[0] & 0xff) != 0x1f || (head[1] & 0xff) != 0x8b) {
      return false;
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(place))) {
      return TarParts.isTar(in.readNBytes(TarParts.BLOCK));
    } catch (IOException broken) {
      // What can't be unpacked is nothing that could be looked into.
      return false;
    }
  }

  private void folder(Progress progress, PictureVisitor visitor) throws IOException {
    Files.walkFileTree(place, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
          visitor.file(place.relativize(file).toString().replace('\\', '/'), () -> read(file, attributes.size()));
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

  private byte @Nullable [] read(Path file, long size) {
    if (size == 0) {
      told.accept(Problem.of(ProblemKind.PICTURE_EMPTY, file));
      return null;
    }
    if (size > ImportLimits.DEFAULT.picture()) {
      told.accept(Problem.of(ProblemKind.PICTURE_TOO_LARGE, file, size, ImportLimits.DEFAULT.picture()));
      return null;
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      told.accept(Problem.of(ProblemKind.PICTURE_NOT_READABLE, file));
      return null;
    }
  }

  private void zip(Progress progress, PictureVisitor visitor) throws IOException {
    try (ZipParts parts = ZipParts.open(place)) {
      parts.tell(told);
      for (String name : parts.names()) {
        if (progress.isCancelled()) {
          return;
        }
        if (!name.endsWith("/")) {
          visitor.file(name, () -> parts.read(name, ImportLimits.DEFAULT.picture(), told));
        }
      }
    }
  }
}
