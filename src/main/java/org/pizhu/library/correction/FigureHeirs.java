package org.pizhu.library.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Figure;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;

/**
 * Which figures of a new reading are those of the reading before: those with the same file name, or the same address where it gives
 * none. Equal ones follow in their order, as long as there are as many as before; else which is which is not guessed.
 */
final class FigureHeirs {

  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<Integer, String> pictures = new HashMap<>();

  /**
   * @param before the story as it was, with its pictures
   * @param now as it is read now
   */
  FigureHeirs(StoredStory before, Story now) {
    Map<String, List<Integer>> old = byName(before.story());
    byName(now).forEach((name, those) -> inherit(before, old.getOrDefault(name, List.of()), those));
  }

  private static Map<String, List<Integer>> byName(Story story) {
    Map<String, List<Integer>> figures = new LinkedHashMap<>();
    for (Figure figure : story.figures()) {
      String name = figure.fileName().isEmpty() ? figure.src() : figure.fileName();
      figures.computeIfAbsent(name, none -> new ArrayList<>()).add(figure.number());
    }
    return figures;
  }

  private void inherit(StoredStory before, List<Integer> old, List<Integer> now) {
    Set<@Nullable String> all = new HashSet<>();
    old.forEach(number -> all.add(before.pictures().get(number)));
    String common = all.size() == 1 ? all.iterator().next() : null;
    for (int i = 0; i < now.size(); i++) {
      String picture = common;
      if (old.size() == now.size()) {
        numbers.put(old.get(i), now.get(i));
        picture = before.pictures().get(old.get(i));
      }
      if (picture != null) {
        pictures.put(now.get(i), picture);
      }
    }
  }

  /** The number that a figure has now, if it is clear which it is. */
  Optional<Integer> of(int number) {
    return Optional.ofNullable(numbers.get(number));
  }

  /** The pictures that the figures have now, by their numbers. */
  Map<Integer, String> pictures() {
    return pictures;
  }
}
