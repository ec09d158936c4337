package org.pizhu.ui.shelf;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.StoryFacet;

/** A part of the shelf with a heading of its own. The names are remembered: never rename one. */
enum ShelfSection {
  COLLECTIONS(StoryFacet.COLLECTION),
  SEARCHES(null),
  MARKS(StoryFacet.MARK),
  OUTLETS(StoryFacet.OUTLET),
  MONTHS(StoryFacet.MONTH),
  TAGS(StoryFacet.TAG),
  BYLINES(StoryFacet.BYLINE),
  ANNOTATORS(StoryFacet.ANNOTATOR),
  PICTURES(StoryFacet.PICTURES),
  VERSIONS(StoryFacet.VERSIONS);

  private final @Nullable StoryFacet facet;

  ShelfSection(@Nullable StoryFacet facet) {
    this.facet = facet;
  }

  /** Whose values it lists; null for the saved searches. */
  @Nullable StoryFacet facet() {
    return facet;
  }

  static ShelfSection of(StoryFacet facet) {
    for (ShelfSection section : values()) {
      if (section.facet == facet) {
        return section;
      }
    }
    throw new IllegalArgumentException("No section lists " + facet);
  }

  /** The key of its heading in the bundles. */
  String key() {
    return "shelf.section." + name().toLowerCase(Locale.ROOT);
  }
}
