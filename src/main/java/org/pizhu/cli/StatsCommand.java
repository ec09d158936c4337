package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.Library;
import org.pizhu.model.AnnotationScope;
import org.pizhu.model.ChartStack;
import org.pizhu.model.CoOccurrence;
import org.pizhu.model.CountUnit;
import org.pizhu.model.TagFrequency;
import org.pizhu.model.TagTotal;
import org.pizhu.model.Timeline;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "stats", description = "${bundle:clihelp.stats}")
final class StatsCommand extends LibraryCommand {

  private static final int TAGS = 40;

  @ArgGroup private @Nullable Which which;

  @Option(names = "--story", paramLabel = "ID", description = "${bundle:clihelp.stats.story}")
  private @Nullable Long story;

  @Option(names = "--by", paramLabel = "STEP", description = "${bundle:clihelp.stats.by}")
  private Timeline.Step step = Timeline.Step.DAY;

  @ArgGroup private @Nullable Counting counting;

  /** At most one of them; annotations are counted by default. */
  static final class Counting {
    @Option(names = "--by-story", description = "${bundle:clihelp.stats.by-story}")
    private boolean story;

    @Option(names = "--by-family", description = "${bundle:clihelp.stats.by-family}")
    private boolean family;
  }

  private CountUnit unit() {
    if (counting == null) {
      return CountUnit.ANNOTATION;
    }
    return counting.family ? CountUnit.FAMILY : CountUnit.STORY;
  }

  /** What the numbers of a unit are called. */
  private String key() {
    return switch (unit()) {
      case ANNOTATION -> "annotations";
      case STORY -> "stories";
      case FAMILY -> "families";
    };
  }

  /** At most one of them; tag frequency by default. */
  static final class Which {
    @Option(names = "--tag-frequency", description = "${bundle:clihelp.stats.tag-frequency}")
    private boolean frequency;

    @Option(names = "--co-occurrence", description = "${bundle:clihelp.stats.co-occurrence}")
    private boolean together;

    @Option(names = "--over-time", description = "${bundle:clihelp.stats.over-time}")
    private boolean time;
  }

  StatsCommand(CommandContext context) {
    super(context);
  }

  @Override
  Access access() {
    return Access.READ;
  }

  @Override
  int run(Library library) {
    AnnotationScope scope = AnnotationScope.LIBRARY;
    if (story != null) {
      // Says so if there is none.
      scope = AnnotationScope.story(library.story(story).id());
    }
    if (which != null && which.together) {
      together(library.charts().together(scope, unit(), Integer.MAX_VALUE, TAGS));
    } else if (which != null && which.time) {
      time(library.charts().timeline(scope, unit(), Timeline.Axis.MADE, step, ChartStack.NONE, ZoneId.systemDefault()));
    } else {
      frequency(library.charts().frequency(scope, unit(), TagFrequency.Order.COUNT, Integer.MAX_VALUE));
    }
    return ExitCode.OK;
  }

  private void frequency(TagFrequency frequency) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put(key(), frequency.annotations());
    node.put("untagged", frequency.untagged());
    ArrayNode tags = node.putArray("tags");
    for (TagTotal tag : frequency.tags()) {
      tags.addObject().put("id", tag.tag().id()).put("path", tag.path())
          .put("own", tag.own()).put("subtree", tag.subtree());
      line(tag.subtree() + "\t" + tag.own() + "\t" + tag.path());
    }
    end(node);
  }

  private void together(CoOccurrence found) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode tags = node.putArray("tags");
    found.tags().forEach(tag -> tags.add(tag.path()));
    ArrayNode pairs = node.putArray("pairs");
    for (int row = 0; row < found.tags().size(); row++) {
      List<Integer> counts = found.counts().get(row);
      for (int column = row + 1; column < counts.size(); column++) {
        if (counts.get(column) > 0) {
          String one = found.tags().get(row).path();
          String other = found.tags().get(column).path();
          pairs.addObject().put("tag", one).put("with", other).put(key(), counts.get(column));
          line(counts.get(column) + "\t" + one + "\t" + other);
        }
      }
    }
    end(node);
  }

  private void time(Timeline line) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode periods = node.putArray("periods");
    for (Timeline.Period period : line.periods()) {
      int annotations = period.counted().annotations();
      periods.addObject().put("first", period.first().toString()).put("last", period.last().toString())
          .put(key(), annotations);
      line(period.first() + "\t" + annotations);
    }
    end(node);
  }

  private void line(String text) {
    if (!json()) {
      output().line(text);
    }
  }

  private void end(ObjectNode node) {
    if (json()) {
      output().json(node);
    }
  }
}
