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
    private final StringBuilder folded;
    private int[] places;
    private boolean moved;

    Folder(String original) {
      this.original = original;
      folded = new StringBuilder(original.length());
      places = new int[original.length() + 1];
    }

    FoldedText fold() {
      int at = 0;
      while (at < original.length()) {
        int next = at + Character.charCount(original.codePointAt(at));
        while (next < original.length() && !isBoundary(next)) {
          next += Character.charCount(original.codePointAt(next));
        }
        if (next == at + 1 && Folding.isPlain(original.charAt(at))) {
          append(Folding.plain(original.charAt(at)), at);
        } else {
          append(at, next);
        }
        at = next;
      }
      reserve();
      places[folded.length()] = original.length();
      int[] kept = moved ? Arrays.copyOf(places, folded.length() + 1) : null;
      return new FoldedText(original, folded.toString(), kept);
    }

    private boolean isBoundary(int at) {
      return Folding.isPlain(original.charAt(at)) || NFKC.hasBoundaryBefore(original.codePointAt(at));
    }

    /** A piece of several units that fold to as many is taken to be one all the same, so that no hit ends inside of it. */
    private void append(int from, int to) {
      String piece = Folding.fold(original.substring(from, to));
      moved |= piece.length() != 1 || to - from != 1;
      for (int i = 0; i < piece.length(); i++) {
        append(piece.charAt(i), from);
      }
    }

    private void append(char unit, int place) {
      reserve();
      places[folded.length()] = place;
      folded.append(unit);
    }

    private void reserve() {
      if (folded.length() == places.length) {
        places = Arrays.copyOf(places, places.length + places.length / 2 + 1);
      }
    }
  }
}
