package org.pizhu.exporter.words;

import java.time.Instant;
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
import org.pizhu.exporter.set.ExportHeader;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.VersionLine;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.MetadataField;
import org.pizhu.model.Person;
import org.pizhu.model.ShownStory;
import org.pizhu.model.Standing;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryDate;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.WrittenDate;

/** Says in words what the model knows: the same words in every format. Serves one export. */
public final class Wording {

  private static final String ELLIPSIS = "…";

  private final ExportLanguage language;
  private final Codebook codebook;
  private final DateTimeFormatter dateTimes;

  /** The words of a set, in its language and with its tags. */
  public Wording(ExportSet set) {
    this(set.language(), set.codebook());
  }

  /** The words of a language, with the names of tags. */
  public Wording(ExportLanguage language, Codebook codebook) {
    this.language = language;
    this.codebook = codebook;
    dateTimes = formatter("format.date-time").withZone(language.zone());
  }

  private DateTimeFormatter formatter(String key) {
    return DateTimeFormatter.ofPattern(get(key), language.locale());
  }

  /** The words of a key with its arguments. */
  public String get(String key, Object... arguments) {
    return language.words().get(key, arguments);
  }

  /** A time, to the minute, in the zone of the export. */
  public String dateTime(Instant instant) {
    return dateTimes.format(instant);
  }

  /** The parts that say something, with a dot between them. */
  public static String joined(Stream<String> parts) {
    return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
  }

  /** What is exported, in words. */
  public String scope(ExportHeader header) {
    return joined(Stream.of(header.scope(), get("export.exported", dateTime(header.at())), header.by()));
  }

  /** The headline, with an ellipsis where it is cut. */
  public String headline(ShownStory story) {
    return story.headline().isBlank() ? get("export.no-headline") : story.markedHeadline();
  }

  /** A headline without the ellipsis of one that is cut. */
  public String bare(String headline) {
    return headline.endsWith(ELLIPSIS) ? headline.substring(0, headline.length() - ELLIPSIS.length()) : headline;
  }

  /** The outlet of a story, or that there is none. */
  public String outlet(ShownStory story) {
    String outlet = story.outlet();
    return outlet == null ? get("export.not-given") : outlet;
  }

  /** When it was published as far as that is known, and what shows it where it was found. */
  public String date(ShownStory story) {
    WrittenDate date = story.date();
    if (date == null) {
      return get("export.not-given");
    }
    String written = date(date);
    String said = date.hasYear() ? written : get("export.year-not-given", written);
    if (story.isSet(MetadataField.DATE)) {
      return said;
    }
    StoryDate found = story.story().date();
    return get("export.date-shown", said, found == null ? get("export.evidence.dateline") : evidence(found));
  }

  /** A date as exactly as it is known. */
  public String date(WrittenDate date) {
    return formatter(switch (date.precision()) {
      case DAY -> "format.date";
      case MONTH -> "format.month";
      case YEAR -> "format.year";
      case DAY_WITHOUT_YEAR -> "format.month-day";
    }).format(date.value());
  }

  /** That date for {@code datetime}: {@code 2020-02-09}, {@code 02-09} without a year; none where none is known. */
  public Optional<String> machineDate(ShownStory story) {
    return Optional.ofNullable(story.date())
        .map(date -> date.hasYear() ? date.toString() : date.toString().substring("--".length()));
  }

  private String evidence(StoryDate date) {
    return date.evidence().stream()
        .map(evidence -> get("export.evidence." + evidence.name().toLowerCase(Locale.ROOT).replace('_', '-')))
        .reduce((first, second) -> get("export.and", first, second))
        .orElseThrow();
  }

  /** Who made the story: «湖北日报全媒记者 刘天纵、王成龙；通讯员 李四». The marks are the story's language, not the reader's. */
  public String byline(ShownStory story) {
    Map<String, List<String>> namesByRole = new LinkedHashMap<>();
    for (Person byline : story.bylines()) {
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
  public String number(StoredStory story) {
    return get("export.story-number", story.number());
  }

  /** What a figure is called. */
  public String figure(Figure figure) {
    return get("export.figure", figure.number());
  }

  /** What the archivist has added: «主题», «抗疫；捐款». */
  public Map<String, String> added(ShownStory story) {
    Map<String, String> added = new LinkedHashMap<>();
    story.added().forEach((field, words) -> added.put(get("field.dc." + field.key()), String.join("；", words)));
    return added;
  }

  /** Who made the picture: «新华社 张三 摄»; empty where that is not known. */
  public static String credit(ShownStory story, Figure figure) {
    Person credit = story.credit(figure);
    return credit == null ? "" : (nullToEmpty(credit.outlet()) + " " + credit.name() + " " + credit.role()).strip();
  }

  /** The file name of a picture, else its address, by which an archivist can look for it. */
  public static String fileName(Figure figure) {
    return figure.fileName().isBlank() ? figure.src() : figure.fileName();
  }

  /** The paths of the tags; a tag that the codebook lacks shows its id rather than vanish. */
  public List<String> tags(Annotation annotation) {
    return annotation.tags().stream()
        .map(id -> codebook.byId(id).isPresent() ? codebook.path(id) : id)
        .toList();
  }

  /** How an annotation stands in the other versions of its story: «标题 · 媒体 · 日期：相同；…»; empty where that is not told. */
  public String versions(List<VersionLine> lines) {
    return lines.stream().map(this::version).collect(Collectors.joining(get("export.versions.between")));
  }

  private String version(VersionLine line) {
    ShownStory shown = line.version().shown();
    String outlet = nullToEmpty(shown.outlet());
    WrittenDate date = shown.date();
    String name = joined(Stream.of(
        headline(shown), outlet.isEmpty() && date == null ? line.version().source().name() : outlet, date == null ? "" : date(date)));
    String words = PlainText.oneLine(line.words());
    boolean isReplaced = line.state() == Standing.State.CHANGED && line.isPicture();
    return get("export.version." + (isReplaced ? "replaced" : line.state().name().toLowerCase(Locale.ROOT)), name, words);
  }

  /** The name of the colour of an annotation. */
  public String color(Annotation annotation) {
    return get("color." + annotation.color().key());
  }

  /** Where links of notes lead in this export. */
  public LinkTargets targets(ExportSet set) {
    return new LinkTargets(set.linked(), get("export.link-nameless"));
  }

  /** Said of an annotation that has lost its place; none where it has one. */
  public Optional<String> placeLost(Annotation annotation) {
    boolean isFigure = annotation.target() instanceof FigureTarget;
    return switch (annotation.target().status()) {
      case ANCHORED, MOVED -> Optional.empty();
      case AMBIGUOUS -> Optional.of(get(isFigure ? "export.figure-ambiguous" : "export.ambiguous"));
      case ORPHAN -> Optional.of(get(isFigure ? "export.figure-orphan" : "export.orphan"));
    };
  }

  /** What an annotation is about that is about no passage: a figure, a part of one, the story; empty for a passage. */
  public String about(Annotation annotation) {
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
  public static String aboutFile(Annotation annotation) {
    return annotation.target() instanceof FigureTarget target ? target.figure().fileName() : "";
  }

  /** The words that an annotation quotes: the passage or the caption. The headline of a whole story stands above already. */
  public static String quoted(Annotation annotation) {
    if (annotation.target() instanceof FigureTarget target) {
      return target.figure().caption();
    }
    return annotation.target() instanceof StoryTarget ? "" : annotation.target().words();
  }

  /** How many stories and annotations there are, in words. */
  public String totals(long stories, long annotations) {
    return get("export.totals", stories, annotations);
  }

  private static String nullToEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
