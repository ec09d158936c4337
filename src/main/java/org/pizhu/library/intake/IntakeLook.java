package org.pizhu.library.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.StorySource;
import org.pizhu.html.story.HeadlineText;
import org.pizhu.importer.Importers;
import org.pizhu.importer.NotesReader;
import org.pizhu.importer.archive.ArchiveImporter;
import org.pizhu.importer.source.Importer;
import org.pizhu.library.export.Bundles;
import org.pizhu.library.notes.BundleUnion;
import org.pizhu.library.notes.NotesIntake;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.PageFacts;
import org.pizhu.model.PizhuException;
import org.pizhu.model.SourcePage;
import org.pizhu.model.TableColumns;
import org.pizhu.model.TablePreview;
import org.pizhu.model.UnionDifference;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.LibraryFiles;
import org.pizhu.store.intake.IntakeChoiceStore;
import org.pizhu.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into files before they are imported, so that one can choose. Changes nothing. */
public final class IntakeLook {

  private static final Logger LOG = LoggerFactory.getLogger(IntakeLook.class);

  private final IntakeChoiceStore choices;
  private final BundleUnion union;
  private final NotesIntake notes;
  private final Supplier<ImportLimits> limits;

  /**
   * @param union compares other libraries
   * @param notes compares annotations that come back
   * @param limits what is over them is left out
   */
  IntakeLook(Database database, BundleUnion union, NotesIntake notes, Supplier<ImportLimits> limits) {
    this.union = union;
    this.notes = notes;
    choices = new IntakeChoiceStore(database);
    this.limits = limits;
  }

  /**
   * The pages or other stories of a file, in their order.
   *
   * @param columns what the columns hold where it is a table; none if their names are to tell
   * @param limits what is over them is left out
   * @param progress counts bytes; when it is cancelled, what was found so far is returned
   * @throws org.pizhu.model.PizhuException if the file can't be read
   */
  public static List<SourcePage> pages(
      Path file, @Nullable TableColumns columns, ImportLimits limits, Progress progress) {
    List<SourcePage> pages = new ArrayList<>();
    Importer importer = new Importers(limits).of(file, header -> columns);
    UnaryOperator<String> titles = Importers.isArchive(importer) ? ArchiveImporter.titles(file, progress) : address -> "";
    importer.read(file, importer.scan(file, progress), fragment -> {
      StorySource story = fragment.story();
      if (story != null) {
        PageFacts facts = story.page();
        pages.add(new SourcePage(
            fragment.number(),
            headline(story, titles),
            facts == null ? null : facts.address(),
            facts == null ? null : facts.published(),
            facts == null ? null : facts.captured()));
      }
    }, progress);
    return pages;
  }

  /** A page without a headline is called as its archive calls it. */
  private static String headline(StorySource story, UnaryOperator<String> titles) {
    String own = HeadlineText.of(story);
    String address = story.page() == null ? null : story.page().address();
    return own.isEmpty() && address != null ? titles.apply(address) : own;
  }

  /**
   * What there is to be chosen in files that were named themselves; of folders all is taken.
   *
   * @param progress counts bytes
   * @return none if it was cancelled
   */
  public Optional<List<IntakeQuestion>> questions(List<Path> paths, Progress progress) {
    List<IntakeQuestion> questions = new ArrayList<>();
    try {
      for (Path file : paths) {
        if (Files.isRegularFile(file)) {
          question(file, progress).ifPresent(questions::add);
        }
      }
      return progress.isCancelled() ? Optional.empty() : Optional.of(questions);
    } catch (CancellationException stopped) {
      LOG.debug("Looking into {} was stopped", paths, stopped);
      return Optional.empty();
    }
  }

  private Optional<IntakeQuestion> question(Path file, Progress progress) {
    try {
      if (holdsAnnotations(file)) {
        List<UnionDifference> differences = differences(file, progress);
        return differences.isEmpty() ? Optional.empty() : Optional.of(new IntakeQuestion.Differences(file, differences));
      }
      if (isArchive(file)) {
        List<SourcePage> pages = pages(file, null, limits.get(), progress);
        return pages.size() > 1 ? Optional.of(new IntakeQuestion.Pages(file, pages)) : Optional.empty();
      }
      return table(file).map(table -> new IntakeQuestion.Columns(file, table));
    } catch (PizhuException unreadable) {
      LOG.info("{} can't be looked into; the import tells why", file, unreadable);
      return Optional.empty();
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException fault) {
      // Nothing can be chosen in it then; the import meets the same and tells it.
      LOG.error("{} could not be looked into", file, fault);
      return Optional.empty();
    }
  }

  private static boolean holdsAnnotations(Path file) {
    return LibraryFiles.isLibrary(file) || NotesReader.kind(file) != null || Bundles.isBundle(file);
  }

  /**
   * What of a file is here otherwise: another library, a bundle, or annotations that come back. None in other files.
   *
   * @throws PizhuException if the file can't be read
   * @throws CancellationException if it was cancelled
   */
  public List<UnionDifference> differences(Path file, Progress progress) {
    if (LibraryFiles.isLibrary(file)) {
      return union.differences(file);
    }
    NotesReader.Kind kind = Files.isRegularFile(file) ? NotesReader.kind(file) : null;
    if (kind != null) {
      return kind == NotesReader.Kind.CODEBOOK ? List.of() : notes.differences(file, NotesReader.read(file, kind, progress));
    }
    return Bundles.isBundle(file) ? union.differencesOfBundle(file, progress) : List.of();
  }

  /** Whether a file is a web archive, of whose pages one may want some only. */
  public static boolean isArchive(Path file) {
    return Importers.isArchive(new Importers().of(file));
  }

  /** What a table looks like, with what its columns hold as far as that is known. None if the file is no table. */
  public Optional<TablePreview> table(Path file) {
    TablePreview preview = new Importers().preview(file);
    return Optional.ofNullable(preview).map(found -> new TablePreview(
        found.header(), choices.remembered(found.header()).orElse(found.columns()), found.rows()));
  }
}
