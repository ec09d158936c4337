package org.pizhu.anchor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnchorStatus;

/**
 * What a search came to.
 *
 * @param place the place, where one is sure
 * @param orphan where none is sure: whether the quote is gone, so that there is nothing to choose from
 * @param others all other places that could be meant
 */
record Finding(@Nullable Place place, boolean orphan, List<Place> others) {

  static Finding at(Place place, List<Place> all) {
    return new Finding(place, false, all.stream().filter(other -> !other.covers(place)).toList());
  }

  static Finding asked(List<Place> all) {
    return new Finding(null, false, List.copyOf(all));
  }

  static Finding gone(List<Place> resembling) {
    return new Finding(null, true, List.copyOf(resembling));
  }

  /** All places, the sure one first. */
  List<Place> places() {
    List<Place> all = new ArrayList<>(others);
    if (place != null) {
      all.add(0, place);
    }
    return all;
  }

  /** The finding in UTF-16 units; the status for a sure place as given. */
  Anchor anchor(CodePointText text, Passage passage, AnchorStatus sure) {
    List<Candidate> candidates = new ArrayList<>();
    if (place != null) {
      candidates.add(candidate(text, passage, place));
    }
    others.stream()
        .filter(other -> other.end() > other.start())
        .sorted(likeliest(passage))
        .map(other -> candidate(text, passage, other))
        .filter(candidate -> candidates.stream().noneMatch(known -> known.range().equals(candidate.range())))
        .forEachOrdered(candidates::add);
    if (place != null) {
      return new Anchor(sure, candidates.get(0).range(), candidates);
    }
    return new Anchor(orphan ? AnchorStatus.ORPHAN : AnchorStatus.AMBIGUOUS, null, candidates);
  }

  /** Where the quote itself stands comes before where only its surroundings do, whatever they agree in. */
  private static Comparator<Place> likeliest(Passage passage) {
    return Comparator.comparing(Place::carries, Comparator.reverseOrder())
        .thenComparingDouble(place -> -place.score(passage)).thenComparingInt(Place::start);
  }

  private static Candidate candidate(CodePointText text, Passage passage, Place place) {
    return new Candidate(text.range(place.start(), place.end()), place.score(passage));
  }
}
