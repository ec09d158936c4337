package org.pizhu.library.export;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.set.ExportGroup;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.VersionLine;
import org.pizhu.library.edit.LeftOut;
import org.pizhu.library.version.Standings;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Target;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.MemoStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

/** Reads what an export holds, each story when its turn comes. */
final class ExportReading {

  private final StoryStore stories;
  private final AnnotationStore annotations;
  private final MemoStore memos;
  private final Standings standings;

  /**
   * @param standings tells how annotations stand in other versions
   */
  ExportReading(Database database, Standings standings) {
    stories = new StoryStore(database);
    annotations = new AnnotationStore(database);
    memos = new MemoStore(database);
    this.standings = standings;
  }

  /** Says how a story is cited; nothing where it is not. */
  @FunctionalInterface
  interface Citing {
    String of(StoredStory story);
  }

  /**
   * The groups, to be run through once.
   *
   * @param shape what is told of each
   * @param citing says how a story is cited
   * @param codebook the tags that annotations may name
   * @param left notes what can't be read
   * @param progress counts stories, and is asked whether to go on
   */
  List<ExportGroup> groups(
      ChosenNotes chosen, ExportShape shape, Citing citing, Codebook codebook, LeftOut left, Progress progress) {
    long total = chosen.groups().stream().mapToLong(group -> group.stories().size()).sum();
    AtomicLong done = new AtomicLong();
    ExportVersions versions = new ExportVersions(standings.new Elsewhere());
    Function<Map.Entry<Long, List<String>>, Optional<ExportedStory>> read = wanted -> {
      if (progress.isCancelled()) {
        throw new CancellationException();
      }
      progress.update(done.incrementAndGet(), total, "");
      return new OneStory(wanted.getKey(), left).read(wanted.getValue(), chosen, shape, citing, codebook, versions);
    };
    return chosen.groups().stream()
        .map(group -> new ExportGroup(group.title(), () -> each(group.stories().entrySet().iterator(), read)))
        .toList();
  }

  /** What can be read of what is wanted, each when its turn comes. */
  static <A, B> Iterator<B> each(Iterator<A> wanted, Function<A, Optional<B>> read) {
    return new Iterator<>() {
      private Optional<B> next = Optional.empty();

      @Override
      public boolean hasNext() {
        while (next.isEmpty() && wanted.hasNext()) {
          next = read.apply(wanted.next());
        }
        return next.isPresent();
      }

      @Override
      public B next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        B given = next.orElseThrow();
        next = Optional.empty();
        return given;
      }
    };
  }

  /** A story with all that is to be told of it; nothing if it is not there. */
  Optional<ExportedStory> story(long id) {
    return stories.story(id).map(story -> new ExportedStory(story, annotations.ofStory(id), memos.ofStory(id)));
  }

  /** What a bundle says of a story to other programs; nothing if it can't be read. */
  Optional<ExportedStory> whole(long id, Codebook codebook, LeftOut left) {
    OneStory one = new OneStory(id, left);
    return one.story().map(story -> new ExportedStory(
        story, one.annotations(annotations.idsOfStory(id)).stream().map(annotation -> tagged(annotation, codebook)).toList(), one.memo()));
  }

  private static Annotation tagged(Annotation annotation, Codebook codebook) {
    return annotation.tags().stream().allMatch(tag -> codebook.byId(tag).isPresent())
        ? annotation
        : annotation.withTags(annotation.tags().stream().filter(tag -> codebook.byId(tag).isPresent()).toList(), annotation.modified());
  }

  /** One story of an export, whatever of it can be read. */
  private final class OneStory {
    private final long id;
    private final LeftOut left;

    OneStory(long id, LeftOut left) {
      this.id = id;
      this.left = left;
    }

    private Problem lacking(ProblemKind kind, Object... arguments) {
      return Problem.of(kind, id, arguments);
    }

    Optional<ExportedStory> read(
        List<String> wanted, ChosenNotes chosen, ExportShape shape, Citing citing, Codebook codebook, ExportVersions versions) {
      StoredStory story = story().orElse(null);
      if (story == null) {
        return Optional.empty();
      }
      List<Annotation> made = annotations(wanted);
      List<Annotation> told = made.stream()
          .map(annotation -> tagged(annotation, codebook))
          .map(annotation -> placed(annotation, chosen.elsewhere().get(annotation.id())))
          .map(annotation -> shape.notes() ? annotation : annotation.withNote("", annotation.modified()))
          .toList();
      Map<String, List<VersionLine>> lines = shape.content().standings()
          ? left.read(() -> versions.of(id, made), lacking(ProblemKind.EXPORT_LACKS_VERSIONS)).orElse(Map.of())
          : Map.of();
      return Optional.of(new ExportedStory(
          story, told, shape.notes() && chosen.hasMemos() ? memo() : "", citing.of(story), lines));
    }

    /** Without what was set in its metadata, where that is all that can't be read. */
    Optional<StoredStory> story() {
      LeftOut whole = new LeftOut();
      Optional<StoredStory> story = whole.read(() -> stories.story(id), lacking(ProblemKind.EXPORT_LACKS_METADATA)).flatMap(read -> read);
      if (story.isEmpty()) {
        story = left.read(() -> stories.asFound(id), lacking(ProblemKind.EXPORT_LACKS_STORY)).flatMap(read -> read);
        left.add(lacking(story.isEmpty() ? ProblemKind.EXPORT_LACKS_STORY : ProblemKind.EXPORT_LACKS_METADATA));
      }
      return story;
    }

    /** All at once, or, where one of them can't be read, one by one. */
    List<Annotation> annotations(List<String> ids) {
      if (ids.isEmpty()) {
        return List.of();
      }
      return new LeftOut().read(() -> annotations.byIds(ids), lacking(ProblemKind.EXPORT_LACKS_STORY)).orElseGet(() -> ids.stream()
          .flatMap(one -> left.read(() -> annotations.byIds(List.of(one)), lacking(ProblemKind.EXPORT_LACKS_ANNOTATION, one)).stream())
          .flatMap(List::stream).toList());
    }

    String memo() {
      return left.read(() -> memos.ofStory(id), lacking(ProblemKind.EXPORT_LACKS_MEMO)).orElse("");
    }
  }

  private static Annotation placed(Annotation annotation, @Nullable Target elsewhere) {
    return elsewhere == null ? annotation : annotation.withTarget(elsewhere, annotation.modified());
  }
}
