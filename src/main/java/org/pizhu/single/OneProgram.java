package org.pizhu.single;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/**
 * The one program of a user. Who locks a file is it, and has a door, a socket, at which later starts ask. The system frees the lock when the
 * program ends, however it ends, so a socket that was left behind keeps nobody out.
 */
public final class OneProgram implements AutoCloseable {

  private static final String LOCK = "program";

  /** Beyond what is written: on Windows nobody else can read what is locked. */
  private static final long LOCKED_AT = 1 << 16;

  /** How long to wait before looking again, where the other is just beginning or just ending. */
  private static final long PAUSE_MILLIS = 25;

  private final @Nullable FileChannel lock;
  private final @Nullable Door door;
  private final @Nullable IOException alone;

  private OneProgram(@Nullable FileChannel lock, @Nullable Door door, @Nullable IOException alone) {
    this.lock = lock;
    this.door = door;
    this.alone = alone;
  }

  /**
   * Becomes the one program, or hands over to it.
   *
   * @param folder where the programs of this user meet; it is made if it isn't there
   * @param words what this start was asked for
   * @param patience how long to wait for the other program
   * @return nothing if another program has taken the words up
   * @throws PizhuException with PROGRAM_NOT_ANSWERING if another program runs and takes nothing
   */
  public static Optional<OneProgram> begin(Path folder, List<String> words, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    Note note = Note.NONE;
    try {
      PrivateFolder.make(folder);
      Path file = folder.resolve(LOCK);
      for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
        // Tried and read again each time: the other may have come just now, or may end and leave its place to a third.
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
        if (channel.tryLock(LOCKED_AT, 1, false) != null) {
          return Optional.of(first(folder, channel));
        }
        try (channel) {
          note = Note.read(channel);
        }
        if (Caller.isTaken(note, words, left)) {
          return Optional.empty();
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (IOException noPlace) {
      return Optional.of(new OneProgram(null, null, noPlace));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw new PizhuException(Problem.of(ProblemKind.PROGRAM_NOT_ANSWERING, "", note.process()));
  }

  /** The channel stays open: closing any channel of the file would free the lock on POSIX systems. */
  private static OneProgram first(Path folder, FileChannel locked) throws IOException {
    try {
      Door door = Door.open(folder);
      Note.of(door).write(locked);
      return new OneProgram(locked, door, null);
    } catch (IOException noDoor) {
      // Else later starts would wait for an answer that can't come.
      locked.close();
      throw noDoor;
    }
  }

  /** Why later starts can't find this program; nothing if they can. */
  public Optional<IOException> whyAlone() {
    return Optional.ofNullable(alone);
  }

  /** From now on takes what later starts were asked for; those that asked before have waited. To be called once. */
  public void receive(Receiver receiver) {
    if (door != null) {
      door.receive(receiver);
    }
  }

  /** Takes nothing any more. Later starts wait until this program has ended, and come in its place. */
  public void stopReceiving() throws IOException {
    if (door != null) {
      door.close();
    }
  }

  /** Gives up the place. */
  @Override
  public void close() throws IOException {
    stopReceiving();
    if (lock != null) {
      lock.close();
    }
  }
}
