package org.pizhu.diff;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pizhu.diff.Difference.Kind;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;

/**
 * What is different between two stories.
 *
 * @param first the story from which one looks
 * @param second the story with which it is compared
 * @param rows the blocks of both side by side, in the order of either
 * @param moves what stands at another place: blocks first, then passages
 * @param pictures pictures of which one has no equal
 */
public record StoryDiff(
    Story first, Story second, List<DiffRow> rows, List<Move> moves, List<PictureChange> pictures) {

  public StoryDiff {
    requireNonNull(first);
    requireNonNull(second);
    rows = List.copyOf(rows);
    moves = List.copyOf(moves);
    pictures = List.copyOf(pictures);
  }

  /**
   * Compares two stories. The comparison the other way round is its mirror. Takes some milliseconds for a story of ten pages; the time grows
   * with the length of the texts, not with its square.
   */
  public static StoryDiff between(Story first, Story second) {
    return first.text().compareTo(second.text()) <= 0
        ? new Comparison(first, second).run()
        : new Comparison(second, first).run().mirrored();
  }

  /** Whether there is no difference in text, formatting and pictures. */
  public boolean isEqual() {
    return pictures.isEmpty() && rows.stream().allMatch(row -> row.kind() == RowKind.SAME && !row.isFormatted());
  }

  /** The same looked at from the second story. */
  public StoryDiff mirrored() {
    List<DiffRow> turned = new ArrayList<>();
    List<DiffRow> added = new ArrayList<>();
    for (DiffRow row : rows) {
      DiffRow other = row.mirrored();
      if (other.kind() == RowKind.ADDED || other.kind() == RowKind.MOVED_TO) {
        added.add(other);
      } else {
        if (other.kind().isPaired()) {
          turned.addAll(added);
          added.clear();
        }
        turned.add(other);
      }
    }
    turned.addAll(added);
    return new StoryDiff(second, first, turned, moves.stream().map(Move::mirrored).toList(),
        pictures.stream().map(PictureChange::mirrored).toList());
  }

  /** In numbers. */
  public DiffSummary summary() {
    return DiffSummary.of(this);
  }

  /** All differences in the order of the rows, each once; pictures last. */
  public List<Difference> differences() {
    Map<TextRange, Move> gone = new HashMap<>();
    Set<TextRange> come = new HashSet<>();
    for (Move move : moves) {
      gone.put(move.before(), move);
      come.add(move.after());
    }
    List<Difference> all = new ArrayList<>();
    for (DiffRow row : rows) {
      switch (row.kind()) {
        case REMOVED -> all.add(gone.containsKey(row.first().range())
            ? Difference.of(gone.get(row.first().range()))
            : Difference.text(Kind.REMOVED, row.first().range(), null));
        case ADDED -> {
          if (!come.contains(row.second().range())) {
            all.add(Difference.text(Kind.ADDED, null, row.second().range()));
          }
        }
        case MOVED_FROM -> all.add(Difference.of(gone.get(row.first().range())));
        case CHANGED -> row.edits().forEach(edit -> add(edit, gone, come, all));
        default -> { }
      }
      if (row.isFormatted() && row.kind() != RowKind.MOVED_TO) {
        all.add(Difference.formatted(row));
      }
    }
    for (PictureChange picture : pictures) {
      all.add(new Difference(Kind.PICTURE, Nature.WORDING, null, null, true, List.of(), List.of(), picture));
    }
    return all;
  }

  private static void add(TextEdit edit, Map<TextRange, Move> gone, Set<TextRange> come, List<Difference> all) {
    if (!edit.before().isEmpty() && gone.containsKey(edit.before())) {
      all.add(Difference.of(gone.get(edit.before())));
    } else if (edit.after().isEmpty() || !come.contains(edit.after())) {
      all.add(Difference.of(edit));
    }
  }

  /**
   * Where a passage of the first text stands in the second, moved or not.
   *
   * @param passage UTF-16 units of the first text
   * @return a stretch for each block that has something of it, in the order of the second text; empty if nothing of it is there
   */
  public List<TextRange> imageOf(TextRange passage) {
    List<TextRange> images = new ArrayList<>();
    for (DiffRow row : rows) {
      if (row.before() != null && row.after() != null && row.kind() != RowKind.MOVED_FROM
          && row.first().range().overlaps(passage)) {
        TextRange image = image(row.first().range(), row.second().range(), row.edits(), passage);
        if (!image.isEmpty()) {
          images.add(image);
        }
      }
    }
    for (Move move : moves) {
      if (!move.isBlock() && move.before().overlaps(passage)) {
        TextRange image = image(move.before(), move.after(), move.edits(), passage);
        if (!image.isEmpty()) {
          images.add(image);
        }
      }
    }
    images.sort(null);
    return images;
  }

  private static TextRange image(TextRange before, TextRange after, List<TextEdit> edits, TextRange passage) {
    int from = Math.max(passage.start(), before.start());
    int to = Math.min(passage.end(), before.end());
    int shift = after.start() - before.start();
    int start = from + shift;
    int end = to + shift;
    for (TextEdit edit : edits) {
      int behind = edit.after().end() - edit.before().end();
      if (edit.before().end() <= from) {
        start = from + behind;
      } else if (edit.before().start() < from) {
        start = edit.after().start();
      }
      if (edit.before().end() <= to && edit.before().start() < to) {
        end = to + behind;
      } else if (edit.before().start() < to) {
        end = edit.after().end();
      }
    }
    return new TextRange(start, Math.max(start, end));
  }
}
