package org.pizhu.diff;

import java.text.Normalizer;

/** A text without what a typesetter changes: letters and digits alone, of one width. */
final class Core {

  private Core() {}

  static String of(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder core = new StringBuilder(folded.length());
    folded.codePoints().filter(Core::isKept).forEach(core::appendCodePoint);
    return core.toString();
  }

  /** Signs such as those of money and of emotions mean something; marks between words do not. */
  private static boolean isKept(int point) {
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION,
          Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
          Character.FORMAT -> point == '%' || point == '‰';
      default -> true;
    };
  }
}
