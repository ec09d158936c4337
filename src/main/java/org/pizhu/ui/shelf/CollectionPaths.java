package org.pizhu.ui.shelf;

import java.util.List;
import java.util.Optional;
import org.pizhu.model.StoryCollection;

/** Collections with those in which they lie: 防疫 / 捐款. */
final class CollectionPaths {

  private static final String SEPARATOR = " / ";

  private CollectionPaths() {}

  static String path(List<StoryCollection> all, StoryCollection of) {
    StringBuilder path = new StringBuilder(of.name());
    for (Optional<StoryCollection> up = parent(all, of); up.isPresent(); up = parent(all, up.get())) {
      path.insert(0, up.get().name() + SEPARATOR);
    }
    return path.toString();
  }

  private static Optional<StoryCollection> parent(List<StoryCollection> all, StoryCollection of) {
    Long parent = of.parent();
    return parent == null ? Optional.empty() : all.stream().filter(one -> one.id() == parent).findFirst();
  }
}
