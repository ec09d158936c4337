package org.pizhu.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.pizhu.file.AtomicFile;
import org.pizhu.file.FreeSpace;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.text.Sha256;

/** A folder of pieces, each a file under its hash: what several backups have in common is there once. */
final class Pieces {

  /** So much has to stay free, so that backups don't take from the library the room to be saved. */
  private static final long RESERVE = 32L << 20;

  private static final int PREFIX = 2;

  private final Path folder;

  Pieces(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  private Path file(String sha256) {
    return folder.resolve(sha256.substring(0, PREFIX)).resolve(sha256);
  }

  /** Whether a piece is there as a whole; what is in it isn't looked at. */
  boolean holds(String sha256, int length) {
    Path file = file(sha256);
    return Files.isRegularFile(file) && file.toFile().length() == length;
  }

  /**
   * Keeps a piece that isn't there yet, and reads it again from the file.
   *
   * @throws PizhuException {@code BACKUP_NO_SPACE}, {@code DISK_FULL}, {@code FILE_NOT_WRITABLE}, or {@code BACKUP_BROKEN} if it isn't what was
   *     written
   */
  void put(String sha256, byte[] bytes, int length) {
    Path file = file(sha256);
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException failed) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_WRITABLE, folder), failed);
    }
    requireSpace(folder, length);
    AtomicFile.write(file, out -> out.write(bytes, 0, length));
    if (!Sha256.of(get(sha256)).equals(sha256)) {
      throw new PizhuException(Problem.of(ProblemKind.BACKUP_BROKEN, file));
    }
  }

  /**
   * The bytes of a piece, whatever they are.
   *
   * @throws PizhuException {@code BACKUP_BROKEN} if it isn't there or can't be read
   */
  byte[] get(String sha256) {
    Path file = file(sha256);
    try (InputStream in = Files.newInputStream(file)) {
      return in.readAllBytes();
    } catch (IOException failed) {
      throw new PizhuException(Problem.of(ProblemKind.BACKUP_BROKEN, file), failed);
    }
  }

  /**
   * Says if there isn't room for something; where that can't be known the writing itself tells it.
   *
   * @param place a folder that is there
   * @param bytes how much is to be written
   * @throws PizhuException {@code BACKUP_NO_SPACE}
   */
  static void requireSpace(Path place, long bytes) {
    OptionalLong free = FreeSpace.at(place);
    if (free.isPresent() && free.getAsLong() < bytes + RESERVE) {
      throw new PizhuException(Problem.of(ProblemKind.BACKUP_NO_SPACE, place, megabytes(bytes + RESERVE), megabytes(free.getAsLong())));
    }
  }

  private static long megabytes(long bytes) {
    return bytes >> 20;
  }

  /**
   * Deletes what no backup needs any more, and what was left of writing that was cut short.
   *
   * @param needed the hashes of the pieces that stay
   */
  void sweep(Set<String> needed) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).filter(file -> !needed.contains(file.getFileName().toString())).toList()) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_WRITABLE, folder), failed);
    }
  }
}
