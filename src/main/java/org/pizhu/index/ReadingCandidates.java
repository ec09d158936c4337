package org.pizhu.index;

import java.util.BitSet;
import org.pizhu.text.Syllables;

/** The stories of a segment whose headline or byline may be read as some letters: few enough to look at them. */
final class ReadingCandidates {

  private final BlockSource source;
  private final SegmentInfo segment;
  private final int field;

  /**
   * @param field of readings
   */
  ReadingCandidates(BlockSource source, SegmentInfo segment, int field) {
    this.source = source;
    this.segment = segment;
    this.field = field;
  }

  /**
   * The places of stories that may be read so.
   *
   * @param letters two or more of a to z
   */
  BitSet of(String letters) {
    char first = letters.charAt(0);
    // Each letter is the first of a syllable; and a first syllable of one letter.
    BitSet all = having(Grams.initials(first, letters.charAt(1)));
    BitSet begun = having(Grams.syllable(first, letters.charAt(1)));
    if (Syllables.isBegun(letters)) {
      all.or(begun);
      return all;
    }
    for (int end = 2; end < letters.length(); end++) {
      if (Syllables.isWhole(letters.substring(0, end))) {
        BitSet both = having(Grams.initials(first, letters.charAt(end)));
        both.and(begun);
        all.or(both);
      }
    }
    return all;
  }

  private BitSet having(int gram) {
    BitSet places = new BitSet();
    Postings postings = Postings.read(source, segment, Grams.term(field, gram), false);
    for (int i = 0; postings != null && i < postings.size(); i++) {
      places.set(postings.story(i));
    }
    return places;
  }
}
