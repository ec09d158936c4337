package org.pizhu.library.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.chart.TimeCounts.Counted;
import org.pizhu.library.edit.OutputFile;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.Block;
import org.pizhu.model.ChartStack;
import org.pizhu.model.CoOccurrence;
import org.pizhu.model.CountUnit;
import org.pizhu.model.PizhuException;
import org.pizhu.model.PositionProfile;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryProfile;
import org.pizhu.model.TagFrequency;
import org.pizhu.model.TagTotal;
import org.pizhu.model.TextRange;
import org.pizhu.model.Timeline;
import org.pizhu.store.annotation.ChartStore.Extent;
import org.pizhu.store.annotation.ChartStore.Position;
import org.pizhu.store.annotation.ChartStore.UnitTally;
import org.pizhu.store.annotation.ChartStore;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.story.StoryStore;

/** The numbers of the pictures of the work: each asks the database a number of questions that doesn't depend on how much is in it. */
public final class Charts {

  /** Into so many parts of equal length a story is cut. */
  public static final int STORY_PARTS = 40;

  /** With more periods than these, those without annotations are left out. */
  private static final int PERIODS = 400;
  private static final int WORDS = 24;

  private final ChartStore charts;
  private final TagStore tags;
  private final StoryStore stories;

  /** Counts in one library. */
  public Charts(Database database) {
    charts = new ChartStore(database);
    tags = new TagStore(database);
    stories = new StoryStore(database);
  }

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * How often each tag is used.
   *
   * @param unit what is counted: the annotations with a tag, or the stories or families that have any
   * @param depth tags down to this depth, deeper ones counted with them; 1 is the top
   */
  public TagFrequency frequency(AnnotationScope scope, CountUnit unit, TagFrequency.Order order, int depth) {
    TagSets sets = sets(scope, unit);
    List<TagTotal> totals = sets.totals(depth);
    return new TagFrequency(
        order == TagFrequency.Order.COUNT ? totals.stream().sorted(MOST_USED).toList() : totals,
        sets.count(),
        sets.untagged());
  }

  private TagSets sets(AnnotationScope scope, CountUnit unit) {
    return new TagSets(
        tags.codebook(), unit == CountUnit.ANNOTATION ? charts.tagSets(scope) : charts.unitTagSets(scope, unit));
  }

  /** Those used as often as each other stay in the order of the codebook. */
  private static final Comparator<TagTotal> MOST_USED = Comparator.comparingInt(TagTotal::subtree).reversed();

  /**
   * Which tags stand together.
   *
   * @param unit what they stand together in
   * @param depth as for {@link #frequency}
   * @param most so many tags at most, the most used
   */
  public CoOccurrence together(AnnotationScope scope, CountUnit unit, int depth, int most) {
    TagSets sets = sets(scope, unit);
    List<TagTotal> largest = sets.totals(depth).stream()
        .filter(tag -> tag.subtree() > 0)
        .sorted(MOST_USED)
        .limit(most)
        .toList();
    return new CoOccurrence(unit, largest, sets.together(largest));
  }

  /**
   * Annotations over time, or stories or families with annotations. Of these each counts once: on the day of its first annotation, or on
   * the first day on which one of its annotated versions was published.
   *
   * @param zone says on which day something was made
   */
  public Timeline timeline(
      AnnotationScope scope, CountUnit unit, Timeline.Axis axis, Timeline.Step step, ChartStack stack, ZoneId zone) {
    TimeCounts times = new TimeCounts(axis, zone);
    List<Counted> counted = unit == CountUnit.ANNOTATION
        ? times.annotations(axis == Timeline.Axis.MADE ? charts.made(scope, stack) : charts.published(scope, stack))
        : times.units(tallies(scope, unit, axis, stack), stack);
    Map<String, Integer> parts = new HashMap<>();
    counted.forEach(one -> one.parts().forEach(part -> parts.merge(part, one.count(), Integer::sum)));
    ChartGroups groups = new ChartGroups(stack, tags.codebook(), parts);
    TreeMap<LocalDate, List<Counted>> days = new TreeMap<>();
    ChartGroups.Sum undated = groups.sum();
    for (Counted one : counted) {
      LocalDate day = one.day();
      if (day == null) {
        undated.add(one.parts(), one.count());
      } else {
        days.computeIfAbsent(day, same -> new ArrayList<>()).add(one);
      }
    }
    return timeline(axis, step, groups, days, undated);
  }

  private List<UnitTally> tallies(AnnotationScope scope, CountUnit unit, Timeline.Axis axis, ChartStack stack) {
    return axis == Timeline.Axis.MADE ? charts.madeBy(scope, unit, stack) : charts.publishedBy(scope, unit, stack);
  }

  /**
   * The stories that {@link #timeline} counts on some days, by themselves or in their families.
   *
   * @param unit STORY or FAMILY
   * @param days the days; null for what has no day
   */
  public AnnotationScope counted(
      AnnotationScope scope, CountUnit unit, Timeline.Axis axis, AnnotationFilter.@Nullable Days days, ZoneId zone) {
    return new AnnotationScope.OfStories(
        new TimeCounts(axis, zone).stories(tallies(scope, unit, axis, ChartStack.NONE), day -> isIn(day, days)));
  }

  private static boolean isIn(@Nullable LocalDate day, AnnotationFilter.@Nullable Days days) {
    if (day == null || days == null) {
      return day == null && days == null;
    }
    return (days.first() == null || !day.isBefore(days.first())) && (days.last() == null || !day.isAfter(days.last()));
  }

  private static Timeline timeline(
      Timeline.Axis axis,
      Timeline.Step asked,
      ChartGroups groups,
      TreeMap<LocalDate, List<Counted>> days,
      ChartGroups.Sum undated) {
    if (days.isEmpty()) {
      Timeline.Step step = asked == Timeline.Step.FITTING ? Timeline.Step.DAY : asked;
      return new Timeline(axis, step, groups.groups(), List.of(), false, undated.counted());
    }
    LocalDate first = days.firstKey();
    LocalDate last = days.lastKey();
    Timeline.Step step = asked == Timeline.Step.FITTING ? Periods.fitting(first, last) : asked;
    boolean gaps = Periods.count(first, last, step) > PERIODS;
    TreeMap<LocalDate, ChartGroups.Sum> sums = new TreeMap<>();
    if (!gaps) {
      for (LocalDate at = Periods.begin(first, step); !at.isAfter(last); at = Periods.next(at, step)) {
        sums.put(at, groups.sum());
      }
    }
    days.forEach((day, all) -> {
      ChartGroups.Sum sum = sums.computeIfAbsent(Periods.begin(day, step), same -> groups.sum());
      all.forEach(one -> sum.add(one.parts(), one.count()));
    });
    List<Timeline.Period> periods = sums.entrySet().stream()
        .map(entry -> new Timeline.Period(
            entry.getKey(), Periods.next(entry.getKey(), step).minusDays(1), entry.getValue().counted()))
        .toList();
    return new Timeline(axis, step, groups.groups(), periods, gaps, undated.counted());
  }

  /** Annotations along a story; nothing if there is no such story. */
  public Optional<StoryProfile> along(long storyId, StoryProfile.Cut cut, ChartStack stack) {
    return stories.story(storyId).map(stored -> along(stored, cut, stack));
  }

  private StoryProfile along(StoredStory stored, StoryProfile.Cut cut, ChartStack stack) {
    String text = stored.story().text();
    List<Extent> extents = charts.extents(stored.id(), stack);
    Map<String, Integer> used = new HashMap<>();
    extents.forEach(extent -> used.merge(extent.part(), extent.count(), Integer::sum));
    ChartGroups groups = new ChartGroups(stack, tags.codebook(), used);
    List<TextRange> ranges = cut == StoryProfile.Cut.PARAGRAPHS
        ? stored.story().blocks().stream().map(Block::range).toList()
        : IntStream.range(0, STORY_PARTS).mapToObj(part -> PositionProfile.range(part, STORY_PARTS, text.length()))
            .filter(range -> !range.isEmpty())
            .toList();
    List<StoryProfile.Part> parts = new ArrayList<>();
    for (TextRange range : ranges) {
      ChartGroups.Sum sum = groups.sum();
      for (Extent extent : extents) {
        if (extent.start() < range.end() && range.start() < extent.end()) {
          sum.add(List.of(extent.part()), extent.count());
        }
      }
      parts.add(new StoryProfile.Part(range, words(range.of(text)), sum.counted()));
    }
    return new StoryProfile(stored.id(), cut, groups.groups(), parts);
  }

  private static String words(String text) {
    String line = text.replace('\n', ' ').strip();
    return line.codePointCount(0, line.length()) > WORDS
        ? line.substring(0, line.offsetByCodePoints(0, WORDS)) + "…"
        : line;
  }

  /** Where in their stories annotations stand. */
  public PositionProfile positions(AnnotationScope scope) {
    int[] all = new int[PositionProfile.PARTS];
    Map<Long, List<Position>> byStory = new LinkedHashMap<>();
    charts.positions(scope, PositionProfile.PARTS)
        .forEach(position -> byStory.computeIfAbsent(position.storyId(), same -> new ArrayList<>()).add(position));
    List<PositionProfile.Row> rows = new ArrayList<>();
    byStory.forEach((storyId, positions) -> {
      int[] parts = new int[PositionProfile.PARTS];
      int annotations = 0;
      for (Position position : positions) {
        annotations += position.count();
        for (int part = position.first(); part <= Math.min(position.last(), parts.length - 1); part++) {
          // A text of fewer characters than there are parts has parts with nothing in them.
          if (!PositionProfile.range(part, PositionProfile.PARTS, position.length()).isEmpty()) {
            parts[part] += position.count();
            all[part] += position.count();
          }
        }
      }
      Position one = positions.get(0);
      rows.add(new PositionProfile.Row(storyId, one.headline(), one.length(), annotations, boxed(parts)));
    });
    rows.sort(Comparator.comparingInt(PositionProfile.Row::annotations).reversed());
    return new PositionProfile(boxed(all), rows);
  }

  private static List<Integer> boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  /**
   * The stories on which two tags stand, each counted with those below it.
   *
   * @param unit FAMILY where the two may be on different versions, STORY where they must be on one
   */
  public AnnotationScope withBoth(AnnotationScope scope, CountUnit unit, String tagId, String otherId) {
    var codebook = tags.codebook();
    return new AnnotationScope.OfStories(charts.storiesWithBoth(
        scope, unit, new HashSet<>(codebook.subtree(tagId)), new HashSet<>(codebook.subtree(otherId))));
  }

  /** The stories whose day of publication isn't known in full. */
  public AnnotationScope undated(AnnotationScope scope) {
    return new AnnotationScope.OfStories(charts.undated(scope));
  }

  /**
   * Saves a picture or a table, whole or not at all.
   *
   * @throws PizhuException if the file can't be written
   */
  public void save(Path file, Content content) {
    OutputFile.write(file, content::write);
  }
}
