package org.pizhu.library;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.ExportGroup;
import org.pizhu.exporter.ExportedStory;
import org.pizhu.model.Annotation;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
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

  ExportReading(Database database) {
    stories = new StoryStore(database);
    annotations = new AnnotationStore(database);
    memos = new MemoStore(database);
  }

  /**
   * The groups, to be run through once.
   *
   * @param hasNotes whether notes and memos are told
   * @param progress counts stories, and is asked whether to go on
   */
  List<ExportGroup> groups(ChosenNotes chosen, boolean hasNotes, Progress progress) {
    long total = chosen.groups().stream().mapToLong(group -> group.stories().size()).sum();
    AtomicLong done = new AtomicLong();
    return chosen.groups().stream()
        .map(group -> new ExportGroup(group.title(), () -> new Iterator<ExportedStory>() {
          private final Iterator<Map.Entry<Long, List<String>>> left = group.stories().entrySet().iterator();

          @Override
          public boolean hasNext() {
            return left.hasNext();
          }

          @Override
          public ExportedStory next() {
            if (progress.isCancelled()) {
              throw new CancellationException();
            }
            progress.update(done.incrementAndGet(), total, "");
            return story(chosen, left.next(), hasNotes);
          }
        }))
        .toList();
  }

  private ExportedStory story(ChosenNotes chosen, Map.Entry<Long, List<String>> wanted, boolean hasNotes) {
    long id = wanted.getKey();
    List<Annotation> told = wanted.getValue().isEmpty() ? List.of() : annotations.byIds(wanted.getValue()).stream()
        .map(annotation -> placed(annotation, chosen.elsewhere().get(annotation.id())))
        .map(annotation -> hasNotes ? annotation : annotation.withNote("", annotation.modified()))
        .toList();
    return new ExportedStory(
        stories.story(id).orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.STORY_NOT_FOUND, id))),
        told,
        hasNotes && chosen.hasMemos() ? memos.ofStory(id) : "");
  }

  private static Annotation placed(Annotation annotation, @Nullable Target elsewhere) {
    return elsewhere == null ? annotation : annotation.withTarget(elsewhere, annotation.modified());
  }
}
