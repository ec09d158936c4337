package org.pizhu.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Change;
import org.pizhu.model.Codebook;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;

/** Finds the tags that paths name, and says which have to be made. */
final class TagPaths {

  private final Set<String> ids = new LinkedHashSet<>();
  private final List<Change> changes = new ArrayList<>();
  private Codebook codebook;

  /**
   * @param codebook the tags that there are
   * @param paths such as {@code 话语/直接引语}
   * @throws PizhuException if a path has no name in it
   */
  TagPaths(Codebook codebook, List<String> paths) {
    this.codebook = codebook;
    paths.forEach(path -> ids.add(findOrMake(path)));
  }

  private String findOrMake(String path) {
    List<String> names = Codebook.names(path);
    if (names.isEmpty()) {
      throw new PizhuException(Problem.of(ProblemKind.TAG_NAME_EMPTY, path));
    }
    @Nullable String parent = null;
    for (int depth = 1; depth <= names.size(); depth++) {
      Optional<Tag> known = codebook.byPath(String.join(Tag.SEPARATOR, names.subList(0, depth)));
      parent = known.isPresent() ? known.get().id() : make(parent, names.get(depth - 1)).id();
    }
    return java.util.Objects.requireNonNull(parent);
  }

  private Tag make(@Nullable String parent, String name) {
    Tag made = new Tag(UUID.randomUUID().toString(), parent, name);
    changes.add(new Change.TagChange(null, made));
    List<Tag> all = new ArrayList<>(codebook.tags());
    all.add(made);
    codebook = new Codebook(all);
    return made;
  }

  /** The ids of the tags, each once, in the order of the paths. */
  List<String> ids() {
    return List.copyOf(ids);
  }

  /** The tags that have to be made, parents first. */
  List<Change> changes() {
    return changes;
  }
}
