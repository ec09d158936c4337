package org.pizhu.library.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.anchor.Describer;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureSelector;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.StandingDecision;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Target;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.store.story.CorrectionStore;

/**
 * Places that a person has decided on, in a story as it is now: its text may have been read again since, or the story corrects the one in
 * which they were decided. They are found as annotations are, and described as they are now.
 */
public final class DecidedPlaces {

  private final StoredStory stored;
  private final Relocation relocation;

  /**
   * @param corrections knows the earlier texts
   * @param stored the story
   */
  public DecidedPlaces(CorrectionStore corrections, StoredStory stored) {
    this.stored = stored;
    relocation = new Relocation(corrections, stored);
  }

  /** The number of the story. */
  public long storyId() {
    return stored.id();
  }

  /** A decided place as it is now; null where it is not there any more, or can't be told. */
  public @Nullable Target now(Target decided) {
    boolean isSameText = decided.storyId() == stored.id() && decided.textSha256().equals(relocation.textSha256());
    Target found = isSameText && decided instanceof PassageTarget ? decided : relocation.target(decided);
    if (!found.status().hasPlace()) {
      return null;
    }
    if (found instanceof PassageTarget) {
      return Describer.describe(stored.id(), stored.story().text(), relocation.textSha256(), found.range());
    }
    return found instanceof FigureTarget figure ? now(figure) : found;
  }

  private @Nullable Target now(FigureTarget found) {
    Optional<Figure> figure = stored.figure(found.number());
    return figure.map(there -> new FigureTarget(
        stored.id(), FigureSelector.of(stored, there), there.number(), found.region(),
        new TextPositionSelector(stored.story().placeOf(there)), relocation.textSha256(), AnchorStatus.ANCHORED))
        .orElse(null);
  }

  /**
   * What was decided of stories that this one corrects, as it holds for this one.
   *
   * @param decisions the newest first; of several on one annotation the first that holds counts
   */
  List<StandingDecision> inherited(List<StandingDecision> decisions) {
    Map<String, StandingDecision> inherited = new LinkedHashMap<>();
    for (StandingDecision decision : decisions) {
      Target before = decision.place();
      Target place = before == null ? null : now(before);
      if (before == null || place != null) {
        inherited.putIfAbsent(decision.annotationId(), new StandingDecision(
            decision.annotationId(), stored.id(), place, decision.by(), decision.at()));
      }
    }
    return List.copyOf(inherited.values());
  }
}
