package org.pizhu.ui.shelf;

import org.jspecify.annotations.Nullable;
import org.pizhu.model.SavedSearch;
import org.pizhu.model.StoryFacet;

/** A row of the shelf. */
sealed interface ShelfRow {

  /** Whether what is below a row is shown. */
  enum Fold { NOTHING_BELOW, OPEN, CLOSED }

  /** In which section it stands. */
  ShelfSection section();

  /** How far it is moved in; 0 for most. */
  default int depth() {
    return 0;
  }

  /** Whether what is below it is shown. */
  default Fold fold() {
    return Fold.NOTHING_BELOW;
  }

  /** What a row is about, which stays when its numbers change. */
  Object identity();

  /**
   * The heading of a section.
   *
   * @param chosen how many of its values are chosen
   */
  record Heading(ShelfSection section, Fold fold, int chosen) implements ShelfRow {
    @Override
    public Object identity() {
      return section;
    }
  }

  /**
   * A value of a facet, a collection among them.
   *
   * @param label its name in words
   * @param stories how many stories it would show
   * @param chosen whether the list is narrowed to it
   */
  record Value(
      StoryFacet facet, String value, String label, int stories, boolean chosen, int depth, Fold fold)
      implements ShelfRow {
    @Override
    public ShelfSection section() {
      return ShelfSection.of(facet);
    }

    @Override
    public Object identity() {
      return facet + value;
    }
  }

  /**
   * A saved search.
   *
   * @param stories how many it finds; -1 while that isn't known, or where its words can't be understood any more
   * @param shown whether the list shows just what it asks for
   */
  record Search(SavedSearch search, int stories, boolean shown) implements ShelfRow {
    @Override
    public ShelfSection section() {
      return ShelfSection.SEARCHES;
    }

    @Override
    public Object identity() {
      return search.id();
    }
  }

  /**
   * Offers the values that are not shown.
   *
   * @param values how many there are in all
   */
  record More(StoryFacet facet, int values) implements ShelfRow {
    @Override
    public ShelfSection section() {
      return ShelfSection.of(facet);
    }

    @Override
    public Object identity() {
      return "more" + facet;
    }
  }

  /**
   * Where a new collection, or a search, gets its name.
   *
   * @param parent the number of the collection in which a new one is to lie; null for none
   */
  record Naming(ShelfSection section, @Nullable Long parent, int depth) implements ShelfRow {
    @Override
    public Object identity() {
      return "naming";
    }
  }

  /** A quiet line that says how something comes into the section. */
  record Hint(ShelfSection section) implements ShelfRow {
    @Override
    public Object identity() {
      return "hint" + section;
    }
  }
}
