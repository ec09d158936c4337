package org.pizhu.anchor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.TextRange;

/** Finds passages of an old text in a new one by the alignment of the two, and by their quotes where the alignment is not sure. */
final class AlignedSearch {

  /** How like the quote a passage must be that was moved out of the order of the text. */
  private static final double MOVED = 0.8;

  /** If more of a place than this comes from other passages of the old text, it is not ours. */
  private static final double FOREIGN = 0.5;

  private final CodePointText old;
  private final CodePointText text;
  private final TextAlignment alignment;
  private final Edges edges;

  /**
   * What was found.
   *
   * @param finding the places
   * @param passage what they were measured by
   */
  record Result(Finding finding, Passage passage) {}

  AlignedSearch(CodePointText old, CodePointText text) {
    this.old = old;
    this.text = text;
    this.alignment = new TextAlignment(old.points(), text.points());
    this.edges = alignment.edges();
  }

  CodePointText old() {
    return old;
  }

  /** Whether a range is one of the old text. */
  boolean reaches(TextRange range) {
    return range.end() <= old.string().length() && !range.isEmpty();
  }

  /**
   * Finds a passage.
   *
   * @param original the quote as it was when the annotation was made; it may have been changed since
   * @param range where it stands in the old text
   */
  Result find(int[] original, TextRange range) {
    int from = old.indexOf(range.start());
    int to = Math.max(from + 1, old.indexOf(range.end()));
    Passage passage = Passage.of(old, from, to);
    Place image = image(passage, from, to);
    if (image != null && holds(passage, image) && stillLike(original, image)) {
      boolean sure = twinsStand(passage, from, image);
      return new Result(sure ? Finding.at(image, List.of(image)) : Finding.asked(all(passage, image)), passage);
    }
    return new Result(elsewhere(passage, from, to, image), passage);
  }

  private @Nullable Place image(Passage passage, int from, int to) {
    int start = edges.start(from);
    int end = edges.end(to);
    int before = from - passage.prefix().length;
    int after = to + passage.suffix().length;
    if (alignment.unchanged(before, after)) {
      return new Place(start, end, 1, passage.prefix().length, passage.suffix().length);
    }
    return end > start ? Place.of(text, passage, start, end) : null;
  }

  private boolean holds(Passage passage, Place image) {
    return new Evidence(passage, text).holds(image) || image.exact() && passage.quote().length >= Evidence.LONG;
  }

  /** Many small changes, each like the one before, must not turn a quote into another. */
  private boolean stillLike(int[] original, Place image) {
    return new Myers(original, text).distance(image.start(), image.end())
        <= (1 - Place.CARRIES) * Math.max(original.length, image.end() - image.start());
  }

  /**
   * Whether all passages that could be taken for this one are accounted for: each that the old text had is still there, and none is there
   * that it did not have. If one of two equal passages is gone, nobody can tell which.
   */
  private boolean twinsStand(Passage passage, int from, Place image) {
    List<Integer> before = old.places(passage.quote());
    List<Integer> now = text.places(passage.quote());
    if (before.size() == 1 && now.size() <= (image.exact() ? 1 : 0)) {
      return true;
    }
    Evidence evidence = new Evidence(passage, text);
    int length = passage.quote().length;
    for (int place : before) {
      if (place != from && claims(place, length, passage, image) && !survives(passage, place, image)) {
        return false;
      }
    }
    Set<Integer> known = new HashSet<>();
    before.forEach(place -> known.add(edges.start(place)));
    for (int place : now) {
      if (!known.contains(place)) {
        Place other = Place.of(text, passage, place, place + length);
        if (!evidence.better(image, other) && evidence.supported(other)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether an equal passage of the old text could have come to this place as well, by its own surroundings. */
  private boolean claims(int twin, int length, Passage passage, Place image) {
    Passage other = Passage.of(old, twin, twin + length);
    Place theirs = Place.of(text, other, image.start(), image.end());
    return !new Evidence(passage, text).better(image, theirs);
  }

  private boolean survives(Passage passage, int twin, Place image) {
    int start = edges.start(twin);
    int end = edges.end(twin + passage.quote().length);
    return end > start
        && (start != image.start() || end != image.end())
        && Place.of(text, passage, start, end).carries();
  }

  /** All places that the quote alone leads to, and where the alignment puts it. */
  private List<Place> all(Passage passage, @Nullable Place image) {
    List<Place> all = new ArrayList<>(new QuoteSearch(text).find(passage, -1).places());
    if (image != null && all.stream().noneMatch(image::covers)) {
      all.add(image);
    }
    return all;
  }

  /** Looks for a passage that is not where the alignment puts it, or not surely. */
  private Finding elsewhere(Passage passage, int from, int to, @Nullable Place image) {
    List<Place> all = all(passage, image);
    List<Place> own = all.stream().filter(place -> place.carries() && !foreign(place, from, to)).toList();
    if (own.isEmpty()) {
      return Finding.gone(all);
    }
    // What is left of it in its place was not moved away.
    boolean stayed = image != null && (image.carries() || own.get(0).overlaps(image));
    return own.size() == 1 && !stayed && moved(passage, from, own.get(0))
        ? Finding.at(own.get(0), all)
        : Finding.asked(all);
  }

  private boolean foreign(Place place, int from, int to) {
    int foreign = alignment.foreign(place.start(), place.end(), from, to);
    return foreign > FOREIGN * (place.end() - place.start());
  }

  private boolean moved(Passage passage, int from, Place place) {
    Evidence evidence = new Evidence(passage, text);
    boolean itself = place.likeness() >= MOVED
        && (passage.quote().length >= Evidence.LONG || evidence.supported(place));
    return itself && old.places(passage.quote()).stream()
        .filter(other -> other != from)
        .allMatch(other -> evidence.better(place, Place.of(old, passage, other, other + passage.quote().length)));
  }
}
