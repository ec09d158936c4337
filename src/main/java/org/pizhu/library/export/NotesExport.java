package org.pizhu.library.export;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.pizhu.exporter.Exporters;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportHeader;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.exporter.set.PictureSource;
import org.pizhu.exporter.template.TemplateExporter;
import org.pizhu.exporter.template.TemplateKind;
import org.pizhu.library.codebook.CodebookLosses;
import org.pizhu.library.edit.LeftOut;
import org.pizhu.library.edit.OutputFile;
import org.pizhu.library.edit.TextFile;
import org.pizhu.model.Annotation;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.Codebook;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.picture.PictureStore;
import org.pizhu.task.Progress;

/** Writes notes files. Reads each story only when its turn comes, so that a large library needs no more memory than a small one. */
public final class NotesExport {

  /** Templates have some pages; what is larger is something else. */
  private static final long LARGEST_TEMPLATE = 16L << 20;

  private final ExportSelection choices;
  private final ExportReading reading;
  private final ExportPlanner planner;
  private final NotesFolder folder;
  private final Bundles bundles;
  private final TagStore tags;
  private final PictureStore pictures;
  private final Clock clock;
  private final Supplier<String> creator;

  /** Exports from one library. */
  public NotesExport(Database database, ExportSources sources, Clock clock, Supplier<String> creator) {
    choices = new ExportSelection(database, sources);
    reading = new ExportReading(database, sources.standings());
    planner = new ExportPlanner(database, sources.shelf(), sources.searches());
    tags = new TagStore(database);
    pictures = new PictureStore(database);
    folder = new NotesFolder(database, this);
    bundles = sources.bundles();
    this.clock = clock;
    this.creator = creator;
  }

  /**
   * What is to be written, and how.
   *
   * @param scope which notes
   * @param filter which annotations of them
   * @param shape how they are laid out
   * @param format in which format
   * @param template the path of a file by whose form it is written; empty for the usual form
   * @param title the title of the document
   * @param scopeWords scope and filter in words, for the reader
   * @param language the language of the document
   */
  public record Request(
      ExportScope scope,
      AnnotationFilter filter,
      ExportShape shape,
      ExportFormat format,
      String template,
      String title,
      String scopeWords,
      ExportLanguage language) {

    public Request {
      requireNonNull(scope);
      requireNonNull(filter);
      requireNonNull(shape);
      requireNonNull(format);
      requireNonNull(template);
    }

    /** All notes of a scope, laid out as usual. */
    public Request(ExportScope scope, ExportFormat format, String title, String scopeWords, ExportLanguage language) {
      this(scope, AnnotationFilter.NONE, ExportShape.USUAL, format, "", title, scopeWords, language);
    }
  }

  /**
   * How an export begins, and how much it holds.
   *
   * @param stories how many stories it has; one that stands in several groups counts once
   * @param annotations how many annotations it has; likewise
   * @param groups how many groups; 0 where it is not in groups
   * @param text its first characters
   * @param isWhole whether that is all of it
   */
  public record Preview(int stories, int annotations, int groups, String text, boolean isWhole) {}

  /**
   * What a plan comes to in this library.
   *
   * @param ground what is open and listed
   * @param title the title of the document
   * @throws PizhuException if what it names is not in this library, or nothing is open that it asks for
   */
  public Request request(ExportPlan plan, ExportGround ground, String title, ExportLanguage language) {
    return planner.request(plan, ground, title, language);
  }

  /**
   * Writes a file, whole or not at all. What nobody can read of a damaged library is left out; in the place of a file that is there, which may
   * have it, nothing is written then.
   *
   * @return what was left out of it for that; empty for a sound library
   * @throws PizhuException {@code EXPORT_KEPT} if something would be left out and the file is there; if the file can't be written, or a story or
   *     tag of the scope is not there
   * @throws CancellationException if it was cancelled; the file is then as it was before
   */
  public List<Problem> write(Request request, Path file, Progress progress) {
    List<Problem> lacking = new ArrayList<>();
    boolean isThere = Files.isRegularFile(file);
    OutputFile.write(file, out -> {
      lacking.addAll(write(request, out, progress));
      if (isThere && !lacking.isEmpty()) {
        throw new PizhuException(Problem.of(ProblemKind.EXPORT_KEPT, file, lacking.size()));
      }
      // Formats that read no stories are asked nothing on the way.
      if (progress.isCancelled()) {
        throw new CancellationException();
      }
    });
    return lacking;
  }

  /** What the format of an export has no place for and leaves out. */
  public List<Problem> losses(Request request) {
    return request.template().isEmpty() ? CodebookLosses.of(tags.readable(unreadable -> { }), request.format()) : List.of();
  }

  /**
   * Writes to a stream, which stays open. What nobody can read of a damaged library is left out.
   *
   * @return what was left out for that; empty for a sound library
   * @throws IOException if the stream does
   * @throws PizhuException if a story or tag of the scope is not there
   * @throws CancellationException if it was cancelled
   */
  public List<Problem> write(Request request, OutputStream out, Progress progress) throws IOException {
    if (request.format() == ExportFormat.BUNDLE) {
      return bundles.write(out, request.title(), request.language(), progress);
    }
    return write(request, choices.of(request, progress), exporter(request), out, progress);
  }

  private static Exporter exporter(Request request) {
    String template = request.template();
    if (template.isEmpty()) {
      return Exporters.of(request.format());
    }
    String text = TextFile.read(template, LARGEST_TEMPLATE);
    return new TemplateExporter(String.valueOf(Path.of(template).getFileName()), text, TemplateKind.ofName(template));
  }

  /**
   * Writes a template to begin with.
   *
   * @throws PizhuException if the file can't be written
   */
  public void sample(TemplateKind kind, Path file) {
    OutputFile.write(file, out -> out.write(kind.sample().getBytes(StandardCharsets.UTF_8)));
  }

  private List<Problem> write(Request request, ChosenNotes chosen, Exporter exporter, OutputStream out, Progress progress)
      throws IOException {
    LeftOut left = new LeftOut();
    Codebook codebook = tags.readable(id -> left.add(Problem.of(ProblemKind.EXPORT_LACKS_TAG, id)));
    ExportHeader header =
        new ExportHeader(request.title(), request.scopeWords(), creator.get(), clock.instant());
    exporter.write(new ExportSet(
        header,
        request.language(),
        codebook,
        reading.groups(chosen, request.shape(), citing(request), codebook, left, progress),
        sha256 -> left.read(() -> picture(sha256), Problem.of(ProblemKind.EXPORT_LACKS_PICTURE, sha256)).flatMap(read -> read),
        choices.linked(chosen),
        request.shape().content()), out);
    return left.problems();
  }

  private static ExportReading.Citing citing(Request request) {
    ExportLanguage language = request.language();
    if (!request.shape().citations() || language.citationStyle().isEmpty()) {
      return story -> "";
    }
    return Citations.of(language.citationStyle(), language.words().get("export.no-headline"), language.zone())::entry;
  }

  /**
   * Writes the notes of one story as a file of its own, the same bytes as long as nothing of them has changed.
   *
   * @return the headline of the story; nothing if there are no notes of it, and nothing is written then
   * @throws IOException if the stream throws it
   */
  Optional<String> note(long storyId, ExportLanguage language, OutputStream out) throws IOException {
    Optional<ExportedStory> known = reading.story(storyId);
    if (known.isEmpty() || known.get().annotations().isEmpty() && known.get().memo().isBlank()) {
      return Optional.empty();
    }
    ExportedStory story = known.get();
    String headline = story.story().shown().headline();
    Instant changed = story.annotations().stream().map(Annotation::modified).max(Comparator.naturalOrder())
        .orElse(story.story().source().imported());
    String title = headline.isBlank() ? language.words().get("export.no-headline") : headline;
    ExportHeader header = new ExportHeader(title, "", "", changed);
    Exporters.of(ExportFormat.OBSIDIAN).write(
        new ExportSet(header, language, tags.codebook(), List.of(story), this::picture), out);
    return Optional.of(headline);
  }

  /** Folders in which the notes are kept as files. */
  public NotesFolder folder() {
    return folder;
  }

  /**
   * Shows how an export would begin. Of a format that nobody could read as it is the same notes are shown as Markdown.
   *
   * @param longest at the most so many bytes of it are written
   * @throws PizhuException if a story or tag of the scope is not there
   * @throws CancellationException if it was cancelled
   */
  public Preview preview(Request request, int longest, Progress progress) {
    if (request.format() == ExportFormat.BUNDLE) {
      return new Preview(bundles.stories(), 0, 0, "", true);
    }
    ChosenNotes chosen = choices.of(request, progress);
    boolean isShown = request.format().isReadable() || !request.template().isEmpty();
    Beginning beginning = new Beginning(longest);
    boolean isWhole = true;
    try {
      write(request, chosen, isShown ? exporter(request) : Exporters.of(ExportFormat.MARKDOWN), beginning, progress);
    } catch (BeginningFull full) {
      isWhole = false;
    } catch (IOException impossible) {
      throw new IllegalStateException("Memory can't be written to", impossible);
    }
    return new Preview(
        chosen.stories().size(), chosen.annotations(), chosen.isGrouped() ? chosen.groups().size() : 0,
        beginning.text(), isWhole);
  }

  /** One of a damaged library of which nobody can say what it is, is as one that is missing: notes go out without it. */
  private Optional<PictureSource.Bytes> picture(String sha256) {
    return pictures.picture(sha256).filter(picture -> PictureSource.isMediaType(picture.mediaType()))
        .flatMap(picture -> pictures.bytes(sha256)
            .map(bytes -> new PictureSource.Bytes(picture.mediaType(), bytes)));
  }

  /** Ends the writing of what nobody would see. */
  private static final class BeginningFull extends RuntimeException {
    private static final long serialVersionUID = 1;

    BeginningFull() {
      super(null, null, false, false);
    }
  }

  /** Takes the first bytes. */
  private static final class Beginning extends OutputStream {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final int longest;

    Beginning(int longest) {
      this.longest = longest;
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
      int room = Math.min(count, longest - taken.size());
      taken.write(bytes, from, room);
      if (room < count) {
        throw new BeginningFull();
      }
    }

    /** What was taken, without a character that was cut at the end. */
    String text() {
      String text = taken.toString(StandardCharsets.UTF_8);
      return text.endsWith("\uFFFD") ? text.substring(0, text.length() - 1) : text;
    }
  }
}
