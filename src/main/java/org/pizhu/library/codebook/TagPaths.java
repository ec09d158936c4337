package org.pizhu.library.codebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pizhu.model.Change;
import org.pizhu.model.Codebook;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.text.CodePoints;

/** Finds the tags that paths name, and says which have to be made. */
public final class TagPaths {

  private final Set<String> ids = new LinkedHashSet<>();
  private final CodebookDraft draft;

  /**
   * @param codebook the tags that there are
   * @param paths such as {@code 话语/直接引语}
   * @throws PizhuException if a path has no name in it
   */
  public TagPaths(Codebook codebook, List<String> paths) {
    draft = new CodebookDraft(codebook);
    paths.forEach(path -> ids.add(findOrMake(path)));
  }

  private String findOrMake(String path) {
    List<String> names = Codebook.names(CodePoints.wellFormed(path));
    if (names.isEmpty()) {
      throw new PizhuException(Problem.of(ProblemKind.TAG_NAME_EMPTY, path));
    }
    return draft.findOrMake(names).id();
  }

  /** The ids of the tags, each once, in the order of the paths. */
  public List<String> ids() {
    return List.copyOf(ids);
  }

  /** The tags that have to be made, parents first. */
  public List<Change> changes() {
    return draft.changes();
  }
}
