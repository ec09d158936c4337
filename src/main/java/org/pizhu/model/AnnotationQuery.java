package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;

/**
 * Which annotations one wants to see, among which, and how they stand.
 *
 * @param scope among which
 * @param filter those that satisfy it
 * @param sort their order, in each group
 * @param grouping in which groups
 * @param zone where the archivist is, which says on which day something was made
 */
public record AnnotationQuery(
    AnnotationScope scope,
    AnnotationFilter filter,
    AnnotationFilter.Sort sort,
    AnnotationGrouping grouping,
    ZoneId zone) {

  public AnnotationQuery {
    requireNonNull(scope);
    requireNonNull(filter);
    requireNonNull(sort);
    requireNonNull(grouping);
    requireNonNull(zone);
  }

  /** All annotations of a scope by place, in one list. */
  public static AnnotationQuery of(AnnotationScope scope, ZoneId zone) {
    return new AnnotationQuery(
        scope, AnnotationFilter.NONE, AnnotationFilter.Sort.PLACE, AnnotationGrouping.NONE, zone);
  }

  /** The same with another filter. */
  public AnnotationQuery with(AnnotationFilter other) {
    return new AnnotationQuery(scope, other, sort, grouping, zone);
  }

  /** The same in another order. */
  public AnnotationQuery sorted(AnnotationFilter.Sort by) {
    return new AnnotationQuery(scope, filter, by, grouping, zone);
  }

  /** The same in other groups. */
  public AnnotationQuery grouped(AnnotationGrouping by) {
    return new AnnotationQuery(scope, filter, sort, by, zone);
  }
}
