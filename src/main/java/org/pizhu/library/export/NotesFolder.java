package org.pizhu.library.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.file.AtomicFile;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.LibraryValues;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;

/**
 * A folder with one Markdown file for each story of which there are notes, as Obsidian and Logseq take it. A file is written only where the
 * notes have changed, and never over what somebody else has written: what was written is known by its hash. Safe for use by several threads.
 */
public final class NotesFolder {

  /** Names of files get no longer, in code points, before the number of the story. */
  private static final int LONGEST = 60;
  /** Names of files have 255 bytes at most, and while one is written its name has five more. */
  private static final int MOST_BYTES = 250;
  /** What Windows takes for a device, whatever stands behind the first dot. */
  private static final Pattern DEVICE = Pattern.compile("^(?i:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *\\.");

  /** What is remembered of the library: which folders are its own. */
  private static final String KEY = "notes.folder.key";

  private final NotesExport export;
  private final StoryStore stories;
  private final LibraryValues values;

  NotesFolder(Database database, NotesExport export) {
    this.export = export;
    stories = new StoryStore(database);
    values = new LibraryValues(database);
  }

  /**
   * What an update came to.
   *
   * @param written how many files were written
   * @param unchanged how many were as they should be
   * @param removed how many were taken away, as there are no notes any more
   * @param edited what somebody has edited and was therefore not written
   * @param current how many files of the folder are up to date now, whether they were looked at or not
   */
  public record Update(int written, int unchanged, int removed, List<Edited> edited, int current) {
    public Update {
      edited = List.copyOf(edited);
    }
  }

  /**
   * A file that somebody has edited or put there.
   *
   * @param storyId the story whose notes belong into it
   * @param name the name of the file in the folder
   */
  public record Edited(long storyId, String name) {}

  /** What is to become of a file that somebody has edited. */
  public enum Answer {
    /** The notes are written, and what was edited is kept beside them under another name. */
    KEEP_BESIDE,
    /** It stays, and the notes of its story are not written as long as it does. */
    LEAVE
  }

  /**
   * Brings the files up to date.
   *
   * @param folder made where it is not there
   * @param only the stories whose notes may have changed; null for all. Files that are gone from the folder are written again anyway.
   * @throws PizhuException if the folder is that of another library or can't be written to; files that were written are noted all the same
   * @throws CancellationException if it was cancelled; likewise
   */
  public synchronized Update update(Path folder, @Nullable Collection<Long> only, ExportLanguage language, Progress progress) {
    NotesLedger ledger = open(folder);
    // Somebody may have emptied the folder, or taken files out of it: they come back, whatever has changed.
    TreeSet<Long> wanted = new TreeSet<>(only == null || ledger.isNew() ? stories.annotatedIds() : only);
    wanted.addAll(only == null ? ledger.stories() : ledger.missing());
    Counting counting = new Counting(folder, ledger);
    try {
      long done = 0;
      for (long story : wanted) {
        if (progress.isCancelled()) {
          throw new CancellationException();
        }
        counting.bring(story, note(story, language));
        progress.update(++done, wanted.size(), "");
      }
    } finally {
      ledger.save();
    }
    Set<Long> waiting = counting.edited.stream().map(Edited::storyId).collect(Collectors.toSet());
    int current = (int) ledger.stories().stream().filter(story -> !waiting.contains(story) && !ledger.isLeft(story)).count();
    return new Update(counting.written, counting.unchanged, counting.removed, counting.edited, current);
  }

  /**
   * Says what is to become of a file that somebody has edited.
   *
   * @param edited as an update has told it
   * @return the name of the file in which what was edited is now; that of the edited file itself if it is left; nothing if it is gone meanwhile: then
   *     the notes are written, whatever the answer
   * @throws PizhuException if the folder is that of another library or can't be written to
   */
  public synchronized Optional<String> answer(Path folder, Edited edited, Answer answer, ExportLanguage language) {
    NotesLedger ledger = open(folder);
    Path file = folder.resolve(edited.name());
    boolean isThere = Files.exists(file);
    if (isThere && answer == Answer.LEAVE) {
      ledger.leave(edited.storyId(), edited.name());
      ledger.save();
      return Optional.of(edited.name());
    }
    Path beside = beside(folder, edited.name());
    try {
      if (isThere) {
        Files.move(file, beside);
      }
    } catch (IOException e) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_WRITABLE, file), e);
    }
    ledger.forget(edited.storyId());
    ledger.save();
    update(folder, List.of(edited.storyId()), language, Progress.NONE);
    return isThere ? Optional.of(String.valueOf(beside.getFileName())) : Optional.empty();
  }

  private static Path beside(Path folder, String name) {
    String stem = name.substring(0, name.length() - NotesLedger.ENDING.length());
    int number = 2;
    Path free = folder.resolve(stem + " " + number + NotesLedger.ENDING);
    while (Files.exists(free)) {
      free = folder.resolve(stem + " " + ++number + NotesLedger.ENDING);
    }
    return free;
  }

  private NotesLedger open(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_WRITABLE, folder), e);
    }
    return NotesLedger.open(folder, key());
  }

  private String key() {
    Optional<String> known = values.get(KEY);
    String key = known.orElseGet(() -> UUID.randomUUID().toString());
    if (known.isEmpty()) {
      values.put(KEY, key);
    }
    return key;
  }

  /**
   * The notes of a story as they should stand in the folder.
   *
   * @param name the name of the file
   */
  private record Note(String name, byte[] bytes) {}

  private @Nullable Note note(long story, ExportLanguage language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      return export.note(story, language, out)
          .map(headline -> new Note(name(headline, story), out.toByteArray()))
          .orElse(null);
    } catch (IOException impossible) {
      throw new IllegalStateException("Memory can't be written to", impossible);
    }
  }

  /** A headline as the name of a file that every system takes, with the number that makes it the only one. */
  static String name(String headline, long story) {
    String plain = headline.replaceAll("[\\\\/:*?\"<>|#^\\[\\]\\p{Cntrl}\\p{Cf}]", " ").replaceAll("\\s+", " ").strip();
    String end = "(" + story + ")" + NotesLedger.ENDING;
    int length = Math.min(LONGEST, plain.codePointCount(0, plain.length()));
    String shortened = shortened(plain, length);
    while ((shortened + " " + end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      shortened = shortened(plain, --length);
    }
    return (shortened.isEmpty() ? "" : shortened + " ") + end;
  }

  private static String shortened(String plain, int length) {
    String words = plain.substring(0, plain.offsetByCodePoints(0, length)).strip().replaceAll("^\\.+", "");
    return DEVICE.matcher(words).find() ? "_" + words : words;
  }

  /** One update under way. */
  private static final class Counting {
    private final Path folder;
    private final NotesLedger ledger;
    private final List<Edited> edited = new ArrayList<>();
    private int written;
    private int unchanged;
    private int removed;

    Counting(Path folder, NotesLedger ledger) {
      this.folder = folder;
      this.ledger = ledger;
    }

    void bring(long story, @Nullable Note note) {
      NotesLedger.Entry before = ledger.of(story);
      if (before != null && before.isLeft()) {
        if (Files.exists(folder.resolve(before.name()))) {
          return;
        }
        before = null;
      }
      if (note == null) {
        if (before != null) {
          takeAway(story, before);
        }
        return;
      }
      String sha256 = Sha256.of(note.bytes());
      Path file = folder.resolve(before == null ? note.name() : before.name());
      byte[] there = read(file);
      if (there != null && !Arrays.equals(there, note.bytes()) && (before == null || !Sha256.of(there).equals(before.sha256()))) {
        edited.add(new Edited(story, String.valueOf(file.getFileName())));
      } else if (there != null && Arrays.equals(there, note.bytes()) && (before == null || before.name().equals(note.name()))) {
        ledger.put(story, note.name(), sha256);
        unchanged++;
      } else {
        write(story, note, sha256, before);
      }
    }

    private void write(long story, Note note, String sha256, NotesLedger.@Nullable Entry before) {
      Path file = folder.resolve(note.name());
      boolean isRenamed = before != null && !before.name().equals(note.name());
      if (isRenamed && Files.exists(file)) {
        edited.add(new Edited(story, note.name()));
        return;
      }
      AtomicFile.write(file, out -> out.write(note.bytes()));
      ledger.put(story, note.name(), sha256);
      if (isRenamed) {
        delete(folder.resolve(before.name()));
      }
      written++;
    }

    /** What somebody has edited stays: it is that person's now. */
    private void takeAway(long story, NotesLedger.Entry before) {
      Path file = folder.resolve(before.name());
      byte[] there = read(file);
      ledger.forget(story);
      if (there != null && Sha256.of(there).equals(before.sha256())) {
        delete(file);
        removed++;
      }
    }

    private static byte @Nullable [] read(Path file) {
      try {
        return Files.exists(file) ? Files.readAllBytes(file) : null;
      } catch (IOException e) {
        throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, file), e);
      }
    }

    private static void delete(Path file) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_WRITABLE, file), e);
      }
    }
  }
}
