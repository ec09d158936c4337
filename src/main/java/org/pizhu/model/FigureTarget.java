package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A figure of a story, or a rectangle in its picture.
 *
 * @param storyId the story's number in the library
 * @param figure the figure as it was when the annotation was made; never overwritten by re-anchoring
 * @param number the number of the figure in the story now, or in the one where it stood last if {@code status} has no place
 * @param region the rectangle; null for the whole figure
 * @param position the place of the figure: see {@link Story#placeOf}
 * @param textSha256 hash of the text that the position counts in
 * @param status ANCHORED if it is the same figure in the same place, MOVED if it has another number or another picture
 */
public record FigureTarget(
    long storyId,
    FigureSelector figure,
    int number,
    @Nullable FragmentSelector region,
    TextPositionSelector position,
    String textSha256,
    AnchorStatus status)
    implements Target {

  public FigureTarget {
    requireNonNull(figure);
    requireNonNull(position);
    requireNonNull(textSha256);
    requireNonNull(status);
    if (number < 1) {
      throw new IllegalArgumentException("Figures are numbered from 1, not " + number);
    }
  }

  @Override
  public TextRange range() {
    return position.range();
  }

  /** The caption; of a figure without one the name of its file. */
  @Override
  public String words() {
    return figure.caption().isEmpty() ? figure.fileName() : figure.caption();
  }

  /** What tells the figure from others. What is said of a rectangle is said of the picture, whatever its caption says. */
  public FigureSelector sought() {
    return region == null ? figure : new FigureSelector(figure.fileName(), figure.pictureSha256(), "");
  }

  /** The same with another rectangle; null for the whole figure. */
  public FigureTarget withRegion(@Nullable FragmentSelector changed) {
    return new FigureTarget(storyId, figure, number, changed, position, textSha256, status);
  }
}
