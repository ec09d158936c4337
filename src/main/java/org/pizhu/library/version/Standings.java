package org.pizhu.library.version;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.annotation.Targets;
import org.pizhu.library.correction.DecidedPlaces;
import org.pizhu.library.edit.EditLog;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change.StandingChange;
import org.pizhu.model.EditKind;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Standing.State;
import org.pizhu.model.Standing;
import org.pizhu.model.StandingCounts;
import org.pizhu.model.StandingDecision;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Target;
import org.pizhu.model.TextRange;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.StandingStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.story.CorrectionStore;
import org.pizhu.store.story.FamilyStore;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

/**
 * How annotations stand in other versions of their stories. An annotation is made once, on one version; nothing is copied into the others
 * and nothing is moved. What the two texts say is found whenever it is asked for; what a person says wins over that, is one edit, and on
 * disk when the method returns.
 */
public final class Standings {

  /** What has a place by that; then what a person is asked for; what is not there last. */
  private static final Comparator<Standing> ORDER = Comparator
      .comparing((Standing one) -> one.state().hasPlace() ? 0 : one.state() == State.ASK ? 1 : 2)
      .thenComparing(one -> one.place() == null ? new TextRange(0, 0) : one.place().range())
      .thenComparing(one -> one.annotation().storyId())
      .thenComparing(one -> one.annotation().target().range())
      .thenComparing(one -> one.annotation().id());

  private final AnnotationStore annotations;
  private final StandingStore decisions;
  private final FamilyStore families;
  private final StoryStore stories;
  private final CorrectionStore corrections;
  private final Targets targets;
  private final EditLog edits;

  /** How annotations stand in the versions of one library. */
  public Standings(Database database, EditLog edits) {
    annotations = new AnnotationStore(database);
    decisions = new StandingStore(database);
    families = new FamilyStore(database);
    stories = new StoryStore(database);
    corrections = new CorrectionStore(database);
    targets = new Targets(stories);
    this.edits = edits;
  }

  /**
   * How the annotations of the other versions of a story stand in it. Reads as many texts as there are versions with annotations, and
   * aligns each with that of the story; a story without versions, or whose versions carry none, costs two questions to the database.
   *
   * @param storyId one that is not there has none
   * @return those with a place in the order of the text, then those of which a person is asked, then those that are not there
   */
  public List<Standing> in(long storyId) {
    return in(storyId, new Family(members(storyId)));
  }

  /** How an annotation stands in the other versions of its story, by their numbers; none if there is no such annotation. */
  public List<Standing> of(String annotationId) {
    Optional<Annotation> annotation = annotations.byId(annotationId);
    if (annotation.isEmpty()) {
      return List.of();
    }
    long home = annotation.get().storyId();
    Family family = new Family(members(home));
    Map<Long, StandingDecision> said = decisions.of(annotationId).stream()
        .collect(Collectors.toMap(StandingDecision::storyId, Function.identity()));
    List<Standing> all = new ArrayList<>();
    for (long version : family.members) {
      if (version != home) {
        all.add(standing(annotation.get(), family.carrier(home, version), family.places(version), said.get(version)));
      }
    }
    return all;
  }

  /**
   * How an annotation stands in one version.
   *
   * @return nothing if there is no such annotation, or the story is no other version of its story
   */
  public Optional<Standing> of(String annotationId, long storyId) {
    return annotations.byId(annotationId)
        .filter(annotation -> annotation.storyId() != storyId && members(storyId).contains(annotation.storyId()))
        .map(annotation -> {
          Family family = new Family(List.of(annotation.storyId(), storyId));
          return standing(
              annotation, family.carrier(annotation.storyId(), storyId), family.places(storyId),
              decisions.of(annotationId, storyId).orElse(null));
        });
  }

  /**
   * In numbers how the annotations of all versions of a story stand in each of them.
   *
   * @param progress is asked whether to go on, after each version
   * @return by the numbers of the versions, rising; empty if no version carries any. What was not counted because it was cancelled is left out
   */
  public Map<Long, StandingCounts> counts(long storyId, Progress progress) {
    Family family = new Family(members(storyId));
    Map<Long, StandingCounts> counts = new LinkedHashMap<>();
    if (family.annotations().isEmpty()) {
      return counts;
    }
    for (long version : family.members) {
      if (progress.isCancelled()) {
        break;
      }
      counts.put(version, StandingCounts.of(in(version, family)));
      progress.update(counts.size(), family.members.size(), "");
    }
    return counts;
  }

  /**
   * How the annotations that were made on one story after the other stand in other versions. What was read of a family is kept as long as its
   * stories are asked for, so that 25 annotated versions of 200 don't read each of them 25 times. For one thread, and one piece of work.
   */
  public final class Elsewhere {

    private Family family = new Family(List.of());

    /**
     * How the annotations of a story stand in its other versions.
     *
     * @return by their ids, by the numbers of the versions, rising; empty if the story has no versions or no annotations
     */
    public Map<String, List<Standing>> of(long storyId) {
      enter(storyId);
      List<Annotation> own = family.members.size() < 2 ? List.of() : annotations.ofStory(storyId);
      Map<String, List<Standing>> all = new LinkedHashMap<>();
      for (long version : own.isEmpty() ? List.<Long>of() : family.members) {
        if (version != storyId) {
          Carrier carrier = family.carrier(storyId, version);
          for (Annotation annotation : own) {
            all.computeIfAbsent(annotation.id(), none -> new ArrayList<>())
                .add(standing(annotation, carrier, family.places(version), family.said(version).get(annotation.id())));
          }
        }
      }
      return all;
    }

    /** A version, as it was read; nothing if there is none. */
    public Optional<StoredStory> version(long id) {
      StoredStory known = family.read.get(id);
      return known == null ? stories.story(id) : Optional.of(known);
    }

    private void enter(long storyId) {
      if (!family.members.contains(storyId)) {
        // What was read of the one before is let go first.
        family = new Family(List.of());
        family = new Family(members(storyId));
      }
    }
  }

  private List<Long> members(long storyId) {
    Long family = families.families(List.of(storyId)).get(storyId);
    return family == null ? List.of() : families.members(family);
  }

  private List<Standing> in(long storyId, Family family) {
    List<Annotation> others = family.annotations().stream().filter(one -> one.storyId() != storyId).toList();
    if (others.isEmpty() || !family.members.contains(storyId)) {
      return List.of();
    }
    Map<String, StandingDecision> said = family.said(storyId);
    DecidedPlaces places = family.places(storyId);
    Map<Long, Carrier> carriers = new HashMap<>();
    List<Standing> all = new ArrayList<>();
    for (Annotation annotation : others) {
      Carrier carrier =
          carriers.computeIfAbsent(annotation.storyId(), home -> family.carrier(home, storyId));
      all.add(standing(annotation, carrier, places, said.get(annotation.id())));
    }
    all.sort(ORDER);
    return all;
  }

  private static Standing standing(
      Annotation annotation, Carrier carrier, DecidedPlaces places, @Nullable StandingDecision said) {
    long storyId = places.storyId();
    if (said == null) {
      Carrier.Found found = carrier.find(annotation);
      return new Standing(annotation, storyId, found.state(), found.place(), found.candidates(), null);
    }
    Target decided = said.place();
    if (decided == null) {
      return new Standing(annotation, storyId, State.ABSENT, null, List.of(), said);
    }
    Target place = places.now(decided);
    if (place != null) {
      boolean isSame = place instanceof FigureTarget
          ? carrier.isSamePicture(annotation.target(), place)
          : place.words().equals(annotation.target().words());
      return new Standing(annotation, storyId, isSame ? State.CARRIED : State.CHANGED, place, List.of(), said);
    }
    // What was said is of a text that is not there any more: it is asked anew, beginning with what the texts say.
    Carrier.Found found = carrier.find(annotation);
    List<TextRange> candidates = found.place() == null ? found.candidates() : List.of(found.place().range());
    return new Standing(annotation, storyId, State.ASK, null, candidates, said);
  }

  // What a person says

  /**
   * Says that an annotation stands in a version as the program has found it, or is not there.
   *
   * @return whether anything was said: not where a person is asked, or has said it already
   * @throws PizhuException if there is no such annotation in another version of the story
   */
  public boolean accept(String annotationId, long storyId) {
    Standing standing = existing(annotationId, storyId);
    return standing.state() != State.ASK && standing.decision() == null
        && say(EditKind.ACCEPT_STANDING, standing, standing.place());
  }

  /**
   * Says where an annotation stands in a version.
   *
   * @param range the passage there; of an annotation of a figure where the figure or its caption stands
   * @return whether that is not said already
   * @throws PizhuException if there is no such annotation in another version of the story, if the passage holds nothing but white space, or
   *     if no figure or more than one stands there
   */
  public boolean place(String annotationId, long storyId, TextRange range) {
    Standing standing = existing(annotationId, storyId);
    Target of = standing.annotation().target();
    if (of instanceof FigureTarget) {
      return placeAtFigure(annotationId, storyId, targets.figureAt(storyId, range));
    }
    return say(EditKind.PLACE_STANDING, standing,
        of instanceof PassageTarget ? targets.passage(storyId, range) : targets.story(storyId));
  }

  /**
   * Says at which figure of a version the annotation of a figure stands. Its rectangle goes along if the library has the picture.
   *
   * @return whether that is not said already
   * @throws PizhuException if there is no such annotation of a figure in another version of the story, or no such figure
   */
  public boolean placeAtFigure(String annotationId, long storyId, int figure) {
    Standing standing = existing(annotationId, storyId);
    if (!(standing.annotation().target() instanceof FigureTarget target)) {
      throw new PizhuException(Problem.of(ProblemKind.ANNOTATION_NOT_FOUND, annotationId));
    }
    FragmentSelector region = targets.hasPicture(storyId, figure) ? target.region() : null;
    return say(EditKind.PLACE_STANDING, standing, targets.figure(storyId, figure, region));
  }

  /**
   * Says that what an annotation is about is not in a version.
   *
   * @return whether that is not said already
   * @throws PizhuException if there is no such annotation in another version of the story
   */
  public boolean ruleOut(String annotationId, long storyId) {
    return say(EditKind.RULE_OUT_STANDING, existing(annotationId, storyId), null);
  }

  /**
   * Takes back what was said, so that it is as the program finds it.
   *
   * @return whether anything was said
   * @throws PizhuException if there is no such annotation in another version of the story
   */
  public boolean reopen(String annotationId, long storyId) {
    Standing standing = existing(annotationId, storyId);
    StandingDecision said = standing.decision();
    if (said == null) {
      return false;
    }
    edits.record(EditKind.REOPEN_STANDING, standing.quote(), List.of(new StandingChange(said, null)));
    return true;
  }

  private Standing existing(String annotationId, long storyId) {
    return of(annotationId, storyId)
        .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.ANNOTATION_NOT_FOUND, annotationId)));
  }

  private boolean say(EditKind kind, Standing standing, @Nullable Target place) {
    StandingDecision before = standing.decision();
    if (before != null && Objects.equals(before.place(), place)) {
      return false;
    }
    StandingDecision after = new StandingDecision(
        standing.annotation().id(), standing.storyId(), place, edits.creator(), edits.now());
    edits.record(kind, standing.quote(), List.of(new StandingChange(before, after)));
    return true;
  }

  /** Stories that are versions of each other, each read at most once, and all their annotations if these are asked for. */
  private final class Family {

    private final List<Long> members;
    private final Map<Long, StoredStory> read = new HashMap<>();
    private final Map<Long, DecidedPlaces> places = new HashMap<>();
    private final Map<Long, Map<String, StandingDecision>> said = new HashMap<>();
    private @Nullable List<Annotation> ofAll;

    Family(List<Long> members) {
      this.members = members;
    }

    List<Annotation> annotations() {
      List<Annotation> known = ofAll;
      if (known == null) {
        known = members.size() < 2 ? List.of() : annotations.ofStories(members);
        ofAll = known;
      }
      return known;
    }

    private StoredStory story(long id) {
      return read.computeIfAbsent(id, none -> stories.story(id)
          .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.STORY_NOT_FOUND, id))));
    }

    DecidedPlaces places(long id) {
      return places.computeIfAbsent(id, none -> new DecidedPlaces(corrections, story(id)));
    }

    /** What a person has said of annotations in one version, by their ids. */
    Map<String, StandingDecision> said(long id) {
      return said.computeIfAbsent(id, none -> decisions.in(List.of(id)).stream()
          .collect(Collectors.toMap(StandingDecision::annotationId, Function.identity())));
    }

    Carrier carrier(long home, long other) {
      return new Carrier(story(home), story(other));
    }
  }
}
