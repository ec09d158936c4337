package org.pizhu.ui.chart;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnnotationScope;

/**
 * The stories that charts can be made of.
 *
 * @param story the open story; null for none
 * @param headline its headline; empty for none
 * @param selected the stories selected in the list
 * @param session the work list of the session; empty if there is none
 */
public record ChartOffer(@Nullable Long story, String headline, List<Long> selected, List<Long> session) {

  /** Which of them. */
  enum Scope { STORY, SELECTED, SESSION, LIBRARY }

  public ChartOffer {
    requireNonNull(headline);
    selected = List.copyOf(selected);
    session = List.copyOf(session);
  }

  /** What there is to choose from, the widest last. */
  List<Scope> scopes() {
    List<Scope> scopes = new ArrayList<>();
    if (story != null) {
      scopes.add(Scope.STORY);
    }
    if (selected.size() > 1) {
      scopes.add(Scope.SELECTED);
    }
    if (!session.isEmpty()) {
      scopes.add(Scope.SESSION);
    }
    scopes.add(Scope.LIBRARY);
    return scopes;
  }

  /** The stories of a scope; those of the library for one that isn't offered. */
  AnnotationScope stories(Scope scope) {
    return switch (scope) {
      case STORY -> story == null ? AnnotationScope.LIBRARY : AnnotationScope.story(story);
      case SELECTED -> selected.isEmpty() ? AnnotationScope.LIBRARY : new AnnotationScope.OfStories(selected);
      case SESSION -> session.isEmpty() ? AnnotationScope.LIBRARY : new AnnotationScope.OfStories(session);
      case LIBRARY -> AnnotationScope.LIBRARY;
    };
  }
}
