package org.pizhu.anchor;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureSelector;
import org.pizhu.model.StoredStory;

/**
 * Finds a figure again in a story, by the name of its picture's file, else by the picture itself. What these don't tell is told as such
 * and never guessed: neither the number of a figure nor its caption says which picture it is.
 */
public final class FigureAnchorer {

  private FigureAnchorer() {}

  /**
   * Finds a figure.
   *
   * @param made the figure as it was
   * @param number its number then
   * @param stored the story to look in
   * @return ANCHORED if it has the same number, the same name and, as far as both are known, the same picture under the same caption, MOVED if it is
   *     found otherwise; AMBIGUOUS if several figures have its file's name, or its picture under other names; ORPHAN if none has
   */
  public static FigureAnchor anchor(FigureSelector made, int number, StoredStory stored) {
    List<Integer> named = made.fileName().isEmpty()
        ? List.of()
        : numbers(stored, figure -> figure.fileName().equals(made.fileName()));
    List<Integer> same = made.pictureSha256() == null
        ? List.of()
        : numbers(stored, figure -> made.pictureSha256().equals(stored.pictures().get(figure.number())));
    List<Integer> both = named.stream().filter(same::contains).toList();
    List<Integer> found = both.size() == 1 ? both : named.isEmpty() ? same : named;
    if (found.size() != 1) {
      return new FigureAnchor(found.isEmpty() ? AnchorStatus.ORPHAN : AnchorStatus.AMBIGUOUS, found);
    }
    int place = found.get(0);
    boolean stayed = place == number
        && named.contains(place) == !made.fileName().isEmpty()
        && isSamePicture(made, stored.pictures().get(place))
        && isUnderSameCaption(made, stored, place);
    return new FigureAnchor(stayed ? AnchorStatus.ANCHORED : AnchorStatus.MOVED, found);
  }

  private static List<Integer> numbers(StoredStory stored, Predicate<Figure> condition) {
    return stored.story().figures().stream().filter(condition).map(Figure::number).toList();
  }

  private static boolean isSamePicture(FigureSelector made, @Nullable String now) {
    return made.pictureSha256() == null || now == null || Objects.equals(made.pictureSha256(), now);
  }

  /** Spaces and breaks say nothing: {@code 林溪 摄} is {@code 林溪摄}. One whose caption isn't known is under any. */
  private static boolean isUnderSameCaption(FigureSelector made, StoredStory stored, int place) {
    return made.caption().isEmpty() || stored.figure(place)
        .map(figure -> FigureSelector.of(stored, figure).isCaptionedAs(made))
        .orElse(false);
  }
}
