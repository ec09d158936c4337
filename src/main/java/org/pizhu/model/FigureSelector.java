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

  /** Whether both have the same caption, or none; white space doesn't count: {@code 林溪 摄} is {@code 林溪摄}. */
  public boolean isCaptionedAs(FigureSelector other) {
    return unspaced(caption).equals(unspaced(other.caption));
  }

  /** In the text of a story all white space is a space or a break. */
  private static String unspaced(String words) {
    return words.replace(" ", "").replace("\n", "");
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
