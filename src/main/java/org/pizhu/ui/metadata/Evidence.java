package org.pizhu.ui.metadata;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Byline;
import org.pizhu.model.Credit;
import org.pizhu.model.DateEvidence;
import org.pizhu.model.Dateline;
import org.pizhu.model.Figure;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;
import org.pizhu.text.CodePoints;

/**
 * Where in a story a field was found.
 *
 * @param words the words of the story, or the name of a picture's file
 * @param passage where they stand in its text; null where that is a figure
 * @param figure the number of the figure; 0 where it is a passage
 */
record Evidence(String words, @Nullable TextRange passage, int figure) {

  private static final String OPENING = "（(［[";
  private static final String CLOSING = "）)］]。！？";
  private static final String ENDING = "。！？";

  /** What is shown on each side of a name where its sentence goes on for longer than twice that, UTF-16 units. */
  private static final int AROUND = 8;
  /** Names that stand further from each other are not shown together. */
  private static final int LONGEST = 60;

  /** Where what was found in a field was found; nothing if nothing was, or if the text does not say it. */
  static Optional<Evidence> of(Story story, MetadataKey key) {
    Dateline dateline = story.dateline();
    return switch (key.field()) {
      case HEADLINE -> story.blocks().stream().filter(block -> block.kind() == BlockKind.HEADLINE).findFirst()
          .map(block -> in(story, block.range()));
      case OUTLET -> outlet(story);
      case PLACE -> dateline == null || dateline.place() == null ? Optional.empty() : Optional.of(in(story, dateline.range()));
      case DATE -> date(story);
      case BYLINE -> bylines(story);
      case CAPTION -> figure(story, key).map(Figure::caption).map(range -> in(story, range));
      case CREDIT -> figure(story, key).map(Figure::credit).map(credit -> in(story, credit.range()));
      default -> Optional.empty();
    };
  }

  private static Evidence in(Story story, TextRange range) {
    return new Evidence(range.of(story.text()), range, 0);
  }

  private static Optional<Figure> figure(Story story, MetadataKey key) {
    return story.figures().stream().filter(one -> MetadataKey.of(key.field(), story, one).equals(key)).findFirst();
  }

  private static Optional<Evidence> outlet(Story story) {
    String outlet = story.outlet();
    Dateline dateline = story.dateline();
    if (outlet == null) {
      return Optional.empty();
    }
    if (dateline != null && outlet.equals(dateline.outlet())) {
      return Optional.of(in(story, dateline.range()));
    }
    Stream<TextRange> bylines = story.bylines().stream()
        .filter(byline -> outlet.equals(byline.outlet())).map(byline -> around(story, byline.range()));
    Stream<TextRange> credits = story.figures().stream()
        .map(Figure::credit).filter(Objects::nonNull)
        .filter(credit -> outlet.equals(credit.outlet())).map(Credit::range);
    return Stream.concat(bylines, credits).findFirst().map(range -> in(story, range));
  }

  private static Optional<Evidence> date(Story story) {
    Dateline dateline = story.dateline();
    boolean isInDateline = dateline != null && dateline.monthDay() != null
        && (story.date() == null || story.date().evidence().contains(DateEvidence.DATELINE));
    if (isInDateline) {
      return Optional.of(in(story, dateline.range()));
    }
    return story.date() == null ? Optional.empty() : story.figures().stream()
        .filter(figure -> story.date().date().equals(figure.imageDate()))
        .findFirst()
        .map(figure -> new Evidence(figure.fileName(), null, figure.number()));
  }

  /** All of them where they stand together, else the first. */
  private static Optional<Evidence> bylines(Story story) {
    List<Byline> bylines = story.bylines();
    if (bylines.isEmpty()) {
      return Optional.empty();
    }
    TextRange first = bylines.get(0).range();
    int end = bylines.stream().mapToInt(byline -> byline.range().end())
        .filter(at -> at >= first.end() && at - first.start() <= LONGEST).max().orElse(first.end());
    return Optional.of(in(story, around(story, new TextRange(first.start(), end))));
  }

  /** A name with what stands beside it in its paragraph, up to the brackets around it or the end of a sentence. */
  private static TextRange around(Story story, TextRange name) {
    String text = story.text();
    TextRange paragraph = story.blocks().stream().map(Block::range)
        .filter(range -> range.start() <= name.start() && name.end() <= range.end()).findFirst().orElse(name);
    return new TextRange(begin(text, paragraph.start(), name.start()), end(text, paragraph.end(), name.end()));
  }

  /** An office is not cut: it stands whole where it begins soon enough. */
  private static int begin(String text, int paragraph, int name) {
    int least = Math.max(paragraph, name - 2 * AROUND);
    for (int at = name - 1; at >= least; at--) {
      if (OPENING.indexOf(text.charAt(at)) >= 0) {
        return at;
      } else if (ENDING.indexOf(text.charAt(at)) >= 0) {
        return at + 1;
      }
    }
    return least == paragraph ? paragraph : CodePoints.floor(text, name - AROUND);
  }

  private static int end(String text, int paragraph, int name) {
    int most = Math.min(paragraph, name + 2 * AROUND);
    for (int at = name; at < most; at++) {
      if (CLOSING.indexOf(text.charAt(at)) >= 0) {
        return at + 1;
      }
    }
    return most == paragraph ? paragraph : CodePoints.ceiling(text, name + AROUND);
  }
}
