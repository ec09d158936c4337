package org.pizhu.library.annotation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pizhu.library.Library;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.AnnotationFacets.InSession;
import org.pizhu.model.AnnotationFacets;
import org.pizhu.model.AnnotationFilter.TagMatch;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationQuery;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.Codebook;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StorySummary;
import org.pizhu.model.Tag;
import org.pizhu.model.TagCounts;
import org.pizhu.text.Folding;

/** What filters of annotations find and facets count, found by looking at each annotation by itself: what {@link AnnotationFinder} has to come to. */
final class NaiveAnnotations {

  private final Codebook codebook;
  private final List<Annotation> all = new ArrayList<>();
  private final Map<String, Long> sessionOf = new HashMap<>();
  private final Map<Long, String> sessions = new TreeMap<>(java.util.Comparator.reverseOrder());

  NaiveAnnotations(Library library) throws SQLException {
    codebook = library.codebook();
    for (StorySummary story : library.stories()) {
      all.addAll(library.annotations(story.id()));
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + library.file());
        Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery("SELECT annotation_id, session_id FROM session_annotation")) {
        while (rows.next()) {
          sessionOf.put(rows.getString(1), rows.getLong(2));
        }
      }
      try (ResultSet rows = statement.executeQuery("SELECT id, name FROM session")) {
        while (rows.next()) {
          sessions.put(rows.getLong(1), rows.getString(2));
        }
      }
    }
  }

  private static <T> boolean isIn(Collection<T> chosen, T value) {
    return chosen.isEmpty() || chosen.contains(value);
  }

  private boolean carries(Annotation one, String tag) {
    return one.tags().stream().anyMatch(codebook.subtree(tag)::contains);
  }

  private boolean satisfies(Annotation one, AnnotationScope scope, AnnotationFilter filter) {
    LocalDate day = one.created().atZone(ZoneOffset.UTC).toLocalDate();
    String words = Folding.fold(one.target().words() + "\n" + one.note());
    boolean tags = switch (filter.tagMatch()) {
      case NONE -> one.tags().isEmpty();
      case ALL -> filter.tags().stream().allMatch(tag -> carries(one, tag));
      case ANY -> filter.tags().isEmpty() || filter.tags().stream().anyMatch(tag -> carries(one, tag));
    };
    return tags
        && (!(scope instanceof AnnotationScope.OfStories some) || some.storyIds().contains(one.storyId()))
        && Folding.words(filter.text()).stream().allMatch(words::contains)
        && isIn(filter.colors(), one.color())
        && isIn(filter.annotators(), one.creator())
        && isIn(filter.statuses(), one.target().status())
        && (filter.sessions().isEmpty() || filter.sessions().contains(sessionOf.getOrDefault(one.id(), 0L)))
        && (filter.made().first() == null || !day.isBefore(filter.made().first()))
        && (filter.made().last() == null || !day.isAfter(filter.made().last()))
        && (filter.within() == null || one.target().status().hasPlace() && one.target().range().overlaps(filter.within()));
  }

  List<Annotation> found(AnnotationQuery query, AnnotationFilter filter) {
    return all.stream().filter(one -> satisfies(one, query.scope(), filter)).toList();
  }

  AnnotationFacets facets(AnnotationQuery query) {
    AnnotationFilter filter = query.filter();
    Map<HighlightColor, Integer> colors = new HashMap<>();
    Map<String, Integer> annotators = new HashMap<>();
    Map<AnchorStatus, Integer> statuses = new HashMap<>();
    found(query, filter.withColors(Set.of())).forEach(one -> colors.merge(one.color(), 1, Integer::sum));
    found(query, filter.withAnnotators(Set.of())).forEach(one -> annotators.merge(one.creator(), 1, Integer::sum));
    found(query, filter.withStatuses(Set.of())).forEach(one -> statuses.merge(one.target().status(), 1, Integer::sum));
    Map<Long, Integer> bySession = new LinkedHashMap<>();
    found(query, filter.withSessions(Set.of())).stream().filter(one -> sessionOf.containsKey(one.id()))
        .forEach(one -> bySession.merge(sessionOf.get(one.id()), 1, Integer::sum));
    List<InSession> inSessions = new ArrayList<>();
    sessions.forEach((id, name) -> {
      if (bySession.containsKey(id)) {
        inSessions.add(new InSession(id, name, bySession.get(id)));
      }
    });
    List<Annotation> byTag =
        found(query, filter.tagMatch() == TagMatch.ALL ? filter : filter.withTags(Set.of(), TagMatch.ALL));
    return new AnnotationFacets(colors, annotators, statuses, inSessions, counts(byTag),
        (int) byTag.stream().filter(one -> one.tags().isEmpty()).count());
  }

  TagCounts counts(List<Annotation> some) {
    Map<String, Integer> own = new HashMap<>();
    Map<String, Integer> subtree = new HashMap<>();
    for (Annotation one : some) {
      Set<String> reached = new HashSet<>();
      for (String tag : one.tags()) {
        own.merge(tag, 1, Integer::sum);
        reached.add(tag);
        codebook.ancestors(tag).forEach(above -> reached.add(above.id()));
      }
      reached.forEach(tag -> subtree.merge(tag, 1, Integer::sum));
    }
    return new TagCounts(own, subtree);
  }

  List<Annotation> all() {
    return all;
  }

  Map<Long, String> sessions() {
    return sessions;
  }

  /** The place in the codebook of the first tag that an annotation carries. */
  int rank(String annotationId) {
    List<String> order = codebook.tags().stream().map(Tag::id).toList();
    Annotation annotation = all.stream().filter(one -> one.id().equals(annotationId)).findFirst().orElseThrow();
    return annotation.tags().stream().mapToInt(order::indexOf).min().orElse(Integer.MAX_VALUE);
  }
}
