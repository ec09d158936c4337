package org.pizhu.library;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.ExportGroup;
import org.pizhu.exporter.ExportedStory;
import org.pizhu.model.Annotation;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Target;
import org.pizhu.store.AnnotationStore;
import org.pizhu.store.Database;
import org.pizhu.store.MemoStore;
import org.pizhu.store.StoryStore;
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
   * @param progress counts stories, and is asked whether to go on
   */
  List<ExportGroup> groups(ChosenNotes chosen, ExportShape shape, Citing citing, Progress progress) {
    long total = chosen.groups().stream().mapToLong(group -> group.stories().size()).sum();
    AtomicLong done = new AtomicLong();
    ExportVersions versions = new ExportVersions(standings.new Elsewhere());
    Function<Map.Entry<Long, List<String>>, ExportedStory> read = wanted -> {
      if (progress.isCancelled()) {
        throw new CancellationException();
      }
      progress.update(done.incrementAndGet(), total, "");
      return story(chosen, wanted, shape, citing, versions);
    };
    return chosen.groups().stream()
        .map(group -> new ExportGroup(group.title(), () -> each(group.stories().entrySet().iterator(), read)))
        .toList();
  }

  private static <A, B> Iterator<B> each(Iterator<A> wanted, Function<A, B> read) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return wanted.hasNext();
      }

      @Override
      public B next() {
        return read.apply(wanted.next());
      }
    };
  }

  /** A story with all that is to be told of it; nothing if it is not there. */
  Optional<ExportedStory> story(long id) {
    return stories.story(id).map(story -> new ExportedStory(story, annotations.ofStory(id), memos.ofStory(id)));
  }

  private ExportedStory story(
      ChosenNotes chosen, Map.Entry<Long, List<String>> wanted, ExportShape shape, Citing citing, ExportVersions versions) {
    long id = wanted.getKey();
    List<Annotation> made = wanted.getValue().isEmpty() ? List.of() : annotations.byIds(wanted.getValue());
    List<Annotation> told = made.stream()
        .map(annotation -> placed(annotation, chosen.elsewhere().get(annotation.id())))
        .map(annotation -> shape.notes() ? annotation : annotation.withNote("", annotation.modified()))
        .toList();
    StoredStory story = stories.story(id).orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.STORY_NOT_FOUND, id)));
    return new ExportedStory(
        story, told, shape.notes() && chosen.hasMemos() ? memos.ofStory(id) : "", citing.of(story),
        shape.content().standings() ? versions.of(id, made) : Map.of());
  }

  private static Annotation placed(Annotation annotation, @Nullable Target elsewhere) {
    return elsewhere == null ? annotation : annotation.withTarget(elsewhere, annotation.modified());
  }
}
