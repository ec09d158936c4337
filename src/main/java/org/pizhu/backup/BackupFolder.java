package org.pizhu.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pizhu.file.AtomicFile;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupReason;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backups of one library: a folder with a list for each, and the pieces of all. A list is written last and in one step, so a backup is there
 * as a whole or not at all, whenever the program ends. One program at a time may make or delete; any may read.
 */
public final class BackupFolder {

  private static final Logger LOG = LoggerFactory.getLogger(BackupFolder.class);

  /** Sixteen pages of a library: an hour's notes touch some dozens of pieces, and a library of 1.4 GB is six thousand files. */
  static final int PIECE = 1 << 18;

  /** Up to so many bytes every backup is put together and opened; beyond, those that are made by the clock once a day. */
  static final long ALWAYS_OPENED = 256L << 20;

  private static final String COPY = ".opened";
  private static final int DIGITS = 8;

  private final Path folder;
  private final Pieces pieces;
  private final Lists lists;

  /**
   * @param folder the folder; it need not be there
   */
  public BackupFolder(Path folder) {
    this.folder = folder;
    pieces = new Pieces(folder.resolve("pieces"));
    lists = new Lists(folder);
  }

  /**
   * Where the backups of a library lie.
   *
   * @param library its file, an absolute path
   * @param root the folder for the backups of all libraries; empty for the one beside the library
   */
  public static BackupFolder of(Path library, String root) {
    String name = library.getFileName().toString();
    return root.isEmpty()
        ? new BackupFolder(library.resolveSibling("backups").resolve(name))
        : new BackupFolder(Path.of(root).resolve(name + "-" + Sha256.of(library.toString()).substring(0, DIGITS)));
  }

  /** Its place on the disk. */
  public Path path() {
    return folder;
  }

  /** All whole backups, the newest first. */
  public List<Backup> list() {
    return lists.all().stream().map(Manifest::backup).sorted(Comparator.comparing(Backup::at).thenComparing(Backup::id).reversed()).toList();
  }

  /**
   * Makes a backup of a library that was found sound and stands still, and checks it. Where it is what the newest one is, that one is given and
   * nothing is made, unless a person asked, or is about to go back: then the list is to say what it was before.
   *
   * @param original the library
   * @param reason why
   * @param at when
   * @param opener opens the copy
   * @param progress counts bytes; when it is cancelled, nothing was made
   * @throws PizhuException {@code BACKUP_NO_SPACE} (arguments: the megabytes needed, those free), {@code BACKUP_BROKEN} if it isn't what was
   *     written, {@code DISK_FULL}, {@code FILE_NOT_WRITABLE}; then nothing was made
   * @throws CancellationException if it was cancelled
   */
  public Backup make(Original original, BackupReason reason, Instant at, Opener opener, Progress progress) {
    try {
      Files.createDirectories(pieces.folder());
    } catch (IOException failed) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_WRITABLE, folder), failed);
    }
    List<Manifest> before = lists.all();
    Optional<Manifest> newest = before.stream().max(Comparator.comparing(one -> one.backup().at()));
    Manifest made = cut(original, reason, at, Trust.LENGTH, progress);
    boolean isOwn = reason == BackupReason.ASKED || reason == BackupReason.RESTORE;
    if (!isOwn && newest.filter(one -> one.sha256().equals(made.sha256())).isPresent()) {
      return newest.get().backup();
    }
    Manifest checked = made;
    if (isToBeOpened(made.backup(), before)) {
      checked = opened(made, original, opener, progress);
    }
    lists.write(checked);
    return checked.backup();
  }

  /** Opens it; where a piece that was there already is broken, the library still has it, and it is written again. */
  private Manifest opened(Manifest made, Original original, Opener opener, Progress progress) {
    Manifest sound = made;
    try {
      open(made, opener, progress);
    } catch (PizhuException broken) {
      if (broken.problem().kind() != ProblemKind.BACKUP_BROKEN) {
        throw broken;
      }
      LOG.warn("Pieces in {} are broken and are written again", folder, broken);
      sound = cut(original, made.backup().reason(), made.backup().at(), Trust.HASH, progress);
      open(sound, opener, progress);
    }
    return sound.withCheck(Backup.Check.OPENED);
  }

  /** By what a piece that is there already counts as sound. */
  private enum Trust { LENGTH, HASH }

  private Manifest cut(Original original, BackupReason reason, Instant at, Trust trust, Progress progress) {
    MessageDigest whole = Sha256.digest();
    List<String> hashes = new ArrayList<>();
    byte[] bytes = new byte[PIECE];
    long added = 0;
    for (long from = 0; from < original.size(); from += PIECE) {
      stopIfCancelled(progress);
      int length = (int) Math.min(PIECE, original.size() - from);
      try {
        original.read(from, bytes, length);
      } catch (IOException failed) {
        throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, folder), failed);
      }
      whole.update(bytes, 0, length);
      MessageDigest digest = Sha256.digest();
      digest.update(bytes, 0, length);
      String sha256 = Sha256.hex(digest.digest());
      if (!pieces.holds(sha256, length) || trust == Trust.HASH && !isSound(sha256)) {
        pieces.put(sha256, bytes, length);
        added += length;
      }
      hashes.add(sha256);
      progress.update(from + length, original.size(), "");
    }
    Backup what = new Backup(
        lists.freeId(at), at.truncatedTo(ChronoUnit.MILLIS), reason, original.schema(), original.size(), added, original.counts(),
        Backup.Check.PIECES);
    return new Manifest(what, Sha256.hex(whole.digest()), PIECE, hashes);
  }

  private static boolean isToBeOpened(Backup made, List<Manifest> before) {
    boolean isByClock = made.reason() == BackupReason.RHYTHM || made.reason() == BackupReason.CLOSING;
    return made.size() <= ALWAYS_OPENED || !isByClock || before.stream().noneMatch(one ->
        one.backup().check() == Backup.Check.OPENED && one.backup().at().isAfter(made.at().minus(1, ChronoUnit.DAYS)));
  }

  private void open(Manifest made, Opener opener, Progress progress) {
    withCopy(made, progress, copy -> {
      if (!opener.open(copy).equals(made.backup().counts())) {
        throw new PizhuException(Problem.of(ProblemKind.BACKUP_BROKEN, lists.file(made.backup().id())));
      }
      return copy;
    });
  }

  /**
   * Puts a backup together to a file of its own for as long as it is used.
   *
   * @param id which one
   * @param progress counts bytes
   * @param use what is done with the file
   * @return what that gives
   * @throws PizhuException what {@link #extract} throws
   * @throws CancellationException if it was cancelled
   */
  public <T> T withCopy(String id, Progress progress, Function<Path, T> use) {
    return withCopy(lists.get(id), progress, use);
  }

  private <T> T withCopy(Manifest manifest, Progress progress, Function<Path, T> use) {
    Path copy = null;
    try {
      copy = Files.createTempFile(folder, manifest.backup().id(), COPY);
      assemble(manifest, copy, progress);
      return use.apply(copy);
    } catch (IOException failed) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_WRITABLE, folder), failed);
    } finally {
      if (copy != null) {
        delete(List.of(copy, beside(copy, "-wal"), beside(copy, "-shm")));
      }
    }
  }

  private static Path beside(Path file, String end) {
    return file.resolveSibling(file.getFileName() + end);
  }

  private void delete(List<Path> files) {
    try {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failed) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_WRITABLE, folder), failed);
    }
  }

  /**
   * Puts a backup together to a file, which then is the library as it was.
   *
   * @param id which one
   * @param target the file, written whole or not at all
   * @param progress counts bytes
   * @throws PizhuException {@code BACKUP_NOT_FOUND}, {@code BACKUP_BROKEN} (file: what is broken), {@code BACKUP_NO_SPACE}, {@code DISK_FULL},
   *     {@code FILE_NOT_WRITABLE}
   * @throws CancellationException if it was cancelled
   */
  public void extract(String id, Path target, Progress progress) {
    assemble(lists.get(id), target, progress);
  }

  private void assemble(Manifest manifest, Path target, Progress progress) {
    Pieces.requireSpace(target.toAbsolutePath().getParent(), manifest.backup().size());
    AtomicFile.write(target, out -> {
      if (!manifest.sha256().equals(write(manifest, out, progress))) {
        throw new PizhuException(Problem.of(ProblemKind.BACKUP_BROKEN, lists.file(manifest.backup().id())));
      }
    });
  }

  private String write(Manifest manifest, OutputStream out, Progress progress) throws IOException {
    MessageDigest whole = Sha256.digest();
    long done = 0;
    for (String piece : manifest.pieces()) {
      stopIfCancelled(progress);
      byte[] bytes = pieces.get(piece);
      whole.update(bytes);
      out.write(bytes);
      done += bytes.length;
      progress.update(done, manifest.backup().size(), "");
    }
    return Sha256.hex(whole.digest());
  }

  private static void stopIfCancelled(Progress progress) {
    if (progress.isCancelled()) {
      throw new CancellationException();
    }
  }

  /**
   * Deletes the backups that need not be kept, and what was left by a program that ended in the middle.
   *
   * @param now the time
   * @param zone says when a day begins
   * @param limit the bytes that they may take
   */
  public void thin(Instant now, ZoneId zone, long limit) {
    delete(leftovers(now));
    remove(Thinning.superfluous(lists.all(), now, zone, limit).stream().map(one -> one.backup().id()).toList());
  }

  /** Copies that nobody can be using any more, and beginnings of files. */
  private List<Path> leftovers(Instant now) {
    FileTime yesterday = FileTime.from(now.minus(1, ChronoUnit.DAYS));
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if ((name.contains(COPY) || name.endsWith(".tmp")) && Files.getLastModifiedTime(file).compareTo(yesterday) < 0) {
          found.add(file);
        }
      }
    } catch (IOException failed) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, folder), failed);
    }
    return found;
  }

  /** Deletes backups, and the pieces that no other needs. Deleting one that isn't there does no harm. */
  public void remove(List<String> ids) {
    delete(ids.stream().map(lists::file).toList());
    List<Manifest> left = lists.all();
    // A list that can't be read may be of a later version: what it needs isn't known, so nothing goes.
    if (left.size() == lists.files().size()) {
      Set<String> needed = new HashSet<>();
      left.forEach(one -> needed.addAll(one.pieces()));
      pieces.sweep(needed);
    }
  }

  /** The bytes that all backups take. */
  public long bytes() {
    Set<String> counted = new HashSet<>();
    long bytes = 0;
    for (Manifest one : lists.all()) {
      for (int i = 0; i < one.pieces().size(); i++) {
        bytes += counted.add(one.pieces().get(i)) ? one.length(i) : 0;
      }
    }
    return bytes;
  }

  /**
   * Reads every piece of every backup and compares its hash.
   *
   * @param progress counts pieces; when it is cancelled, what was found so far is returned
   * @return {@code BACKUP_BROKEN} (file: the list) for each backup that can't be gone back to
   */
  public List<Problem> check(Progress progress) {
    List<Problem> problems = new ArrayList<>();
    Set<String> sound = new HashSet<>();
    Set<String> broken = new HashSet<>();
    List<Path> all = lists.files();
    for (int i = 0; i < all.size() && !progress.isCancelled(); i++) {
      Optional<Manifest> manifest = lists.read(all.get(i));
      boolean isWhole = manifest.isPresent();
      for (String piece : manifest.map(Manifest::pieces).orElse(List.of())) {
        if (!sound.contains(piece) && !broken.contains(piece) && !progress.isCancelled()) {
          (isSound(piece) ? sound : broken).add(piece);
        }
        isWhole &= !broken.contains(piece);
      }
      if (!isWhole) {
        problems.add(Problem.of(ProblemKind.BACKUP_BROKEN, all.get(i)));
      }
      progress.update(i + 1L, all.size(), all.get(i).getFileName().toString());
    }
    return problems;
  }

  private boolean isSound(String piece) {
    try {
      return Sha256.of(pieces.get(piece)).equals(piece);
    } catch (PizhuException gone) {
      if (gone.problem().kind() == ProblemKind.BACKUP_BROKEN) {
        return false;
      }
      throw gone;
    }
  }
}
