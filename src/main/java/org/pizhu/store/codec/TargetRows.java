package org.pizhu.store.codec;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.FigureSelector;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.Target;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;

/** Targets as columns of an annotation. {@code exact} holds what can be quoted of any kind: the passage, the caption, the headline. */
public final class TargetRows {

  /** The columns, in the order of {@link #target} and {@link #values}. */
  public static final List<String> NAMES = List.of(
      "story_id", "exact", "prefix", "suffix", "range_start", "range_end", "text_sha256", "status", "target_kind",
      "figure_number", "file_name", "picture_sha256", "region");

  /** The columns of a target, with commas between. */
  public static final String COLUMNS = String.join(", ", NAMES);

  private static final String NONE = "";
  private static final List<@Nullable Object> NO_FIGURE = Collections.nCopies(4, null);

  private TargetRows() {}

  /** The kinds of targets; the names are stored. */
  public enum Kind { PASSAGE, FIGURE, STORY }

  /**
   * Reads a target.
   *
   * @param first the number of its first column, from 1
   */
  public static Target target(ResultSet row, int first) throws SQLException {
    long story = row.getLong(first);
    String words = row.getString(first + 1);
    String textSha256 = row.getString(first + 6);
    return switch (Kind.valueOf(row.getString(first + 8))) {
      case PASSAGE -> new PassageTarget(
          story,
          new TextQuoteSelector(words, row.getString(first + 2), row.getString(first + 3)),
          position(row, first + 4),
          textSha256,
          AnchorStatus.valueOf(row.getString(first + 7)));
      case FIGURE -> new FigureTarget(
          story,
          new FigureSelector(row.getString(first + 10), row.getString(first + 11), words),
          row.getInt(first + 9),
          region(row.getString(first + 12)),
          position(row, first + 4),
          textSha256,
          AnchorStatus.valueOf(row.getString(first + 7)));
      case STORY -> new StoryTarget(story, words, textSha256);
    };
  }

  private static TextPositionSelector position(ResultSet row, int column) throws SQLException {
    return new TextPositionSelector(new TextRange(row.getInt(column), row.getInt(column + 1)));
  }

  private static @Nullable FragmentSelector region(@Nullable String value) {
    return value == null ? null : FragmentSelector.parse(value);
  }

  /** The values of the columns. */
  public static List<@Nullable Object> values(Target target) {
    if (target instanceof PassageTarget passage) {
      TextQuoteSelector quote = passage.quote();
      return values(target, Kind.PASSAGE, List.of(quote.exact(), quote.prefix(), quote.suffix()), NO_FIGURE);
    }
    if (target instanceof FigureTarget of) {
      FigureSelector figure = of.figure();
      FragmentSelector region = of.region();
      return values(
          target, Kind.FIGURE, List.of(figure.caption(), NONE, NONE),
          Arrays.asList(
              of.number(), figure.fileName(), figure.pictureSha256(), region == null ? null : region.value()));
    }
    return values(target, Kind.STORY, List.of(target.words(), NONE, NONE), NO_FIGURE);
  }

  private static List<@Nullable Object> values(
      Target target, Kind kind, List<String> quote, List<@Nullable Object> figure) {
    List<@Nullable Object> values = new ArrayList<>(NAMES.size());
    values.add(target.storyId());
    values.addAll(quote);
    values.addAll(List.of(
        target.range().start(), target.range().end(), target.textSha256(), target.status().name(), kind.name()));
    values.addAll(figure);
    return values;
  }
}
