package org.pizhu.library.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change.AnnotationChange;
import org.pizhu.model.Change.CodingChange;
import org.pizhu.model.Change;
import org.pizhu.model.Codebook;
import org.pizhu.model.Codings;
import org.pizhu.model.TextRange;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Database;

/**
 * What is asked for after every act: the annotations of the story asked for last, and the codebook. Kept in step with the edits, so that
 * an act on one annotation doesn't read ten thousand again. An edit and what follows from it here are one step for all who ask.
 *
 * <p>Of a library that another program may change nothing is kept.
 */
public final class LibraryCache {

  /** The order of {@link AnnotationStore}. SQLite compares text by its bytes in UTF-8; all of these are ASCII. */
  private static final Comparator<Annotation> ORDER =
      Comparator.comparing((Annotation annotation) -> annotation.target().range())
          .thenComparing(annotation -> annotation.created().toString())
          .thenComparing(Annotation::id);

  /** So many are read in the time in which it could be found out which of them are in sight. */
  private static final int FEW = 150;

  private final AnnotationStore annotations;
  private final TagStore tags;
  private final boolean isOurs;
  private long storyId;
  private @Nullable List<Annotation> ofStory;
  private @Nullable Codebook codebook;

  /** Keeps what was read of one library, nothing at first. */
  public LibraryCache(Database database) {
    annotations = new AnnotationStore(database);
    tags = new TagStore(database);
    isOurs = database.access() != Database.Access.READ_ONLY;
  }

  /** The annotations of a story in the order of its text. */
  public synchronized List<Annotation> annotations(long ofWhich) {
    List<Annotation> known = ofStory;
    if (known != null && storyId == ofWhich) {
      return known;
    }
    List<Annotation> read = List.copyOf(annotations.ofStory(ofWhich));
    if (isOurs) {
      storyId = ofWhich;
      ofStory = read;
    }
    return read;
  }

  /**
   * The annotations of a story that stand in a range of its text, or all where those are few or here already.
   *
   * @param range those beside it may be left out
   */
  public AnnotationsInSight inSight(long ofWhich, TextRange range) {
    synchronized (this) {
      if (ofStory != null && storyId == ofWhich) {
        return new AnnotationsInSight(ofStory, true);
      }
    }
    return annotations.count(ofWhich) <= FEW
        ? new AnnotationsInSight(annotations(ofWhich), true)
        : new AnnotationsInSight(annotations.inRange(ofWhich, range), false);
  }

  /** All tags. */
  public synchronized Codebook codebook() {
    Codebook known = codebook;
    if (known != null) {
      return known;
    }
    Codebook read = tags.codebook();
    if (isOurs) {
      codebook = read;
    }
    return read;
  }

  /**
   * Runs an edit.
   *
   * @param edit gives the changes that are on disk when it returns
   * @return the changes
   */
  synchronized List<Change> edit(Supplier<List<Change>> edit) {
    boolean isDone = false;
    try {
      List<Change> changes = edit.get();
      follow(changes);
      isDone = true;
      return changes;
    } finally {
      if (!isDone) {
        forget();
      }
    }
  }

  /** Reads everything anew when it is asked for. */
  public synchronized void forget() {
    ofStory = null;
    codebook = null;
  }

  private void follow(List<Change> changes) {
    if (changes.stream().anyMatch(Change.TagChange.class::isInstance)) {
      codebook = null;
    }
    // An act on the colours of many at once is rare enough to read them anew.
    if (changes.stream().anyMatch(one -> one instanceof Change.ImportChange
        || one instanceof Change.ColorChange || one instanceof Change.ReadingChange)) {
      ofStory = null;
    }
    List<Annotation> known = ofStory;
    if (known == null) {
      return;
    }
    // By id; null for one that is gone from this story.
    Map<String, @Nullable Annotation> changed = new HashMap<>();
    Map<String, Codings> coded = new HashMap<>();
    for (Change change : changes) {
      if (change instanceof AnnotationChange annotation) {
        Annotation after = annotation.after();
        String id = after == null ? requireBefore(annotation).id() : after.id();
        changed.put(id, after == null || after.storyId() != storyId ? null : after);
        coded.remove(id);
      } else if (change instanceof CodingChange coding && coding.after().storyId() == storyId) {
        coded.put(coding.after().annotationId(), coding.after());
      }
    }
    if (!changed.isEmpty() || !coded.isEmpty()) {
      ofStory = followed(known, changed, coded);
    }
  }

  private static Annotation requireBefore(AnnotationChange change) {
    Annotation before = change.before();
    if (before == null) {
      throw new IllegalArgumentException("A change of nothing into nothing");
    }
    return before;
  }

  private static List<Annotation> followed(
      List<Annotation> known, Map<String, @Nullable Annotation> changed, Map<String, Codings> coded) {
    List<Annotation> now = new ArrayList<>(known.size() + changed.size());
    for (Annotation annotation : known) {
      if (!changed.containsKey(annotation.id())) {
        now.add(annotation);
      }
    }
    for (Annotation after : changed.values()) {
      if (after != null) {
        now.add(after);
      }
    }
    // Nearly sorted already, which costs the sort little more than a pass.
    now.sort(ORDER);
    if (!coded.isEmpty()) {
      now.replaceAll(annotation -> coded(annotation, coded.get(annotation.id())));
    }
    return List.copyOf(now);
  }

  private static Annotation coded(Annotation annotation, @Nullable Codings codings) {
    return codings == null ? annotation : annotation.withTags(codings.tags(), codings.modified());
  }
}
