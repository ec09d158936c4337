package org.pizhu.library.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.AnnotationFacets.InSession;
import org.pizhu.model.AnnotationFacets;
import org.pizhu.model.AnnotationFilter.TagMatch;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.Codebook;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Tag;
import org.pizhu.model.TagCounts;
import org.pizhu.store.annotation.AnnotationFactStore.Kind;

/** Counts all facets of annotations in one pass. Of each annotation it is known which choices it fails: a facet counts those that fail none but its own. */
final class AnnotationTally {

  private static final int COLOR = 1;
  private static final int ANNOTATOR = 2;
  private static final int STATUS = 4;
  private static final int SESSION = 8;
  private static final int TAGS = 16;

  private final AnnotationTable table;
  private final AnnotationFilter filter;
  private final Codebook codebook;
  private final @Nullable BitSet among;

  private final int[] failedByKind;
  private final int[] byColor;
  private final int[] byAnnotator;
  private final int[] byStatus;
  private final int[] bySession;
  private final int[] above;
  private final int[] own;
  private final int[] subtree;
  private final int[] counted;
  private int untagged;

  /**
   * @param filter of which colours, annotators, statuses, sessions and tags count
   * @param among the places in the table that satisfy the rest; null for all
   */
  AnnotationTally(AnnotationTable table, AnnotationFilter filter, Codebook codebook, @Nullable BitSet among) {
    this.table = table;
    this.filter = filter;
    this.codebook = codebook;
    this.among = among;
    int kinds = table.kinds().size();
    failedByKind = new int[kinds];
    byColor = new int[kinds];
    byAnnotator = new int[kinds];
    byStatus = new int[kinds];
    bySession = new int[table.sessions().size()];
    above = above(table.tags(), codebook);
    own = new int[above.length];
    subtree = new int[above.length];
    counted = new int[above.length];
  }

  /** The number of the tag above each, or -1. */
  private static int[] above(Numbering<String> tags, Codebook codebook) {
    List<Integer> found = new ArrayList<>();
    // Those above that no annotation carries get their numbers here, and are looked at in their turn.
    for (int tag = 0; tag < tags.size(); tag++) {
      String parent = codebook.byId(tags.value(tag)).map(Tag::parent).orElse(null);
      found.add(parent == null || codebook.byId(parent).isEmpty() ? -1 : tags.of(parent));
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Counts; to be called once.
   *
   * @param sessionNames what the sessions are called, by their numbers
   */
  AnnotationFacets facets(Map<Long, String> sessionNames) {
    for (int kind = 0; kind < failedByKind.length; kind++) {
      failedByKind[kind] = failed(table.kinds().value(kind));
    }
    boolean[] sessionFails = sessionFails();
    List<boolean[]> wanted = wantedTags();
    Arrays.fill(counted, -1);
    int ignoredByTags = filter.tagMatch() == TagMatch.ALL ? 0 : TAGS;
    for (int place = next(0); place >= 0; place = next(place + 1)) {
      int kind = table.kind(place);
      int session = table.session(place);
      int[] tags = table.tags(place);
      int failed = failedByKind[kind]
          | (fails(session, sessionFails) ? SESSION : 0)
          | (failsTags(tags, wanted) ? TAGS : 0);
      count(kind, session, failed);
      if ((failed & ~ignoredByTags) == 0) {
        countTags(place, tags);
      }
    }
    return result(sessionNames);
  }

  private int next(int from) {
    if (among != null) {
      return among.nextSetBit(from);
    }
    return from < table.size() ? from : -1;
  }

  private int failed(Kind kind) {
    return (isOutside(filter.colors(), kind.color()) ? COLOR : 0)
        | (isOutside(filter.annotators(), kind.annotator()) ? ANNOTATOR : 0)
        | (isOutside(filter.statuses(), kind.status()) ? STATUS : 0);
  }

  private static <T> boolean isOutside(Set<T> chosen, T value) {
    return !chosen.isEmpty() && !chosen.contains(value);
  }

  private boolean[] sessionFails() {
    boolean[] fails = new boolean[table.sessions().size()];
    for (int session = 0; session < fails.length; session++) {
      fails[session] = isOutside(filter.sessions(), table.sessions().value(session));
    }
    return fails;
  }

  private boolean fails(int session, boolean[] sessionFails) {
    return session == AnnotationTable.NO_SESSION ? !filter.sessions().isEmpty() : sessionFails[session];
  }

  /** Of each list an annotation must carry a tag. */
  private List<boolean[]> wantedTags() {
    return switch (filter.tagMatch()) {
      case NONE -> List.of();
      case ALL -> filter.tags().stream().map(tag -> numbers(codebook.subtree(tag))).toList();
      case ANY -> {
        Set<String> any = new HashSet<>();
        filter.tags().forEach(tag -> any.addAll(codebook.subtree(tag)));
        yield any.isEmpty() ? List.of() : List.of(numbers(any));
      }
    };
  }

  private boolean[] numbers(Collection<String> ids) {
    Set<String> some = new HashSet<>(ids);
    boolean[] numbers = new boolean[above.length];
    for (int tag = 0; tag < numbers.length; tag++) {
      numbers[tag] = some.contains(table.tag(tag));
    }
    return numbers;
  }

  private boolean failsTags(int[] tags, List<boolean[]> wanted) {
    if (filter.tagMatch() == TagMatch.NONE) {
      return tags.length > 0;
    }
    for (boolean[] some : wanted) {
      boolean found = false;
      for (int tag : tags) {
        found |= some[tag];
      }
      if (!found) {
        return true;
      }
    }
    return false;
  }

  private void count(int kind, int session, int failed) {
    if ((failed & ~COLOR) == 0) {
      byColor[kind]++;
    }
    if ((failed & ~ANNOTATOR) == 0) {
      byAnnotator[kind]++;
    }
    if ((failed & ~STATUS) == 0) {
      byStatus[kind]++;
    }
    if (session != AnnotationTable.NO_SESSION && (failed & ~SESSION) == 0) {
      bySession[session]++;
    }
  }

  private void countTags(int place, int[] tags) {
    if (tags.length == 0) {
      untagged++;
    }
    for (int tag : tags) {
      own[tag]++;
      for (int up = tag; up >= 0 && counted[up] != place; up = above[up]) {
        counted[up] = place;
        subtree[up]++;
      }
    }
  }

  private AnnotationFacets result(Map<Long, String> sessionNames) {
    Map<HighlightColor, Integer> colors = new EnumMap<>(HighlightColor.class);
    Map<String, Integer> annotators = new HashMap<>();
    Map<AnchorStatus, Integer> statuses = new EnumMap<>(AnchorStatus.class);
    for (int number = 0; number < failedByKind.length; number++) {
      Kind kind = table.kinds().value(number);
      add(colors, kind.color(), byColor[number]);
      add(annotators, kind.annotator(), byAnnotator[number]);
      add(statuses, kind.status(), byStatus[number]);
    }
    List<InSession> sessions = new ArrayList<>();
    for (int number = 0; number < bySession.length; number++) {
      long id = table.sessions().value(number);
      String name = sessionNames.get(id);
      if (bySession[number] > 0 && name != null) {
        sessions.add(new InSession(id, name, bySession[number]));
      }
    }
    sessions.sort(Comparator.comparingLong(InSession::id).reversed());
    return new AnnotationFacets(
        colors, annotators, statuses, sessions, new TagCounts(byTag(own), byTag(subtree)), untagged);
  }

  private Map<String, Integer> byTag(int[] counts) {
    Map<String, Integer> byTag = new HashMap<>();
    for (int tag = 0; tag < counts.length; tag++) {
      add(byTag, table.tag(tag), counts[tag]);
    }
    return byTag;
  }

  private static <T> void add(Map<T, Integer> counts, T value, int count) {
    if (count > 0) {
      counts.merge(value, count, Integer::sum);
    }
  }
}
