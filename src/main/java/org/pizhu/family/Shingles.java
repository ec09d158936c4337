package org.pizhu.family;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a text consists of, whatever its punctuation, spaces, paragraphs, and script are: the stretches of {@link #LENGTH} letters and
 * digits that stand in it, each once, as numbers. Different stretches have the same number with a chance of one in four thousand millions. For one
 * thread at a time.
 */
public final class Shingles {

  /** Letters and digits of a stretch. Four are often a name or a set phrase; ten would make much of each changed word. */
  static final int LENGTH = 6;

  private static final int BASE = 0x01000193;

  private final String body;
  private final NumberSet numbers;
  /** Found when it is first asked for: of most texts that are compared it never is. */
  private @Nullable NumberSet figures;

  private Shingles(String body, NumberSet numbers) {
    this.body = body;
    this.numbers = numbers;
  }

  /**
   * Of a text.
   *
   * @param body the text of a story without its headline, which often differs between versions and is often the same between others
   */
  public static Shingles of(String body) {
    int[] all = all(body);
    return new Shingles(body, NumberSet.of(all, all.length));
  }

  /**
   * Of a text that has at least so many stretches of this one in it, one that comes again counted each time.
   *
   * @param other a body as in {@link #of}
   * @return none where there are fewer: that is told without counting its own, and most texts that are compared are strangers
   */
  @Nullable Shingles ofSharing(String other, int least) {
    int[] all = all(other);
    int hits = 0;
    for (int i = 0; i < all.length && hits < least; i++) {
      if (numbers.has(all[i])) {
        hits++;
      } else if (hits + all.length - i - 1 < least) {
        return null;
      }
    }
    return hits < least ? null : new Shingles(other, NumberSet.of(all, all.length));
  }

  /** All stretches of a text in their order, as numbers. */
  static int[] all(String body) {
    char[] letters = letters(body);
    int[] all = new int[Math.max(0, letters.length - LENGTH + 1)];
    int leaving = 1;
    for (int i = 1; i < LENGTH; i++) {
      leaving *= BASE;
    }
    int hash = 0;
    for (int i = 0; i < letters.length; i++) {
      hash = (hash - (i >= LENGTH ? letters[i - LENGTH] * leaving : 0)) * BASE + letters[i];
      if (i + 1 >= LENGTH) {
        all[i + 1 - LENGTH] = mixed(hash);
      }
    }
    return all;
  }

  private static char[] letters(String body) {
    char[] kept = new char[body.length()];
    int count = 0;
    for (int i = 0; i < body.length(); i++) {
      char letter = Letters.of(body.charAt(i));
      kept[count] = letter;
      count += letter == Letters.NONE ? 0 : 1;
    }
    return Arrays.copyOf(kept, count);
  }

  private NumberSet inDigits() {
    NumberSet found = figures == null ? figures(body) : figures;
    figures = found;
    return found;
  }

  /** The numbers written in digits, each once. */
  private static NumberSet figures(String body) {
    int[] found = new int[body.length()];
    int count = 0;
    int i = 0;
    while (i < body.length()) {
      int hash = 0;
      int start = i;
      while (i < body.length() && Character.digit(body.charAt(i), 10) >= 0) {
        hash = hash * 31 + Character.digit(body.charAt(i), 10) + 1;
        i++;
      }
      if (i > start) {
        found[count++] = mixed(hash);
      } else {
        i++;
      }
    }
    return NumberSet.of(found, count);
  }

  /** Spreads a number over all bits, each of them by half; none for two (the finaliser of MurmurHash3, Austin Appleby). */
  static int mixed(int number) {
    int mixed = number;
    mixed = (mixed ^ mixed >>> 16) * 0x85EBCA6B;
    mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
    return mixed ^ mixed >>> 16;
  }

  /** How many different ones. */
  public int size() {
    return numbers.size();
  }

  /** How many different numbers in digits. */
  int figures() {
    return inDigits().size();
  }

  /** How many stretches two texts share. */
  int shared(Shingles other) {
    return numbers.shared(other.numbers);
  }

  /** How many numbers in digits two texts share. */
  int sharedFigures(Shingles other) {
    return inDigits().shared(other.inDigits());
  }
}
