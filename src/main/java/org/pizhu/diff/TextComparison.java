package org.pizhu.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pizhu.diff.ShortestEdits.Stretch;
import org.pizhu.model.TextRange;

/** What changed between two short texts, so that a person can read it: in few pieces, and these where words begin and end. */
final class TextComparison {

  /** What is equal between two changes stays, however long these are, if it has more code points than that. */
  private static final int MAX_ISLAND = 8;

  private final Tokens first;
  private final Tokens second;

  private TextComparison(Tokens first, Tokens second) {
    this.first = first;
    this.second = second;
  }

  /** The changes between a stretch of one text and a stretch of another. */
  static List<TextEdit> edits(String before, TextRange from, String after, TextRange to) {
    String one = from.of(before);
    String other = to.of(after);
    if (one.equals(other)) {
      return List.of();
    }
    Map<String, Integer> known = new HashMap<>();
    TextComparison comparison = new TextComparison(new Tokens(one, known), new Tokens(other, known));
    List<TextEdit> edits = new ArrayList<>();
    for (Stretch stretch : comparison.readable()) {
      TextRange gone = comparison.first.range(stretch.from(), stretch.to(), from.start());
      TextRange come = comparison.second.range(stretch.start(), stretch.end(), to.start());
      edits.add(new TextEdit(gone, come, Nature.of(gone.of(before), come.of(after))));
    }
    return edits;
  }

  private List<Stretch> readable() {
    List<Stretch> merged = new ArrayList<>();
    for (Stretch next : ShortestEdits.between(first.ids(), second.ids())) {
      Stretch last = next;
      while (!merged.isEmpty() && isIsland(merged.get(merged.size() - 1), last)) {
        Stretch before = merged.remove(merged.size() - 1);
        last = new Stretch(before.from(), last.to(), before.start(), last.end());
      }
      merged.add(last);
    }
    for (int i = 0; i < merged.size(); i++) {
      merged.set(i, seamed(merged.get(i), i == 0 ? null : merged.get(i - 1), i + 1 == merged.size() ? null : merged.get(i + 1)));
    }
    return merged;
  }

  /** Whether what is equal between two changes is too little to stand alone. */
  private boolean isIsland(Stretch before, Stretch next) {
    int equal = first.codePoints(before.to(), next.from());
    return equal <= Math.min(MAX_ISLAND, Math.min(size(before), size(next)));
  }

  private int size(Stretch stretch) {
    return Math.max(first.codePoints(stretch.from(), stretch.to()), second.codePoints(stretch.start(), stretch.end()));
  }

  /** What was put in or taken out could often stand some tokens earlier or later as well: there, where a sentence or a clause begins. */
  private Stretch seamed(Stretch stretch, @Nullable Stretch before,
      @Nullable Stretch next) {
    if (stretch.from() != stretch.to() && stretch.start() != stretch.end()) {
      return stretch;
    }
    boolean isRemoval = stretch.start() == stretch.end();
    Tokens tokens = isRemoval ? first : second;
    int from = isRemoval ? stretch.from() : stretch.start();
    int to = isRemoval ? stretch.to() : stretch.end();
    int least = before == null ? 0 : (isRemoval ? before.to() : before.end()) + 1;
    int most = next == null ? tokens.count() : (isRemoval ? next.from() : next.start()) - 1;
    int low = 0;
    while (from + low > least && tokens.ids()[from + low - 1] == tokens.ids()[to + low - 1]) {
      low--;
    }
    int high = 0;
    while (to + high < most && tokens.ids()[from + high] == tokens.ids()[to + high]) {
      high++;
    }
    int best = 0;
    for (int shift = low; shift <= high; shift++) {
      if (tokens.seam(from + shift) + tokens.seam(to + shift) > tokens.seam(from + best) + tokens.seam(to + best)) {
        best = shift;
      }
    }
    return new Stretch(stretch.from() + best, stretch.to() + best, stretch.start() + best, stretch.end() + best);
  }
}
