package org.pizhu.exporter.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.diff.DiffSummary;
import org.pizhu.diff.Difference;
import org.pizhu.diff.FormatChange;
import org.pizhu.diff.Nature;
import org.pizhu.diff.PictureChange;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.exporter.words.Wording;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Codebook;
import org.pizhu.model.Figure;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;
import org.pizhu.model.TextRange;
import org.pizhu.model.WrittenDate;

/** Says in words how two stories differ: the same words wherever they are shown. */
public final class DiffWording {

  private static final String ELLIPSIS = "…";

  /** So many UTF-16 units around a stretch tell where it is. */
  private static final int AROUND = 14;

  private final ExportLanguage language;

  public DiffWording(ExportLanguage language) {
    this.language = language;
  }

  String get(String key, Object... arguments) {
    return language.words().get(key, arguments);
  }

  /** What the document is called: after the first story. */
  String title(DiffReport report) {
    return get("export.diff.title", stories().headline(report.first().shown()));
  }

  /** In which library, and when the document was written. */
  String scope(DiffReport report) {
    return Wording.joined(Stream.of(report.library(), get("export.exported", stories().dateTime(report.at()))));
  }

  /** A story by its number in the library and its headline. */
  String named(StoredStory story) {
    return get("export.diff.story", story.id(), stories().headline(story.shown()));
  }

  /** Where a story comes from and its day, as far as they are known; else empty. */
  String origin(StoredStory story) {
    ShownStory shown = story.shown();
    String outlet = shown.outlet();
    WrittenDate date = shown.date();
    return Wording.joined(Stream.of(outlet == null ? "" : outlet, date == null ? "" : stories().date(date)));
  }

  private Wording stories() {
    return new Wording(language, Codebook.EMPTY);
  }

  /** The summary in one line; says so where there is no difference. */
  public String summary(DiffSummary summary) {
    List<String> parts = new ArrayList<>();
    add(parts, "export.diff.changed-characters", summary.charactersChanged());
    add(parts, "export.diff.added-characters", summary.charactersAdded());
    add(parts, "export.diff.removed-characters", summary.charactersRemoved());
    add(parts, "export.diff.punctuation-places", summary.punctuation());
    add(parts, "export.diff.added-paragraphs", summary.paragraphsAdded());
    add(parts, "export.diff.removed-paragraphs", summary.paragraphsRemoved());
    add(parts, "export.diff.moved-paragraphs", summary.paragraphsMoved());
    add(parts, "export.diff.moved-passages", summary.passagesMoved());
    add(parts, "export.diff.formatted-paragraphs", summary.formatted());
    add(parts, "export.diff.lost-pictures", summary.picturesLost());
    add(parts, "export.diff.gained-pictures", summary.picturesGained());
    add(parts, "export.diff.replaced-pictures", summary.picturesReplaced());
    return parts.isEmpty() ? get("export.diff.equal") : String.join(get("export.diff.separator"), parts);
  }

  private void add(List<String> parts, String key, int number) {
    if (number > 0) {
      parts.add(get(key, number));
    }
  }

  /** What a difference is, in a word or two. */
  public String kind(Difference difference) {
    String kind = switch (difference.kind()) {
      case ADDED -> get("export.diff.added");
      case REMOVED -> get("export.diff.removed");
      case CHANGED -> get("export.diff.changed");
      case MOVED -> get("export.diff.moved");
      case FORMATTED -> get("export.diff.formatted-how", formats(difference.formats()));
      case PICTURE -> picture(difference.picture());
    };
    return difference.nature() == Nature.PUNCTUATION ? get("export.diff.punctuation", kind) : kind;
  }

  /** In which ways a block is formatted otherwise. */
  public String formats(List<FormatChange> formats) {
    return formats.stream().map(this::format).collect(Collectors.joining(get("export.diff.separator")));
  }

  private String format(FormatChange change) {
    if (change instanceof FormatChange.Kind kind) {
      return get("export.diff.block", block(kind.before()), block(kind.after()));
    }
    FormatChange.Styled styled = (FormatChange.Styled) change;
    String part = styled.isWhole() || styled.way() == FormatChange.Way.SHIFTED ? "" : "-part";
    return get(
        "export.diff.way." + styled.way().name().toLowerCase(Locale.ROOT) + part,
        get("export.diff.style." + styled.style().name().toLowerCase(Locale.ROOT)));
  }

  private String block(BlockKind kind) {
    return get("export.diff.block." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private String picture(@Nullable PictureChange change) {
    if (change == null || change.isGained()) {
      return get("export.diff.picture-gained");
    }
    return change.isLost() ? get("export.diff.picture-lost") : get("export.diff.picture-replaced");
  }

  /**
   * A stretch of a text in brackets, within what stands around it on its line; empty brackets show where something is missing.
   *
   * @param longest so many UTF-16 units of the stretch are shown, about; what follows them is left out
   */
  public static String marked(String text, TextRange range, int longest) {
    int line = text.lastIndexOf('\n', range.start() - 1) + 1;
    int next = text.indexOf('\n', range.end());
    int lineEnd = next < 0 ? text.length() : next;
    int from = whole(text, Math.max(line, range.start() - AROUND));
    int to = whole(text, Math.min(lineEnd, range.end() + AROUND));
    boolean isLong = range.length() > longest;
    String words = isLong ? text.substring(range.start(), whole(text, range.start() + longest)) + ELLIPSIS : range.of(text);
    return (from > line ? ELLIPSIS : "") + text.substring(from, range.start()) + "[" + words + "]"
        + text.substring(range.end(), to) + (to < lineEnd ? ELLIPSIS : "");
  }

  /** The offset, or the one before it where it would cut a surrogate pair. */
  private static int whole(String text, int offset) {
    boolean cuts = offset > 0 && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return cuts ? offset - 1 : offset;
  }

  /** The name of a picture's file, else its address. */
  public static String name(Figure figure) {
    return figure.fileName().isEmpty() ? figure.src() : figure.fileName();
  }
}
