package org.pizhu.anchor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.anchor.Aligner.Stretch;

/** Places where a quote, changed by some edits, or its surroundings stand in a text. */
final class FuzzyPlaces {

  /** Up to two edits in five code points: at one in five, nearly all contexts of 32 are found, and none by chance. */
  private static final double MOST_ERRORS = 0.4;

  /** A context shorter than that stands in too many places to lead anywhere. */
  private static final int SHORTEST_CONTEXT = 8;

  /** How many code points on each side of an edge tell where it lies now. */
  private static final int JOINT = 16;

  private static final int SLACK = 8;

  private final CodePointText text;
  private final Passage passage;

  FuzzyPlaces(CodePointText text, Passage passage) {
    this.text = text;
    this.passage = passage;
  }

  /**
   * The places that prefix, suffix or both lead to, whatever stands there.
   *
   * @param known places that were found already; what leads there is left out
   */
  List<Place> byContext(List<Place> known) {
    List<Integer> starts = new ArrayList<>();
    for (Myers.Hit hit : hits(passage.prefix())) {
      if (known.stream().noneMatch(place -> Math.abs(place.start() - hit.end()) <= SLACK)) {
        starts.add(hit.end());
      }
    }
    List<Integer> ends = new ArrayList<>();
    for (Myers.Hit hit : hits(passage.suffix())) {
      int end = new Myers(passage.suffix(), text).start(hit);
      if (known.stream().noneMatch(place -> Math.abs(place.end() - end) <= SLACK)) {
        ends.add(end);
      }
    }
    List<Place> places = new ArrayList<>();
    int length = passage.quote().length;
    int slack = SLACK + length / 5;
    for (int start : starts) {
      Integer end = fitting(start, ends);
      if (end == null) {
        add(places, startNear(start, SLACK), start + length, slack);
      } else {
        ends.remove(end);
        add(places, startNear(start, SLACK), end, SLACK);
      }
    }
    for (int end : ends) {
      add(places, startNear(end - length, slack), end, SLACK);
    }
    return places;
  }

  /** Of the places that a suffix leads to, the one that fits best to a start. */
  private @Nullable Integer fitting(int start, List<Integer> ends) {
    int length = passage.quote().length;
    Integer best = null;
    for (Integer end : ends) {
      boolean fits = end >= start - SLACK && end - start <= 2 * length + 2 * JOINT;
      if (fits && (best == null || Math.abs(end - start - length) < Math.abs(best - start - length))) {
        best = end;
      }
    }
    return best;
  }

  /**
   * The places where something like the quote stands, whatever its surroundings.
   *
   * @param leastLikeness how like the quote at least, 0.5 to 1
   */
  List<Place> byQuote(double leastLikeness) {
    List<Place> places = new ArrayList<>();
    Myers myers = new Myers(passage.quote(), text);
    for (Myers.Hit hit : myers.search((int) ((1 - leastLikeness) * passage.quote().length))) {
      int[] stretch = myers.stretch(hit);
      Place found = Place.of(text, passage, stretch[0], stretch[1]);
      int before = places.size();
      add(places, startNear(found.start(), SLACK), found.end(), SLACK);
      // Strange surroundings may draw the edges away from the quote.
      if (places.size() == before || places.get(before).weight(passage) <= found.weight(passage)) {
        places.subList(before, places.size()).clear();
        places.add(found);
      }
    }
    return places;
  }

  private List<Myers.Hit> hits(int[] context) {
    return context.length < SHORTEST_CONTEXT
        ? List.of()
        : new Myers(context, text).search((int) (MOST_ERRORS * context.length));
  }

  private void add(List<Place> places, int start, int endGuess, int slack) {
    int end = endNear(Math.max(start, endGuess), slack);
    // Where the quote was taken out with a code point of its surroundings, these run into each other.
    if (end >= start - SLACK) {
      Place place = Place.of(text, passage, start, Math.max(start, end));
      if (places.stream().noneMatch(place::covers)) {
        places.add(place);
      }
    }
  }

  private int startNear(int guess, int slack) {
    int[] inside = Arrays.copyOf(passage.quote(), Math.min(JOINT, passage.quote().length));
    int prefix = passage.prefix().length;
    int[] outside = Arrays.copyOfRange(passage.prefix(), Math.max(0, prefix - JOINT), prefix);
    return edges(join(outside, inside), guess - outside.length - slack, guess + inside.length + slack)
        .start(outside.length);
  }

  private int endNear(int guess, int slack) {
    int length = passage.quote().length;
    int[] inside = Arrays.copyOfRange(passage.quote(), Math.max(0, length - JOINT), length);
    int[] outside = Arrays.copyOf(passage.suffix(), Math.min(JOINT, passage.suffix().length));
    return edges(join(inside, outside), guess - inside.length - slack, guess + outside.length + slack)
        .end(inside.length);
  }

  private Edges edges(int[] joint, int from, int to) {
    int start = Math.max(0, Math.min(from, text.length()));
    int end = Math.max(start, Math.min(to, text.length()));
    return Aligner.inside(new Stretch(joint, 0, joint.length), new Stretch(text.points(), start, end));
  }

  private static int[] join(int[] first, int[] second) {
    int[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
