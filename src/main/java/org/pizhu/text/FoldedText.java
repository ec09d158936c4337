package org.pizhu.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.TextRange;

/**
 * A text with its {@linkplain Folding folded} form, and where each part of that stands in the text: folding may make one character of
 * several, and several of one.
 */
public final class FoldedText {

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  private final String original;
  private final String folded;
  /** For each unit of the folded text, and for its end, where the characters that it comes from begin; null where all is in its own place. */
  private final int @Nullable [] places;

  private FoldedText(String original, String folded, int @Nullable [] places) {
    this.original = original;
    this.folded = folded;
    this.places = places;
  }

  /** Folds a text. */
  public static FoldedText of(String original) {
    return new Folder(original).fold();
  }

  /** The text as written. */
  public String original() {
    return original;
  }

  /** The text as searches compare it: {@link Folding#fold} of it. */
  public String folded() {
    return folded;
  }

  /**
   * Where a part of the folded text comes from: whole characters, also where only a part of what they fold to is asked for.
   *
   * @param part a range of the folded text, not empty
   * @return a range of the text as written
   */
  public TextRange original(TextRange part) {
    if (places == null) {
      return part;
    }
    int start = places[part.start()];
    int last = places[part.end() - 1];
    int after = part.end();
    while (places[after] == last) {
      after++;
    }
    return new TextRange(start, places[after]);
  }

  /** Goes through a text by pieces that fold each by itself: from a boundary of normalisation to the next. */
  private static final class Folder {

    private final String original;
    private char[] folded;
    private int size;
    /** None as long as all is in its own place. */
    private int @Nullable [] places;

    Folder(String original) {
      this.original = original;
      folded = new char[original.length()];
    }

    FoldedText fold() {
      int at = 0;
      while (at < original.length()) {
        if (standsAlone(at)) {
          append(Folding.plain(original.charAt(at)), at);
          at++;
          continue;
        }
        int next = at + Character.charCount(original.codePointAt(at));
        while (next < original.length() && !isBoundary(next)) {
          next += Character.charCount(original.codePointAt(next));
        }
        char alone = next == at + 1 ? Folding.alone(original.charAt(at)) : 0;
        if (alone != 0) {
          append(alone, at);
        } else {
          append(at, next);
        }
        at = next;
      }
      int[] kept = places == null ? null : Arrays.copyOf(places, size + 1);
      if (kept != null) {
        kept[size] = original.length();
      }
      return new FoldedText(original, new String(folded, 0, size), kept);
    }

    /** Whether a unit is a plain character before another one or the end: nearly all are. */
    private boolean standsAlone(int at) {
      return Folding.isPlain(original.charAt(at)) && (at + 1 == original.length() || Folding.isPlain(original.charAt(at + 1)));
    }

    private boolean isBoundary(int at) {
      return Folding.isPlain(original.charAt(at)) || NFKC.hasBoundaryBefore(original.codePointAt(at));
    }

    /** A piece of several units that fold to as many is taken to be one all the same, so that no hit ends inside of it. */
    private void append(int from, int to) {
      String piece = Folding.fold(original.substring(from, to));
      if (places == null && (piece.length() != 1 || to - from != 1)) {
        places = new int[folded.length];
        Arrays.setAll(places, place -> place);
      }
      for (int i = 0; i < piece.length(); i++) {
        append(piece.charAt(i), from);
      }
    }

    private void append(char unit, int place) {
      if (size == folded.length) {
        folded = Arrays.copyOf(folded, size + size / 2 + 1);
        places = places == null ? null : Arrays.copyOf(places, folded.length);
      }
      if (places != null) {
        places[size] = place;
      }
      folded[size++] = unit;
    }
  }
}
