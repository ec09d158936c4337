package org.pizhu.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pizhu.query.Expression.Word;
import org.pizhu.query.Letters;
import org.pizhu.text.Folding;

/** A word as what the index has of it: terms that stand so far from each other. For one thread. */
final class Phrase {

  /** A term of it, and how far it stands from its beginning. */
  private record Piece(int gram, int offset) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final int length;
  /** Whether it can overlap with itself where it is told by one term. */
  private final boolean overlaps;
  private final boolean known;

  Phrase(Word word) {
    String folded = Folding.fold(word.text());
    length = folded.length();
    known = folded.chars().noneMatch(unit -> Grams.isReserved((char) unit));
    if (Letters.isLetter(folded.codePointAt(0))) {
      pieces.add(new Piece(Grams.begin(folded.charAt(0)), 0));
    }
    for (int i = 0; i + 1 < length; i += 2) {
      pieces.add(new Piece(Grams.pair(folded.charAt(i), folded.charAt(i + 1)), i));
    }
    if (length > 1 && length % 2 == 1) {
      pieces.add(new Piece(Grams.pair(folded.charAt(length - 2), folded.charAt(length - 1)), length - 2));
    }
    if (word.quoted() && Letters.isLetter(folded.codePointBefore(length))) {
      pieces.add(new Piece(Grams.end(folded.charAt(length - 1)), length - 1));
    }
    if (pieces.isEmpty()) {
      pieces.add(new Piece(Grams.single(folded.charAt(0)), 0));
    }
    overlaps = length == 2 && folded.charAt(0) == folded.charAt(1);
  }

  /**
   * Counts how often it stands in the stories of a segment; where it overlaps with itself, the first one counts.
   *
   * @param hits is added to, from {@code base} on
   */
  void count(BlockSource source, SegmentInfo segment, int field, int[] hits, int base) {
    if (!known) {
      return;
    }
    boolean alone = pieces.size() == 1 && !overlaps;
    List<Postings> postings = new ArrayList<>();
    for (Piece piece : pieces) {
      Postings found = Postings.read(source, segment, Grams.term(field, piece.gram()), !alone);
      if (found == null) {
        return;
      }
      postings.add(found);
    }
    if (alone) {
      Postings only = postings.get(0);
      for (int i = 0; i < only.size(); i++) {
        hits[base + only.story(i)] += only.times(i);
      }
    } else {
      intersect(postings, hits, base);
    }
  }

  private void intersect(List<Postings> postings, int[] hits, int base) {
    int[] at = new int[postings.size()];
    Postings rarest = postings.stream().min(Comparator.comparingInt(Postings::size)).orElseThrow();
    for (int i = 0; i < rarest.size(); i++) {
      int story = rarest.story(i);
      if (advance(postings, at, story)) {
        int found = occurrences(postings, at);
        hits[base + story] += found;
      }
    }
  }

  /** Goes on to a story in each; whether all have it. */
  private static boolean advance(List<Postings> postings, int[] at, int story) {
    boolean all = true;
    for (int k = 0; k < at.length && all; k++) {
      Postings one = postings.get(k);
      int place = at[k];
      while (place < one.size() && one.story(place) < story) {
        place++;
      }
      at[k] = place;
      all = place < one.size() && one.story(place) == story;
    }
    return all;
  }

  private int occurrences(List<Postings> postings, int[] at) {
    int pieceCount = pieces.size();
    int[][] places = new int[pieceCount][];
    int[] times = new int[pieceCount];
    int[] next = new int[pieceCount];
    for (int k = 0; k < pieceCount; k++) {
      places[k] = postings.get(k).places(at[k]);
      times[k] = postings.get(k).times(at[k]);
    }
    int found = 0;
    int free = 0;
    for (int i = 0; i < times[0]; i++) {
      int start = places[0][i];
      if (start >= free && stands(places, times, next, start)) {
        found++;
        free = start + length;
      }
    }
    return found;
  }

  /** Whether all pieces but the first stand where they should if it begins there. */
  private boolean stands(int[][] places, int[] times, int[] next, int start) {
    for (int k = 1; k < places.length; k++) {
      int wanted = start + pieces.get(k).offset();
      while (next[k] < times[k] && places[k][next[k]] < wanted) {
        next[k]++;
      }
      if (next[k] == times[k] || places[k][next[k]] != wanted) {
        return false;
      }
    }
    return true;
  }

}
