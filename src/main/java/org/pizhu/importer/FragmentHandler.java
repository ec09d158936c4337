package org.pizhu.importer;

/** Takes the fragments of a file, one after the other. */
@FunctionalInterface
public interface FragmentHandler {

  void accept(Fragment fragment);
}
