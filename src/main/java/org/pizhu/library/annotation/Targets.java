package org.pizhu.library.annotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.anchor.Anchorer;
import org.pizhu.anchor.Describer;
import org.pizhu.anchor.FigureAnchor;
import org.pizhu.anchor.FigureAnchorer;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureSelector;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextRange;
import org.pizhu.store.story.StoryStore;
import org.pizhu.text.Sha256;

/** Describes what annotations are about, from the stories as they are now. Refuses what is not there. */
public final class Targets {

  private final StoryStore stories;

  /** Describes what is in these stories. */
  public Targets(StoryStore stories) {
    this.stories = stories;
  }

  /** A passage as it stands now. */
  public PassageTarget passage(long storyId, TextRange passage) {
    String text = stored(storyId).story().text();
    if (passage.end() > text.length() || passage.of(text).isBlank()) {
      throw new PizhuException(Problem.of(ProblemKind.QUOTE_EMPTY, ""));
    }
    return Describer.describe(storyId, text, passage);
  }

  /** A figure as it is now, or a rectangle in its picture, which has to be there then. */
  public FigureTarget figure(long storyId, int number, @Nullable FragmentSelector region) {
    StoredStory stored = stored(storyId);
    Figure figure = figure(stored, number);
    if (region != null && !stored.pictures().containsKey(number)) {
      throw new PizhuException(Problem.of(ProblemKind.FIGURE_WITHOUT_PICTURE, storyId, number));
    }
    return at(stored, figure, FigureSelector.of(stored, figure), region, AnchorStatus.ANCHORED);
  }

  /** A story as it is now. */
  public StoryTarget story(long storyId) {
    StoredStory stored = stored(storyId);
    return new StoryTarget(storyId, stored.story().headline(), Sha256.of(stored.story().text()));
  }

  /**
   * A passage in another place, with the quote that it was made with. It has moved if other words stand there, and in another story also if they stand
   * among others.
   */
  PassageTarget moved(PassageTarget target, long storyId, TextRange passage) {
    PassageTarget found = passage(storyId, passage);
    boolean same = storyId == target.storyId()
        ? found.words().equals(target.words())
        : Anchorer.places(stored(storyId).story().text(), target.quote()).contains(passage);
    return new PassageTarget(
        storyId, target.quote(), found.position(), found.textSha256(),
        same ? AnchorStatus.ANCHORED : AnchorStatus.MOVED);
  }

  /** The annotation of a figure at another one, with what it was made with. */
  FigureTarget moved(FigureTarget target, long storyId, int number) {
    StoredStory stored = stored(storyId);
    FigureAnchor anchor = FigureAnchorer.anchor(target.sought(), number, stored);
    boolean same = anchor.status() == AnchorStatus.ANCHORED && anchor.numbers().contains(number);
    return at(
        stored, figure(stored, number), target.figure(), target.region(),
        same ? AnchorStatus.ANCHORED : AnchorStatus.MOVED);
  }

  /** Whether the library has the picture of a figure. */
  public boolean hasPicture(long storyId, int number) {
    return stored(storyId).pictures().containsKey(number);
  }

  /** The number of the figure that stands at a place of the text, or whose caption reaches into it. */
  public int figureAt(long storyId, TextRange range) {
    StoredStory stored = stored(storyId);
    List<Figure> there = stored.story().figures().stream()
        .filter(figure -> {
          TextRange place = stored.story().placeOf(figure);
          return place.equals(range) || place.overlaps(range);
        })
        .toList();
    if (there.size() != 1) {
      throw new PizhuException(Problem.of(ProblemKind.FIGURE_NOT_FOUND, storyId, 0));
    }
    return there.get(0).number();
  }

  private static FigureTarget at(
      StoredStory stored,
      Figure figure,
      FigureSelector made,
      @Nullable FragmentSelector region,
      AnchorStatus status) {
    return new FigureTarget(
        stored.id(), made, figure.number(), region, new TextPositionSelector(stored.story().placeOf(figure)),
        Sha256.of(stored.story().text()), status);
  }

  private static Figure figure(StoredStory stored, int number) {
    return stored.figure(number)
        .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.FIGURE_NOT_FOUND, stored.id(), number)));
  }

  private StoredStory stored(long storyId) {
    return stories.story(storyId)
        .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.STORY_NOT_FOUND, storyId)));
  }
}
