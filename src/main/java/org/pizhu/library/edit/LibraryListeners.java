package org.pizhu.library.edit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Those who hear of changes. Safe for use by several threads. */
public final class LibraryListeners {

  private final List<LibraryListener> own = new CopyOnWriteArrayList<>();
  private final List<LibraryListener> listeners = new CopyOnWriteArrayList<>();

  /** Adds a part of the library itself; it hears of a change before all others. */
  public void addOwn(LibraryListener part) {
    own.add(part);
  }

  /** From now on tells one more. */
  public void add(LibraryListener listener) {
    listeners.add(listener);
  }

  /** Whether nobody but the library itself hears: no window shows it. */
  public boolean isEmpty() {
    return listeners.isEmpty();
  }

  /** Tells all of a change to these stories, on this thread. */
  public void tell(LibraryChange.Kind kind, Set<Long> stories) {
    LibraryChange change = new LibraryChange(kind, stories);
    own.forEach(part -> part.changed(change));
    listeners.forEach(listener -> listener.changed(change));
  }
}
