package org.pizhu.store.annotation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.json.JsonTree;
import org.pizhu.model.AnnotationFilter.Days;
import org.pizhu.model.AnnotationFilter.TagMatch;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.Codebook;
import org.pizhu.model.TextRange;
import org.pizhu.store.story.ShownDates;
import org.pizhu.text.Folding;

/** The condition on {@code annotation} that a scope and a filter make, with its parameters. */
final class AnnotationWhere {

  private final List<String> parts = new ArrayList<>();
  private final List<@Nullable Object> parameters = new ArrayList<>();

  /**
   * @param codebook the tree, for the tags below a tag; not looked at where the filter names no tag
   * @param zone where the archivist is
   */
  AnnotationWhere(AnnotationScope scope, AnnotationFilter filter, Codebook codebook, ZoneId zone) {
    if (scope instanceof AnnotationScope.OfStories some) {
      String stories = JsonTree.numbers(some.storyIds());
      parts.add("story_id IN (SELECT id FROM story WHERE removed = 0 AND id IN (SELECT value FROM json_each("
          + parameter(stories) + ")))");
    } else {
      parts.add("story_id NOT IN (SELECT id FROM story WHERE removed = 1)");
    }
    Folding.words(filter.text()).forEach(word -> parts.add("instr(folded, " + parameter(word) + ")"));
    tags(filter, codebook);
    oneOf("color", filter.colors().stream().map(Enum::name).toList());
    oneOf("creator", filter.annotators());
    oneOf("status", filter.statuses().stream().map(Enum::name).toList());
    if (!filter.sessions().isEmpty()) {
      parts.add("id IN (SELECT annotation_id FROM session_annotation WHERE session_id IN (SELECT value FROM json_each("
          + parameter(JsonTree.numbers(filter.sessions())) + ")))");
    }
    made(filter.made(), zone);
    published(filter.published());
    within(filter.within());
    share(filter.share());
  }

  private void tags(AnnotationFilter filter, Codebook codebook) {
    if (filter.tagMatch() == TagMatch.NONE) {
      parts.add("tags = ''");
    } else if (filter.tagMatch() == TagMatch.ALL) {
      filter.tags().stream().sorted().forEach(tag -> carrying(codebook.subtree(tag)));
    } else if (!filter.tags().isEmpty()) {
      Set<String> any = new LinkedHashSet<>();
      filter.tags().forEach(tag -> any.addAll(codebook.subtree(tag)));
      carrying(any);
    }
  }

  private void carrying(Collection<String> tags) {
    parts.add("id IN (SELECT annotation_id FROM annotation_tag WHERE tag_id IN (SELECT value FROM json_each("
        + parameter(JsonTree.array(tags)) + ")))");
  }

  /** The plus keeps SQLite from going by an index of the column: so many annotations have one value that it is quicker to pass over all. */
  private void oneOf(String column, Collection<String> values) {
    if (!values.isEmpty()) {
      parts.add("+" + column + " IN (SELECT value FROM json_each(" + parameter(JsonTree.array(values)) + "))");
    }
  }

  /** Times are compared without the Z at their end: a second comes before its parts then. */
  private void made(Days days, ZoneId zone) {
    LocalDate first = days.first();
    if (first != null) {
      parts.add("rtrim(created, 'Z') >= " + parameter(instant(first, zone)));
    }
    LocalDate last = days.last();
    if (last != null) {
      parts.add("rtrim(created, 'Z') < " + parameter(instant(last.plusDays(1), zone)));
    }
  }

  private static String instant(LocalDate day, ZoneId zone) {
    String start = day.atStartOfDay(zone).toInstant().toString();
    return start.substring(0, start.length() - 1);
  }

  private void published(Days days) {
    if (days.equals(Days.ANY)) {
      return;
    }
    String first = parameter(days.first() == null ? "" : days.first().toString());
    String last = parameter(days.last() == null ? "~" : days.last().toString());
    parts.add("story_id IN (SELECT id FROM story WHERE removed = 0 AND " + ShownDates.within(first, last) + ")");
  }

  private void within(@Nullable TextRange range) {
    if (range != null) {
      parts.add("status NOT IN ('AMBIGUOUS', 'ORPHAN')");
      parts.add("range_start < " + parameter(range.end()) + " AND range_end > " + parameter(range.start()));
    }
  }

  /** The same quotients as {@link ChartStore#positions} counts by. A text of fewer characters than there are parts has parts with nothing in them. */
  private void share(AnnotationFilter.@Nullable Share share) {
    if (share != null) {
      String part = parameter(share.part());
      String all = parameter(share.parts());
      parts.add("""
          id IN (
            WITH measured AS MATERIALIZED (
              SELECT story.id AS story, %1$s AS length
              FROM story JOIN story_content ON story_content.story_id = story.id
              WHERE removed = 0 AND EXISTS (SELECT 1 FROM annotation WHERE annotation.story_id = story.id))
            SELECT annotation.id FROM measured JOIN annotation ON annotation.story_id = story
            WHERE range_start < range_end AND status IN ('ANCHORED', 'MOVED')
              AND ((range_start + 1) * %3$s - 1) / length <= %2$s AND (range_end * %3$s - 1) / length >= %2$s
              AND %2$s * length / %3$s < (%2$s + 1) * length / %3$s)
          """.formatted(ChartStore.LENGTH, part, all).strip());
    }
  }

  /** Adds a parameter; gives how it is written in the statement. */
  String parameter(Object value) {
    parameters.add(value);
    return "?" + parameters.size();
  }

  /** What follows {@code WHERE}. */
  String sql() {
    return String.join("\n  AND ", parts);
  }

  @Nullable Object[] parameters() {
    return parameters.toArray();
  }
}
