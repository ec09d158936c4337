package org.pizhu.ui.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.Library;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.Codebook;
import org.pizhu.model.PositionProfile;
import org.pizhu.model.StorySummary;

/** A second, slow reading of scopes and filters: looks at every annotation, one by one. */
final class Behind {

  private Behind() {}

  /** The annotations that a destination leads to. */
  static List<Annotation> of(Destination destination, Library library) {
    AnnotationScope scope = destination.scope().apply(library.charts());
    Codebook codebook = library.codebook();
    List<Annotation> found = new ArrayList<>();
    for (StorySummary story : library.stories()) {
      if (scope instanceof AnnotationScope.OfStories some && !some.storyIds().contains(story.id())) {
        continue;
      }
      for (Annotation annotation : library.annotations(story.id())) {
        if (satisfies(
            annotation, story, destination.filter(), codebook, () -> library.story(story.id()).story().text().length())) {
          found.add(annotation);
        }
      }
    }
    return found;
  }

  private static boolean satisfies(
      Annotation annotation, StorySummary story, AnnotationFilter filter, Codebook codebook, IntSupplier length) {
    Set<String> carried = annotation.tags().stream()
        .flatMap(id -> java.util.stream.Stream.concat(
            java.util.stream.Stream.of(id), codebook.ancestors(id).stream().map(tag -> tag.id())))
        .collect(Collectors.toSet());
    boolean tags = switch (filter.tagMatch()) {
      case ALL -> carried.containsAll(filter.tags());
      case ANY -> filter.tags().isEmpty() || filter.tags().stream().anyMatch(carried::contains);
      case NONE -> carried.isEmpty();
    };
    AnchorStatus status = annotation.target().status();
    return tags
        && (filter.colors().isEmpty() || filter.colors().contains(annotation.color()))
        && (filter.statuses().isEmpty() || filter.statuses().contains(status))
        && (filter.within() == null || annotation.target().range().overlaps(filter.within()))
        && (filter.share() == null || annotation.target().range().overlaps(
            PositionProfile.range(filter.share().part(), filter.share().parts(), length.getAsInt())))
        && in(filter.made(), LocalDate.ofInstant(annotation.created(), Work.ZONE))
        && in(filter.published(), story.date() == null ? null : story.date().firstDay());
  }

  private static boolean in(AnnotationFilter.Days days, @Nullable LocalDate day) {
    if (days.equals(AnnotationFilter.Days.ANY)) {
      return true;
    }
    return day != null
        && (days.first() == null || !day.isBefore(days.first()))
        && (days.last() == null || !day.isAfter(days.last()));
  }
}
