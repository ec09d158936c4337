package org.pizhu.ui.chart;

import static java.util.Objects.requireNonNull;

/**
 * What a bar, a cell or a part of a column stands for.
 *
 * @param key the same after the numbers have changed, and no other item of the chart has it
 * @param words what it is and its number, as it is told and spoken
 * @param destination the annotations behind it
 */
record Item(String key, String words, Destination destination) {

  Item {
    requireNonNull(key);
    requireNonNull(words);
    requireNonNull(destination);
  }
}
