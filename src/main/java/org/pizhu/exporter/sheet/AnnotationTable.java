package org.pizhu.exporter.sheet;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.pizhu.exporter.set.ExportGroup;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.words.LinkTargets;
import org.pizhu.exporter.words.Passage;
import org.pizhu.exporter.words.PlainNote;
import org.pizhu.exporter.words.Wording;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.TextRange;
import org.pizhu.model.WrittenDate;
import org.pizhu.text.CodePoints;
import org.pizhu.text.Segments;

/**
 * The annotations of an export as a table, a row each. A cell is a text, a whole number ({@link Long}), a {@link LocalDate} or a {@link LocalDateTime};
 * what is not known is an empty text, and a date that is not known to the day is text as well. Serves one export.
 */
final class AnnotationTable {

  private static final int SHORT = 12;
  private static final int MIDDLE = 20;
  private static final int LONG = 40;

  private final ExportSet set;
  private final Wording wording;
  private final LinkTargets targets;
  private final ZoneId zone;
  private final Segments segments = new Segments();
  private final List<Column> columns = new ArrayList<>();

  AnnotationTable(ExportSet set) {
    this.set = set;
    wording = new Wording(set);
    targets = wording.targets(set);
    zone = set.language().zone();
    ofTheStory();
    ofTheTarget();
    ofTheAnnotation();
  }

  /** What a row is about. */
  private record Row(String group, ExportedStory exported, Annotation annotation) {
    ShownStory shown() {
      return exported.story().shown();
    }
  }

  /**
   * A column.
   *
   * @param title what stands above it
   * @param width in digits, for programs that know widths
   */
  record Column(String title, int width, Function<Row, Object> value) {}

  /** Where rows go. */
  @FunctionalInterface
  interface Rows {
    void row(List<Object> cells) throws IOException;
  }

  List<Column> columns() {
    return columns;
  }

  /** Hands over the rows in the order of the export. */
  void write(Rows rows) throws IOException {
    for (ExportGroup group : set.groups()) {
      for (ExportedStory story : group.stories()) {
        for (Annotation annotation : story.annotations()) {
          Row row = new Row(group.title(), story, annotation);
          rows.row(columns.stream().map(column -> column.value().apply(row)).toList());
        }
      }
    }
  }

  private void add(String key, int width, Function<Row, Object> value) {
    columns.add(new Column(wording.get(key), width, value));
  }

  private void ofTheStory() {
    add("export.table.id", MIDDLE, row -> row.annotation().id());
    add("export.table.story", SHORT, row -> row.exported().story().id());
    add("export.table.headline", LONG, row -> row.shown().headline());
    add("export.outlet", MIDDLE, row -> Objects.requireNonNullElse(row.shown().outlet(), ""));
    add("export.date", SHORT, row -> date(row.shown()));
    add("export.byline", MIDDLE, row -> row.shown().bylines().isEmpty() ? "" : wording.byline(row.shown()));
    add("export.table.place", SHORT, row -> Objects.requireNonNullElse(row.shown().place(), ""));
    add("export.table.file", MIDDLE, row -> row.exported().story().source().name());
    add("export.table.sha256", SHORT, row -> row.exported().story().source().sha256());
    add("export.table.number", SHORT, row -> (long) row.exported().story().number());
  }

  private void ofTheTarget() {
    add("export.table.kind", SHORT, row -> wording.get("export.table.kind." + kind(row.annotation())));
    add("export.table.figure", SHORT, row -> row.annotation().target() instanceof FigureTarget figure ? (Object) (long) figure.number() : "");
    add("export.table.quote", LONG, row -> Wording.quoted(row.annotation()));
    if (set.content().sentences()) {
      add("export.sentence", LONG, this::sentence);
    }
  }

  private void ofTheAnnotation() {
    add("export.note", LONG, row -> PlainNote.of(row.annotation().note(), targets));
    add("export.tags", MIDDLE, row -> String.join("; ", wording.tags(row.annotation())));
    add("export.table.color", SHORT, row -> wording.color(row.annotation()));
    add("export.table.annotator", SHORT, row -> row.annotation().creator());
    columns.add(new Column(wording.get("export.table.created", zone.getId()), MIDDLE, row -> time(row.annotation().created())));
    columns.add(new Column(wording.get("export.table.modified", zone.getId()), MIDDLE, row -> time(row.annotation().modified())));
    add("export.table.status", SHORT, row ->
        wording.get("export.table.status." + row.annotation().target().status().name().toLowerCase(Locale.ROOT)));
    add("export.table.start", SHORT, row -> place(row, true));
    add("export.table.end", SHORT, row -> place(row, false));
    if (set.content().standings()) {
      add("export.versions", LONG, row -> wording.versions(row.exported().versions(row.annotation())));
    }
    add("export.citation", LONG, row -> row.exported().citation());
    if (set.groups().stream().anyMatch(ExportGroup::hasTitle)) {
      add("export.table.group", MIDDLE, Row::group);
    }
  }

  private static Object date(ShownStory story) {
    WrittenDate date = story.date();
    return date == null ? "" : date.value() instanceof LocalDate day ? day : date.toString();
  }

  private LocalDateTime time(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.SECONDS);
  }

  private static String kind(Annotation annotation) {
    if (annotation.target() instanceof FigureTarget figure) {
      return figure.region() == null ? "figure" : "part";
    }
    return annotation.target() instanceof StoryTarget ? "story" : "passage";
  }

  private String sentence(Row row) {
    boolean isPassage = row.annotation().target() instanceof PassageTarget target && target.status().hasPlace();
    return Passage.around(row.annotation(), row.exported().story().story().text(), segments)
        .map(found -> found.before() + found.quote() + found.after())
        .orElse(isPassage ? row.annotation().target().words() : "");
  }

  /** In code points from 0, as the standards of annotations count; nothing of what has no place, or has it as a whole. */
  private static Object place(Row row, boolean isStart) {
    String text = row.exported().story().story().text();
    TextRange range = row.annotation().target().range();
    boolean hasPlace = row.annotation().target().status().hasPlace() && range.end() <= text.length()
        && !(row.annotation().target() instanceof StoryTarget);
    return hasPlace ? (Object) (long) CodePoints.fromUtf16(text, isStart ? range.start() : range.end()) : "";
  }
}
