package org.pizhu.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.diff.Difference.Kind;
import org.pizhu.model.TextRange;

/**
 * A comparison in numbers. Characters are code points; what is merely other punctuation counts as places, not as characters; what was
 * moved counts for what changed in it. The summary the other way round has added and removed, gained and lost exchanged.
 *
 * @param charactersAdded in whole blocks and within blocks
 * @param charactersRemoved in whole blocks and within blocks
 * @param charactersChanged where one wording stands for another, the longer of the two
 * @param punctuation places with other punctuation, spaces or width
 * @param paragraphsAdded blocks that the second alone has
 * @param paragraphsRemoved blocks that the first alone has
 * @param paragraphsMoved whole blocks at another place
 * @param passagesMoved passages at another place that were part of a block in either text
 * @param formatted blocks that are formatted in another way
 * @param picturesLost pictures that the first alone has
 * @param picturesGained pictures that the second alone has
 * @param picturesReplaced pictures with the same caption and another file
 */
public record DiffSummary(
    int charactersAdded,
    int charactersRemoved,
    int charactersChanged,
    int punctuation,
    int paragraphsAdded,
    int paragraphsRemoved,
    int paragraphsMoved,
    int passagesMoved,
    int formatted,
    int picturesLost,
    int picturesGained,
    int picturesReplaced) {

  static DiffSummary of(StoryDiff diff) {
    int[] characters = new int[4];
    List<Difference> all = diff.differences();
    for (Difference difference : all) {
      if (difference.kind() == Kind.MOVED) {
        difference.edits().forEach(edit -> count(diff, Difference.of(edit), characters));
      } else if (difference.kind() != Kind.FORMATTED && difference.kind() != Kind.PICTURE) {
        count(diff, difference, characters);
      }
    }
    List<PictureChange> pictures = diff.pictures();
    int lost = (int) pictures.stream().filter(PictureChange::isLost).count();
    int gained = (int) pictures.stream().filter(PictureChange::isGained).count();
    return new DiffSummary(characters[0], characters[1], characters[2], characters[3],
        blocks(all, Kind.ADDED), blocks(all, Kind.REMOVED), blocks(all, Kind.MOVED),
        (int) all.stream().filter(one -> one.kind() == Kind.MOVED && !one.isBlock()).count(),
        blocks(all, Kind.FORMATTED), lost, gained, pictures.size() - lost - gained);
  }

  private static void count(StoryDiff diff, Difference difference, int[] characters) {
    if (difference.nature() == Nature.PUNCTUATION) {
      characters[3]++;
      return;
    }
    int before = points(diff.first().text(), difference.before());
    int after = points(diff.second().text(), difference.after());
    switch (difference.kind()) {
      case ADDED -> characters[0] += after;
      case REMOVED -> characters[1] += before;
      default -> characters[2] += Math.max(before, after);
    }
  }

  private static int points(String text, @Nullable TextRange range) {
    return range == null ? 0 : text.codePointCount(range.start(), range.end());
  }

  private static int blocks(List<Difference> all, Kind kind) {
    return (int) all.stream().filter(one -> one.kind() == kind && one.isBlock()).count();
  }
}
