package org.pizhu.library.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.file.AtomicFile;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/**
 * What was written into a folder of notes: a file in it, whose first line names the library, and each other one a story, the hash of what was
 * written, and the name of the file, with tabs between them. A line that can't be read is one that was not written.
 */
final class NotesLedger {

  static final String FILE = ".pizhu-notes";
  static final String ENDING = ".md";

  /** Stands for the hash of a file that is left to somebody else. */
  private static final String LEFT = "-";

  private final Path file;
  private final String library;
  private final Map<Long, Entry> entries = new TreeMap<>();
  private boolean isNew;
  private boolean isChanged;

  private NotesLedger(Path file, String library) {
    this.file = file;
    this.library = library;
  }

  /**
   * What was written of a story.
   *
   * @param name the name of the file in the folder
   * @param sha256 of what was written
   */
  record Entry(String name, String sha256) {

    /** Whether the file is left to somebody else. */
    boolean isLeft() {
      return sha256.equals(LEFT);
    }
  }

  /**
   * Reads the ledger of a folder; it is empty where there is none.
   *
   * @param library names the library
   * @throws PizhuException if the folder is that of another library, or the ledger can't be read
   */
  static NotesLedger open(Path folder, String library) {
    NotesLedger ledger = new NotesLedger(folder.resolve(FILE), library);
    if (!Files.exists(ledger.file)) {
      ledger.isNew = true;
      ledger.isChanged = true;
      return ledger;
    }
    try {
      List<String> lines = Files.readAllLines(ledger.file, StandardCharsets.UTF_8);
      if (!lines.isEmpty() && !lines.get(0).equals(library)) {
        throw new PizhuException(Problem.of(ProblemKind.NOTES_FOLDER_TAKEN, folder));
      }
      lines.stream().skip(1).map(line -> line.split("\t", 3))
          .filter(parts -> parts.length == 3 && parts[0].matches("\\d{1,18}"))
          .forEach(parts -> ledger.entries.put(Long.valueOf(parts[0]), new Entry(parts[2], parts[1])));
      return ledger;
    } catch (IOException e) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, ledger.file), e);
    }
  }

  /** Whether the folder had no ledger. */
  boolean isNew() {
    return isNew;
  }

  /**
   * The stories whose files are not in the folder any more.
   *
   * @throws PizhuException if the folder can't be read
   */
  Set<Long> missing() {
    Path folder = file.getParent();
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> there = files.map(one -> String.valueOf(one.getFileName())).collect(Collectors.toSet());
      return entries.keySet().stream().filter(story -> !there.contains(entries.get(story).name())).collect(Collectors.toSet());
    } catch (IOException | UncheckedIOException e) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, folder), e);
    }
  }

  Set<Long> stories() {
    return entries.keySet();
  }

  @Nullable Entry of(long story) {
    return entries.get(story);
  }

  /** Whether the file of a story is left to somebody else. */
  boolean isLeft(long story) {
    Entry entry = entries.get(story);
    return entry != null && entry.isLeft();
  }

  void put(long story, String name, String sha256) {
    Entry entry = new Entry(name, sha256);
    isChanged |= !entry.equals(entries.put(story, entry));
  }

  void leave(long story, String name) {
    put(story, name, LEFT);
  }

  void forget(long story) {
    isChanged |= entries.remove(story) != null;
  }

  /** Writes it if anything has changed. */
  void save() {
    if (!isChanged) {
      return;
    }
    StringBuilder text = new StringBuilder(library).append('\n');
    entries.forEach((story, entry) ->
        text.append(story).append('\t').append(entry.sha256()).append('\t').append(entry.name()).append('\n'));
    AtomicFile.write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    isChanged = false;
  }
}
