package org.pizhu.anchor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.TextRange;

/**
 * Knows a passage again that stands as it was made after it had been changed for a while. The alignment of the last text with the new one knows
 * only what the last one had of it, which may be less, or nothing; but where the quote itself stands again, that is it. A passage that was not changed
 * in the last text is none of its business.
 */
final class AsMade {

  /** With fewer code points around it a passage may stand anywhere: half of one side of the context. */
  private static final int LEAST_CONTEXT = Describer.CONTEXT / 2;

  private final Passage made;
  private final CodePointText old;
  private final CodePointText text;

  /**
   * @param made the quote with its surroundings, of the day on which the annotation was made
   * @param old the text in which it stood last
   * @param text the new one
   */
  AsMade(Passage made, CodePointText old, CodePointText text) {
    this.made = made;
    this.old = old;
    this.text = text;
  }

  /**
   * Looks at what the alignment came to.
   *
   * @param last where the passage stood in the old text
   * @return the same, unless the passage stands as it was made; asked where it does so at another place than the alignment says, or where no place is sure
   *     but the words of the quote stand in the text
   */
  Finding settle(Finding aligned, TextRange last) {
    Finding settled = again(aligned, last);
    return settled.place() == null && wasChanged(last) ? withItsWords(settled) : settled;
  }

  private Finding again(Finding aligned, TextRange last) {
    Place place = aligned.place();
    if (place != null && isAt(place) || !wholes(old).isEmpty()) {
      return aligned;
    }
    List<Integer> wholes = made.context() < LEAST_CONTEXT ? List.of() : wholes(text);
    Place again = wholes.size() == 1 ? place(wholes.get(0)) : wholes.isEmpty() ? around(place, last) : null;
    if (again == null) {
      return aligned;
    }
    return place == null || place.overlaps(again) ? Finding.at(again, aligned.places()) : Finding.asked(List.of(place, again));
  }

  private boolean wasChanged(TextRange last) {
    return !old.standsAt(made.quote(), old.indexOf(last.start()));
  }

  /** The alignment looks for the words of the last text. Whoever has to choose is shown also where those of the annotation stand. */
  private Finding withItsWords(Finding open) {
    List<Place> all = new ArrayList<>(text.places(made.quote()).stream().map(this::place).toList());
    if (all.isEmpty()) {
      return open;
    }
    open.places().stream().filter(place -> all.stream().noneMatch(place::covers)).forEachOrdered(all::add);
    return Finding.asked(all);
  }

  private boolean isAt(Place place) {
    return place.end() - place.start() == made.quote().length && text.standsAt(made.quote(), place.start());
  }

  /** Where it stands with all that stood around it. */
  private List<Integer> wholes(CodePointText in) {
    return in.places(made.quote()).stream().filter(start -> made.standsWhole(in, start)).toList();
  }

  /** The quote to the letter, of which the alignment has found a part, because the old text had only a part of it. */
  private @Nullable Place around(@Nullable Place part, TextRange last) {
    if (part == null || !wasChanged(last)) {
      return null;
    }
    List<Place> there = text.places(made.quote()).stream().map(this::place).filter(part::overlaps).toList();
    return there.size() == 1 ? there.get(0) : null;
  }

  private Place place(int start) {
    return Place.of(text, made, start, start + made.quote().length);
  }
}
