package org.pizhu.store.annotation;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Annotation;
import org.pizhu.model.AnnotationFilter.Sort;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationGrouping;
import org.pizhu.model.AnnotationHit;
import org.pizhu.model.AnnotationListing;
import org.pizhu.model.AnnotationQuery;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.Codebook;
import org.pizhu.model.HighlightColor;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.HeadlineSql;
import org.pizhu.store.database.IdLines;
import org.pizhu.store.database.Sql;

/**
 * Finds annotations by everything that can be said of them, in one statement that is composed of what the filter asks for. First come the
 * ids of all that are found, in order; what they say is read for those that are to be seen.
 */
public final class AnnotationSearch {

  private static final String PLACE =
      "story_id, (status IN ('AMBIGUOUS', 'ORPHAN')), range_start, range_end DESC, created, id";
  private static final String NEWEST = "rtrim(created, 'Z') DESC, id DESC";
  /** The plus keeps SQLite from going by the order's index where a filter needs the rows: it is dearer than to sort the few that are found. */
  private static final String SORTED = "+";

  /** The lengths of a time to the hour and to the minute. */
  private static final int HOUR = "2026-11-24T08".length();
  private static final int MINUTE = "2026-11-24T08:00".length();

  private final Database database;

  public AnnotationSearch(Database database) {
    this.database = database;
  }

  /**
   * The ids of what a query finds, in groups.
   *
   * @param codebook all tags, if the query is by tag or filters by some; the library has them at hand, and to read thousands takes long
   * @param tags what each annotation carries; null where the query is not {@linkplain #isByTag by tag}
   */
  public AnnotationListing find(AnnotationQuery query, Codebook codebook, @Nullable AnnotationTags tags) {
    return database.read(sql -> {
      TagOrder order = tags == null ? null : new TagOrder(codebook, tags);
      Map<String, List<String>> groups = groups(sql, query, codebook, order);
      // Who carries several tags is in several groups.
      int found = order == null ? groups.values().stream().mapToInt(List::size).sum() : order.size();
      int all = query.filter().equals(AnnotationFilter.NONE) ? found : count(sql, query.scope(), query.zone());
      return new AnnotationListing(titled(sql, query.grouping(), groups, codebook), found, all);
    });
  }

  private static Map<String, List<String>> groups(Sql sql, AnnotationQuery query, Codebook codebook, @Nullable TagOrder byTag)
      throws SQLException {
    AnnotationWhere where = new AnnotationWhere(query.scope(), query.filter(), codebook, query.zone());
    KeyReader key = new KeyReader(query.grouping(), query.zone());
    String sorted = query.filter().equals(AnnotationFilter.NONE) ? "" : SORTED;
    String order = query.sort() == Sort.NEWEST ? NEWEST : PLACE;
    Map<String, List<String>> groups = new LinkedHashMap<>();
    IdLines.Line line = byTag == null
        ? (id, row, value) -> groups.computeIfAbsent(key.read(value), none -> new ArrayList<>()).add(id)
        : (id, row, value) -> byTag.add(id, key.read(value), row);
    IdLines.each(sql, key.column(), where.sql() + " ORDER BY " + sorted + order, line, where.parameters());
    return byTag == null ? groups : byTag.groups(query.sort() == Sort.TAG, query.grouping() == AnnotationGrouping.TAG);
  }

  /**
   * The rows of the database with what a query finds, in any order; as {@link AnnotationFactStore} tells of them.
   *
   * @param query without tags in its filter
   */
  public long[] rows(AnnotationQuery query) {
    AnnotationWhere where = new AnnotationWhere(query.scope(), query.filter(), Codebook.EMPTY, query.zone());
    return database.read(sql -> {
      LongStream.Builder rows = LongStream.builder();
      sql.each("SELECT rowid FROM annotation\nWHERE " + where.sql(), row -> {
        rows.add(row.getLong(1));
        return true;
      }, where.parameters());
      return rows.build().toArray();
    });
  }

  /** Whether the order or the groups of a query are those of tags. */
  public static boolean isByTag(AnnotationQuery query) {
    return query.sort() == Sort.TAG || query.grouping() == AnnotationGrouping.TAG;
  }

  private static int count(Sql sql, AnnotationScope scope, ZoneId zone) throws SQLException {
    return count(sql, new AnnotationWhere(scope, AnnotationFilter.NONE, Codebook.EMPTY, zone));
  }

  private static int count(Sql sql, AnnotationWhere where) throws SQLException {
    return (int) sql.number("SELECT count(*) FROM annotation WHERE " + where.sql(), where.parameters());
  }

  /** Puts the groups in their order, and says what they are called. */
  private static List<AnnotationListing.Group> titled(
      Sql sql, AnnotationGrouping grouping, Map<String, List<String>> groups, Codebook codebook) throws SQLException {
    List<String> keys = new ArrayList<>(groups.keySet());
    Map<String, String> titles = new HashMap<>();
    switch (grouping) {
      case NONE -> { }
      case STORY -> {
        keys.sort(Comparator.comparingLong(Long::parseLong));
        titles.putAll(headlines(sql, keys.stream().map(Long::parseLong).toList()));
      }
      case TAG -> {
        Map<String, Integer> ranks = new HashMap<>();
        codebook.tags().forEach(tag -> ranks.put(tag.id(), ranks.size()));
        keys.sort(Comparator.comparingInt(key -> ranks.getOrDefault(key, Integer.MAX_VALUE)));
      }
      case DAY -> keys.sort(Comparator.reverseOrder());
      // A hyphen stands before all digits, and what is empty before all.
      case PUBLISHED -> keys.sort(Comparator.comparing(String::isEmpty).thenComparing(key -> key.startsWith("-"))
          .thenComparing(Comparator.naturalOrder()));
      case ANNOTATOR -> keys.sort(Comparator.naturalOrder());
      case COLOR -> keys.sort(Comparator.comparing(HighlightColor::valueOf));
    }
    return keys.stream()
        .map(key -> new AnnotationListing.Group(key, titles.getOrDefault(key, key), groups.get(key)))
        .toList();
  }

  private static Map<String, String> headlines(Sql sql, Collection<Long> stories) throws SQLException {
    Map<String, String> headlines = new HashMap<>();
    sql.each(
        "SELECT id, " + HeadlineSql.MARKED + " FROM story WHERE removed = 0 AND id IN (SELECT value FROM json_each(?1))", row -> {
          headlines.put(Long.toString(row.getLong(1)), row.getString(2));
          return true;
        }, JsonTree.numbers(stories));
    return headlines;
  }

  /**
   * What annotations say, to be shown.
   *
   * @param ids which; mostly as many as are seen at once
   * @return those that are there, in the same order; two queries
   */
  public List<AnnotationHit> page(List<String> ids) {
    return database.read(sql -> {
      Map<String, Annotation> found = AnnotationStore.byIds(sql, ids);
      Map<String, String> headlines =
          headlines(sql, found.values().stream().map(Annotation::storyId).distinct().toList());
      return ids.stream()
          .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
          .map(one -> new AnnotationHit(one, headlines.getOrDefault(Long.toString(one.storyId()), "")))
          .toList();
    });
  }

  /** How many of some annotations carry each tag, by its id. */
  public Map<String, Integer> tagsOf(Collection<String> ids) {
    return database.read(sql -> {
      Map<String, Integer> tags = new HashMap<>();
      sql.each("""
          SELECT tag_id, count(*) FROM annotation_tag
          WHERE annotation_id IN (SELECT value FROM json_each(?1)) GROUP BY tag_id
          """, row -> {
            tags.put(row.getString(1), row.getInt(2));
            return true;
          }, JsonTree.array(ids));
      return tags;
    });
  }

  /** Says in which group a row belongs. */
  private static final class KeyReader {
    private final AnnotationGrouping grouping;
    private final ZoneId zone;
    private final Map<String, String> days = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    KeyReader(AnnotationGrouping grouping, ZoneId zone) {
      this.grouping = grouping;
      this.zone = zone;
    }

    /** What it needs of each row, as {@link IdLines} reads it. */
    String column() {
      return switch (grouping) {
        case STORY -> "story_id";
        case DAY -> "substr(created, 1, " + MINUTE + ")";
        case PUBLISHED -> "(SELECT shown_date FROM story WHERE removed = 0 AND story.id = story_id)";
        // There is no knowing what a name may hold.
        case ANNOTATOR -> "hex(creator)";
        case COLOR -> "color";
        case NONE, TAG -> "''";
      };
    }

    String read(String value) {
      return switch (grouping) {
        case NONE, TAG -> "";
        case DAY -> dayOf(value);
        case ANNOTATOR -> names.computeIfAbsent(value, hex -> new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8));
        case STORY, PUBLISHED, COLOR -> value;
      };
    }

    /** All that is made within an hour of UTC is made on one day, but for the hour in which the day of the zone begins. */
    private String dayOf(String created) {
      String hour = created.substring(0, HOUR);
      String known = days.get(hour);
      if (known == null) {
        String first = day(hour + ":00:00Z");
        known = first.equals(day(hour + ":59:59Z")) ? first : "";
        days.put(hour, known);
      }
      return known.isEmpty() ? day(created + ":00Z") : known;
    }

    private String day(String time) {
      return Instant.parse(time).atZone(zone).toLocalDate().toString();
    }
  }
}
