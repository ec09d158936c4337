package org.pizhu.ui.compare;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.diff.DiffRow;
import org.pizhu.diff.Difference;
import org.pizhu.diff.PictureChange;
import org.pizhu.diff.Side;
import org.pizhu.exporter.report.DiffWording;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Story;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.model.WrittenDate;
import org.pizhu.ui.control.Colors;

/** What is said of a comparison in words: on its chips, and to those who hear the window. */
final class CompareWords {

  /** So many UTF-16 units of a difference are read out. */
  private static final int LONGEST = 80;

  private final Messages messages;
  private final DiffWording wording;

  CompareWords(Messages messages) {
    this.messages = messages;
    wording = new DiffWording(language(messages));
  }

  /** How a document of a comparison speaks. */
  static ExportLanguage language(Messages messages) {
    return new ExportLanguage(messages.locale(), ZoneId.systemDefault(), messages::get);
  }

  String get(String key, Object... arguments) {
    return messages.get(key, arguments);
  }

  /** All differences in numbers, those that are not shown as well. */
  String summary(CompareContent content) {
    return wording.summary(content.diff().summary());
  }

  /** In which ways the blocks of a row are formatted otherwise. */
  String formats(DiffRow row) {
    return wording.formats(row.formats());
  }

  /** Where a stretch stands in its story. */
  String place(Story story, TextRange range) {
    int body = 0;
    int captions = 0;
    for (Block block : story.blocks()) {
      body += block.kind().isBody() ? 1 : 0;
      captions += block.kind() == BlockKind.CAPTION ? 1 : 0;
      if (range.start() <= block.range().end()) {
        return block.kind() == BlockKind.HEADLINE
            ? messages.get("compare.place.headline")
            : messages.get(block.kind() == BlockKind.CAPTION ? "compare.place.caption" : "compare.place.paragraph",
                block.kind() == BlockKind.CAPTION ? captions : body);
      }
    }
    throw new IllegalArgumentException("No block at " + range.start());
  }

  /** Outlet and day of a story. */
  String origin(@Nullable String outlet, @Nullable WrittenDate date) {
    return messages.get(
        "list.row.origin",
        outlet == null ? messages.get("versions.no-outlet") : outlet,
        date == null ? messages.get("versions.no-date") : messages.shortDate(date));
  }

  /** A story on one line, to be chosen. */
  String choice(StorySummary story) {
    return messages.get("compare.choice", origin(story.outlet(), story.date()), headline(story.headline()));
  }

  String headline(String headline) {
    return headline.isEmpty() ? messages.get("list.row.no-headline") : headline;
  }

  /** A difference with both wordings, for those who hear the window. */
  String spoken(CompareContent content, Spot spot, int number, int all) {
    Difference difference = spot.difference();
    List<String> parts = new ArrayList<>(List.of(messages.get("compare.spoken", number, all, wording.kind(difference))));
    PictureChange picture = difference.picture();
    if (picture != null) {
      parts.add(DiffWording.name(Objects.requireNonNull(picture.before() == null ? picture.after() : picture.before())));
    } else if (difference.kind() == Difference.Kind.FORMATTED) {
      add(parts, "compare.spoken.second", content, Side.SECOND, difference.after());
    } else {
      add(parts, "compare.spoken.first", content, Side.FIRST, difference.before());
      add(parts, "compare.spoken.second", content, Side.SECOND, difference.after());
    }
    return String.join(messages.get("compare.spoken.and"), parts);
  }

  private void add(
      List<String> parts, String key, CompareContent content, Side side, @Nullable TextRange range) {
    if (range != null && !range.isEmpty()) {
      String words = range.of(content.text(side));
      parts.add(messages.get(key, words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words));
    }
  }

  /** A row, for those who hear the window. */
  String row(CompareContent content, CompareRow row) {
    if (row.isFold()) {
      return messages.get("compare.folded", row.folded());
    }
    return row.cells().stream().map(cell -> cell(content, cell)).filter(words -> !words.isEmpty()).distinct()
        .collect(Collectors.joining(messages.get("compare.spoken.and")));
  }

  private String cell(CompareContent content, CompareCell cell) {
    List<String> parts = new ArrayList<>();
    cell.figures().forEach(figure -> parts.add(figure.words() + " " + DiffWording.name(figure.figure())));
    cell.figures().forEach(figure -> WholeMarks.of(content, figure).forEach(
        one -> parts.add(get("compare.spoken.annotation", MarkRun.words(one, content.codebook())))));
    cell.chips().forEach(chip -> parts.add(chip.words()));
    parts.add(cell.segments().stream().map(segment -> segment.range().of(content.text(segment.side()))).collect(Collectors.joining()));
    MarkRun.of(content, cell).forEach(mark -> parts.add(get("compare.spoken.annotation", ofMark(mark))));
    return String.join(" ", parts).strip();
  }

  String color(HighlightColor color) {
    return Colors.name(messages, color);
  }

  /** What is told of an annotation under the pointer: what it says, and whose it is. */
  static String tip(String said, MarkRun mark) {
    return said + "\n— " + mark.annotation().creator();
  }

  /** What an annotation says, and whether it is one of another version. */
  String ofMark(MarkRun mark) {
    return mark.isCarried() ? get("compare.carried", mark.words()) : mark.words();
  }
}
