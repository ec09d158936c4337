package org.pizhu.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.Target;
import org.pizhu.model.TextRange;

/** Finds where annotators have not annotated alike. */
public final class Disagreements {

  private Disagreements() {}

  /**
   * The places of a story, in the order of the text. Passages that overlap, also by others between them, are one place; so are annotations of
   * one figure, and those of the story as a whole. Annotations without a place in the text are left out.
   *
   * @param story whose annotators are the sides: who has not worked on a story disagrees with nobody there
   */
  public static List<Disagreement> in(CodedStory story) {
    List<Disagreement> found = new ArrayList<>();
    for (List<Annotation> place : places(story.annotations())) {
      List<Disagreement.Side> sides = story.annotators().stream()
          .map(name -> new Disagreement.Side(name, place.stream().filter(one -> one.creator().equals(name)).toList())).toList();
      kind(sides).ifPresent(kind -> found.add(new Disagreement(story.id(), story.headline(), kind, sides)));
    }
    return found;
  }

  /**
   * The annotations of one story that are of one place.
   *
   * @param annotations in the order of the text; those without a place in it are left out
   */
  public static List<List<Annotation>> places(List<Annotation> annotations) {
    List<List<Annotation>> places = new ArrayList<>();
    int end = 0;
    for (Annotation annotation : annotations) {
      Target target = annotation.target();
      if (!target.status().hasPlace()) {
        continue;
      }
      if (!(target instanceof FigureTarget) && !(target instanceof StoryTarget)) {
        if (last(places).isPresent() && target.range().start() < end) {
          last(places).get().add(annotation);
        } else {
          places.add(new ArrayList<>(List.of(annotation)));
        }
        end = Math.max(end, target.range().end());
      } else {
        places.stream().filter(place -> isOfSame(place.get(0).target(), target)).findFirst()
            .ifPresentOrElse(place -> place.add(annotation), () -> places.add(new ArrayList<>(List.of(annotation))));
      }
    }
    return places;
  }

  /** The last place of passages. */
  private static Optional<List<Annotation>> last(List<List<Annotation>> places) {
    for (int i = places.size() - 1; i >= 0; i--) {
      Target target = places.get(i).get(0).target();
      if (!(target instanceof FigureTarget) && !(target instanceof StoryTarget)) {
        return Optional.of(places.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isOfSame(Target one, Target other) {
    return one instanceof FigureTarget figure
        ? other instanceof FigureTarget second && figure.number() == second.number()
        : one instanceof StoryTarget && other instanceof StoryTarget;
  }

  private static Optional<Disagreement.Kind> kind(List<Disagreement.Side> sides) {
    if (sides.stream().anyMatch(side -> side.annotations().isEmpty())) {
      return Optional.of(Disagreement.Kind.MISSING);
    }
    if (sides.stream().map(Disagreements::tags).distinct().count() > 1) {
      return Optional.of(Disagreement.Kind.TAGS);
    }
    return sides.stream().map(Disagreements::ranges).distinct().count() > 1 ? Optional.of(Disagreement.Kind.EDGES) : Optional.empty();
  }

  private static Set<String> tags(Disagreement.Side side) {
    return side.annotations().stream().flatMap(annotation -> annotation.tags().stream()).collect(Collectors.toSet());
  }

  private static Set<TextRange> ranges(Disagreement.Side side) {
    return side.annotations().stream().map(annotation -> annotation.target().range()).collect(Collectors.toCollection(TreeSet::new));
  }
}
