package org.pizhu.library;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.pizhu.exporter.ExportFormat;
import org.pizhu.exporter.ExportHeader;
import org.pizhu.exporter.ExportLanguage;
import org.pizhu.exporter.ExportSet;
import org.pizhu.exporter.ExportedStory;
import org.pizhu.exporter.Exporters;
import org.pizhu.exporter.PictureSource;
import org.pizhu.file.AtomicFile;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;
import org.pizhu.model.NoteLink;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.AnnotationStore;
import org.pizhu.store.Database;
import org.pizhu.store.MemoStore;
import org.pizhu.store.PictureStore;
import org.pizhu.store.SessionStore;
import org.pizhu.store.StoryStore;
import org.pizhu.store.TagStore;
import org.pizhu.task.Progress;

/** Writes notes files. Reads each story only when its turn comes, so that a large library needs no more memory than a small one. */
public final class NotesExport {

  private final StoryStore stories;
  private final AnnotationStore annotations;
  private final TagStore tags;
  private final SessionStore sessions;
  private final PictureStore pictures;
  private final MemoStore memos;
  private final Links links;
  private final Clock clock;
  private final Supplier<String> creator;

  NotesExport(Database database, Clock clock, Supplier<String> creator) {
    stories = new StoryStore(database);
    annotations = new AnnotationStore(database);
    tags = new TagStore(database);
    sessions = new SessionStore(database);
    pictures = new PictureStore(database);
    memos = new MemoStore(database);
    links = new Links(database);
    this.clock = clock;
    this.creator = creator;
  }

  /**
   * What is to be written, and how.
   *
   * @param scope which notes
   * @param format in which format
   * @param title the title of the document
   * @param scopeWords the scope in words, for the reader
   * @param language the language of the document
   */
  public record Request(
      ExportScope scope, ExportFormat format, String title, String scopeWords, ExportLanguage language) {}

  /**
   * Writes a file, whole or not at all.
   *
   * @throws PizhuException if the file can't be written, or a story or tag of the scope is not there
   * @throws CancellationException if it was cancelled; the file is then as it was before
   */
  public void write(Request request, Path file, Progress progress) {
    AtomicFile.write(file, out -> write(request, out, progress));
  }

  /**
   * Writes to a stream, which stays open.
   *
   * @throws IOException if the stream does
   * @throws PizhuException if a story or tag of the scope is not there
   * @throws CancellationException if it was cancelled
   */
  public void write(Request request, OutputStream out, Progress progress) throws IOException {
    ExportHeader header =
        new ExportHeader(request.title(), request.scopeWords(), creator.get(), clock.instant());
    Chosen chosen = chosen(request.scope());
    ExportSet set = new ExportSet(
        header, request.language(), tags.codebook(), each(chosen, progress), this::picture);
    Exporters.of(request.format()).write(set.linking(linked(chosen)), out);
  }

  private java.util.Optional<PictureSource.Bytes> picture(String sha256) {
    return pictures.picture(sha256)
        .flatMap(picture -> pictures.bytes(sha256)
            .map(bytes -> new PictureSource.Bytes(picture.mediaType(), bytes)));
  }

  /**
   * What a scope means.
   *
   * @param stories the stories, in the order in which they are written
   * @param choice which of their annotations
   * @param memos says the memo of a story, as far as it belongs to the scope
   */
  private record Chosen(List<Long> stories, Choice choice, LongFunction<String> memos) {}

  private Chosen chosen(ExportScope scope) {
    if (scope instanceof ExportScope.Stories chosen) {
      chosen.ids().forEach(this::requireStory);
      return new Chosen(chosen.ids(), annotations::ofStory, memos::ofStory);
    }
    if (scope instanceof ExportScope.Tagged tagged) {
      Codebook codebook = tags.codebook();
      if (codebook.byId(tagged.tagId()).isEmpty()) {
        throw new PizhuException(Problem.of(ProblemKind.TAG_NOT_FOUND, tagged.tagId()));
      }
      List<String> subtree = codebook.subtree(tagged.tagId());
      List<Long> ids = annotations.tagged(subtree).stream().map(Annotation::storyId).distinct().sorted().toList();
      return new Chosen(ids, id -> withTags(id, Set.copyOf(subtree)), id -> "");
    }
    if (scope instanceof ExportScope.InSession session) {
      return inSession(session.id());
    }
    if (scope instanceof ExportScope.Annotations some) {
      return new Chosen(annotations.storiesOf(some.ids()), only(Set.copyOf(some.ids())), id -> "");
    }
    return new Chosen(stories.annotatedIds(), annotations::ofStory, memos::ofStory);
  }

  private Chosen inSession(long id) {
    if (sessions.byId(id).isEmpty()) {
      throw new PizhuException(Problem.of(ProblemKind.SESSION_NOT_FOUND, id));
    }
    Set<String> made = Set.copyOf(sessions.annotations(id));
    return new Chosen(sessions.annotatedStories(id), only(made), story -> "");
  }

  private Choice only(Set<String> ids) {
    return story -> annotations.ofStory(story).stream().filter(annotation -> ids.contains(annotation.id())).toList();
  }

  /** The targets of links that are written too. Few notes have links, so each target is looked for. */
  private Set<NoteLink> linked(Chosen chosen) {
    Set<Long> written = Set.copyOf(chosen.stories());
    return links.linked().stream().filter(link -> switch (link.kind()) {
      case STORY -> written.contains(Long.parseLong(link.id()));
      case ANNOTATION -> annotations.byId(link.id())
          .filter(target -> written.contains(target.storyId()))
          .filter(target -> chosen.choice().of(target.storyId()).contains(target))
          .isPresent();
    }).collect(Collectors.toSet());
  }

  private void requireStory(long id) {
    if (stories.summary(id).isEmpty()) {
      throw new PizhuException(Problem.of(ProblemKind.STORY_NOT_FOUND, id));
    }
  }

  private List<Annotation> withTags(long storyId, Set<String> tagIds) {
    return annotations.ofStory(storyId).stream()
        .filter(annotation -> annotation.tags().stream().anyMatch(tagIds::contains))
        .toList();
  }

  /** Says which annotations of a story are exported. */
  @FunctionalInterface
  private interface Choice {
    List<Annotation> of(long storyId);
  }

  private Iterable<ExportedStory> each(Chosen chosen, Progress progress) {
    List<Long> wanted = new ArrayList<>(chosen.stories());
    return () -> new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < wanted.size();
      }

      @Override
      public ExportedStory next() {
        if (progress.isCancelled()) {
          throw new CancellationException();
        }
        long id = wanted.get(next);
        progress.update(++next, wanted.size(), "");
        return new ExportedStory(
            stories.story(id).orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.STORY_NOT_FOUND, id))),
            chosen.choice().of(id),
            chosen.memos().apply(id));
      }
    };
  }
}
