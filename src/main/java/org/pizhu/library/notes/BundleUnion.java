package org.pizhu.library.notes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.packed.Bag;
import org.pizhu.library.edit.EditLog;
import org.pizhu.library.edit.SourceReader;
import org.pizhu.library.export.Bundles;
import org.pizhu.model.BackupReason;
import org.pizhu.model.Change;
import org.pizhu.model.FigureRef;
import org.pizhu.model.NotesCounts;
import org.pizhu.model.Picture;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Source;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.model.UnionDifference;
import org.pizhu.store.bundle.BundleRestore;
import org.pizhu.store.bundle.BundleStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.edit.GrowingEdit;
import org.pizhu.store.importing.GrowingSource;
import org.pizhu.store.importing.ImportStore;
import org.pizhu.store.importing.ReadyFragments;
import org.pizhu.store.intake.FileNote;
import org.pizhu.store.intake.IntakePlace;
import org.pizhu.store.picture.PictureStore;
import org.pizhu.store.source.SourcePieces;
import org.pizhu.store.source.SourceStore;
import org.pizhu.store.story.BatchResult;
import org.pizhu.store.story.NewFragment;
import org.pizhu.store.story.StoryReader;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

/**
 * Adds what a bundle or another library holds to a library that holds something already, as a part of the edit of an import. A bundle becomes a
 * library of its own in a temporary folder first. Its stories are read from their sources anew, and are those of this library where they are the
 * same; what is said of both differently stays as it is here, and is told.
 */
public final class BundleUnion {

  private static final int BATCH = 200;

  private final Database database;
  private final EditLog edits;
  private final SourceReader reader = new SourceReader();

  /** Brings other libraries into this one. */
  public BundleUnion(Database database, EditLog edits) {
    this.database = database;
    this.edits = edits;
  }

  /**
   * What came of it.
   *
   * @param added stories that the library did not have
   * @param known stories that it had
   * @param pictures figures that got their picture
   * @param notes what became of annotations and memos
   */
  public record Result(int added, int known, int pictures, NotesCounts notes) {}

  /**
   * Adds a bundle.
   *
   * @param theirs the keys of differences of which the bundle's side is taken
   * @throws PizhuException {@code BUNDLE_BROKEN} or {@code BUNDLE_NEWER}; then nothing was done
   * @throws java.util.concurrent.CancellationException if it was cancelled before anything was done
   */
  public Result take(Path file, Set<String> theirs, GrowingEdit edit, IntakePlace place, Consumer<FileNote> told, Progress progress) {
    return restored(file, progress, from -> unite(file, from, theirs, edit, place, told));
  }

  /** Does something with the library that a bundle makes, which is gone afterwards. */
  private static <T> T restored(Path file, Progress progress, Function<Database, T> work) {
    @Nullable Path folder = null;
    try (Bag bag = Bag.open(file)) {
      if (bag == null) {
        throw new PizhuException(Problem.of(ProblemKind.BUNDLE_BROKEN, file, "bagit.txt"));
      }
      bag.verify(progress);
      folder = Files.createTempDirectory("pizhu");
      try (Database from = Database.open(folder.resolve("bundle.pizhu"), Database.Access.READ_WRITE)) {
        new BundleRestore(from).run(file.toString(), new Bundles.BagFiles(bag), progress);
        return work.apply(from);
      }
    } catch (IOException unreadable) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, file), unreadable);
    } finally {
      delete(folder);
    }
  }

  /**
   * Adds another library, which stays as it is; another Pizhu may be working in it.
   *
   * @param theirs the keys of differences of which the other library's side is taken
   * @throws PizhuException if it is no library, or newer, or damaged
   */
  public Result merge(Path library, Set<String> theirs, GrowingEdit edit, IntakePlace place, Consumer<FileNote> told) {
    try (Database from = Database.open(library, Database.Access.READ_ONLY)) {
      return unite(library, from, theirs, edit, place, told);
    }
  }

  /**
   * What another library has too, but in another way.
   *
   * @throws PizhuException if it is no library, or newer, or damaged
   */
  public List<UnionDifference> differences(Path library) {
    try (Database from = Database.open(library, Database.Access.READ_ONLY)) {
      return differences(library, from);
    }
  }

  /**
   * What a bundle has too, but in another way; nothing where the library holds nothing yet.
   *
   * @throws PizhuException {@code BUNDLE_BROKEN} or {@code BUNDLE_NEWER}
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public List<UnionDifference> differencesOfBundle(Path file, Progress progress) {
    return new BundleStore(database).isNew() ? List.of() : restored(file, progress, from -> differences(file, from));
  }

  private List<UnionDifference> differences(Path file, Database from) {
    return new NotesUnion(from, database, file, stories(from), Set.of(), problem -> { }).differences();
  }

  private static void delete(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException("A temporary folder of our own can be deleted", failed);
    }
  }

  private Result unite(
      Path file, Database from, Set<String> theirs, GrowingEdit edit, IntakePlace place, Consumer<FileNote> told) {
    edits.before(BackupReason.MERGE);
    int[] counts = new int[2];
    Set<String> gone = new SourcePieces(from).removedContents();
    Set<String> hereBefore = new SourcePieces(database).stories(gone).keySet();
    int read = 0;
    int known = 0;
    for (Source source : new SourceStore(from).all()) {
      IntakePlace at = place.after(read++, known);
      boolean isWhole = new SourceStore(from).complete(source.sha256()).isPresent();
      if (isWhole && new SourceStore(database).complete(source.sha256()).isEmpty()) {
        source(from, source, edit, at, counts);
      } else if (isWhole) {
        ImportStore.Again again = new ImportStore(database)
            .again(new SourceStore(database).complete(source.sha256()).orElseThrow().id(), content -> !gone.contains(content), edit, at);
        counts[0] += again.back();
        counts[1] += again.known();
        known += again.known();
      }
    }
    gone.removeAll(hereBefore);
    counts[0] -= takeOut(gone, edit);
    Map<Long, Long> stories = stories(from);
    int pictures = pictures(from, stories, edit);
    NotesUnion notes = new NotesUnion(from, database, file, stories, theirs, told);
    List<Change> changes = new ArrayList<>(notes.changes());
    changes.addAll(new ShelfUnion(from, database, stories, notes.annotations()).changes());
    if (!changes.isEmpty()) {
      edits.grow(edit, changes);
    }
    return new Result(counts[0], counts[1], pictures, notes.counts());
  }

  /** What the other library has taken out came with its source all the same, and goes again. Returns how many stories that were. */
  private int takeOut(Set<String> contents, GrowingEdit edit) {
    StoryStore.Removable came = new StoryStore(database).removable(new SourcePieces(database).stories(contents).values());
    if (!came.free().isEmpty()) {
      edits.grow(edit, List.of(new Change.ImportChange(came.source(), Change.ImportChange.Way.OUT, came.free())));
    }
    return came.free().size();
  }

  private @Nullable Story read(String charset, byte[] piece) {
    StoryReader.Read read = reader.read(charset, piece);
    return read == null ? null : read.story();
  }

  private void source(Database from, Source source, GrowingEdit edit, IntakePlace place, int[] counts) {
    GrowingSource growing = new GrowingSource(source);
    ImportStore imports = new ImportStore(database);
    List<NewFragment> batch = new ArrayList<>();
    new SourcePieces(from).each(source.id(), (seq, bytes, number, content) -> {
      if (batch.size() >= BATCH) {
        count(imports.add(growing, ReadyFragments.of(batch), edit, place, List.of()), counts);
        batch.clear();
      }
      batch.add(new NewFragment(seq, bytes, number, content, content == null ? null : read(source.charset(), bytes)));
    });
    count(imports.addLast(growing, ReadyFragments.of(batch), edit, place, List.of()), counts);
  }

  private static void count(BatchResult result, int[] counts) {
    counts[0] += result.added();
    counts[1] += result.known();
  }

  /** The stories of this library by the numbers that they have in the bundle. */
  private Map<Long, Long> stories(Database from) {
    Map<Long, String> contents = new SourcePieces(from).contents();
    Map<String, Long> here = new SourcePieces(database).stories(contents.values());
    Map<Long, Long> stories = new TreeMap<>();
    contents.forEach((number, content) -> {
      if (here.containsKey(content)) {
        stories.put(number, here.get(content));
      }
    });
    return stories;
  }

  private int pictures(Database from, Map<Long, Long> stories, GrowingEdit edit) {
    PictureStore there = new PictureStore(from);
    Map<String, List<FigureRef>> wanted = new HashMap<>();
    stories.forEach((number, id) -> {
      Map<Integer, String> given = new StoryStore(from).story(number).map(StoredStory::pictures).orElse(Map.of());
      StoredStory stored = given.isEmpty() ? null : new StoryStore(database).story(id).orElse(null);
      given.forEach((figure, sha256) -> {
        if (stored != null && stored.figure(figure).isPresent() && !stored.pictures().containsKey(figure)) {
          wanted.computeIfAbsent(sha256, none -> new ArrayList<>()).add(new FigureRef(id, figure));
        }
      });
    });
    int found = 0;
    for (Map.Entry<String, List<FigureRef>> one : wanted.entrySet()) {
      Picture picture = there.picture(one.getKey()).orElseThrow();
      new PictureStore(database).attach(
          List.of(new PictureStore.Found(there.bytes(one.getKey()).orElseThrow(), picture.mediaType(), one.getValue())), edit);
      found += one.getValue().size();
    }
    return found;
  }
}
