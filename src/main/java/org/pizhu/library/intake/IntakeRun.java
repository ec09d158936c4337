package org.pizhu.library.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.Importers;
import org.pizhu.importer.NotesReader;
import org.pizhu.importer.notes.ForeignNotes;
import org.pizhu.importer.source.Importer;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.library.export.Bundles;
import org.pizhu.library.notes.BundleUnion;
import org.pizhu.library.picture.Pictures;
import org.pizhu.library.shelf.IndexBeside;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.ImportReport;
import org.pizhu.model.IntakeChoice;
import org.pizhu.model.NotesCounts;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Source;
import org.pizhu.model.TableColumns;
import org.pizhu.store.database.LibraryFiles;
import org.pizhu.store.edit.GrowingEdit;
import org.pizhu.store.importing.GrowingSource;
import org.pizhu.store.importing.ImportStore;
import org.pizhu.store.intake.FileNote;
import org.pizhu.store.intake.IntakeFile;
import org.pizhu.store.intake.IntakePlace;
import org.pizhu.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One go of an import over its files. What is wrong with one file or story is told with its place, and the rest goes on. */
final class IntakeRun {

  private static final Logger LOG = LoggerFactory.getLogger(IntakeRun.class);

  /** Whoever lists the stories does it again each time. */
  private static final long TELL_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final IntakeParts parts;
  private final long intake;
  private final GrowingEdit edit;
  private final IntakeWatch watch;
  private final Progress progress;
  private final Map<String, IntakeChoice> chosen;
  private final Importers importers;
  private final IndexBeside index;
  private final List<Problem> problems = new ArrayList<>();
  private int added;
  private int known;
  private int changed;
  private int pictures;
  private NotesCounts notes = NotesCounts.NONE;
  private int untold;
  private long told = System.nanoTime() - TELL_NANOS;

  /**
   * @param intake the number of the import
   * @param edit its edit, which grows
   * @param limits what is over them is left out
   */
  IntakeRun(IntakeParts parts, long intake, GrowingEdit edit, ImportLimits limits, IntakeWatch watch, Progress progress) {
    importers = new Importers(limits);
    this.parts = parts;
    this.intake = intake;
    this.edit = edit;
    this.watch = watch;
    this.progress = progress;
    index = new IndexBeside(parts.indexing());
    chosen = parts.choices().of(intake);
  }

  /**
   * Reads the files that wait, and looks for pictures.
   *
   * @param earlier what went wrong before
   * @param images a folder in which pictures are looked for by name, beside the folders of all files
   * @throws PizhuException if the library itself can't take more
   */
  ImportReport run(List<Problem> earlier, @Nullable Path images) {
    problems.addAll(earlier);
    List<IntakeFile> all = parts.intakes().files(intake);
    List<IntakeFile> waiting = parts.intakes().waiting(intake);
    RunProgress run = new RunProgress(waiting, all.size(), watch, progress);
    try {
      for (IntakeFile file : waiting) {
        if (progress.isCancelled()) {
          break;
        }
        run.begin(file);
        one(file, run);
      }
    } finally {
      index.end();
      tell();
    }
    if (!progress.isCancelled()) {
      pictures(all, images);
    }
    return new ImportReport(added, known, changed, pictures, problems, progress.isCancelled(), notes);
  }

  private void one(IntakeFile file, RunProgress run) {
    IntakePlace place = new IntakePlace(intake, file.file());
    Path path = Path.of(file.path());
    try {
      // First: what is open in this program may not be opened by anything else.
      boolean isLibrary = LibraryFiles.isLibrary(path);
      NotesReader.Kind kind = isLibrary ? null : NotesReader.kind(path);
      if (isLibrary) {
        united(path, place, met -> parts.bundles().merge(
            path, chosen.getOrDefault(file.path(), IntakeChoice.ALL).theirs(), edit, place.withMore(), met));
      } else if (kind == null && Bundles.isBundle(path)) {
        united(path, place, met -> parts.bundles().take(
            path, chosen.getOrDefault(file.path(), IntakeChoice.ALL).theirs(), edit, place.withMore(), met, run.reading()));
      } else if (kind == null) {
        stories(path, chosen.getOrDefault(file.path(), IntakeChoice.ALL), place, run);
      } else {
        notes(path, kind, place, run);
      }
    } catch (PizhuException e) {
      if (e.problem().isOfLibrary()) {
        throw e;
      }
      problems.add(e.problem());
      parts.intakes().failed(place, file.path(), e.problem());
    } catch (CancellationException e) {
      LOG.info("The import of {} was stopped while the file was looked through", path);
    } catch (RuntimeException fault) {
      // A fault of the program in one file keeps none of the others out.
      LOG.error("The import of {} failed", path, fault);
      Problem failed = Problem.of(ProblemKind.FILE_FAILED, path);
      problems.add(failed);
      parts.intakes().failed(place, file.path(), failed);
    }
  }

  /** A file of annotations; one that brings texts of stories that are not there brings these first. */
  private void notes(Path path, NotesReader.Kind kind, IntakePlace place, RunProgress run) {
    ForeignNotes foreign = NotesReader.read(path, kind, run.scanning());
    IntakeChoice choice = chosen.getOrDefault(path.toString(), IntakeChoice.ALL);
    // Those that came before the import was cut short are known by now, and belong to the file all the same.
    Set<Integer> texts = new TreeSet<>(parts.notes().unknownTexts(foreign));
    texts.addAll(choice.pages());
    if (!texts.isEmpty()) {
      remember(path, new IntakeChoice(null, texts, Set.of(), choice.theirs()));
      stories(path, IntakeChoice.of(texts), place.withMore(), run);
    }
    if (progress.isCancelled()) {
      return;
    }
    List<FileNote> met = new ArrayList<>();
    notes = notes.plus(parts.notes().take(path, kind, foreign, choice.theirs(), edit, met::add, run.reading()));
    met.stream().map(FileNote::problem).filter(problem -> problem.kind().isDoubt()).forEach(problems::add);
    if (!progress.isCancelled()) {
      parts.intakes().done(place, path.toString(), met);
    }
  }

  /** Keeps which texts of a file are stories of it, for when the import goes on after it was cut short. */
  private void remember(Path path, IntakeChoice choice) {
    Map<String, IntakeChoice> all = new HashMap<>(chosen);
    all.put(path.toString(), choice);
    parts.choices().put(intake, all);
  }

  /** A bundle or a library, whose stories come from their sources with all that is said of them. */
  private void united(Path path, IntakePlace place, Function<Consumer<FileNote>, BundleUnion.Result> union) {
    List<FileNote> met = new ArrayList<>();
    BundleUnion.Result result = union.apply(met::add);
    added += result.added();
    known += result.known();
    pictures += result.pictures();
    notes = notes.plus(result.notes());
    came(result.added());
    met.stream().map(FileNote::problem).filter(problem -> problem.kind().isDoubt()).forEach(problems::add);
    NotesCounts counts = result.notes();
    met.add(FileNote.of(Problem.of(
        ProblemKind.NOTES_TAKEN, path, counts.added(), counts.known(), counts.changed(), counts.moved(), counts.asked(), counts.homeless())));
    parts.intakes().done(place, path.toString(), met);
  }

  /**
   * Takes the stories of a file.
   */
  private void stories(Path path, IntakeChoice choice, IntakePlace place, RunProgress run) {
    Importer importer = importers.of(path, header -> columns(choice, header));
    SourceScan scan = importer.scan(path, run.scanning());
    if (progress.isCancelled()) {
      return;
    }
    Optional<Source> there = parts.sources().complete(scan.sha256());
    Reading reading = new Reading(path, scan, choice, there.isPresent());
    if (there.isEmpty()) {
      read(importer, reading, new GrowingSource(source(path, scan)), place, run);
    } else if (choice.isPart() || choice.columns() != null || parts.choices().isPart(there.get().id())) {
      more(importer, reading, there.get().id(), place, run);
    } else {
      ImportStore.Again again = parts.stories().again(there.get().id(), content -> true, edit, place);
      added += again.back();
      known += again.known();
      came(again.back());
    }
  }

  /** What was chosen for this import goes before what was chosen for a table with the same columns. */
  private @Nullable TableColumns columns(IntakeChoice choice, List<String> header) {
    return choice.columns() != null ? choice.columns() : parts.choices().remembered(header).orElse(null);
  }

  private Source source(Path file, SourceScan scan) {
    return new Source(
        0, file.getFileName().toString(), file.toString(), scan.sha256(), scan.size(), scan.charset().name(), parts.edits().now());
  }

  private void read(Importer importer, Reading reading, GrowingSource source, IntakePlace place, RunProgress run) {
    List<Problem> found = reading.scan().problems();
    problems.addAll(found);
    parts.intakes().problems(place, reading.file().toString(), found);
    boolean isWhole = take(importer, reading, (batch, notes, isLast) -> isLast
        ? parts.stories().addLast(source, batch, edit, place, notes)
        : parts.stories().add(source, batch, edit, place, notes), place, run);
    if (source.id() > 0) {
      parts.choices().setPart(source.id(), reading.choice().isPart() || !isWhole);
    }
  }

  /** Reads a file again of which not all was taken, or otherwise. */
  private void more(Importer importer, Reading reading, long sourceId, IntakePlace place, RunProgress run) {
    boolean isWhole = take(importer, reading, (batch, notes, isLast) ->
        parts.stories().addMore(sourceId, batch, edit, place, notes, isLast), place, run);
    if (!reading.choice().isPart() && !progress.isCancelled()) {
      parts.choices().setPart(sourceId, !isWhole);
    }
  }

  /**
   * A file that is read.
   *
   * @param isThere whether the library has its bytes
   */
  private record Reading(Path file, SourceScan scan, IntakeChoice choice, boolean isThere) {}

  /** Takes the stories of a file. Returns whether none was left out because of its size. */
  private boolean take(Importer importer, Reading reading, IntakeSink sink, IntakePlace place, RunProgress run) {
    ImportPipeline pipeline = new ImportPipeline(parts.stories(), parts.listeners(), sink, progress, batch -> {
      index.added(batch.fresh());
      came(batch.added());
    });
    ChosenPages pages = new ChosenPages(reading.choice(), reading.isThere(), fragment -> {
      if (fragment.story() != null) {
        run.story();
      }
      pipeline.accept(fragment);
    });
    try {
      importer.read(reading.file(), reading.scan(), pages, run.reading());
      pipeline.end();
      if (!progress.isCancelled()) {
        List<Problem> missing = pages.missing(reading.file().getFileName().toString());
        problems.addAll(missing);
        parts.intakes().problems(place, reading.file().toString(), missing);
      }
    } finally {
      pipeline.settle();
      // A file that was cut short may have brought, in the run before, what turns out to be changed only at its end.
      added += Math.max(0, pipeline.added() - pipeline.changed());
      known += pipeline.known();
      changed += pipeline.changed();
      problems.addAll(pipeline.problems());
    }
    return !pipeline.hasLeftOut();
  }

  private void came(int stories) {
    untold += stories;
    if (untold > 0 && System.nanoTime() - told >= TELL_NANOS) {
      tell();
    }
  }

  private void tell() {
    if (untold > 0) {
      untold = 0;
      told = System.nanoTime();
      parts.listeners().tell(LibraryChange.Kind.STORIES_ADDED, Set.of());
    }
  }

  private void pictures(List<IntakeFile> all, @Nullable Path images) {
    List<Problem> met = new ArrayList<>();
    List<Path> files = all.stream().map(file -> Path.of(file.path())).toList();
    Pictures.Found beside = parts.pictures().findBeside(files, edit, progress);
    pictures += beside.found();
    met.addAll(beside.problems());
    if (images != null) {
      lookBelow(images, met);
    }
    problems.addAll(met);
    parts.intakes().problems(new IntakePlace(intake, all.size()), "", met);
  }

  private void lookBelow(Path images, List<Problem> met) {
    try {
      Pictures.Found found = parts.pictures().findBelow(images, edit, progress);
      pictures += found.found();
      met.addAll(found.problems());
    } catch (PizhuException e) {
      if (e.problem().isOfLibrary()) {
        throw e;
      }
      met.add(e.problem());
    }
  }
}
