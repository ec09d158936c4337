package org.pizhu.exporter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Annotation;
import org.pizhu.model.Byline;
import org.pizhu.model.Codebook;
import org.pizhu.model.Credit;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.model.StoryDate;
import org.pizhu.model.StoryTarget;

/** Says in words what the model knows: the same words in every format. Serves one export. */
final class Wording {

  private static final String ELLIPSIS = "…";

  private final ExportLanguage language;
  private final Codebook codebook;
  private final DateTimeFormatter dates;
  private final DateTimeFormatter monthDays;
  private final DateTimeFormatter dateTimes;

  Wording(ExportSet set) {
    language = set.language();
    codebook = set.codebook();
    dates = formatter("format.date");
    monthDays = formatter("format.month-day");
    dateTimes = formatter("format.date-time").withZone(language.zone());
  }

  private DateTimeFormatter formatter(String key) {
    return DateTimeFormatter.ofPattern(get(key), language.locale());
  }

  String get(String key, Object... arguments) {
    return language.words().get(key, arguments);
  }

  String dateTime(Instant instant) {
    return dateTimes.format(instant);
  }

  /** The parts that say something, with a dot between them. */
  static String joined(Stream<String> parts) {
    return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
  }

  String scope(ExportHeader header) {
    return joined(Stream.of(header.scope(), get("export.exported", dateTime(header.at())), header.by()));
  }

  /** The headline, with an ellipsis where it is cut. */
  String headline(Story story) {
    String headline = story.headline();
    if (headline.isBlank()) {
      return get("export.no-headline");
    }
    boolean marked = headline.endsWith(ELLIPSIS) || headline.endsWith("...");
    return story.headlineCut() && !marked ? headline + ELLIPSIS : headline;
  }

  String outlet(Story story) {
    String outlet = story.outlet();
    return outlet == null ? get("export.not-given") : outlet;
  }

  /** The day of publication as far as the story shows it, and what shows it. */
  String date(Story story) {
    StoryDate date = story.date();
    if (date != null) {
      return get("export.date-shown", dates.format(date.date()), evidence(date));
    }
    return monthDay(story)
        .map(day -> get("export.year-not-given", monthDays.format(day)))
        .map(day -> get("export.date-shown", day, get("export.evidence.dateline")))
        .orElse(get("export.not-given"));
  }

  /** That day for {@code datetime}: {@code 2020-02-09}, {@code 02-09} without a year; none where none is known. */
  Optional<String> machineDate(Story story) {
    StoryDate date = story.date();
    Optional<LocalDate> full = Optional.ofNullable(date).map(StoryDate::date);
    return full.map(LocalDate::toString).or(() -> monthDay(story).map(day -> day.toString().substring("--".length())));
  }

  private String evidence(StoryDate date) {
    return date.evidence().stream()
        .map(evidence -> get("export.evidence." + evidence.name().toLowerCase(Locale.ROOT).replace('_', '-')))
        .reduce((first, second) -> get("export.and", first, second))
        .orElseThrow();
  }

  private static Optional<MonthDay> monthDay(Story story) {
    return Optional.ofNullable(story.dateline()).map(dateline -> dateline.monthDay());
  }

  /** Who made the story: «湖北日报全媒记者 刘天纵、王成龙；通讯员 李四». The marks are the story's language, not the reader's. */
  String byline(Story story) {
    Map<String, List<String>> namesByRole = new LinkedHashMap<>();
    for (Byline byline : story.bylines()) {
      String role = nullToEmpty(byline.outlet()) + byline.role();
      namesByRole.computeIfAbsent(role, key -> new ArrayList<>()).add(byline.name());
    }
    if (namesByRole.isEmpty()) {
      return get("export.not-given");
    }
    return namesByRole.entrySet().stream()
        .map(entry -> (entry.getKey() + " " + String.join("、", entry.getValue())).strip())
        .collect(Collectors.joining("；"));
  }

  /** The place of the story in its source. */
  String number(StoredStory story) {
    return get("export.story-number", story.number());
  }

  String figure(Figure figure) {
    return get("export.figure", figure.number());
  }

  /** The caption as the story prints it, its credit included; empty where there is none. */
  static String caption(Story story, Figure figure) {
    return figure.caption() == null ? "" : figure.caption().of(story.text());
  }

  /** Who made the picture: «新华社 张三 摄»; empty where the caption doesn't say. */
  static String credit(Figure figure) {
    Credit credit = figure.credit();
    return credit == null ? "" : (nullToEmpty(credit.outlet()) + " " + credit.name() + " " + credit.role()).strip();
  }

  /** The file name of a picture, else its address, by which an archivist can look for it. */
  static String fileName(Figure figure) {
    return figure.fileName().isBlank() ? figure.src() : figure.fileName();
  }

  /** The paths of the tags; a tag that the codebook lacks shows its id rather than vanish. */
  List<String> tags(Annotation annotation) {
    return annotation.tags().stream()
        .map(id -> codebook.byId(id).isPresent() ? codebook.path(id) : id)
        .toList();
  }

  String color(Annotation annotation) {
    return get("color." + annotation.color().key());
  }

  /** Where links of notes lead in this export. */
  LinkTargets targets(ExportSet set) {
    return new LinkTargets(set.linked(), get("export.link-nameless"));
  }

  /** Said of an annotation that has lost its place; none where it has one. */
  Optional<String> placeLost(Annotation annotation) {
    boolean isFigure = annotation.target() instanceof FigureTarget;
    return switch (annotation.target().status()) {
      case ANCHORED, MOVED -> Optional.empty();
      case AMBIGUOUS -> Optional.of(get(isFigure ? "export.figure-ambiguous" : "export.ambiguous"));
      case ORPHAN -> Optional.of(get(isFigure ? "export.figure-orphan" : "export.orphan"));
    };
  }

  /** What an annotation is about that is about no passage: a figure, a part of one, the story; empty for a passage. */
  String about(Annotation annotation) {
    if (!(annotation.target() instanceof FigureTarget target)) {
      return annotation.target() instanceof StoryTarget ? get("export.about.story") : "";
    }
    String figure = get("export.figure", target.number());
    FragmentSelector region = target.region();
    return region == null
        ? get("export.about.figure", figure)
        : get("export.about.part", figure, region.x(), region.x() + region.width(), region.y(),
            region.y() + region.height());
  }

  /** The name of the file that an annotated figure shows; empty for anything else. */
  static String aboutFile(Annotation annotation) {
    return annotation.target() instanceof FigureTarget target ? target.figure().fileName() : "";
  }

  /** The words that an annotation quotes: the passage or the caption. The headline of a whole story stands above already. */
  static String quoted(Annotation annotation) {
    if (annotation.target() instanceof FigureTarget target) {
      return target.figure().caption();
    }
    return annotation.target() instanceof StoryTarget ? "" : annotation.target().words();
  }

  String totals(long stories, long annotations) {
    return get("export.totals", stories, annotations);
  }

  private static String nullToEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
