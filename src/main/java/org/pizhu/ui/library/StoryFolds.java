package org.pizhu.ui.library;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.pizhu.model.ListedFamilies;
import org.pizhu.model.StoryListing;

/** Which versions of stories stand below others in the list, and which are put away. Plain properties, no screen. */
public final class StoryFolds {

  private final BooleanProperty byFamily = new SimpleBooleanProperty(this, "byFamily", true);
  private final ReadOnlyObjectWrapper<StoryListing> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", StoryListing.EMPTY);
  /** By the numbers of their families, which stay the same whatever is listed. */
  private final Set<Long> open = new HashSet<>();
  private ListedFamilies families = ListedFamilies.NONE;

  StoryFolds() {}

  /** Whether versions of one story are one row. */
  public BooleanProperty byFamilyProperty() {
    return byFamily;
  }

  /** The stories that have a row now, in order. */
  public ReadOnlyObjectProperty<StoryListing> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** The stories that have a row now, in order. */
  public StoryListing rows() {
    return rows.get();
  }

  /** All stories that are listed, those that are put away among them, in the order in which they would stand. */
  public StoryListing all() {
    return families.rows(family -> true);
  }

  /** Takes in what was found. */
  void take(ListedFamilies found) {
    families = found;
    make();
  }

  private void make() {
    rows.set(families.rows(open::contains));
  }

  /** How many versions of a story are listed, itself among them; 0 where they are not one row. */
  int listed(long storyId) {
    return families.size(families.family(storyId));
  }

  /** Whether a story stands for its versions. */
  boolean isFirst(long storyId) {
    long family = families.family(storyId);
    return family != 0 && families.first(family) == storyId;
  }

  /** Whether a story stands below another of its versions. */
  boolean isBelow(long storyId) {
    return families.family(storyId) != 0 && !isFirst(storyId);
  }

  /** Whether the versions of a story are shown. */
  boolean isOpen(long storyId) {
    return open.contains(families.family(storyId));
  }

  /** The story that stands for a story and its versions: itself where it is alone. */
  long first(long storyId) {
    long family = families.family(storyId);
    return family == 0 ? storyId : families.first(family);
  }

  /**
   * The stories that are meant by rows: of several rows, one whose versions are put away means them all, as nothing else says that some are left
   * out; one row alone means the story that is read in it.
   */
  List<Long> meant(List<Long> chosen) {
    if (chosen.size() < 2) {
      return chosen;
    }
    return chosen.stream()
        .flatMap(id -> isFirst(id) && !isOpen(id) ? families.members(families.family(id)).stream() : Stream.of(id))
        .toList();
  }

  /**
   * What stays selected of several rows: with one whose versions have been opened now these too, as they were meant before.
   *
   * @param before the rows that there were
   */
  long[] kept(long[] chosen, StoryListing before) {
    if (chosen.length < 2) {
      return chosen;
    }
    return Arrays.stream(chosen)
        .flatMap(id -> isFirst(id) && isOpen(id)
            ? families.members(families.family(id)).stream().mapToLong(Long::longValue)
                .filter(version -> version == id || before.place(version) < 0)
            : LongStream.of(id))
        .distinct()
        .toArray();
  }

  /**
   * How many stories {@link #meant} adds to several rows. Looks at the families only, however many rows there are.
   *
   * @param isChosen whether a row is chosen, by its place
   */
  int putAway(IntPredicate isChosen) {
    return families.families().stream()
        .filter(family -> !open.contains(family) && isChosen.test(rows().place(families.first(family))))
        .mapToInt(family -> families.size(family) - 1)
        .sum();
  }

  /**
   * Shows the versions of a story, or puts them away.
   *
   * @return whether that made a difference
   */
  public boolean fold(long storyId, boolean isOpen) {
    long family = families.family(storyId);
    boolean isOther = family != 0 && (isOpen ? open.add(family) : open.remove(family));
    if (isOther) {
      make();
    }
    return isOther;
  }

  /** Shows the versions of a story where they are put away, else puts them away. */
  public void toggle(long storyId) {
    fold(storyId, !isOpen(storyId));
  }
}
