package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * One block of a story's text: the headline, a paragraph, a caption.
 *
 * @param kind what the block is
 * @param range where it stands in {@link Story#text()}, without the line break that follows it
 */
public record Block(BlockKind kind, TextRange range) {

  public Block {
    requireNonNull(kind);
    requireNonNull(range);
  }
}
