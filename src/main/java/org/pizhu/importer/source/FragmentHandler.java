package org.pizhu.importer.source;

/** Takes the fragments of a file, one after the other. */
@FunctionalInterface
public interface FragmentHandler {

  void accept(Fragment fragment);
}
