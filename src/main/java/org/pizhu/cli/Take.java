package org.pizhu.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pizhu.model.UnionDifference;

/** Which of two stays where a library and what is added to it have something in different ways. The names are part of the command line. */
enum Take {
  newer, ours, theirs;

  /** The keys of the differences of which the other side is taken. */
  Set<String> of(List<UnionDifference> differences) {
    return differences.stream()
        .filter(one -> this == theirs || this == newer && one.isTheirsNewer())
        .map(UnionDifference::key)
        .collect(Collectors.toSet());
  }
}
