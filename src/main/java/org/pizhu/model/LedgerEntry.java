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
 * @param caption the caption as it was found; empty where there is none
 * @param family the versions that its story is of; 0 where it is of none
 * @param picture null if it is missing
 * @param look null if it is missing, or nobody has looked yet
 * @param doubts why it may not be the right one
 * @param same all figures with the very same picture, itself among them; empty where it is the only one
 * @param alike figures with other pictures that look like it
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
    List<FigureRef> same,
    List<FigureRef> alike) {

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

  /** Whether another figure shows the same, by content or by likeness. */
  public boolean isShared() {
    return !same.isEmpty() || !alike.isEmpty();
  }

  /** The doubts in their order. */
  public List<PictureDoubt> doubtsInOrder() {
    return EnumSet.allOf(PictureDoubt.class).stream().filter(doubts::contains).toList();
  }

  /** The same figure with what a comparison with the others gave. */
  public LedgerEntry compared(Set<PictureDoubt> found, List<FigureRef> sameAs, List<FigureRef> alikeTo) {
    return new LedgerEntry(figure, headline, fileName, caption, family, picture, look, found, sameAs, alikeTo);
  }
}
