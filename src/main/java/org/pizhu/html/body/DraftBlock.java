package org.pizhu.html.body;

import org.jspecify.annotations.Nullable;
import org.pizhu.model.BlockKind;
import org.pizhu.model.TextRange;

/** A block of text whose kind is not settled yet. */
public final class DraftBlock implements Piece {

  /** How the source sets a block off: facts for the rules. */
  public static final int CENTRED = 1;

  /** Every character of it is bold. */
  public static final int BOLD = 2;

  /** It stands in h1 to h6. */
  public static final int HEADING = 4;

  /** The source says that it is a caption: figcaption, or the name of its class. */
  public static final int CAPTION = 8;

  private final TextRange range;
  private final TextRange inner;
  private final int traits;
  private final int scope;
  private final int dress;
  private BlockKind kind;
  private @Nullable DraftFigure figure;

  /**
   * @param range where it stands in the story's text
   * @param inner where its marked-up text stands in the draft's inner HTML
   * @param kind what it is by its place: paragraph, list item or table cell
   * @param traits the bits above
   * @param scope the number of the figure element it stands in, 0 if in none
   * @param dress what its first characters wear, as {@link Dress} tells
   */
  DraftBlock(TextRange range, TextRange inner, BlockKind kind, int traits, int scope, int dress) {
    this.range = range;
    this.inner = inner;
    this.kind = kind;
    this.traits = traits;
    this.scope = scope;
    this.dress = dress;
  }

  /** This block and the one after it as one. */
  public DraftBlock joined(DraftBlock next) {
    return new DraftBlock(
        new TextRange(range.start(), next.range.end()),
        new TextRange(inner.start(), next.inner.end()),
        kind,
        traits & next.traits,
        scope,
        dress);
  }

  /** Where it stands in the text of the story. */
  public TextRange range() {
    return range;
  }

  TextRange inner() {
    return inner;
  }

  /** UTF-16 units of its text. */
  public int length() {
    return range.length();
  }

  /**
   * Whether the source sets it off so.
   *
   * @param trait one of the bits above
   */
  public boolean has(int trait) {
    return (traits & trait) != 0;
  }

  /** The number of the figure element that it stands in, 0 if in none. */
  public int scope() {
    return scope;
  }

  /** What its first characters wear, as {@link Dress} tells. */
  public int dress() {
    return dress;
  }

  /** What it is, as far as the rules have settled it. */
  public BlockKind kind() {
    return kind;
  }

  /** Settles what it is. */
  public void become(BlockKind settled) {
    kind = settled;
  }

  /** The figure that shows this block as its caption. */
  public @Nullable DraftFigure figure() {
    return figure;
  }

  /** Makes it the caption that a figure shows. The figure is told by {@link DraftFigure#caption(DraftBlock)}. */
  public void showIn(DraftFigure shown) {
    kind = BlockKind.CAPTION;
    figure = shown;
  }
}
