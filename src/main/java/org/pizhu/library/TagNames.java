package org.pizhu.library;

import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;

/** What a tag may be called. */
final class TagNames {

  private TagNames() {}

  /**
   * A name as it is kept: white space folded to one blank, none at the ends.
   *
   * @throws PizhuException if nothing is left, or it has a slash, full-width or not, which stands between the names of a path
   */
  static String kept(String name) {
    String kept = name.replaceAll("[\\s\\p{Z}]+", " ").strip();
    if (kept.isEmpty()) {
      throw new PizhuException(Problem.of(ProblemKind.TAG_NAME_EMPTY, name));
    }
    if (kept.contains(Tag.SEPARATOR) || kept.contains("／")) {
      throw new PizhuException(Problem.of(ProblemKind.TAG_NAME_HAS_SLASH, kept));
    }
    return kept;
  }
}
