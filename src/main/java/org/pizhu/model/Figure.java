package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a story, whether the picture itself is there or not.
 *
 * @param number 1 for the first figure of the story
 * @param src the address as the source gives it, for example {@code ./W020200312585124799235.jpg}
 * @param fileName the last part of the address without query, by which the picture is looked for; may be empty
 * @param line the line of the source that holds the image, 1 for the first line after the headline
 * @param caption where the caption stands in {@link Story#text()}, its credit included
 * @param credit who made the picture; in its caption or in a line that speaks of all pictures
 * @param imageDate the date that the file name carries
 */
public record Figure(
    int number,
    String src,
    String fileName,
    int line,
    @Nullable TextRange caption,
    @Nullable Credit credit,
    @Nullable LocalDate imageDate) {

  public Figure {
    requireNonNull(src);
    requireNonNull(fileName);
    if (number < 1) {
      throw new IllegalArgumentException("Figures are numbered from 1, not " + number);
    }
  }
}
