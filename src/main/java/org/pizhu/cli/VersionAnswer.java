package org.pizhu.cli;

import java.util.Set;
import org.pizhu.settings.Version;

/** Tells the version. Scripts ask for it often, and wait: alone, the question needs neither settings nor a log nor the list of commands. */
public final class VersionAnswer {

  private static final Set<String> QUESTIONS = Set.of("--version", "-V");

  private VersionAnswer() {}

  /** What the program says when it is asked for its version, such as {@code Pizhu 1.0.0}. */
  static String words() {
    return "Pizhu " + Version.current();
  }

  /**
   * Prints the version if that is all that is asked.
   *
   * @param args the words after the program's name
   * @return whether that was all
   */
  public static boolean isAll(String[] args) {
    boolean isAll = args.length == 1 && QUESTIONS.contains(args[0]);
    if (isAll) {
      System.out.println(words());
    }
    return isAll;
  }
}
