package org.pizhu.ui.export;

import static java.util.Objects.requireNonNull;

import org.pizhu.library.ExportOffers;
import org.pizhu.library.export.ExportGround;
import org.pizhu.library.export.ExportPlan.What;

/**
 * What can be exported where the panel was opened.
 *
 * @param offers what the library has
 * @param ground what is open, selected and listed
 * @param shown how many stories the list shows
 * @param listed how many annotations the list of annotations shows
 */
public record ExportOffer(ExportOffers offers, ExportGround ground, int shown, int listed) {

  public ExportOffer {
    requireNonNull(offers);
    requireNonNull(ground);
  }

  /** Whether there is anything of a kind. */
  boolean has(What what) {
    return switch (what) {
      case STORY -> ground.story() != null;
      case VERSIONS -> offers.versions() > 1;
      case SELECTION -> ground.selected().size() > 1;
      case SHOWN -> shown > 0;
      case LISTED -> listed > 0;
      case TAG -> !offers.tags().isEmpty();
      case COLLECTION -> !offers.collections().isEmpty();
      case SAVED -> !offers.searches().isEmpty();
      case SESSION -> !offers.sessions().isEmpty();
      case SEARCH, WHOLE -> true;
    };
  }

  /** How many there are of a kind whose number is told; 0 for the others. */
  int count(What what) {
    return switch (what) {
      case VERSIONS -> offers.versions();
      case SELECTION -> ground.selected().size();
      case SHOWN -> shown;
      case LISTED -> listed;
      default -> 0;
    };
  }
}
