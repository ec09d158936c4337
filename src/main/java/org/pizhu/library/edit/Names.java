package org.pizhu.library.edit;

import org.pizhu.model.NameLength;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.text.CodePoints;
import org.pizhu.text.WhiteSpace;

/** What collections and saved searches may be called, and how names and quotes are told of. */
public final class Names {

  /** So many code points tell which is meant. */
  private static final int TOLD = 40;

  private Names() {}

  /**
   * A name as it is kept: white space folded, none at the ends.
   *
   * @throws PizhuException if nothing is left, or more than {@link NameLength#MOST} characters
   */
  public static String kept(String name) {
    String kept = CodePoints.wellFormed(WhiteSpace.fold(name).strip());
    if (kept.isEmpty()) {
      throw new PizhuException(Problem.of(ProblemKind.NAME_EMPTY, name));
    }
    return NameLength.checked(kept);
  }

  /** How a name or a quote begins, on one line, for what is said of it: at most {@value #TOLD} code points and an ellipsis. */
  public static String beginning(String words) {
    String line = words.replace('\n', ' ').strip();
    return line.codePointCount(0, line.length()) <= TOLD ? line : line.substring(0, line.offsetByCodePoints(0, TOLD)) + "…";
  }
}
