package org.pizhu;

import java.util.function.Supplier;

/** The name under which annotations are made. Set on the JavaFX thread, asked for on the thread of edits. */
final class AnnotatorName implements Supplier<String> {

  private volatile String name;

  AnnotatorName(String name) {
    this.name = name;
  }

  void set(String changed) {
    name = changed;
  }

  @Override
  public String get() {
    return name;
  }
}
