package org.pizhu.ui.chart;

import java.util.function.UnaryOperator;
import org.pizhu.model.ChartStack;
import org.pizhu.model.CountUnit;
import org.pizhu.model.StoryProfile;
import org.pizhu.model.TagFrequency;
import org.pizhu.model.Timeline;

/**
 * What is to be seen, and how. What doesn't matter for one chart is kept for the others.
 *
 * @param kind which chart
 * @param scope of which stories
 * @param most how many bars or rows
 * @param order the order of the bars
 * @param depth how deep into the codebook
 * @param unit what is counted, and what tags stand together in
 * @param size how many tags a matrix has at most
 * @param time how time is shown
 * @param stack what columns are divided by
 * @param cut how a story is cut
 */
record ChartChoice(
    Kind kind,
    ChartOffer.Scope scope,
    Most most,
    TagFrequency.Order order,
    Depth depth,
    CountUnit unit,
    Size size,
    Time time,
    ChartStack stack,
    StoryProfile.Cut cut) {

  static final ChartChoice FIRST = new ChartChoice(
      Kind.FREQUENCY, ChartOffer.Scope.LIBRARY, Most.TOP, TagFrequency.Order.COUNT, Depth.ALL,
      CountUnit.ANNOTATION, Size.TWENTY, new Time(Timeline.Axis.MADE, Timeline.Step.FITTING),
      ChartStack.COLOR, StoryProfile.Cut.EQUAL);

  /** The charts. */
  enum Kind { FREQUENCY, TOGETHER, TIME, PLACE }

  /** How many bars or rows. */
  enum Most {
    TOP(30),
    ALL(Integer.MAX_VALUE);

    private final int limit;

    Most(int limit) {
      this.limit = limit;
    }

    int limit() {
      return limit;
    }
  }

  /** How deep into the codebook; what is deeper counts with what is above it. */
  enum Depth {
    ALL(Integer.MAX_VALUE),
    ONE(1),
    TWO(2),
    THREE(3);

    private final int limit;

    Depth(int limit) {
      this.limit = limit;
    }

    int limit() {
      return limit;
    }
  }

  /** How many tags a matrix has. */
  enum Size {
    TEN(10),
    TWENTY(20),
    FORTY(40);

    private final int limit;

    Size(int limit) {
      this.limit = limit;
    }

    int limit() {
      return limit;
    }
  }

  /** Which time, in which steps. */
  record Time(Timeline.Axis axis, Timeline.Step step) {}

  ChartChoice withKind(Kind other) {
    return new ChartChoice(other, scope, most, order, depth, unit, size, time, stack, cut);
  }

  ChartChoice withScope(ChartOffer.Scope other) {
    return new ChartChoice(kind, other, most, order, depth, unit, size, time, stack, cut);
  }

  ChartChoice withMost(Most other) {
    return new ChartChoice(kind, scope, other, order, depth, unit, size, time, stack, cut);
  }

  ChartChoice withOrder(TagFrequency.Order other) {
    return new ChartChoice(kind, scope, most, other, depth, unit, size, time, stack, cut);
  }

  ChartChoice withDepth(Depth other) {
    return new ChartChoice(kind, scope, most, order, other, unit, size, time, stack, cut);
  }

  ChartChoice withUnit(CountUnit other) {
    return new ChartChoice(kind, scope, most, order, depth, other, size, time, stack, cut);
  }

  ChartChoice withSize(Size other) {
    return new ChartChoice(kind, scope, most, order, depth, unit, other, time, stack, cut);
  }

  ChartChoice withTime(UnaryOperator<Time> change) {
    return new ChartChoice(kind, scope, most, order, depth, unit, size, change.apply(time), stack, cut);
  }

  ChartChoice withStack(ChartStack other) {
    return new ChartChoice(kind, scope, most, order, depth, unit, size, time, other, cut);
  }

  ChartChoice withCut(StoryProfile.Cut other) {
    return new ChartChoice(kind, scope, most, order, depth, unit, size, time, stack, other);
  }

  /** Whether the annotations along one story are shown, and not those of many. */
  boolean isAlongStory() {
    return kind == Kind.PLACE && scope == ChartOffer.Scope.STORY;
  }
}
