package org.pizhu.ui.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.pizhu.model.AnnotationListing;

/** The annotations that were picked to do something with all of them. */
final class Picked {

  private final Set<String> ids = new LinkedHashSet<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");

  List<String> ids() {
    return List.copyOf(ids);
  }

  /** Gives those that are picked now in the order in which they are listed; may be asked on any thread, at any time. */
  Supplier<List<String>> in(AnnotationListing listing) {
    List<String> now = ids();
    return () -> {
      Set<String> some = new HashSet<>(now);
      return listing.ids().stream().filter(some::contains).toList();
    };
  }

  boolean contains(String id) {
    return ids.contains(id);
  }

  ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** Another number after each change. */
  ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  void toggle(String id) {
    if (!ids.remove(id)) {
      ids.add(id);
    }
    tell();
  }

  void set(Collection<String> picked) {
    if (!new ArrayList<>(ids).equals(new ArrayList<>(picked))) {
      ids.clear();
      ids.addAll(picked);
      tell();
    }
  }

  /** Forgets those that are not among some. */
  void keep(Collection<String> some) {
    if (!ids.isEmpty() && ids.retainAll(some instanceof Set<?> ? some : Set.copyOf(some))) {
      tell();
    }
  }

  void clear() {
    if (!ids.isEmpty()) {
      ids.clear();
      tell();
    }
  }

  private void tell() {
    count.set(ids.size());
    version.set(version.get() + 1);
  }
}
