package org.pizhu.ui.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.pizhu.model.Codebook;
import org.pizhu.ui.control.Query;

/** What a tag field offers for what was typed. */
final class TagSuggestions {

  /**
   * One offer.
   *
   * @param path the path of the tag
   * @param kind whether the codebook has it
   */
  record Suggestion(String path, Kind kind) {}

  enum Kind {
    KNOWN,
    NEW
  }

  private TagSuggestions() {}

  /**
   * The tags whose path has all the words typed; those whose own name begins with what was typed come first. Last comes
   * the offer to make what was typed, unless there is a tag of just that path.
   *
   * @param codebook the tags there are
   * @param typed what was typed; blank offers every tag
   * @param taken the paths that are not to be offered
   * @param most how many known tags are offered at most
   */
  static List<Suggestion> find(Codebook codebook, String typed, Collection<String> taken, int most) {
    String wanted = TagDraft.canonical(typed);
    String folded = Query.fold(wanted);
    Query query = new Query(typed.replace('／', ' ').replace('/', ' '));
    List<Suggestion> found = new ArrayList<>(codebook.tags().stream()
        .map(tag -> codebook.path(tag.id()))
        .distinct()
        .filter(path -> !taken.contains(path) && query.matches(Query.fold(path)))
        .sorted(Comparator.comparingInt(path -> rank(Query.fold(path), folded)))
        .limit(most)
        .map(path -> new Suggestion(path, Kind.KNOWN))
        .toList());
    if (!wanted.isEmpty() && !taken.contains(wanted) && codebook.byPath(wanted).isEmpty()) {
      found.add(new Suggestion(wanted, Kind.NEW));
    }
    return found;
  }

  /**
   * 0 for the very path, 1 for the very name, 2 for a name that begins so, 3 for a path that begins so, 4 for others.
   */
  private static int rank(String path, String typed) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (path.equals(typed)) {
      return 0;
    }
    if (name.equals(typed)) {
      return 1;
    }
    return name.startsWith(typed) ? 2 : path.startsWith(typed) ? 3 : 4;
  }
}
