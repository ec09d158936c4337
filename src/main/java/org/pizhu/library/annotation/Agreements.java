package org.pizhu.library.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.agreement.AgreementUnit;
import org.pizhu.agreement.CodedStory;
import org.pizhu.agreement.Disagreement;
import org.pizhu.agreement.Disagreements;
import org.pizhu.agreement.TagAgreement;
import org.pizhu.agreement.TagAgreements;
import org.pizhu.agreement.UnitizingFamily;
import org.pizhu.library.edit.EditLog;
import org.pizhu.model.Annotation;
import org.pizhu.model.Block;
import org.pizhu.model.Change;
import org.pizhu.model.Codebook;
import org.pizhu.model.EditKind;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Tag;
import org.pizhu.model.TextRange;
import org.pizhu.store.annotation.AgreementStore;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;
import org.pizhu.text.CodePointIndex;
import org.pizhu.text.CodePoints;

/** Compares annotators over the stories that they have in common, and settles where they differ. Every settling is one edit. */
public final class Agreements {

  private static final Comparator<Annotation> IN_TEXT = Comparator.comparing(one -> one.target().range());

  private static final TextRange NOWHERE = new TextRange(0, 0);

  private final AgreementStore store;
  private final AnnotationStore annotations;
  private final StoryStore stories;
  private final TagStore tags;
  private final EditLog edits;

  /** Compares the annotators of one library. */
  public Agreements(Database database, EditLog edits) {
    store = new AgreementStore(database);
    annotations = new AnnotationStore(database);
    stories = new StoryStore(database);
    tags = new TagStore(database);
    this.edits = edits;
  }

  /** All who have annotated, by name. */
  public List<String> annotators() {
    return store.annotators();
  }

  /**
   * Compares annotators.
   *
   * @param wanted who; nobody for all
   * @param tagPath the tag with what is below it; null for all
   * @param progress counts stories, then tags
   * @throws PizhuException if there is no such tag, or somebody has no annotation
   * @throws CancellationException if it was cancelled
   */
  public AgreementReport compare(List<String> wanted, @Nullable String tagPath, AgreementUnit unit, Progress progress) {
    List<String> known = store.annotators();
    for (String name : wanted) {
      if (!known.contains(name)) {
        throw new PizhuException(Problem.of(ProblemKind.ANNOTATOR_NOT_FOUND, name, String.join(", ", known)));
      }
    }
    List<String> annotators = wanted.isEmpty() ? known : wanted.stream().distinct().toList();
    Codebook codebook = tags.codebook();
    Set<String> only = tagPath == null ? Set.of() : Set.copyOf(codebook.subtree(tag(codebook, tagPath).id()));
    if (annotators.size() < 2) {
      return new AgreementReport(annotators, unit, 0, List.of(), UnitizingFamily.NONE, List.of(), 0);
    }
    List<CodedStory> coded = coded(annotators, progress);
    return report(coded, annotators, unit, only, codebook, progress);
  }

  private static Tag tag(Codebook codebook, String path) {
    return codebook.tags().stream().filter(tag -> codebook.path(tag.id()).equals(path)).findFirst()
        .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.TAG_NOT_FOUND, path)));
  }

  private List<CodedStory> coded(List<String> annotators, Progress progress) {
    Map<Long, Set<String>> shared = store.shared(annotators);
    List<CodedStory> coded = new ArrayList<>();
    shared.forEach((id, there) -> {
      goOn(progress, coded.size(), shared.size());
      stories.story(id).ifPresent(stored -> {
        List<String> here = annotators.stream().filter(there::contains).toList();
        coded.add(coded(stored, here, annotations.ofStory(id).stream().filter(one -> annotators.contains(one.creator())).toList()));
      });
    });
    return coded;
  }

  private static CodedStory coded(StoredStory stored, List<String> annotators, List<Annotation> annotations) {
    String text = stored.story().text();
    CodePointIndex index = new CodePointIndex(text);
    // What has no place, or in a damaged library one past the text, is not measured.
    List<TextRange> places = annotations.stream().map(one -> one.target().range())
        .map(range -> range.end() > text.length() ? NOWHERE : index.fromUtf16(range)).toList();
    return new CodedStory(stored.id(), stored.shown().markedHeadline(), CodePoints.fromUtf16(text, text.length()),
        stored.story().blocks().stream().map(Block::range).toList(), annotators, annotations, places);
  }

  private static void goOn(Progress progress, int done, int all) {
    if (progress.isCancelled()) {
      throw new CancellationException();
    }
    progress.update(done, all, "");
  }

  private AgreementReport report(
      List<CodedStory> coded, List<String> annotators, AgreementUnit unit, Set<String> only, Codebook codebook, Progress progress) {
    Set<String> used = used(coded, codebook);
    TagAgreements agreements = new TagAgreements(coded, annotators, unit);
    List<TagAgreement> rows = new ArrayList<>();
    for (Tag tag : codebook.tags()) {
      if (used.contains(tag.id()) && (only.isEmpty() || only.contains(tag.id()))) {
        goOn(progress, rows.size(), used.size());
        rows.add(agreements.of(tag, codebook));
      }
    }
    Set<List<String>> settled = store.settled();
    List<Disagreement> all = coded.stream().flatMap(story -> Disagreements.in(story).stream())
        .filter(one -> only.isEmpty() || one.tags().anyMatch(only::contains)).toList();
    List<Disagreement> open = all.stream().filter(one -> !settled.contains(one.ids())).toList();
    UnitizingFamily family = agreements.family(rows.stream().map(TagAgreement::tagId).collect(Collectors.toSet()));
    return new AgreementReport(annotators, unit, coded.size(), rows, family, open, all.size() - open.size());
  }

  /** The tags that were given, with those above them. */
  private static Set<String> used(List<CodedStory> coded, Codebook codebook) {
    Set<String> used = new HashSet<>();
    for (CodedStory story : coded) {
      for (Annotation annotation : story.annotations()) {
        for (String id : annotation.tags()) {
          Tag tag = codebook.byId(id).orElse(null);
          while (tag != null && used.add(tag.id())) {
            tag = tag.parent() == null ? null : codebook.byId(tag.parent()).orElse(null);
          }
        }
      }
    }
    return used;
  }

  /**
   * Takes what one annotator has at a place: what the others have there goes to the bin, and what is left is asked for no more until something
   * changes there.
   *
   * @param annotator one of the sides; may have nothing there, or be the only one who has something
   * @return whether it was done: not if somebody has changed the annotations meanwhile, or the place was settled so before
   */
  public boolean take(Disagreement place, String annotator) {
    List<Annotation> all = place.annotations();
    List<Annotation> now = annotations.byIds(place.ids());
    if (now.size() != all.size() || !now.containsAll(all)) {
      return false;
    }
    List<Change> changes = new ArrayList<>();
    now.stream().filter(one -> !one.creator().equals(annotator)).forEach(one -> changes.add(new Change.AnnotationChange(one, null)));
    List<Annotation> left = all.stream().filter(one -> one.creator().equals(annotator)).sorted(IN_TEXT).toList();
    Set<List<String>> settled = store.settled();
    // What is left is of one annotator alone, and must not be asked again for that; without what lay between it may be several places.
    Disagreements.places(left).stream().map(one -> one.stream().map(Annotation::id).sorted().toList()).filter(ids -> !settled.contains(ids))
        .forEach(ids -> changes.add(new Change.AgreementChange(place.storyId(), Change.AgreementChange.Way.SETTLED, ids)));
    if (!changes.isEmpty()) {
      edits.record(EditKind.TAKE_ANNOTATIONS, annotator, changes);
    }
    return !changes.isEmpty();
  }

  /**
   * Says that all sides of a place are right as they are; it is asked for no more until something changes there.
   *
   * @return whether it was not said before
   */
  public boolean keep(Disagreement place) {
    List<String> ids = place.ids();
    boolean isNew = !store.settled().contains(ids);
    if (isNew) {
      edits.record(EditKind.KEEP_ANNOTATIONS, place.annotations().get(0).target().words(),
          List.of(new Change.AgreementChange(place.storyId(), Change.AgreementChange.Way.SETTLED, ids)));
    }
    return isNew;
  }
}
