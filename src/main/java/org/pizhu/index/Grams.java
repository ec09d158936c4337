package org.pizhu.index;

/**
 * The keys of the index. What is indexed are UTF-16 units of folded text: pairs of neighbours with their places, single ones without, and marks
 * at both ends of words of letters. Each field of a story has an index of its own, beside one of all its text.
 */
final class Grams {

  /** Headline, captions and body. */
  static final int TEXT = 0;
  static final int HEADLINE = 1;
  static final int CAPTION = 2;
  static final int BYLINE = 3;
  static final int CREDIT = 4;
  static final int OUTLET = 5;
  /** How the characters of headlines are read: the first two letters of each, and the first letters of two neighbours. */
  static final int HEADLINE_READING = 6;
  static final int BYLINE_READING = 7;
  /** What is known of a story beside its words. */
  static final int FLAG = 8;

  /** In {@link #FLAG}: that it names somebody who made it. */
  static final int HAS_BYLINE = 1;

  /** Noncharacters of Unicode, which no text has. */
  private static final char SINGLE = '\uffff';
  private static final char MARK = '\ufffe';

  private static final int GRAM_BITS = 32;
  private static final int FIELD_BITS = 4;
  private static final int PLACES_BIT = GRAM_BITS + FIELD_BITS;
  private static final int SEGMENT_SHIFT = PLACES_BIT + 1;

  private Grams() {}

  static int pair(char first, char second) {
    return first << 16 | second;
  }

  static int single(char unit) {
    return unit << 16 | SINGLE;
  }

  /** A letter at the beginning of a word. */
  static int begin(char unit) {
    return MARK << 16 | unit;
  }

  /** A letter at the end of a word. */
  static int end(char unit) {
    return unit << 16 | MARK;
  }

  /** Whether a unit is one that stands for something else in the keys. */
  static boolean isReserved(char unit) {
    return unit >= MARK;
  }

  /** Letters of readings, a to z: the first two of a syllable. */
  static int syllable(char first, char second) {
    return first << 16 | second;
  }

  /** Letters of readings, a to z: the first ones of two neighbours. */
  static int initials(char first, char second) {
    return 1 << 24 | first << 16 | second;
  }

  /** A gram in a field, as one number of 36 bits. */
  static long term(int field, int gram) {
    return (long) field << GRAM_BITS | gram & 0xffffffffL;
  }

  /** Whether it is kept where a term stands, beside how often. */
  static boolean hasPlaces(long term) {
    int field = (int) (term >>> GRAM_BITS);
    return field < HEADLINE_READING && (char) term != SINGLE;
  }

  /** Where stories of a term begin in a segment. */
  static long stories(int segment, long term) {
    return (long) segment << SEGMENT_SHIFT | term;
  }

  /** Where places of a term begin in a segment. */
  static long places(int segment, long term) {
    return (long) segment << SEGMENT_SHIFT | 1L << PLACES_BIT | term;
  }

  /** The first key of a segment; those before the first of the next are its own. */
  static long first(int segment) {
    return (long) segment << SEGMENT_SHIFT;
  }
}
