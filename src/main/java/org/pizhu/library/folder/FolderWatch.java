package org.pizhu.library.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.shelf.WatchStore;
import org.pizhu.store.shelf.WatchedFile;
import org.pizhu.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder whose new files are to be imported. It is asked again and again, and says which files are new or changed and have stopped
 * growing. The system tells it where something happens; what it is not told of, as on network drives, it finds by looking through
 * the folder once in a while. For use by one thread at a time.
 */
public final class FolderWatch implements AutoCloseable {

  /** A file that is the same for so long is whole. */
  static final long QUIET_MILLIS = 2_000;

  /** One that was seen to grow may be of a program that fetches and writes in turn: it rests longer before it counts as whole. */
  static final long GROWN_QUIET_MILLIS = 15_000;

  /** So often the folder is looked through, even if nothing was told. */
  static final long RESCAN_MILLIS = 30_000;

  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

  private final Path folder;
  private final WatchStore store;
  private final LongSupplier millis;
  private final Map<String, WatchedFile> taken = new HashMap<>();
  private final Map<String, Growing> growing = new HashMap<>();
  private final Map<Path, WatchKey> keys = new HashMap<>();
  private @Nullable WatchService service;
  private boolean isTold = true;
  private boolean isMissing;
  private boolean isClosed;
  private long scanned;

  /** A file that is new or changed, and since when it has been as it is. */
  private record Growing(WatchedFile file, long since, boolean hasGrown) {
    boolean isWhole(long now) {
      return now - since >= (hasGrown ? GROWN_QUIET_MILLIS : QUIET_MILLIS);
    }
  }

  /**
   * What one look gave.
   *
   * @param files those that are to be imported, in their order; again at the next look, until they are taken
   * @param problem why the folder can't be looked into; once, until it can be
   * @param isThere whether it can be looked into
   */
  public record Look(List<Path> files, Optional<Problem> problem, boolean isThere) {
    public Look {
      files = List.copyOf(files);
    }
  }

  /**
   * @param millis tells the time
   */
  public FolderWatch(Path folder, WatchStore store, LongSupplier millis) {
    this.folder = folder.toAbsolutePath().normalize();
    this.store = store;
    this.millis = millis;
    store.taken().forEach(file -> taken.put(file.path(), file));
    try {
      service = this.folder.getFileSystem().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("The system does not tell what happens in {}; it is looked through now and then", this.folder, e);
    }
  }

  /**
   * Says what is to be imported.
   *
   * @param progress stops it
   * @throws java.util.concurrent.CancellationException if it was stopped
   */
  public synchronized Look look(Progress progress) {
    if (isClosed) {
      return new Look(List.of(), Optional.empty(), true);
    }
    if (!Files.isDirectory(folder)) {
      boolean isNew = !isMissing;
      isMissing = true;
      isTold = true;
      return new Look(List.of(), isNew ? Optional.of(Problem.of(ProblemKind.FOLDER_NOT_FOUND, folder)) : Optional.empty(), false);
    }
    isMissing = false;
    long now = millis.getAsLong();
    if (!isTold() && growing.isEmpty() && now - scanned < RESCAN_MILLIS) {
      return new Look(List.of(), Optional.empty(), true);
    }
    scanned = now;
    isTold = false;
    return new Look(scan(now, progress), Optional.empty(), true);
  }

  /** Whether anything has happened in the folder since the last look. */
  private boolean isTold() {
    WatchService from = service;
    if (from != null) {
      for (WatchKey key = from.poll(); key != null; key = from.poll()) {
        isTold |= !key.pollEvents().isEmpty();
        if (!key.reset()) {
          // Its folder is gone; one that comes in its place is new.
          keys.values().remove(key);
          isTold = true;
        }
      }
    }
    return isTold;
  }

  private List<Path> scan(long now, Progress progress) {
    FileFinder.Below below = FileFinder.below(folder, progress);
    below.folders().forEach(this::listen);
    List<Path> ready = new ArrayList<>();
    Set<String> there = new HashSet<>();
    for (Path path : below.files()) {
      there.add(path.toString());
      stamp(path).filter(file -> file.size() > 0 && !file.equals(taken.get(file.path()))).ifPresent(file -> {
        Growing before = growing.get(file.path());
        if (before == null || !before.file().equals(file)) {
          growing.put(file.path(), new Growing(file, now, before != null));
        } else if (before.isWhole(now)) {
          ready.add(path);
        }
      });
    }
    growing.keySet().retainAll(there);
    return ready;
  }

  private Optional<WatchedFile> stamp(Path path) {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return Optional.of(new WatchedFile(path.toString(), now.size(), now.lastModifiedTime().toMillis()));
    } catch (NoSuchFileException e) {
      LOG.debug("{} was there a moment ago", path, e);
      return Optional.empty();
    } catch (IOException e) {
      LOG.warn("{} can't be looked at; it is tried again", path, e);
      return Optional.empty();
    }
  }

  private void listen(Path below) {
    WatchService to = service;
    if (to == null || keys.containsKey(below)) {
      return;
    }
    try {
      keys.put(below, below.register(
          to, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE));
    } catch (IOException e) {
      // Systems watch a limited number of folders.
      LOG.warn("The system does not tell what happens in {}; it is looked through now and then", below, e);
    }
  }

  /** Notes that files were imported as they were at the last look, whatever came of it: they are looked into again once they change. */
  public synchronized void taken(List<Path> files) {
    List<WatchedFile> done = new ArrayList<>();
    for (Path path : files) {
      Growing file = growing.remove(path.toString());
      if (file != null) {
        done.add(file.file());
        taken.put(file.file().path(), file.file());
      }
    }
    store.take(done);
  }

  /** Watches no more. Closing twice does no harm. */
  @Override
  public synchronized void close() {
    isClosed = true;
    WatchService closed = service;
    service = null;
    try (closed) {
      LOG.debug("{} is watched no more", folder);
    } catch (IOException e) {
      LOG.warn("The watch over {} could not be ended", folder, e);
    }
  }
}
