package org.pizhu.library.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.zip.ZipOutputStream;
import org.pizhu.exporter.BagWriter;
import org.pizhu.exporter.Exporters;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportHeader;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.PictureSource;
import org.pizhu.file.KeptOpen;
import org.pizhu.importer.packed.Bag;
import org.pizhu.library.correction.Rereading;
import org.pizhu.library.edit.LeftOut;
import org.pizhu.library.edit.LibraryCache;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.library.edit.LibraryListeners;
import org.pizhu.library.edit.OutputFile;
import org.pizhu.library.keep.LibraryCheck;
import org.pizhu.library.version.Standings;
import org.pizhu.model.Codebook;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.bundle.BundleRestore;
import org.pizhu.store.bundle.BundleStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

/**
 * Writes a whole library into one file and restores it: a bag (RFC 8493) in a zip, with the sources byte for byte, the pictures, all tables as
 * lines of JSON, and the annotations as other programs read them.
 */
public final class Bundles {

  /** What tells a bundle from other bags, in its payload. */
  static final String MARK = "library/schema.json";
  /** The annotations as Web Annotations. */
  static final String ANNOTATIONS = "annotations.jsonld";
  private static final String FOLDER = "pizhu-bundle";

  private final Database database;
  private final BundleStore store;
  private final StoryStore stories;
  private final ExportReading reading;
  private final TagStore tags;
  private final LibraryCache cache;
  private final LibraryListeners listeners;
  private final Clock clock;
  private final Supplier<String> creator;
  private final Supplier<Rereading> rereading;

  /**
   * @param standings tells how annotations stand in other versions
   * @param rereading reads stories again, where a bundle has them otherwise than their sources
   */
  public Bundles(
      Database database, LibraryCache cache, LibraryListeners listeners, Clock clock, Supplier<String> creator,
      Standings standings, Supplier<Rereading> rereading) {
    this.database = database;
    store = new BundleStore(database);
    stories = new StoryStore(database);
    reading = new ExportReading(database, standings);
    tags = new TagStore(database);
    this.cache = cache;
    this.listeners = listeners;
    this.clock = clock;
    this.creator = creator;
    this.rereading = rereading;
  }

  /**
   * Writes a file, whole or not at all. What nobody can read of a damaged library is left out of the annotations for other programs; what the
   * library itself is restored from holds it as it is.
   *
   * @param title what the bundle is called
   * @param language how the annotations speak
   * @param progress counts sources and pictures
   * @throws PizhuException if the file can't be written
   * @throws CancellationException if it was cancelled; the file is then as it was before
   */
  public void write(Path file, String title, ExportLanguage language, Progress progress) {
    OutputFile.write(file, out -> write(out, title, language, progress));
  }

  /**
   * Writes to a stream, which stays open.
   *
   * @return what was left out of the annotations
   * @throws IOException if the stream does
   * @throws CancellationException if it was cancelled
   */
  public List<Problem> write(OutputStream out, String title, ExportLanguage language, Progress progress) throws IOException {
    LeftOut left = new LeftOut();
    Codebook codebook = tags.readable(id -> left.add(Problem.of(ProblemKind.EXPORT_LACKS_TAG, id)));
    Instant at = clock.instant();
    try (ZipOutputStream zip = new ZipOutputStream(new KeptOpen(out))) {
      BagWriter bag = new BagWriter(zip, FOLDER, at);
      try (OutputStream entry = bag.open(ANNOTATIONS)) {
        ExportHeader header = new ExportHeader(title, "", creator.get(), at);
        Exporters.of(ExportFormat.JSONLD)
            .write(new ExportSet(header, language, codebook, each(codebook, left, progress), PictureSource.NONE), entry);
      }
      store.write(bag::open, progress);
      Map<String, String> info = new LinkedHashMap<>();
      // Who only looks has no name.
      if (!creator.get().isBlank()) {
        info.put("Source-Organization", creator.get());
      }
      info.put("External-Description", title);
      info.put("Bag-Software-Agent", "Pizhu");
      bag.end(info);
    }
    out.flush();
    return left.problems();
  }

  private Iterable<ExportedStory> each(Codebook codebook, LeftOut left, Progress progress) {
    return () -> ExportReading.each(stories.annotatedIds().iterator(), id -> {
      if (progress.isCancelled()) {
        throw new CancellationException();
      }
      return reading.whole(id, codebook, left);
    });
  }

  /** How many stories there are. */
  public int stories() {
    return stories.counts().stories();
  }

  /** Whether a file is a bundle. */
  public static boolean isBundle(Path file) {
    return Bag.holds(file, MARK);
  }

  /** Whether the library holds nothing yet, so that a bundle can be restored into it. */
  public boolean canRestore() {
    return store.isNew();
  }

  /**
   * Restores a library from a bundle as it was, with its history, into this one, which holds nothing yet. All of it is checked then as
   * {@link LibraryCheck} does; where a story is not what its source gives, stories are read again from their sources.
   *
   * @param progress counts files
   * @return what the check found
   * @throws PizhuException {@code BUNDLE_NEWER} or {@code BUNDLE_BROKEN}; then nothing was done
   * @throws CancellationException if it was cancelled; then nothing was done
   */
  public List<Problem> restore(Path file, Progress progress) {
    if (!canRestore()) {
      throw new IllegalStateException("The library holds something");
    }
    try (Bag bag = Bag.open(file)) {
      if (bag == null) {
        throw new PizhuException(Problem.of(ProblemKind.BUNDLE_BROKEN, file, "bagit.txt"));
      }
      bag.verify(progress);
      new BundleRestore(database).run(file.toString(), new BagFiles(bag), progress);
    } catch (IOException unreadable) {
      throw new PizhuException(Problem.of(ProblemKind.FILE_NOT_READABLE, file), unreadable);
    } finally {
      cache.forget();
    }
    List<Problem> found = new LibraryCheck(database).run(Progress.NONE);
    if (found.stream().anyMatch(problem -> problem.kind() == ProblemKind.CHECK_STORY || problem.kind() == ProblemKind.CHECK_STORY_SOURCE)) {
      rereading.get().run(Progress.NONE);
    }
    for (LibraryChange.Kind kind : LibraryChange.Kind.values()) {
      listeners.tell(kind, Set.of());
    }
    return found.stream().filter(problem -> problem.kind() != ProblemKind.CHECK_SEARCH_INDEX).toList();
  }

  /** The files of a bag. */
  public record BagFiles(Bag bag) implements BundleRestore.Files {
    @Override
    public Set<String> names() {
      return bag.payload();
    }

    @Override
    public InputStream open(String name) throws IOException {
      return bag.stream(name);
    }
  }
}
