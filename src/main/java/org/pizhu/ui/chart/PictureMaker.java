package org.pizhu.ui.chart;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationFilter.TagMatch;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.CoOccurrence;
import org.pizhu.model.CountUnit;
import org.pizhu.model.ChartStack;
import org.pizhu.model.PositionProfile;
import org.pizhu.model.StoryProfile;
import org.pizhu.model.TagFrequency;
import org.pizhu.model.TagTotal;
import org.pizhu.model.Timeline;
import org.pizhu.model.WrittenDate;

/** Makes the picture that was chosen out of the numbers of a library: asks for them, and says in words what they are. For any thread. */
final class PictureMaker {

  private static final String PLAIN = "tag-grey";
  private static final AnnotationFilter PLACED =
      AnnotationFilter.NONE.withStatuses(Set.of(AnchorStatus.ANCHORED, AnchorStatus.MOVED));
  /** More rows than these nobody looks at one by one. */
  private static final int ROWS = 1_000;

  private final Messages messages;
  private final Library library;
  private final Clock clock;

  PictureMaker(Messages messages, Library library, Clock clock) {
    this.messages = messages;
    this.library = library;
    this.clock = clock;
  }

  /** What was chosen, as it is now. */
  Picture make(ChartChoice choice, ChartOffer offer) {
    AnnotationScope scope = offer.stories(choice.scope());
    String title = messages.get("chart.kind." + choice.kind().name().toLowerCase(Locale.ROOT));
    String subject = subject(choice.scope(), offer);
    return switch (choice.kind()) {
      case FREQUENCY -> frequency(choice, scope, title, subject);
      case TOGETHER -> together(choice, scope, title, subject);
      case TIME -> time(choice, scope, title, subject);
      case PLACE -> choice.isAlongStory() && offer.story() != null
          ? along(choice, offer.story(), title, subject)
          : positions(choice, scope, title, subject);
    };
  }

  private String subject(ChartOffer.Scope scope, ChartOffer offer) {
    return switch (scope) {
      case STORY -> messages.get("chart.subject.story", offer.headline());
      case SELECTED -> messages.get("chart.scope.selected", offer.selected().size());
      case SESSION -> messages.get("chart.scope.session", offer.session().size());
      case LIBRARY -> messages.get("chart.scope.library");
    };
  }

  private static String color(TagTotal total) {
    return total.tag().color() == null ? PLAIN : "tag-" + total.tag().color().key();
  }

  private Picture frequency(ChartChoice choice, AnnotationScope scope, String title, String subject) {
    TagFrequency frequency = library.charts().frequency(scope, choice.unit(), choice.order(), choice.depth().limit());
    List<TagTotal> shown = frequency.tags();
    if (choice.most() == ChartChoice.Most.TOP) {
      shown = shown.stream().filter(tag -> tag.subtree() > 0).toList();
      if (shown.size() > choice.most().limit()) {
        // The most used ones, whatever the order in which they stand.
        int least = shown.stream().map(TagTotal::subtree).sorted(java.util.Comparator.reverseOrder())
            .skip(choice.most().limit() - 1L).findFirst().orElse(0);
        shown = shown.stream().filter(tag -> tag.subtree() >= least).limit(choice.most().limit()).toList();
      }
    }
    boolean byCodebook = choice.order() == TagFrequency.Order.CODEBOOK;
    List<BarPlot.Bar> bars = shown.stream().map(tag -> bar(tag, choice.unit(), scope, byCodebook)).toList();
    boolean used = frequency.tags().stream().anyMatch(tag -> tag.subtree() > 0);
    Plot plot = new BarPlot(used ? bars : List.of(), List.of(
        messages.get("chart.table.tag"), messages.get("chart.table.own"), messages.get("chart.table.subtree")));
    return new Picture(plot, title, subject, messages.get(
        "chart.note.frequency", Units.words(messages, choice.unit(), frequency.annotations()), frequency.untagged(), shown.size(), frequency.tags().size()));
  }

  private BarPlot.Bar bar(TagTotal total, CountUnit unit, AnnotationScope scope, boolean indented) {
    boolean same = total.own() == total.subtree();
    String numbers = same
        ? messages.get("chart.bar.number", total.subtree())
        : messages.get("chart.bar.numbers", total.subtree(), total.own());
    String words = messages.get(
        same ? "chart.bar.words" : "chart.bar.words.subtree", total.path(), Units.words(messages, unit, total.subtree()),
        Units.words(messages, unit, total.own()));
    return new BarPlot.Bar(
        indented ? total.tag().name() : total.path(), total.path(), indented ? total.depth() - 1 : 0, total.own(),
        total.subtree(), numbers, color(total), new Item(total.tag().id(), words, tagged(scope, total)));
  }

  private static Destination tagged(AnnotationScope scope, TagTotal total) {
    return Destination.of(scope, AnnotationFilter.NONE.withTags(Set.of(total.tag().id()), TagMatch.ALL));
  }

  private Picture together(ChartChoice choice, AnnotationScope scope, String title, String subject) {
    CoOccurrence found =
        library.charts().together(scope, choice.unit(), choice.depth().limit(), choice.size().limit());
    List<GridPlot.Row> rows = new ArrayList<>();
    for (int row = 0; row < found.tags().size(); row++) {
      List<GridPlot.Cell> cells = new ArrayList<>();
      for (int column = 0; column < found.tags().size(); column++) {
        cells.add(cell(found, row, column, scope));
      }
      rows.add(new GridPlot.Row(found.tags().get(row).path(), GridPlot.Kind.USUAL, cells));
    }
    Plot plot = new GridPlot(
        rows, names(found.tags()), List.of(
            messages.get("chart.table.tag"), messages.get("chart.table.with"),
            messages.get("chart.counts." + Units.name(choice.unit()))),
        GridPlot.Names.END);
    return new Picture(
        plot, title, subject, messages.get("chart.note.together." + Units.name(choice.unit()), rows.size()));
  }

  /** The names of tags, or their paths where two have the same name. */
  private static List<String> names(List<TagTotal> tags) {
    Map<String, Long> often = tags.stream().collect(Collectors.groupingBy(tag -> tag.tag().name(), Collectors.counting()));
    return tags.stream().map(tag -> often.get(tag.tag().name()) > 1 ? tag.path() : tag.tag().name()).toList();
  }

  private GridPlot.Cell cell(CoOccurrence found, int row, int column, AnnotationScope scope) {
    TagTotal one = found.tags().get(row);
    TagTotal other = found.tags().get(column);
    int number = found.counts().get(row).get(column);
    if (number <= 0) {
      return new GridPlot.Cell(number, false, null);
    }
    CountUnit unit = found.unit();
    String key = one.tag().id() + " " + other.tag().id();
    if (row == column) {
      String words = messages.get("chart.cell.self", one.path(), Units.words(messages, unit, number));
      return new GridPlot.Cell(number, true, new Item(key, words, tagged(scope, one)));
    }
    Set<String> both = Set.of(one.tag().id(), other.tag().id());
    Destination destination = unit != CountUnit.ANNOTATION
        ? new Destination(
            charts -> charts.withBoth(scope, unit, one.tag().id(), other.tag().id()),
            AnnotationFilter.NONE.withTags(both, TagMatch.ANY))
        : Destination.of(scope, AnnotationFilter.NONE.withTags(both, TagMatch.ALL));
    String words =
        messages.get("chart.cell." + Units.name(unit), one.path(), other.path(), number);
    return new GridPlot.Cell(number, false, new Item(key, words, destination));
  }

  private Picture time(ChartChoice choice, AnnotationScope scope, String title, String subject) {
    Timeline line = library.charts()
        .timeline(scope, choice.unit(), choice.time().axis(), choice.time().step(), choice.stack(), clock.getZone());
    GroupWords words = new GroupWords(messages, choice.unit(), library.codebook(), line.groups());
    List<ColumnPlot.Column> columns = new ArrayList<>();
    boolean oneYear = line.periods().stream().map(period -> period.first().getYear()).distinct().count() <= 1;
    for (Timeline.Period period : line.periods()) {
      columns.add(words.column(
          period.first().toString(), name(period.first(), line.step(), oneYear), words(period, line.step()),
          period.counted(), inPeriod(choice, scope, period.days())));
    }
    if (line.undated().annotations() > 0) {
      columns.add(words.column(
          "undated", messages.get("chart.time.undated"), messages.get("chart.time.undated"), line.undated(),
          inPeriod(choice, scope, null)));
    }
    int all = columns.stream().mapToInt(ColumnPlot.Column::number).sum();
    Plot plot = new ColumnPlot(columns, words.legend(), List.of(
        messages.get("chart.table." + line.step().name().toLowerCase(Locale.ROOT)),
        messages.get("chart.counts." + Units.name(choice.unit()))));
    String note = "chart.note." + line.axis().name().toLowerCase(Locale.ROOT) + "." + Units.name(choice.unit());
    String said = messages.get(note, Units.words(messages, choice.unit(), all)) + (line.gaps() ? messages.get("chart.note.gaps") : "");
    return new Picture(plot, title, subject, said + stacked(choice.unit(), choice.stack()));
  }

  /**
   * What is counted in a period.
   *
   * @param days its days; null for what has no day
   */
  private Destination inPeriod(ChartChoice choice, AnnotationScope scope, AnnotationFilter.@Nullable Days days) {
    Timeline.Axis axis = choice.time().axis();
    // A story has one day of publication: where stories are counted by it, the filter says as much as their list would, and the story list can follow it.
    boolean isOfStories = choice.unit() == CountUnit.STORY && axis == Timeline.Axis.PUBLISHED && days != null;
    if (choice.unit() != CountUnit.ANNOTATION && !isOfStories) {
      return new Destination(
          charts -> charts.counted(scope, choice.unit(), axis, days, clock.getZone()), AnnotationFilter.NONE);
    }
    if (days == null) {
      return new Destination(charts -> charts.undated(scope), AnnotationFilter.NONE);
    }
    return Destination.of(scope, axis == Timeline.Axis.MADE
        ? AnnotationFilter.NONE.withMade(days)
        : AnnotationFilter.NONE.withPublished(days));
  }

  /** A story has annotations of several colours, where an annotation has one. */
  private String stacked(CountUnit unit, ChartStack stack) {
    if (unit != CountUnit.ANNOTATION && stack != ChartStack.NONE) {
      return messages.get("chart.note.parts");
    }
    return stack == ChartStack.TAG ? messages.get("chart.note.tags") : "";
  }

  private String name(LocalDate first, Timeline.Step step, boolean oneYear) {
    return switch (step) {
      case YEAR -> Integer.toString(first.getYear());
      case MONTH -> month(first, oneYear ? "format.chart.month" : "format.chart.year-month");
      default -> messages.shortDate(new WrittenDate(oneYear ? MonthDay.from(first) : first));
    };
  }

  private String month(LocalDate day, String key) {
    return day.format(DateTimeFormatter.ofPattern(messages.get(key), messages.locale()));
  }

  private String words(Timeline.Period period, Timeline.Step step) {
    return switch (step) {
      case YEAR -> Integer.toString(period.first().getYear());
      case MONTH -> month(period.first(), "format.chart.year-month");
      case WEEK -> messages.get("chart.time.week", messages.date(period.first()), messages.date(period.last()));
      case DAY, FITTING -> messages.date(period.first());
    };
  }

  private Picture along(ChartChoice choice, long storyId, String title, String subject) {
    @Nullable StoryProfile profile = library.charts().along(storyId, choice.cut(), choice.stack()).orElse(null);
    if (profile == null) {
      return new Picture(Plot.EMPTY, title, subject, "");
    }
    GroupWords words = new GroupWords(messages, CountUnit.ANNOTATION, library.codebook(), profile.groups());
    List<ColumnPlot.Column> columns = new ArrayList<>();
    int count = profile.parts().size();
    for (int i = 0; i < count; i++) {
      StoryProfile.Part part = profile.parts().get(i);
      boolean equal = profile.cut() == StoryProfile.Cut.EQUAL;
      columns.add(words.column(
          "part:" + i,
          equal ? messages.get("chart.percent", 100 * i / count) : Integer.toString(i + 1),
          messages.get(equal ? "chart.part" : "chart.paragraph", i + 1, count, part.words()),
          part.counted(),
          Destination.of(AnnotationScope.story(storyId), PLACED.within(part.range()))));
    }
    Plot plot = new ColumnPlot(columns, words.legend(), List.of(
        messages.get("chart.table.part"), messages.get("chart.counts.annotation")));
    return new Picture(
        plot, title, subject, messages.get("chart.note.along") + stacked(CountUnit.ANNOTATION, choice.stack()));
  }

  private Picture positions(ChartChoice choice, AnnotationScope scope, String title, String subject) {
    PositionProfile profile = library.charts().positions(scope);
    List<String> columns = IntStream.range(0, PositionProfile.PARTS)
        .mapToObj(part -> messages.get("chart.percent", 100 * part / PositionProfile.PARTS)).toList();
    List<GridPlot.Row> rows = new ArrayList<>();
    if (!profile.stories().isEmpty()) {
      rows.add(new GridPlot.Row(messages.get("chart.position.all"), GridPlot.Kind.SUM, sums(profile, scope)));
    }
    profile.stories().stream().limit(Math.min(ROWS, choice.most().limit())).forEach(story -> {
      List<GridPlot.Cell> cells = new ArrayList<>();
      for (int part = 0; part < PositionProfile.PARTS; part++) {
        int number = story.parts().get(part);
        cells.add(new GridPlot.Cell(number, false, number == 0 ? null : new Item(
            story.storyId() + " " + part,
            messages.get("chart.position.words", story.headline(), from(part), from(part + 1), number),
            Destination.of(AnnotationScope.story(story.storyId()), PLACED.within(story.range(part))))));
      }
      rows.add(new GridPlot.Row(story.headline(), GridPlot.Kind.USUAL, cells));
    });
    Plot plot = new GridPlot(rows, columns, List.of(
        messages.get("chart.table.story"), messages.get("chart.table.place"), messages.get("chart.counts.annotation")),
        GridPlot.Names.BEGINNING);
    return new Picture(plot, title, subject, messages.get(
        "chart.note.position", Math.max(0, rows.size() - 1), profile.stories().size()));
  }

  private List<GridPlot.Cell> sums(PositionProfile profile, AnnotationScope scope) {
    List<GridPlot.Cell> cells = new ArrayList<>();
    for (int part = 0; part < PositionProfile.PARTS; part++) {
      int number = profile.all().get(part);
      cells.add(new GridPlot.Cell(number, false, number == 0 ? null : new Item(
          "all " + part,
          messages.get("chart.position.sum", from(part), from(part + 1), number),
          Destination.of(scope, PLACED.withShare(new AnnotationFilter.Share(part, PositionProfile.PARTS))))));
    }
    return cells;
  }

  private static int from(int part) {
    return 100 * part / PositionProfile.PARTS;
  }
}
