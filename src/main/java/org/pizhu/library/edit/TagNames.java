package org.pizhu.library.edit;

import org.pizhu.model.NameLength;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;
import org.pizhu.text.CodePoints;

/** What a tag may be called. */
public final class TagNames {

  private TagNames() {}

  /**
   * A name as it is kept: white space folded to one blank, none at the ends.
   *
   * @throws PizhuException if nothing is left, or it has a slash, full-width or not, which stands between the names of a path,
   *     or more than {@link NameLength#MOST} characters
   */
  public static String kept(String name) {
    String kept = folded(name);
    if (kept.isEmpty()) {
      throw new PizhuException(Problem.of(ProblemKind.TAG_NAME_EMPTY, name));
    }
    if (kept.contains(Tag.SEPARATOR) || kept.contains("／")) {
      throw new PizhuException(Problem.of(ProblemKind.TAG_NAME_HAS_SLASH, kept));
    }
    return NameLength.checked(kept);
  }

  /**
   * A name of another program as it is kept: with the division slash U+2215, which looks the same, for each slash.
   *
   * @param name with something else than white space in it
   */
  public static String cleaned(String name) {
    return folded(name).replace('/', '\u2215').replace('／', '\u2215');
  }

  private static String folded(String name) {
    return CodePoints.wellFormed(name.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip());
  }

  /** A description or memo as it is kept: one kind of line end, nothing empty around it. */
  public static String words(String text) {
    return CodePoints.wellFormed(text.replace("\r\n", "\n").replace('\r', '\n').strip());
  }
}
