package org.pizhu.ui.compare;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A comparison as it is shown.
 *
 * @param content what is compared
 * @param options how it is looked at
 * @param rows what is shown, from top to bottom
 * @param spots the differences that are shown, in the order of the rows
 * @param summary all differences in words
 */
record CompareSheet(
    CompareContent content, CompareOptions options, List<CompareRow> rows, List<Spot> spots, String summary) {

  CompareSheet {
    requireNonNull(content);
    requireNonNull(options);
    rows = List.copyOf(rows);
    spots = List.copyOf(spots);
    requireNonNull(summary);
  }

  Optional<Spot> spot(int id) {
    return spots.stream().filter(spot -> spot.id() == id).findFirst();
  }
}
