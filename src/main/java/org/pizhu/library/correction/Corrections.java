package org.pizhu.library.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pizhu.library.edit.EditLog;
import org.pizhu.library.shelf.StorySearch;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change.MetadataChange;
import org.pizhu.model.Change;
import org.pizhu.model.Correction;
import org.pizhu.model.EditKind;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StandingDecision;
import org.pizhu.model.StoredStory;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.MemoStore;
import org.pizhu.store.annotation.StandingStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.story.CorrectionStore;
import org.pizhu.store.story.StoryStore;

/**
 * Carries annotations over from stories to those that correct them, when asked to, and what was set in their metadata. Each annotation is found again
 * with both texts at hand; what cannot be told is left to a person, with what there is to decide by. Every act is one edit; when a method returns,
 * what it did is on disk.
 */
public final class Corrections {

  private final StoryStore stories;
  private final AnnotationStore annotations;
  private final CorrectionStore corrections;
  private final MemoStore memos;
  private final StandingStore standings;
  private final OtherHomes homes;
  private final EditLog edits;

  /**
   * @param search remembers what it has read of the index
   */
  public Corrections(Database database, EditLog edits, StorySearch search) {
    stories = new StoryStore(database);
    annotations = new AnnotationStore(database);
    corrections = new CorrectionStore(database);
    memos = new MemoStore(database);
    standings = new StandingStore(database);
    homes = new OtherHomes(database, stories, corrections, search);
    this.edits = edits;
  }

  /** The corrected stories of which something can still be carried over, by number. */
  public List<Correction> all() {
    return corrections.pairs().stream()
        .map(pair -> pair.fields() == 0 ? pair : new Correction(
            pair.earlierId(), pair.latestId(), pair.annotations(),
            fields(story(pair.latestId()), List.of(pair.earlierId())).size()))
        .filter(pair -> pair.annotations() > 0 || pair.fields() > 0)
        .toList();
  }

  /**
   * What there is to say of a story.
   *
   * @throws PizhuException if there is no such story
   */
  public CorrectionView of(long storyId) {
    int own = stories.summary(storyId).orElseThrow(() -> notFound(storyId)).annotations();
    long latest = corrections.latest(storyId);
    List<Long> earlier = corrections.earlier(storyId);
    return new CorrectionView(
        storyId,
        latest == storyId ? null : latest,
        earlier.isEmpty() ? null : earlier.get(0),
        latest == storyId ? corrections.annotationsOfOthers(storyId) : own,
        latest == storyId && earlier.isEmpty() ? 0 : fields(story(latest), latest == storyId ? earlier : List.of(storyId)).size());
  }

  private List<MetadataChange> fields(StoredStory latest, List<Long> earlier) {
    return CarriedMetadata.changes(latest, earlier.stream().map(stories::story).flatMap(Optional::stream).toList());
  }

  /**
   * Tells how the annotations would come through {@link #carry}, and changes nothing.
   *
   * @throws PizhuException if there is no such story
   */
  public AnchorCounts preview(long storyId) {
    Plan plan = plan(storyId);
    return AnchorCounts.of(plan.after());
  }

  /**
   * Moves annotations to the last story that corrects this one: of a story that was corrected its own, of the last one those of all
   * stories before it. The memos of the stories come along, each below what is there. What was set in their metadata is set in the last one
   * too, as far as it holds for it. Where there is nothing to carry, nothing is done.
   *
   * @return how the annotations came through
   * @throws PizhuException if there is no such story
   */
  public AnchorCounts carry(long storyId) {
    Plan plan = plan(storyId);
    record(plan);
    return AnchorCounts.of(plan.after());
  }

  /** The annotations of the whole library that a person has to find a place for, by story. */
  public List<Annotation> unplaced() {
    return annotations.unplaced();
  }

  /** What a person needs to find the place of an annotation; nothing if there is no such annotation. */
  public Optional<OpenPlace> openPlace(String annotationId) {
    return annotations.byId(annotationId).map(annotation -> {
      StoredStory story = story(annotation.storyId());
      return new OpenPlace(
          annotation,
          corrections.text(annotation.storyId(), annotation.target().textSha256()).orElse(null),
          story.story().text(),
          new Relocation(corrections, story).candidates(annotation.target()),
          annotation.target().status() == AnchorStatus.ORPHAN ? homes.of(annotation) : List.of());
    });
  }

  /**
   * @param subject the headline
   * @param before the annotations as they are
   * @param after the same as they will be, in the same order
   * @param others what is done with the memos, and what is set in the metadata
   */
  private record Plan(String subject, List<Annotation> before, List<Annotation> after, List<Change> others) {}

  private Plan plan(long storyId) {
    story(storyId);
    long latest = corrections.latest(storyId);
    StoredStory target = story(latest);
    List<Annotation> before = new ArrayList<>();
    List<Long> sources = latest == storyId ? corrections.earlier(storyId) : List.of(storyId);
    for (long from : sources) {
      before.addAll(annotations.ofStory(from));
    }
    Relocation relocation = new Relocation(corrections, target);
    List<Change> others = new ArrayList<>(memos(sources, latest));
    others.addAll(fields(target, sources));
    others.addAll(standings(sources, target));
    return new Plan(target.shown().headline(), before, relocation.relocated(before), others);
  }

  /** What was decided of annotations of other versions in the earlier stories is decided of the last one too, where it holds for it. */
  private List<Change> standings(List<Long> sources, StoredStory target) {
    List<StandingDecision> decided = new ArrayList<>();
    for (long from : sources) {
      if (from != target.id()) {
        decided.addAll(standings.in(List.of(from)));
      }
    }
    if (decided.isEmpty()) {
      return List.of();
    }
    Set<String> known = new HashSet<>();
    standings.in(List.of(target.id())).forEach(one -> known.add(one.annotationId()));
    List<Change> changes = new ArrayList<>();
    for (StandingDecision one : new DecidedPlaces(corrections, target).inherited(decided)) {
      boolean isOfOthers = annotations.byId(one.annotationId())
          .filter(annotation -> annotation.storyId() != target.id() && !sources.contains(annotation.storyId()))
          .isPresent();
      if (isOfOthers && !known.contains(one.annotationId())) {
        changes.add(new Change.StandingChange(null, one));
      }
    }
    return changes;
  }

  /** The memos move as the annotations do. */
  private List<Change> memos(List<Long> sources, long target) {
    String there = memos.ofStory(target);
    List<Change> changes = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (long from : sources) {
      String memo = from == target ? "" : memos.ofStory(from);
      if (!memo.isEmpty()) {
        changes.add(new Change.MemoChange(from, memo, ""));
        all.add(memo);
      }
    }
    if (!all.isEmpty()) {
      if (!there.isEmpty()) {
        all.add(0, there);
      }
      changes.add(new Change.MemoChange(target, there, String.join("\n\n", all)));
    }
    return changes;
  }

  private void record(Plan plan) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < plan.before().size(); i++) {
      Annotation before = plan.before().get(i);
      Annotation after = plan.after().get(i);
      if (!before.equals(after)) {
        changes.add(new Change.AnnotationChange(before, after));
      }
    }
    changes.addAll(plan.others());
    if (!changes.isEmpty()) {
      edits.record(EditKind.CARRY_ANNOTATIONS, plan.subject(), changes);
    }
  }

  private StoredStory story(long storyId) {
    return stories.story(storyId).orElseThrow(() -> notFound(storyId));
  }

  private static PizhuException notFound(long storyId) {
    return new PizhuException(Problem.of(ProblemKind.STORY_NOT_FOUND, storyId));
  }
}
