package org.pizhu.family;

/**
 * Different numbers, each of which is spread over all bits already: its lowest bits are its place (open addressing with linear probing, D. Knuth,
 * «The Art of Computer Programming», volume 3, 6.4). Made and compared in a tenth of the time that sorting them takes.
 */
final class NumberSet {

  /** 0 stands for an empty place; whether 0 itself is there is said beside. */
  private final int[] places;
  private final boolean hasZero;
  private final int size;

  private NumberSet(int[] places, boolean hasZero, int size) {
    this.places = places;
    this.hasZero = hasZero;
    this.size = size;
  }

  /** The first numbers of an array, each once. */
  static NumberSet of(int[] numbers, int count) {
    int[] places = new int[Integer.highestOneBit(Math.max(4, count) * 2 - 1) * 2];
    boolean hasZero = false;
    int size = 0;
    for (int i = 0; i < count; i++) {
      int number = numbers[i];
      if (number == 0) {
        size += hasZero ? 0 : 1;
        hasZero = true;
      } else {
        int place = place(places, number);
        if (places[place] == 0) {
          places[place] = number;
          size++;
        }
      }
    }
    return new NumberSet(places, hasZero, size);
  }

  /** Where a number is, or would be. */
  private static int place(int[] places, int number) {
    int place = number & places.length - 1;
    while (places[place] != 0 && places[place] != number) {
      place = place + 1 & places.length - 1;
    }
    return place;
  }

  /** How many. */
  int size() {
    return size;
  }

  /** Whether a number is one of them. */
  boolean has(int number) {
    return number == 0 ? hasZero : places[place(places, number)] == number;
  }

  /** How many of them are in both. */
  int shared(NumberSet other) {
    if (other.size < size) {
      return other.shared(this);
    }
    int shared = hasZero && other.hasZero ? 1 : 0;
    for (int number : places) {
      if (number != 0 && other.places[place(other.places, number)] == number) {
        shared++;
      }
    }
    return shared;
  }
}
