package org.pizhu.model;

import java.util.Arrays;
import java.util.List;

/** Those who made one annotation together: here it has one annotator, whose name is then all of theirs. */
public final class Annotators {

  private static final String SEPARATOR = "; ";

  private Annotators() {}

  /** The names as that of one annotator, each once, in their order; empty where there are none. Blank ones don't count. */
  public static String together(List<String> names) {
    return String.join(SEPARATOR, names.stream().filter(name -> !name.isBlank()).distinct().toList());
  }

  /** The names of which one is made; itself alone where it isn't made of several, so that {@link #together} gives it back. */
  public static List<String> each(String name) {
    List<String> names = Arrays.stream(name.split(SEPARATOR)).toList();
    return together(names).equals(name) ? names : List.of(name);
  }
}
