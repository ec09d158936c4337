package org.pizhu.ui.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.pizhu.diff.Difference;
import org.pizhu.diff.PictureChange;
import org.pizhu.diff.Side;
import org.pizhu.model.Figure;
import org.pizhu.model.Story;
import org.pizhu.ui.compare.CompareCell.Shown;

/** The pictures of both stories, at the blocks above which they stand. */
final class SheetFigures {

  private final Map<Side, TreeMap<Integer, List<Shown>>> figures = new EnumMap<>(Side.class);

  SheetFigures(CompareContent content, List<Difference> differences, CompareWords words) {
    for (Side side : Side.values()) {
      Map<Figure, Integer> spots = new HashMap<>();
      for (int i = 0; i < differences.size(); i++) {
        PictureChange picture = differences.get(i).picture();
        Figure figure = picture == null ? null : side == Side.FIRST ? picture.before() : picture.after();
        if (figure != null) {
          spots.put(figure, i);
        }
      }
      Story story = content.story(side).story();
      TreeMap<Integer, List<Shown>> places = new TreeMap<>();
      for (Figure figure : story.figures()) {
        int spot = spots.getOrDefault(figure, Spot.NONE);
        Look look = spot == Spot.NONE ? Look.SAME : look(differences.get(spot));
        places.computeIfAbsent(story.placeOf(figure).start(), at -> new ArrayList<>()).add(new Shown(
            side, figure, content.story(side).pictures().get(figure.number()), words(words, look, side), look, spot));
      }
      figures.put(side, places);
    }
  }

  private static Look look(Difference difference) {
    PictureChange picture = Objects.requireNonNull(difference.picture());
    return picture.isLost() ? Look.REMOVED : picture.isGained() ? Look.ADDED : Look.CHANGED;
  }

  private static String words(CompareWords words, Look look, Side side) {
    return switch (look) {
      case REMOVED -> words.get("export.diff.picture-lost");
      case ADDED -> words.get("export.diff.picture-gained");
      case CHANGED -> words.get(side == Side.FIRST ? "export.diff.picture-before" : "export.diff.picture-after");
      default -> "";
    };
  }

  /** Takes those above a block; each is given once. */
  List<Shown> above(Side side, int blockStart) {
    List<Shown> found = places(side).remove(blockStart);
    return found == null ? List.of() : found;
  }

  /** Those that stand below all blocks. */
  List<Shown> rest(Side side) {
    return places(side).values().stream().flatMap(List::stream).toList();
  }

  private TreeMap<Integer, List<Shown>> places(Side side) {
    return Objects.requireNonNull(figures.get(side));
  }
}
