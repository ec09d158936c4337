package org.pizhu.library;

import org.pizhu.model.NameLength;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.text.CodePoints;
import org.pizhu.text.WhiteSpace;

/** What collections and saved searches may be called. */
final class Names {

  private Names() {}

  /**
   * A name as it is kept: white space folded, none at the ends.
   *
   * @throws PizhuException if nothing is left, or more than {@link NameLength#MOST} characters
   */
  static String kept(String name) {
    String kept = CodePoints.wellFormed(WhiteSpace.fold(name).strip());
    if (kept.isEmpty()) {
      throw new PizhuException(Problem.of(ProblemKind.NAME_EMPTY, name));
    }
    return NameLength.checked(kept);
  }

  /** How a name begins, for what is said of it. */
  static String beginning(String name) {
    return NotesDraft.shortened(name);
  }
}
