package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.pizhu.model.AnnotationFilter.TagMatch;

/** A part into which the columns of a chart are divided: which annotations it counts. */
public sealed interface ChartGroup {

  /** Narrows a filter to the annotations that this part counts. */
  AnnotationFilter narrow(AnnotationFilter filter);

  /** A name that no other part of the same chart has, and that stays when the numbers change. */
  String key();

  /** Every annotation. */
  record All() implements ChartGroup {
    @Override
    public AnnotationFilter narrow(AnnotationFilter filter) {
      return filter;
    }

    @Override
    public String key() {
      return "all";
    }
  }

  /** Those of a colour. */
  record OfColor(HighlightColor color) implements ChartGroup {
    public OfColor {
      requireNonNull(color);
    }

    @Override
    public AnnotationFilter narrow(AnnotationFilter filter) {
      return filter.withColors(Set.of(color));
    }

    @Override
    public String key() {
      return "color:" + color.key();
    }
  }

  /** Those that carry a tag or one below it. */
  record OfTag(String tagId) implements ChartGroup {
    public OfTag {
      requireNonNull(tagId);
    }

    @Override
    public AnnotationFilter narrow(AnnotationFilter filter) {
      return filter.withTags(Set.of(tagId), TagMatch.ALL);
    }

    @Override
    public String key() {
      return "tag:" + tagId;
    }
  }

  /**
   * Those that carry one of several tags or one below: the many that are used little.
   *
   * @param tagIds never empty
   */
  record OfTags(Set<String> tagIds) implements ChartGroup {
    public OfTags {
      tagIds = Set.copyOf(tagIds);
      if (tagIds.isEmpty()) {
        throw new IllegalArgumentException("A part without tags");
      }
    }

    @Override
    public AnnotationFilter narrow(AnnotationFilter filter) {
      return filter.withTags(tagIds, TagMatch.ANY);
    }

    @Override
    public String key() {
      return "tags";
    }
  }

  /** Those without a tag. */
  record Untagged() implements ChartGroup {
    @Override
    public AnnotationFilter narrow(AnnotationFilter filter) {
      return filter.withTags(Set.of(), TagMatch.NONE);
    }

    @Override
    public String key() {
      return "untagged";
    }
  }
}
