package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A figure by what tells it from others, as it was when the annotation was made; never overwritten.
 *
 * @param fileName the name of its picture's file, as in {@link Figure#fileName()}; may be empty
 * @param pictureSha256 the picture that it had; null if the library had none
 * @param caption the words of its caption, credit included; empty where it had none
 */
public record FigureSelector(String fileName, @Nullable String pictureSha256, String caption) implements Selector {

  public FigureSelector {
    requireNonNull(fileName);
    requireNonNull(caption);
  }

  /** Describes a figure of a story. */
  public static FigureSelector of(StoredStory stored, Figure figure) {
    TextRange caption = figure.caption();
    return new FigureSelector(
        figure.fileName(),
        stored.pictures().get(figure.number()),
        caption == null ? "" : caption.of(stored.story().text()));
  }
}
