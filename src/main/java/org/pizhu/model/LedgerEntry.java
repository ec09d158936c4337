package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure in the ledger of pictures.
 *
 * @param figure which one
 * @param headline the headline of its story
 * @param fileName the name by which its picture is looked for; may be empty
 * @param caption the caption that is shown; empty where there is none
 * @param family the versions that its story is of; 0 where it is of none
 * @param picture null if it is missing
 * @param look null if it is missing, or nobody has looked yet
 * @param doubts why it may not be the right one
 * @param places how many figures have the very same picture, itself among them; 0 if it is missing
 * @param same some of them, itself among them; empty where it is the only one
 * @param alike figures with other pictures that look like it, at most {@link #MOST} of them
 */
public record LedgerEntry(
    FigureRef figure,
    String headline,
    String fileName,
    String caption,
    long family,
    @Nullable Picture picture,
    @Nullable PictureLook look,
    Set<PictureDoubt> doubts,
    int places,
    List<FigureRef> same,
    List<FigureRef> alike) {

  /** More figures with the same picture, or with one that looks like it, are not named: what so many have is a frame or a logo. */
  public static final int MOST = 50;

  public LedgerEntry {
    requireNonNull(figure);
    requireNonNull(headline);
    requireNonNull(fileName);
    requireNonNull(caption);
    doubts = Set.copyOf(doubts);
    same = List.copyOf(same);
    alike = List.copyOf(alike);
  }

  public boolean isMissing() {
    return picture == null;
  }

  public boolean isDoubtful() {
    return !doubts.isEmpty();
  }

  /** The doubts in their order. */
  public List<PictureDoubt> doubtsInOrder() {
    return EnumSet.allOf(PictureDoubt.class).stream().filter(doubts::contains).toList();
  }

  /** The same figure with the figures that show the same. */
  public LedgerEntry compared(List<FigureRef> sameAs, List<FigureRef> alikeTo) {
    return new LedgerEntry(figure, headline, fileName, caption, family, picture, look, doubts, places, sameAs, alikeTo);
  }

  /** The same figure with another caption. */
  public LedgerEntry withCaption(String other) {
    return new LedgerEntry(figure, headline, fileName, other, family, picture, look, doubts, places, same, alike);
  }
}
