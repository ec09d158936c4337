package org.pizhu.ui.annotation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.pizhu.library.annotation.HitAnnotations.Hit;
import org.pizhu.library.annotation.HitAnnotations.Hits;

/** The hits that can be annotated, story by story, and which of them are to be. All are, until one is left out. */
final class HitsModel {

  /** A line of the list. */
  sealed interface Row {}

  /**
   * A story over its hits.
   *
   * @param from the place of its first hit
   * @param to the place after its last
   */
  record Heading(String headline, int from, int to) implements Row {}

  /** A hit, by its place. */
  record Entry(int place) implements Row {}

  private final List<Hit> hits;
  private final List<Row> rows = new ArrayList<>();
  private final BitSet chosen = new BitSet();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");

  HitsModel(Hits found) {
    hits = found.hits();
    int from = 0;
    while (from < hits.size()) {
      long story = hits.get(from).storyId();
      int to = from;
      while (to < hits.size() && hits.get(to).storyId() == story) {
        to++;
      }
      rows.add(new Heading(found.headlines().getOrDefault(story, ""), from, to));
      IntStream.range(from, to).mapToObj(Entry::new).forEach(rows::add);
      from = to;
    }
    chosen.set(0, hits.size());
  }

  List<Row> rows() {
    return rows;
  }

  Hit hit(Entry entry) {
    return hits.get(entry.place());
  }

  /** Another number after each change. */
  ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** Whether all of a line are chosen. */
  boolean isChosen(Row row) {
    return chosen.nextClearBit(from(row)) >= to(row);
  }

  /** Whether some of a line are chosen, and some are not. */
  boolean isPartly(Row row) {
    int first = chosen.nextSetBit(from(row));
    return first >= 0 && first < to(row) && !isChosen(row);
  }

  /** Chooses all of a line; where they are chosen already, none. */
  void toggle(Row row) {
    chosen.set(from(row), to(row), !isChosen(row));
    version.set(version.get() + 1);
  }

  private static int from(Row row) {
    return row instanceof Heading heading ? heading.from() : ((Entry) row).place();
  }

  private static int to(Row row) {
    return row instanceof Heading heading ? heading.to() : ((Entry) row).place() + 1;
  }

  /** Those that are chosen, story by story. */
  List<Hit> chosen() {
    return chosen.stream().mapToObj(hits::get).toList();
  }

  int count() {
    return chosen.cardinality();
  }

  /** In how many stories they stand. */
  int stories() {
    return (int) rows.stream().filter(Heading.class::isInstance).filter(row -> isChosen(row) || isPartly(row)).count();
  }
}
