package org.pizhu.store;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.AnnotationFacets;
import org.pizhu.model.AnnotationFacets.InSession;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationFilter.TagMatch;
import org.pizhu.model.AnnotationQuery;
import org.pizhu.model.Codebook;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TagCounts;

/** Counts what each further choice of a filter would show; see {@link AnnotationFacets}. */
public final class AnnotationCounts {

  private final Database database;

  public AnnotationCounts(Database database) {
    this.database = database;
  }

  /**
   * Counts. Three queries where nothing of colours, annotators and statuses is chosen; one more for each of them that is.
   *
   * @param query its scope, filter and zone count
   */
  public AnnotationFacets facets(AnnotationQuery query) {
    return database.read(sql -> new Count(sql, query, TagStore.codebook(sql)).facets());
  }

  /** One count, on one connection. */
  private static final class Count {
    private final Sql sql;
    private final AnnotationQuery query;
    private final Codebook codebook;
    private final Map<HighlightColor, Integer> colors = new EnumMap<>(HighlightColor.class);
    private final Map<String, Integer> annotators = new HashMap<>();
    private final Map<AnchorStatus, Integer> statuses = new EnumMap<>(AnchorStatus.class);

    Count(Sql sql, AnnotationQuery query, Codebook codebook) {
      this.sql = sql;
      this.query = query;
      this.codebook = codebook;
    }

    AnnotationFacets facets() throws SQLException {
      AnnotationFilter filter = query.filter();
      count(filter, filter.colors().isEmpty(), filter.annotators().isEmpty(), filter.statuses().isEmpty());
      if (!filter.colors().isEmpty()) {
        count(filter.withColors(Set.of()), true, false, false);
      }
      if (!filter.annotators().isEmpty()) {
        count(filter.withAnnotators(Set.of()), false, true, false);
      }
      if (!filter.statuses().isEmpty()) {
        count(filter.withStatuses(Set.of()), false, false, true);
      }
      List<InSession> sessions = sessions(filter.withSessions(Set.of()));
      Map<List<String>, Integer> combinations = combinations(
          filter.tagMatch() == TagMatch.ALL ? filter : filter.withTags(Set.of(), TagMatch.ALL));
      Integer untagged = combinations.remove(List.<String>of());
      return new AnnotationFacets(
          colors, annotators, statuses, sessions, TagCounts.of(codebook, combinations),
          untagged == null ? 0 : untagged);
    }

    private AnnotationWhere where(AnnotationFilter filter) {
      return new AnnotationWhere(query.scope(), filter, codebook, query.zone());
    }

    private void count(AnnotationFilter filter, boolean byColor, boolean byAnnotator, boolean byStatus)
        throws SQLException {
      if (!byColor && !byAnnotator && !byStatus) {
        return;
      }
      AnnotationWhere where = where(filter);
      sql.each(
          "SELECT color, creator, status, count(*) FROM annotation\nWHERE " + where.sql() + "\nGROUP BY 1, 2, 3",
          row -> {
            int count = row.getInt(4);
            if (byColor) {
              colors.merge(HighlightColor.valueOf(row.getString(1)), count, Integer::sum);
            }
            if (byAnnotator) {
              annotators.merge(row.getString(2), count, Integer::sum);
            }
            if (byStatus) {
              statuses.merge(AnchorStatus.valueOf(row.getString(3)), count, Integer::sum);
            }
            return true;
          }, where.parameters());
    }

    private List<InSession> sessions(AnnotationFilter filter) throws SQLException {
      AnnotationWhere where = where(filter);
      String counted = """
          SELECT session.id, session.name, count(*)
          FROM (SELECT id FROM annotation WHERE %s) AS found
          JOIN session_annotation ON session_annotation.annotation_id = found.id
          JOIN session ON session.id = session_annotation.session_id
          GROUP BY session.id ORDER BY session.id DESC
          """.formatted(where.sql());
      return sql.list(
          counted, row -> new InSession(row.getLong(1), row.getString(2), row.getInt(3)), where.parameters());
    }

    /** The annotations with the same tags together: there are few such sets, however many annotations there are. */
    private Map<List<String>, Integer> combinations(AnnotationFilter filter) throws SQLException {
      AnnotationWhere where = where(filter);
      return TagSetRows.counted(sql, where.sql(), where.parameters());
    }
  }
}
