package org.pizhu.library.codebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Change;
import org.pizhu.model.Codings;

/** Which tags are replaced by which others, or by none, wherever they are carried. */
public final class Recoding {

  private final Map<String, Optional<String>> replaced = new HashMap<>();

  /** From now on a tag counts as another, or as none. */
  void replace(String tagId, @Nullable String by) {
    replaced.put(tagId, Optional.ofNullable(by));
  }

  /** The tags that are no more. */
  Set<String> tags() {
    return replaced.keySet();
  }

  /** Tags as they are after it: each once, at the first place where it or one that became it stood. */
  List<String> apply(List<String> tags) {
    Set<String> recoded = new LinkedHashSet<>();
    for (String tag : tags) {
      @Nullable String next = tag;
      // What a tag was replaced by may have been replaced itself; never in a circle, because what is replaced is gone.
      while (next != null && replaced.containsKey(next)) {
        next = replaced.get(next).orElse(null);
      }
      if (next != null) {
        recoded.add(next);
      }
    }
    return List.copyOf(recoded);
  }

  /**
   * The changes that give annotations other tags; those whose tags stay are left out.
   *
   * @param modified when the annotations count as changed; null: as before, since nobody looked at them
   */
  public static List<Change> changes(
      Collection<Codings> codings, UnaryOperator<List<String>> recoding, @Nullable Instant modified) {
    List<Change> changes = new ArrayList<>();
    for (Codings before : codings) {
      List<String> after = recoding.apply(before.tags());
      if (!after.equals(before.tags())) {
        changes.add(new Change.CodingChange(before, new Codings(
            before.annotationId(), before.storyId(), after, modified == null ? before.modified() : modified)));
      }
    }
    return changes;
  }
}
