package org.pizhu.anchor;

import java.util.ArrayList;
import java.util.List;

/** Finds quotes in one text by their words and surroundings. Not safe for use by several threads at once. */
final class QuoteSearch {

  /** Surroundings shorter than this are looked at only where the quote stands: a person wrote them to tell equal quotes apart. */
  private static final int CONTEXT = 16;

  /** Least likeness of a quote that is worth showing where its surroundings lead nowhere. */
  private static final double RESEMBLING = 0.6;

  /** The same where there is no context at all. */
  private static final double RESEMBLING_ALONE = 0.7;

  private final CodePointText text;

  QuoteSearch(CodePointText text) {
    this.text = text;
  }

  /**
   * Finds a passage.
   *
   * @param recorded the code point where it stood, -1 if that is not known
   */
  Finding find(Passage passage, int recorded) {
    if (recorded >= 0 && passage.standsWhole(text, recorded)) {
      Place same = Place.of(text, passage, recorded, recorded + passage.quote().length);
      return Finding.at(same, List.of(same));
    }
    List<Place> exact = exact(passage);
    Evidence evidence = new Evidence(passage, text);
    if (passage.context() == 0) {
      return evidence.decideByQuote(exact, exact.isEmpty() ? byQuote(passage, RESEMBLING_ALONE) : List.of(), recorded);
    }
    if (passage.context() < CONTEXT) {
      List<Place> whole = exact.stream().filter(place -> passage.standsWhole(text, place.start())).toList();
      if (whole.size() == 1) {
        return Finding.at(whole.get(0), exact);
      }
    }
    List<Place> near = apart(new FuzzyPlaces(text, passage).byContext(exact), exact);
    if (exact.isEmpty() && near.stream().noneMatch(Place::carries)) {
      List<Place> all = new ArrayList<>(byQuote(passage, RESEMBLING));
      near.stream().filter(place -> all.stream().noneMatch(place::overlaps)).forEach(all::add);
      near = all;
    }
    return evidence.decide(exact, near, recorded);
  }

  /** Every place where the quote stands to the letter. */
  private List<Place> exact(Passage passage) {
    return text.places(passage.quote()).stream()
        .map(start -> Place.of(text, passage, start, start + passage.quote().length))
        .toList();
  }

  private List<Place> byQuote(Passage passage, double likeness) {
    return passage.quote().length < Evidence.LONG ? List.of() : new FuzzyPlaces(text, passage).byQuote(likeness);
  }

  private static List<Place> apart(List<Place> near, List<Place> exact) {
    return near.stream().filter(place -> exact.stream().noneMatch(place::overlaps)).toList();
  }
}
