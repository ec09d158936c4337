package org.pizhu.file;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a file whole or not at all: into a temporary file of the same folder, forced to the disk, then moved over the
 * target in one step (rename(2) of POSIX, MoveFileEx of Windows). Whatever goes wrong, a file that was there before is
 * there still.
 */
public final class AtomicFile {

  private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);

  private static final int BUFFER = 1 << 16;

  /** Less than this many bytes free: the disk counts as full, whatever language the system reports its error in. */
  private static final long NEXT_TO_NOTHING = 1 << 16;

  /** What this program writes; a lock tells only other programs. */
  private static final Set<Path> UNDER_WAY = ConcurrentHashMap.newKeySet();

  private AtomicFile() {}

  /** What goes into the file. */
  @FunctionalInterface
  public interface WriteAction {

    /**
     * @param out buffered; need not be closed
     */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file. A symbolic link stays and what it points to is replaced; a device or a pipe is written to directly.
   * The permissions of a file that is replaced are kept.
   *
   * @param target a file that need not exist, in a folder that must
   * @throws PizhuException {@link ProblemKind#FILE_IS_FOLDER}, {@link ProblemKind#FILE_NOT_WRITABLE} or
   *     {@link ProblemKind#DISK_FULL}; whatever else the
   *     action throws comes out as it is
   */
  public static void write(Path target, WriteAction action) {
    try {
      Path file = real(target);
      if (Files.isDirectory(file)) {
        throw new PizhuException(Problem.of(ProblemKind.FILE_IS_FOLDER, target));
      }
      if (Files.exists(file) && !Files.isWritable(file)) {
        throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_WRITABLE, target));
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        writeInto(file, action, Sync.NO);
      } else {
        replace(file, temporary -> writeInto(temporary, action, Sync.YES));
      }
    } catch (IOException e) {
      throw notWritten(target, e);
    }
  }

  private static PizhuException notWritten(Path target, IOException e) {
    ProblemKind kind = isDiskFull(target, e) ? ProblemKind.DISK_FULL : ProblemKind.FILE_NOT_WRITABLE;
    return new PizhuException(Problem.of(kind, target), e);
  }

  /** What makes a file by its name. */
  @FunctionalInterface
  public interface MakeAction {

    /**
     * @param file an empty file, to be filled, and forced to the disk
     */
    void make(Path file) throws IOException;
  }

  /**
   * Makes a new file that only something else can write, as a database.
   *
   * @param target a file that must not exist, in a folder that must
   * @throws PizhuException {@link ProblemKind#FILE_IS_THERE}, {@link ProblemKind#FILE_NOT_WRITABLE} or {@link ProblemKind#DISK_FULL}; whatever
   *     else the action throws comes out as it is
   */
  public static void make(Path target, MakeAction action) {
    if (Files.exists(target)) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_IS_THERE, target));
    }
    try {
      replace(target.toAbsolutePath(), action);
    } catch (IOException e) {
      throw notWritten(target, e);
    }
  }

  /** Where a link leads. What /dev/stdout leads to has no name where that is a pipe, and is written to by this one. */
  private static Path real(Path target) throws IOException {
    try {
      return Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    } catch (NoSuchFileException nameless) {
      LOG.debug("{} leads to nothing with a name", target, nameless);
      return target.toAbsolutePath();
    }
  }

  private static void replace(Path file, MakeAction action) throws IOException {
    Path temporary = create(file);
    try {
      action.make(temporary);
      keepPermissions(file, temporary);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException | Error e) {
      deleteAfter(e, temporary);
      throw e;
    } finally {
      UNDER_WAY.remove(temporary);
    }
  }

  /**
   * Makes an empty file beside another. It has the same name each time, so that what a program that was killed has left is found and replaced
   * by the next; only while another writes the same file does it get a name of its own.
   */
  private static Path create(Path file) throws IOException {
    Path usual = file.resolveSibling("." + file.getFileName() + ".tmp");
    if (UNDER_WAY.add(usual)) {
      if (isLeft(usual)) {
        Files.deleteIfExists(usual);
      }
      try {
        // createFile, not createTempFile: the latter would leave the file readable by its owner only.
        return Files.createFile(usual);
      } catch (FileAlreadyExistsException another) {
        UNDER_WAY.remove(usual);
      } catch (IOException | RuntimeException e) {
        UNDER_WAY.remove(usual);
        throw e;
      }
    }
    return Files.createFile(file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp"));
  }

  /** Whether nobody writes to a file: who does locks it, and the system takes the lock away from a program that ends. */
  private static boolean isLeft(Path temporary) throws IOException {
    if (!Files.isRegularFile(temporary, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (IOException unknown) {
      // It is gone by now, or another user's, or on a disk without locks: then it is left alone.
      LOG.debug("{} is left alone", temporary, unknown);
      return false;
    }
  }

  /** Keeps other programs away until the file is closed. */
  private static void lock(FileChannel channel) {
    try {
      channel.tryLock();
    } catch (IOException noLocks) {
      // A disk without locks, as some on a network: its files can be written all the same.
      LOG.debug("Nothing can be locked here", noLocks);
    }
  }

  private enum Sync { YES, NO }

  private static void writeInto(Path file, WriteAction action, Sync sync) throws IOException {
    // Not a channel: an interrupt would close it and look like a disk error.
    try (FileOutputStream bare = new FileOutputStream(file.toFile());
        OutputStream out = new BufferedOutputStream(bare, BUFFER)) {
      if (sync == Sync.YES) {
        lock(bare.getChannel());
      }
      action.write(out);
      out.flush();
      if (sync == Sync.YES) {
        bare.getFD().sync();
      }
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    if (Files.exists(from) && isPosix(from)) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  private static void deleteAfter(Throwable failure, Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static boolean isPosix(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
  }

  private static boolean isDiskFull(Path target, IOException failure) {
    String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (Stream.of("no space left", "not enough space", "disk quota exceeded").anyMatch(words::contains)) {
      return true;
    }
    Path folder = target.toAbsolutePath().getParent();
    return folder != null && Files.isDirectory(folder) && FreeSpace.isLessThan(NEXT_TO_NOTHING, folder) && Files.isWritable(folder);
  }
}
