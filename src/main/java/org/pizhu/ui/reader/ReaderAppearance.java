package org.pizhu.ui.reader;

import static java.util.Objects.requireNonNull;

import org.pizhu.settings.ReaderFont;
import org.pizhu.settings.Theme;

/**
 * How the page looks.
 *
 * @param theme its colours
 * @param font the kind of its type
 * @param size of the type in CSS pixels, {@value #SMALLEST} to {@value #LARGEST}
 * @param line the distance of lines in percent of the size, at least 100
 * @param measure how many Chinese characters a line has at most, at least 1
 * @param still whether nothing is to move by itself, not even the caret
 */
public record ReaderAppearance(Theme theme, ReaderFont font, int size, int line, int measure, boolean still) {

  public static final int SMALLEST = 12;
  public static final int LARGEST = 32;
  public static final ReaderAppearance DEFAULT = new ReaderAppearance(Theme.LIGHT, ReaderFont.SERIF, 16, 195, 40, false);

  public ReaderAppearance {
    requireNonNull(theme);
    requireNonNull(font);
    if (size < SMALLEST || size > LARGEST) {
      throw new IllegalArgumentException("Not a size for reading: " + size);
    }
    if (line < 100 || measure < 1) {
      throw new IllegalArgumentException("No lines: " + line + " %, " + measure);
    }
  }
}
