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
 */
public record ReaderAppearance(Theme theme, ReaderFont font, int size) {

  public static final int SMALLEST = 12;
  public static final int LARGEST = 32;
  public static final ReaderAppearance DEFAULT = new ReaderAppearance(Theme.LIGHT, ReaderFont.SERIF, 16);

  public ReaderAppearance {
    requireNonNull(theme);
    requireNonNull(font);
    if (size < SMALLEST || size > LARGEST) {
      throw new IllegalArgumentException("Not a size for reading: " + size);
    }
  }
}
