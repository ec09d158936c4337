package org.pizhu.library;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Those who hear of changes. Safe for use by several threads. */
final class LibraryListeners {

  private final List<LibraryListener> listeners = new CopyOnWriteArrayList<>();

  void add(LibraryListener listener) {
    listeners.add(listener);
  }

  void tell(LibraryChange.Kind kind, Set<Long> stories) {
    LibraryChange change = new LibraryChange(kind, stories);
    listeners.forEach(listener -> listener.changed(change));
  }
}
