package org.pizhu.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pizhu.diff.Side;
import org.pizhu.model.TextRange;
import org.pizhu.ui.compare.CompareModel.Pick;

/**
 * What is selected in a comparison, as text and as a passage of a story.
 *
 * @param storyId the number of the story
 * @param range the passage, from the first character that is selected to the last
 */
public record PickedPassage(long storyId, TextRange range) {

  /** Stands for blocks that are put away between two that are selected. */
  private static final String LEFT_OUT = "…";

  /** The selected text, a line for each block. */
  static String text(CompareSheet sheet, Pick pick) {
    List<String> lines = new ArrayList<>();
    for (int row = pick.from().row(); row <= pick.to().row(); row++) {
      CompareRow at = sheet.rows().get(row);
      if (at.isFold()) {
        lines.add(LEFT_OUT);
      }
      StringBuilder line = new StringBuilder();
      segments(sheet, pick, row).forEach(segment -> line.append(segment.range().of(sheet.content().text(segment.side()))));
      if (line.length() > 0) {
        lines.add(line.toString());
      }
    }
    return String.join("\n", lines);
  }

  /** The passage that is selected; none if it is of both stories, or if its parts don't follow each other in the story, as in what was moved. */
  static Optional<PickedPassage> of(CompareSheet sheet, Pick pick) {
    List<Segment> all = new ArrayList<>();
    for (int row = pick.from().row(); row <= pick.to().row(); row++) {
      all.addAll(segments(sheet, pick, row));
    }
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Side side = all.get(0).side();
    int end = all.get(0).range().start();
    for (Segment segment : all) {
      if (segment.side() != side || segment.range().start() < end) {
        return Optional.empty();
      }
      end = segment.range().end();
    }
    long storyId = (side == Side.FIRST ? sheet.content().first() : sheet.content().second()).id();
    return Optional.of(new PickedPassage(storyId, new TextRange(all.get(0).range().start(), end)));
  }

  /** What is selected of a row. */
  private static List<Segment> segments(CompareSheet sheet, Pick pick, int row) {
    List<CompareCell> cells = sheet.rows().get(row).cells();
    List<Segment> selected = new ArrayList<>();
    if (pick.column() >= cells.size()) {
      return selected;
    }
    CompareCell cell = cells.get(pick.column());
    int from = row == pick.from().row() ? pick.from().at() : 0;
    int to = row == pick.to().row() ? pick.to().at() : cell.length();
    int at = 0;
    for (Segment segment : cell.segments()) {
      int start = Math.max(from - at, 0);
      int end = Math.min(to - at, segment.range().length());
      if (start < end) {
        selected.add(segment.part(start, end));
      }
      at += segment.range().length();
    }
    return selected;
  }
}
