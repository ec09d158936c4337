package org.pizhu.library.edit;

/** Hears of each change of a library, on the thread that made it. */
@FunctionalInterface
public interface LibraryListener {

  void changed(LibraryChange change);
}
