package org.pizhu.diff;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Figure;
import org.pizhu.model.Story;

/** Which pictures only one of two stories has: known again by the names of their files, then by their captions. */
final class Pictures {

  private Pictures() {}

  static List<PictureChange> changes(Story first, Story second) {
    List<Figure> gone = new ArrayList<>(first.figures());
    List<Figure> come = new ArrayList<>(second.figures());
    pair(gone, come, (before, after) -> !before.fileName().isEmpty() && before.fileName().equals(after.fileName()));
    List<PictureChange> changes = pair(gone, come, (before, after) -> {
      String caption = caption(first, before);
      return !caption.isEmpty() && caption.equals(caption(second, after));
    });
    gone.forEach(figure -> changes.add(new PictureChange(figure, null)));
    come.forEach(figure -> changes.add(new PictureChange(null, figure)));
    return changes;
  }

  private static String caption(Story story, Figure figure) {
    return figure.caption() == null ? "" : Core.of(figure.caption().of(story.text()));
  }

  /** Takes out of the two lists those that are the same. */
  private static List<PictureChange> pair(List<Figure> gone, List<Figure> come, BiPredicate<Figure, Figure> isSame) {
    List<PictureChange> paired = new ArrayList<>();
    for (Iterator<Figure> each = gone.iterator(); each.hasNext();) {
      Figure before = each.next();
      @Nullable Figure after = come.stream().filter(figure -> isSame.test(before, figure)).findFirst().orElse(null);
      if (after != null) {
        paired.add(new PictureChange(before, after));
        come.remove(after);
        each.remove();
      }
    }
    return paired;
  }
}
